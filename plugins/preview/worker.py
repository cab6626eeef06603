"""One build in a process of its own: whatever it does, the preview goes on, and nothing of it stays in memory.

Run as a script. First line in: the project and the modules to import ahead. Second line in: what to build. One line
out: the reply.
It imports rooms only inside functions, so that a fault in any of them becomes a reply.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import os
import sys
import traceback
from pathlib import Path
from typing import IO, Any


def work(orders: IO[bytes], replies: IO[bytes]) -> None:
    """Import ahead, wait for the order, build, answer.

    Args:
        orders: the lines in.
        replies: takes the line out.
    """
    start = json.loads(orders.readline())
    root = Path(start["root"])
    sys.path.insert(0, str(root))
    before = set(sys.modules)
    for name in start["modules"]:
        # What cannot be imported now is told when the build imports it.
        with contextlib.suppress(BaseException):
            importlib.import_module(name)
    line = orders.readline()
    if not line:
        return  # the preview has ended
    order = json.loads(line)
    reply = build(root, order)
    reply["modules"] = [name for name in sys.modules if name not in before and name not in order["settings"]]
    with contextlib.suppress(OSError, ValueError):  # likewise
        sys.stdout.flush()
        sys.stderr.flush()
        replies.write(json.dumps(reply).encode() + b"\n")
        replies.flush()


def build(root: Path, order: dict[str, Any]) -> dict[str, Any]:
    """Build.

    Args:
        root: the project folder.
        order: the folders, the address and whether to show tracebacks.

    Returns:
        The reply, as in `plugins.preview.reply`; only `broken` if even that cannot be imported.
    """
    try:
        from plugins.preview.building import build_preview

        return build_preview(root, order)
    except BaseException as error:  # noqa: BLE001 - code that is being edited raises anything, SystemExit too
        if order["debug"]:
            traceback.print_exception(error)
        try:
            from plugins.preview.reply import of_error

            return of_error(error, root)
        except BaseException:  # noqa: BLE001 - as above
            return {"broken": f"{type(error).__name__}: {error}"}


def main() -> None:
    """Keep what code prints apart from what is answered, and do the work."""
    replies = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    if hasattr(os, "register_at_fork"):
        # The end of this process is seen by the end of its answers, also while readers that it forked live on.
        os.register_at_fork(after_in_child=replies.close)
    work(sys.stdin.buffer, replies)
    os._exit(0)  # taking everything down in order takes longer than some builds


if __name__ == "__main__":
    main()
