"""The process that replaces texts and takes in pictures, seen from the preview: what it is asked, what came of it."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from plugins.pictures.looking import ENDINGS
from plugins.preview.process import Process

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from plugins.preview.reply import Reply

SCRIPT = Path(__file__).with_name("toucher.py")
PAGES = (".md", ".markdown", ".mkd", ".mdown")

Asked = dict[int, tuple[list[str], Path]]


class Touched(NamedTuple):
    """What came of replacing texts.

    Args:
        number: as asked.
        paths: the files that had changed.
        folder: where the new pages are.
        reply: `files` and `faults`, or `not` with the reason why a build has to do it.
    """

    number: int
    paths: list[str]
    folder: Path
    reply: Reply


class Touching:
    """Replaces texts of the build that is shown.

    Args:
        root: the project folder.
        content: the content folder.
        done: is given what came of it, in a thread of its own.
    """

    def __init__(self, root: Path, content: str, done: Callable[[Touched], None]) -> None:
        self.root, self.content, self.done = root, content, done
        self.process: Process | None = None
        self.number = 0
        self.lock = threading.Lock()
        self.asked: Asked = {}
        self.ended: list[Process] = []  # this one, once it does not answer any more
        self.ready = False  # whether the build that is shown is loaded
        self.loading = False
        self.busy = False  # whether new texts are awaited

    def touches(self, path: str) -> bool:
        """Say whether a change of a file may be one of a text alone, or a new picture."""
        known = path.endswith(PAGES) or Path(path).suffix.lower() in ENDINGS
        return known and Path(path).is_relative_to(self.content) and Path(path).is_file()

    def load(self, folder: Path) -> None:
        """Take in a finished build; until then, and if it cannot be done, nothing is touched.

        Args:
            folder: of the build.
        """
        if self.process is None or self.process.process.poll() is not None:
            self.stop()
            self.process = Process(self.root, set(), SCRIPT)
            self.process.send({"root": str(self.root)})
            self.asked, self.ended = {}, []
            threading.Thread(target=self._listen, args=(self.process, self.asked), daemon=True).start()
        self.ready, self.loading = False, True
        self._ask({"load": str(folder), "content": self.content}, [], folder)

    def touch(self, paths: Iterable[str], into: Path) -> None:
        """Replace texts, and take in pictures.

        Args:
            paths: the files that have changed.
            into: the folder for the new pages.
        """
        self.busy = True
        listed = sorted(paths)
        texts = [path for path in listed if path.endswith(PAGES)]
        pictures = [path for path in listed if path not in texts]
        self._ask({"touch": texts, "look": pictures, "into": str(into)}, listed, into)

    def stop(self) -> None:
        """End the process: for good, or because its code has changed."""
        self.number += 1  # nothing that it still answers counts
        self.ready = self.busy = self.loading = False
        if self.process is not None:
            self.process.end()
        self.process = None

    def heard(self, answer: Touched) -> bool:
        """Take an answer in.

        Args:
            answer: of the process.

        Returns:
            Whether it tells of texts of the build that is loaded.
        """
        if answer.paths:
            self.busy = False
            return self.ready and answer.number == self.number
        if answer.number == self.number:
            self.ready, self.loading = "ok" in answer.reply, False
        return False

    def _ask(self, order: dict[str, object], paths: list[str], folder: Path) -> None:
        if self.process is None:
            return
        self.number += 1
        with self.lock:
            self.asked[self.number] = paths, folder
            ended = self.process in self.ended
        self.process.send({**order, "number": self.number})
        if ended:
            self._give_up(self.asked)

    def _listen(self, process: Process, asked: Asked) -> None:
        """Pass on what a process answers, as long as it lives."""
        while reply := process.answer():
            number = reply["number"]
            self.done(Touched(number, *asked.pop(number), reply))
        with self.lock:
            self.ended.append(process)
        self._give_up(asked)

    def _give_up(self, asked: Asked) -> None:
        """Answer in the place of a process that has ended."""
        with self.lock:
            left = [(number, *asked.pop(number)) for number in sorted(asked)]
        for number, paths, folder in left:
            self.done(Touched(number, paths, folder, {"not": "the process has ended"}))
