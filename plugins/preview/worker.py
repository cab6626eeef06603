"""Builds in processes of their own: whatever a build does, the preview goes on, and nothing of it stays in memory.

Run as a script. First line in: the project, the modules to import ahead, and whether to fork for each build. Each line
after that: what to build. A line out for each: the reply. Without a fork, it builds once.
It imports rooms only inside functions, so that a fault in any of them becomes a reply.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import json
import os
import sys
import traceback
from pathlib import Path
from typing import IO, Any


def work(orders: IO[bytes], replies: IO[bytes]) -> None:
    """Import ahead, and build for each order.

    Args:
        orders: the lines in; they end when the preview does.
        replies: takes the lines out.
    """
    start = json.loads(orders.readline())
    root = Path(start["root"])
    sys.path.insert(0, str(root))
    before = set(sys.modules)
    for name in start["modules"]:
        # What cannot be imported now is told when a build imports it.
        with contextlib.suppress(BaseException):
            importlib.import_module(name)
    gc.freeze()  # what is here now is shared by all forks, and stays
    for line in orders:
        order = json.loads(line)
        if not start["forks"]:
            answer(replies, build(root, order), before)
            return
        child = os.fork()
        if not child:
            # The end of this process is seen by the end of its answers, also while readers that it forked live on.
            os.register_at_fork(after_in_child=replies.close)
            answer(replies, build(root, order), before)
            os._exit(0)
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        if status:
            answer(replies, {"exit": status}, before)


def answer(replies: IO[bytes], reply: dict[str, Any], before: set[str]) -> None:
    """Write a reply, and what was imported for it.

    Args:
        replies: takes the line.
        reply: of a build.
        before: modules that are there in any case.
    """
    # The settings are read anew for each build.
    modules = [name for name in sys.modules if name not in before and name not in {"pelicanconf", "publishconf"}]
    with contextlib.suppress(OSError, ValueError):  # the preview has ended
        sys.stdout.flush()
        sys.stderr.flush()
        replies.write(json.dumps({**reply, "modules": modules}).encode() + b"\n")
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
    work(sys.stdin.buffer, replies)
    os._exit(0)  # taking everything down in order takes longer than some builds


if __name__ == "__main__":
    main()
