"""What readers answer to a page: written by mail or form, read by a person first, then files of `content/responses/`.

`library.py` reads the files, `markup.py` draws them, `endpoint.py` says where the form leads; `command.py` is what
whoever moderates types. Why it is done so: docs/decisions/responses.md.
"""
