"""`build --profile`: where the time went, by stage and by slowest page, in plain words."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

SLOWEST = 5  # pages of each kind that are named
TOO_LITTLE = 0.001  # seconds, below which a stage or page is not worth a line


class Profile:
    """Takes times while a site is built.

    Args:
        clock: gives seconds.
    """

    def __init__(self, clock: Callable[[], float] = time.perf_counter) -> None:
        self.clock, self.start = clock, clock()
        self.stages: dict[str, float] = {}
        self.pages: dict[str, dict[str, float]] = {}
        self.now, self.since = "starting Python and Pelican", self.start

    def stage(self, name: str) -> None:
        """Note that another stage begins.

        Args:
            name: what is done from now on, as the end of "The time went into …".
        """
        now = self.clock()
        self.stages[self.now] = self.stages.get(self.now, 0.0) + now - self.since
        self.now, self.since = name, now

    def page(self, what: str, name: str, seconds: float) -> None:
        """Note what one page took; several are worked on at once.

        Args:
            what: was done with it.
            name: of the page.
            seconds: of one process.
        """
        self.pages.setdefault(what, {})[name] = seconds

    def told(self) -> str:
        """Say where the time went.

        Returns:
            Lines for a terminal.
        """
        self.stage("")
        whole = self.clock() - self.start
        lines = [f"Where the time went: {whole:.2f} s in all."]
        for name, seconds in sorted(self.stages.items(), key=lambda stage: -stage[1]):
            if name and seconds >= TOO_LITTLE:
                lines.append(f"  {seconds:7.3f} s {seconds / whole:4.0%}  {name}")
        for what, pages in self.pages.items():
            slowest = sorted(pages.items(), key=lambda page: -page[1])[:SLOWEST]
            lines.append(f"The slowest of {len(pages)} pages that were {what}, in {sum(pages.values()):.2f} s of work:")
            lines += [f"  {seconds:7.3f} s  {name}" for name, seconds in slowest if seconds >= TOO_LITTLE]
        return "\n".join(lines) + "\n"
