"""Builds in processes of their own, one after the other, by a process that has everything imported already.

This is the one place that decides who builds. A process that stays after its build, and makes only the changed page
anew, would be chosen here, by what has changed.
"""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING

from plugins.preview import reply
from plugins.preview.process import Process

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from plugins.preview.reply import Reply

# Elsewhere a fork is not there, or not safe once a system's own libraries are in use.
FORKS = sys.platform == "linux"


class Workshop:
    """The process that builds.

    Args:
        root: the project folder.
        done: is given the number and the reply of each build, in a thread of its own.
        forks: whether a build is a fork of the process; else the process builds once, and the next one is started.
    """

    def __init__(self, root: Path, done: Callable[[int, Reply], None], *, forks: bool = FORKS) -> None:
        self.root = root
        self.done = done
        self.forks = forks
        self.modules: dict[str, None] = {}  # what builds import, in that order
        self.worker: Process | None = None
        self.finishing: Process | None = None  # has answered, and does what nobody had to wait for

    def prepare(self) -> Process:
        """Start the process of the next builds, if the one that is there does not serve.

        Returns:
            The process; it runs `worker`, imports what earlier builds did, and waits.
        """
        if self.worker is not None and self.worker.serves(self.modules):
            return self.worker
        if self.worker is not None and self.worker.spent:
            self.finishing, self.worker = self.worker, None
        else:
            self.stop()
        self.worker = Process(self.root, set(self.modules))
        self.worker.send({"root": str(self.root), "modules": list(self.modules), "forks": self.forks})
        return self.worker

    def build(self, number: int, **order: object) -> None:
        """Start a build.

        Args:
            number: of the build.
            order: for the worker.
        """
        worker = self.prepare()
        if self.finishing is not None:
            self.finishing.end()
            self.finishing = None
        worker.send(order)
        worker.spent = not self.forks
        threading.Thread(target=self._listen, args=(number, worker), daemon=True).start()

    def stop(self) -> None:
        """End the process and its build: for good, or because it has imported code that has changed since."""
        for process in (self.worker, self.finishing):
            if process is not None:
                process.end()
        self.worker = self.finishing = None

    def _listen(self, number: int, worker: Process) -> None:
        answer = worker.answer()
        if answer is None:
            answer = reply.of_exit(worker.end())
        elif "exit" in answer:
            answer |= reply.of_exit(answer["exit"])
        elif "broken" in answer:
            answer |= reply.of_error(RuntimeError(answer["broken"]), self.root)
        self.modules |= dict.fromkeys(answer.pop("modules", ()))
        self.done(number, answer)
