"""What browsers see and are told: the last good build, and what is wrong with the newest."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from plugins.preview.snapshot import Snapshot


class Live:
    """The one thing that the thread that builds and the threads that serve share.

    A browser is told the state, not what happened: whoever listens late, or missed something, is told all of it.
    """

    def __init__(self) -> None:
        self.tried = threading.Event()
        self._changed = threading.Condition()
        self._number = 0
        self._closed = False
        self._snapshots: list[Snapshot] = []
        self._restyles = ""
        self._faults: list[dict[str, Any]] = []

    @property
    def snapshots(self) -> list[Snapshot]:
        """The newest good build and the one before it, as far as there are any."""
        return self._snapshots

    def show(self, snapshot: Snapshot, faults: list[dict[str, Any]], *, only_styles: bool) -> None:
        """Put a new build in the place of the one that is shown.

        Args:
            snapshot: the build.
            faults: its warnings.
            only_styles: nothing but stylesheets changed since the build that was shown.
        """
        with self._changed:
            self._restyles = self._snapshots[0].name if only_styles and self._snapshots else ""
            # A build with newer texts over it takes the place of that build, not of the one before it.
            self._snapshots = [snapshot, *(one for one in self._snapshots if one.folder != snapshot.folder)][:2]
            self.tell(faults)

    def tell(self, faults: list[dict[str, Any]]) -> None:
        """Tell what is wrong; what is shown stays.

        Args:
            faults: as `reply` puts them.
        """
        with self._changed:
            self._faults = faults
            self._number += 1
            self._changed.notify_all()
        self.tried.set()

    def close(self) -> None:
        """Let everybody go who waits."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
        self.tried.set()

    def wait(self, number: int, seconds: float) -> tuple[int, dict[str, Any]] | None:
        """Wait for news.

        Args:
            number: of the last state that the listener was told, 0 for none.
            seconds: to wait at most.

        Returns:
            The state and its number, which is the same if there is nothing new; None when it is over.
        """
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._number != number, seconds)
            if self._closed:
                return None
            build = self._snapshots[0].name if self._snapshots else ""
            return self._number, {"build": build, "restyles": self._restyles, "faults": self._faults}
