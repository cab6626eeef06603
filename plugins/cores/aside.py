"""Work that goes on beside everything else, in a process of its own, where the system can fork."""

from __future__ import annotations

import contextlib
import os
import threading
import weakref
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class Aside:
    """A piece of work in a process of its own, which ends with this one, however this one ends.

    What it leaves behind is in files. Nobody is told whether it failed: whoever needs the files looks for them. Where a
    fork is not safe, with threads about, or not to be had, nothing is done.

    Args:
        work: what to do.
    """

    def __init__(self, work: Callable[[], object]) -> None:
        self.child = 0
        if not hasattr(os, "fork") or threading.active_count() > 1:
            return
        watched, held = os.pipe()
        self.child = os.fork()
        if not self.child:
            _do(work, watched)
        os.close(watched)
        self._let_go = weakref.finalize(self, os.close, held)

    def wait(self) -> None:
        """Wait until the work has ended."""
        if self.child:
            os.waitpid(self.child, 0)
            self.child = 0
            self._let_go()


def _do(work: Callable[[], object], watched: int) -> None:
    """Do the work, and end this process.

    Args:
        work: what to do.
        watched: a pipe that ends when the work is no longer waited for.
    """
    try:
        # What else is open belongs to the other process: its locks, and its end of the pipe.
        os.closerange(3, watched)
        os.closerange(watched + 1, os.sysconf("SC_OPEN_MAX"))
        threading.Thread(target=_end_with, args=(watched,), daemon=True).start()
        with contextlib.suppress(Exception):
            work()
    finally:
        os._exit(0)


def _end_with(watched: int) -> None:
    os.read(watched, 1)
    os._exit(0)
