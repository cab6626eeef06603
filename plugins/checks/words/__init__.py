"""The words of a page as a reader meets them, each with its line: what the rules look at."""
