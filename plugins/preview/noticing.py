"""What has changed: events say at once where to look, and a look at everything now and then finds what they missed."""

from __future__ import annotations

import datetime as dt
import time
from typing import TYPE_CHECKING

from plugins.preview.sources import Sources
from plugins.preview.watching import Watching

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LOOK = 1.0  # seconds between two looks at everything
SHARE = 30  # a look that takes long is taken more seldom, so that it costs a thirtieth of the time
A_NEW_DAY = "the date"


class Noticing:
    """The sources of a site, as they change.

    Args:
        root: the project folder.
        content: the content folder.
        heard: is given the paths of each event, in a thread of its own; it passes them on to `changes`.
    """

    def __init__(self, root: Path, content: Path, heard: Callable[[set[str]], None]) -> None:
        self.sources = Sources(root, content)
        self.watching = Watching(self.sources.places, heard)
        self.places = {str(place) for place in self.sources.places}
        self.day = dt.date.today()
        self.next_look = 0.0

    def begin(self) -> None:
        """Watch, and take what is there now for unchanged."""
        self.watching.refresh()
        self.sources.look()

    def stop(self) -> None:
        """Hear nothing any more."""
        self.watching.stop()

    def changes(self, heard: set[str]) -> set[str]:
        """Find out what changed.

        Args:
            heard: the paths of events, or none when nothing was heard for a while.

        Returns:
            Files that hold something else than before, came or went.
        """
        began = time.perf_counter()
        due = began >= self.next_look
        changed = self.sources.look(heard)
        if (due or heard & self.places) and (self.watching.refresh() or due):
            changed |= self.sources.look()
            now = time.perf_counter()
            self.next_look = now + max(LOOK, (now - began) * SHARE)
        if self.day != dt.date.today():  # posts come due and prices run out at midnight
            self.day = dt.date.today()
            changed.add(A_NEW_DAY)
        return changed
