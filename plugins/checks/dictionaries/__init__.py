"""Which words there are: a module for each language, each with `knows` and `suggest`."""
