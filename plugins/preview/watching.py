"""Saves are heard of through the system's file events; a watch that the system drops is set up again.

Events only say where to look, and some are missing (on a network drive, in a folder made and filled at once): see
`noticing`.
"""

from __future__ import annotations

import contextlib
import threading
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from watchfiles._rust_notify import RustNotify

# Milliseconds without an event, after which those heard so far are passed on; it looks as often as that, which costs.
QUIET = {True: 10, False: 50}  # below the places, where pages are; above them, where folders come and go
AT_MOST = 100  # ms that events are gathered for
LOOKS_UP = 1000  # ms between two looks at whether to stop

Folders = dict[Path, tuple[int, int]]


class Watching:
    """File events of some places.

    Args:
        places: files and folders, there or not; of folders everything below.
        heard: is given the paths of each event, in a thread of its own.
    """

    def __init__(self, places: Iterable[Path], heard: Callable[[set[str]], None]) -> None:
        self.places = tuple(places)
        self.heard = heard
        self.parts = {True: Part(heard), False: Part(heard)}

    def refresh(self) -> bool:
        """Watch what is there now: a folder that was taken away and made again is another folder.

        Returns:
            True if something was not watched until now, so that events of it may have been missed.
        """
        below = there(place for place in self.places if place.is_dir())
        # Only the folder above hears of a place that comes, and of an editor that puts a new file in the place of one.
        above = there({place.parent for place in self.places})
        return any([self.parts[True].watch(below, deep=True), self.parts[False].watch(above, deep=False)])

    def stop(self) -> None:
        """Hear nothing any more."""
        for part in self.parts.values():
            part.stop()


class Part:
    """One watch of the system, with its thread.

    Args:
        heard: is given the paths of each event.
    """

    def __init__(self, heard: Callable[[set[str]], None]) -> None:
        self.heard = heard
        self.folders: Folders = {}
        self.stopping = threading.Event()
        self.thread: threading.Thread | None = None

    def watch(self, folders: Folders, *, deep: bool) -> bool:
        """Watch folders from now on, and no others.

        Args:
            folders: from `there`.
            deep: everything below them, too.

        Returns:
            True if that is new.
        """
        alive = self.thread is not None and self.thread.is_alive()
        if folders == self.folders and (alive or not folders):
            return False
        from watchfiles._rust_notify import RustNotify

        self.stop()
        self.folders, self.stopping, self.thread = folders, threading.Event(), None
        if not folders:
            return False
        # A system that has no watches left leaves us to the looks at everything.
        with contextlib.suppress(OSError):
            names = [str(folder) for folder in folders]
            notify = RustNotify(names, False, False, 0, deep, True)  # noqa: FBT003 - it takes no names
            self.thread = threading.Thread(target=self._listen, args=(notify, QUIET[deep], self.stopping), daemon=True)
            self.thread.start()
            return True
        self.folders = {}
        return False

    def stop(self) -> None:
        """End the watch."""
        self.stopping.set()

    def _listen(self, notify: RustNotify, quiet: int, stopping: threading.Event) -> None:
        from watchfiles._rust_notify import WatchfilesRustInternalError

        with contextlib.suppress(OSError, RuntimeError, WatchfilesRustInternalError), notify:
            while not stopping.is_set():
                changes = notify.watch(AT_MOST, quiet, LOOKS_UP, stopping)
                if not isinstance(changes, str):
                    self.heard({path for _, path in changes})


def there(folders: Iterable[Path]) -> Folders:
    """Name the folders that are there so that another one in their place is told apart.

    Args:
        folders: there or not.

    Returns:
        Folder -> disk and number.
    """
    found: Folders = {}
    for folder in folders:
        with contextlib.suppress(OSError):
            status = folder.stat()
            found[folder] = status.st_dev, status.st_ino
    return found
