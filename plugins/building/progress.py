"""What is being done, once a build takes longer than a second: a bar at a terminal, plain lines elsewhere."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Any, TextIO

if TYPE_CHECKING:
    from collections.abc import Callable

PATIENCE = 1.0  # seconds before anything is shown
OFTEN = 0.1  # seconds between two pictures of the bar


def silent(what: str, done: int = 0, total: int = 0) -> None:
    """Say nothing; what a build is given that nobody watches.

    Args:
        what: is being done.
        done: how much of it.
        total: how much there is.
    """


def told_to_wait() -> None:
    """Say why nothing happens yet."""
    sys.stderr.write("Another build is under way; this one waits for it.\n")


class Progress:
    """Tells what a build is doing. Nothing runs beside the build, so that it can still share its work among processes.

    Args:
        stream: where to tell it, if not the standard error stream.
        clock: gives seconds.
    """

    def __init__(self, stream: TextIO | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        self.stream, self.clock = stream or sys.stderr, clock
        self.start, self.last, self.what = clock(), 0.0, ""
        self.bar: Any = None

    def __call__(self, what: str, done: int = 0, total: int = 0) -> None:
        """Tell what is being done.

        Args:
            what: is being done, such as "Reading pages".
            done: how much of it.
            total: how much there is; 0 where nobody knows.
        """
        now = self.clock()
        if now - self.start < PATIENCE or (what == self.what and now - self.last < OFTEN):
            return
        begins, self.what, self.last = what != self.what, what, now
        if self.stream.isatty():
            self._draw(what, done, total)
        elif begins:
            self.stream.write(f"{what}{f' ({total})' if total else ''} …\n")
            self.stream.flush()

    def _draw(self, what: str, done: int, total: int) -> None:
        if self.bar is None:
            from rich.console import Console
            from rich.progress import Progress as Bar

            self.bar = Bar(console=Console(file=self.stream), auto_refresh=False, transient=True)
            self.bar.start()
            self.bar.add_task(what)
        self.bar.update(self.bar.task_ids[0], description=what, completed=done, total=total or None)
        self.bar.refresh()

    def end(self) -> None:
        """Take the bar away, before anything else is told."""
        if self.bar is not None:
            self.bar.stop()
            self.bar = None
