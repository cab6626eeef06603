"""Builds in processes of their own: whatever a build does, the preview goes on, and nothing of it stays in memory.

Run as a script. First line in: the project, the modules to import ahead, and whether to fork for each build. Each line
after that: what to build. A line out for each: the reply. What a reply did not have to wait for is done after it, until
the next build begins. Without a fork, it builds once.
It imports rooms only inside functions, so that a fault in any of them becomes a reply.
"""

from __future__ import annotations

import contextlib
import functools
import gc
import importlib
import json
import os
import signal
import sys
import traceback
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable


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
    child = 0
    gc.freeze()  # what is here now is shared by all forks, and stays
    for line in orders:
        order = json.loads(line)
        if not start["forks"]:
            rest = respond(root, order, replies, before)
            rest()
            return
        end(child)
        ready, done = os.pipe()
        child = os.fork()
        if not child:
            # The end of this process is seen by the end of its answers, also while readers that it forked live on.
            os.register_at_fork(after_in_child=replies.close)
            os.register_at_fork(after_in_child=functools.partial(os.close, done))
            rest = respond(root, order, replies, before)
            os.write(done, b".")
            rest()
            os._exit(0)
        os.close(done)
        if not os.read(ready, 1):
            answer(replies, {"exit": os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])}, before)
            child = 0
        os.close(ready)
    end(child)


def end(child: int) -> None:
    """End what a build has left to do; the next one goes on with it.

    Args:
        child: the number of its process, 0 for none.
    """
    if child:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


def respond(root: Path, order: dict[str, Any], replies: IO[bytes], before: set[str]) -> Callable[[], None]:
    """Build, and answer.

    Args:
        root: the project folder.
        order: as for `build`.
        replies: takes the line.
        before: modules that are there in any case.

    Returns:
        What is left to do.
    """
    reply, rest = build(root, order)
    answer(replies, reply, before)
    return rest


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


def build(root: Path, order: dict[str, Any]) -> tuple[dict[str, Any], Callable[[], None]]:
    """Build.

    Args:
        root: the project folder.
        order: the folders, the address and whether to show tracebacks.

    Returns:
        The reply, as in `plugins.preview.reply`, only `broken` if even that cannot be imported; and what is left to do.
    """
    try:
        from plugins.preview.building import build_preview

        return build_preview(root, order)
    except BaseException as error:  # noqa: BLE001 - code that is being edited raises anything, SystemExit too
        if order["debug"]:
            traceback.print_exception(error)
        try:
            from plugins.preview.reply import of_error

            return of_error(error, root), nothing
        except BaseException:  # noqa: BLE001 - as above
            return {"broken": f"{type(error).__name__}: {error}"}, nothing


def nothing() -> None:
    """Do nothing: a build that broke off has nothing left to do."""


def main() -> None:
    """Keep what code prints apart from what is answered, and do the work."""
    replies = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    work(sys.stdin.buffer, replies)
    os._exit(0)  # taking everything down in order takes longer than some builds


if __name__ == "__main__":
    main()
