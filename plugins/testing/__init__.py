"""What `python3 tasks.py test` does: lint, types and tests, with a real browser found or fetched."""
