"""Changes in, builds out: a build after each change, never without one, and none lost."""

from __future__ import annotations

import importlib.util
import queue
import shutil
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.preview.noticing import LOOK, Noticing
from plugins.preview.reply import of_error
from plugins.preview.snapshot import Snapshot
from plugins.preview.workshop import Workshop

if TYPE_CHECKING:
    from plugins.preview.live import Live
    from plugins.preview.reply import Reply
    from plugins.preview.telling import Telling

CODE = (".py",)
STYLE = (".css",)

Message = set[str] | tuple[int, "Reply"]


class Rounds:
    """The thread that decides.

    Args:
        root: the project folder.
        live: what browsers see.
        telling: the terminal.
        folder: where builds go, each into a folder of its own; it belongs to this preview alone.
        order: what does not change from build to build.
    """

    def __init__(self, root: Path, live: Live, telling: Telling, folder: Path, **order: object) -> None:
        self.live, self.telling, self.folder, self.order = live, telling, folder, order
        self.inbox: queue.SimpleQueue[Message] = queue.SimpleQueue()
        self.name = f"{time.time_ns():x}"
        self.number = 0
        self.building = False
        self.waiting: set[str] = set()  # what changed since the newest build began
        self.made_for: list[str] = []  # what the newest build was made for
        self.unseen: set[str] = set()  # what changed since the build that is shown
        self.noticed = self.began = time.perf_counter()  # the first of these changes; the same for the newest build
        self.workshop = Workshop(root, lambda number, reply: self.inbox.put((number, reply)))
        self.noticing = Noticing(root, Path(str(order["content"])), self.inbox.put)

    def run(self) -> None:
        """Build, and go on until the thread is interrupted."""
        shutil.rmtree(self.folder, ignore_errors=True)
        # The watch begins, then the files are looked at, and then read by the first build: no save falls between.
        self.noticing.begin()
        self.build()
        while True:
            self.step()

    def stop(self) -> None:
        """End the processes and take the builds away."""
        self.noticing.stop()
        self.workshop.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def step(self) -> None:
        """Wait for one thing, and do what follows from it."""
        try:
            message = self.inbox.get(timeout=LOOK)
        except queue.Empty:
            message = set()
        if isinstance(message, tuple):
            self.finish(*message)
        else:
            self.notice(self.noticing.changes(message))
        if self.waiting and not self.building:
            self.build()

    def notice(self, changed: set[str]) -> None:
        """Take changes in; code that is being used is not used any longer.

        Args:
            changed: files that hold something else than before.
        """
        if changed and not self.waiting:
            self.noticed = time.perf_counter()
        self.waiting |= changed
        code = [path for path in changed if path.endswith(CODE)]
        if code:
            self.workshop.stop()
            self.waiting |= set(self.made_for) if self.building else set()
            self.building = False
            for path in code:
                # Compiled code counts as new by seconds and size alone, and two saves can fall into one second.
                with suppress(OSError, NotImplementedError, ValueError):
                    Path(importlib.util.cache_from_source(path)).unlink()

    def build(self) -> None:
        """Begin a build for all that is waiting."""
        self.number += 1
        self.building = True
        self.began = self.noticed
        self.made_for, self.waiting = sorted(self.waiting), set()
        self.unseen |= set(self.made_for)
        try:
            self.workshop.build(self.number, **self.order, output=str(self.folder / str(self.number)))
        except OSError as error:  # the system has no process left to give
            self.finish(self.number, of_error(error, self.workshop.root))

    def finish(self, number: int, reply: Reply) -> None:
        """Show what came of a build.

        Args:
            number: of the build; one that was ended for newer code does not count.
            reply: of the build.
        """
        if number != self.number or not self.building:
            return
        self.building = False
        if reply["ok"]:
            snapshot = Snapshot.of(f"{self.name}-{number}", self.folder / str(number))
            styles = bool(self.unseen) and all(path.endswith(STYLE) for path in self.unseen)
            self.live.show(snapshot, reply["faults"], only_styles=styles)
            self.unseen = set()
        else:
            self.live.tell(reply["faults"])
        shown = [self.noticing.sources.shown(path) for path in self.made_for]
        seconds = time.perf_counter() - self.began
        self.telling.built(shown, seconds, reply, shown=bool(self.live.snapshots))
        self.tidy()
        if not self.waiting:
            with suppress(OSError):
                self.workshop.prepare()

    def tidy(self) -> None:
        """Take away the builds that nobody is shown, and what a build that was ended left."""
        kept = {snapshot.folder for snapshot in self.live.snapshots}
        with suppress(OSError):
            for entry in self.folder.iterdir():
                if entry not in kept:
                    shutil.rmtree(entry, ignore_errors=True) if entry.is_dir() else entry.unlink(missing_ok=True)
