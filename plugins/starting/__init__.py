"""From `python3 tasks.py NAME` to the running command, with the standard library alone.

`commands` is the list and the door, `ready` says in milliseconds whether the environment is as the lock file wants it,
`install` makes it so, `uv` fetches the tool for that, `lock` keeps two at once apart, `arguments` reads the options.
"""
