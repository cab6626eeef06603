"""Changes in, builds out: a build after each change, never without one, and none lost.

Where only the text of a page has changed, even one with a new picture, `touching` shows it at once; the build follows
all the same.
"""

from __future__ import annotations

import dataclasses
import importlib.util
import queue
import shutil
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from plugins.preview.noticing import LOOK, Noticing
from plugins.preview.reply import of_error
from plugins.preview.snapshot import Snapshot
from plugins.preview.touching import Touched, Touching
from plugins.preview.workshop import Workshop

if TYPE_CHECKING:
    from plugins.preview.live import Live
    from plugins.preview.reply import Reply
    from plugins.preview.telling import Telling

CODE = (".py",)
STYLE = (".css",)

Message = set[str] | Touched | tuple[int, "Reply"] | None  # None ends it


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
        self.again = False  # whether the newest build is a second try
        self.waiting: set[str] = set()  # what changed since the newest build began
        self.made_for: list[str] = []  # what the newest build was made for
        self.unseen: set[str] = set()  # what changed since the build that is shown
        self.noticed = self.began = time.perf_counter()  # the first of these changes; the same for the newest build
        self.workshop = Workshop(root, lambda number, reply: self.inbox.put((number, reply)))
        self.touching = Touching(root, str(order["content"]), self.inbox.put)
        self.to_touch: set[str] = set()  # texts that are not shown yet
        self.over: dict[str, Path] = {}  # new files that are shown, of texts that the newest build may not have
        self.doubt: set[str] = set()  # changes since the newest build began that only a build shows
        self.doubted: set[str] = set()  # the same of the newest build, until it is shown
        self.faults: list[dict[str, Any]] = []
        self.heard = self.noticed
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
        self.touching.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def step(self) -> None:
        """Wait for one thing, and do what follows from it."""
        try:
            message = self.inbox.get(timeout=LOOK)
        except queue.Empty:
            message = set()
        if message is None:
            raise KeyboardInterrupt
        if isinstance(message, Touched):
            self.overlay(message)
        elif isinstance(message, tuple):
            self.finish(*message)
        else:
            self.notice(self.noticing.changes(message))
        if self.to_touch and not self.touching.busy and not self.touching.loading:
            self.touch()
        if self.waiting and not self.building and not self.touching.busy:
            self.build()

    def notice(self, changed: set[str]) -> None:
        """Take changes in; code that is being used is not used any longer.

        Args:
            changed: files that hold something else than before.
        """
        if changed and not self.waiting:
            self.noticed = time.perf_counter()
        if changed:
            self.heard = time.perf_counter()
        self.waiting |= changed
        texts = {path for path in changed if self.touching.touches(path)}  # and pictures
        self.to_touch |= texts
        self.doubt |= changed - texts
        code = [path for path in changed if path.endswith(CODE)]
        if code:
            self.workshop.stop()
            self.touching.stop()
            self.waiting |= set(self.made_for) if self.building else set()
            self.building = False
            self.doubt |= self.doubted
            for path in code:
                # Compiled code counts as new by seconds and size alone, and two saves can fall into one second.
                with suppress(OSError, NotImplementedError, ValueError):
                    Path(importlib.util.cache_from_source(path)).unlink()

    def touch(self) -> None:
        """Have new texts shown at once, if nothing else is new that they might go with."""
        if self.touching.ready and not self.doubt and not self.doubted:
            self.touching.touch(self.to_touch, self.folder / f"text-{time.time_ns():x}")
        else:
            self.doubt |= self.to_touch
        self.to_touch = set()

    def overlay(self, answer: Touched) -> None:
        """Show new texts over the build that is shown, or leave them to the next build.

        Args:
            answer: what came of replacing them.
        """
        if not self.touching.heard(answer):
            self.doubt |= set(answer.paths)
            return
        reply = answer.reply
        named = tuple(f"{path}:" for path in reply.get("faults", {}))
        faults = [one for one in self.faults if not f"{one['where']}:".startswith(named)] if named else self.faults
        faults = faults + [one for of_file in reply.get("faults", {}).values() for one in of_file]
        if reply.get("files"):
            self.over |= dict.fromkeys(reply["files"], answer.folder)
            name = f"{self.name}-{answer.folder.name}"
            self.live.show(
                self.live.snapshots[0].touched(name, answer.folder, reply["files"]), faults, only_styles=False
            )
            self.faults = faults
            names = [self.noticing.sources.shown(path) for path in answer.paths]
            self.telling.touched(names, time.perf_counter() - self.heard)
        elif "ok" not in reply:
            self.doubt |= set(answer.paths)
            if named:
                self.live.tell(faults)

    def build(self) -> None:
        """Begin a build for all that is waiting."""
        self.number += 1
        self.building = True
        self.began = self.noticed
        self.made_for, self.waiting = sorted(self.waiting), set()
        self.unseen |= set(self.made_for)
        self.doubted, self.doubt, self.over = self.doubt, set(), {}
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
        if reply.get("killed") and not self.again:
            # The system may have ended a process that was only waiting for the next save.
            self.again = True
            self.waiting |= set(self.made_for)
            self.doubt |= self.doubted
            self.build()
            return
        self.again = False
        if reply["ok"]:
            snapshot = self._with_new_texts(Snapshot.of(f"{self.name}-{number}", self.folder / str(number)))
            styles = bool(self.unseen) and all(path.endswith(STYLE) for path in self.unseen)
            self.live.show(snapshot, reply["faults"], only_styles=styles)
            self.unseen, self.doubted = set(), set()
            self.touching.load(snapshot.folder)
            self.to_touch |= {path for path in self.waiting - self.doubt if self.touching.touches(path)}
        else:
            self.live.tell(reply["faults"])
            self.doubt |= self.doubted
        self.faults = reply["faults"]
        shown = [self.noticing.sources.shown(path) for path in self.made_for]
        seconds = time.perf_counter() - self.began
        self.telling.built(shown, seconds, reply, shown=bool(self.live.snapshots))
        self.tidy()
        if not self.waiting:
            with suppress(OSError):
                self.workshop.prepare()

    def _with_new_texts(self, built: Snapshot) -> Snapshot:
        """Keep texts that came after a build began over it; a build that says what is shown already is no news."""
        shown = self.live.snapshots[0] if self.live.snapshots else None
        if shown is None or self.doubted:
            return built
        built = dataclasses.replace(built, files=built.files | self.over.keys(), over=dict(self.over))
        with suppress(OSError):
            if shown.over and all(built.read(name) == shown.read(name) for name in shown.over):
                return dataclasses.replace(built, name=shown.name)
        return built

    def tidy(self) -> None:
        """Take away the builds that nobody is shown, and what a build that was ended left."""
        kept = {snapshot.folder for snapshot in self.live.snapshots}
        kept |= {folder for snapshot in self.live.snapshots for folder in snapshot.over.values()}
        with suppress(OSError):
            for entry in self.folder.iterdir():
                if entry not in kept:
                    shutil.rmtree(entry, ignore_errors=True) if entry.is_dir() else entry.unlink(missing_ok=True)
