"""Builds in processes of their own, one after the other, with the next process always ready.

This is the one place that decides who builds. A process that stays after its build, and makes only the
changed page anew, would be chosen here, by what has changed.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

from plugins.preview import reply

if TYPE_CHECKING:
    from collections.abc import Callable

    from plugins.preview.reply import Reply

WORKER = Path(__file__).with_name("worker.py")
SETTINGS = ("pelicanconf", "publishconf")  # read anew for each build


class Workshop:
    """The processes that build.

    Args:
        root: the project folder.
        done: is given the number and the reply of each build, in a thread of its own.
    """

    def __init__(self, root: Path, done: Callable[[int, Reply], None]) -> None:
        self.root = root
        self.done = done
        self.modules: list[str] = []
        self.ready: Worker | None = None
        self.busy: Worker | None = None

    def prepare(self) -> Worker:
        """Start the process of the next build, if it is not there; it imports what the last build did, and waits.

        Returns:
            The process.
        """
        if self.ready is None or self.ready.has_ended():
            self.ready = Worker(self.root)
            self.ready.send({"root": str(self.root), "modules": self.modules})
        return self.ready

    def build(self, number: int, **order: object) -> None:
        """Start a build.

        Args:
            number: of the build.
            order: for the worker.
        """
        worker = self.prepare()
        self.busy, self.ready = worker, None
        worker.send({"settings": SETTINGS, **order})
        threading.Thread(target=self._listen, args=(number, worker), daemon=True).start()

    def stop(self) -> None:
        """End what waits and what builds: for good, or because it has imported code that has changed since."""
        for worker in (self.ready, self.busy):
            if worker is not None:
                worker.end()
        self.ready = self.busy = None

    def _listen(self, number: int, worker: Worker) -> None:
        answer = worker.answer()
        if answer is None:
            answer = reply.of_exit(worker.end())
        elif "broken" in answer:
            answer = reply.of_error(RuntimeError(answer["broken"]), self.root)
        worker.end()
        self.modules = answer.pop("modules", self.modules)
        self.done(number, answer)


class Worker:
    """A process that builds once.

    Args:
        root: the project folder.
    """

    def __init__(self, root: Path) -> None:
        self.lock = threading.Lock()
        self.process = subprocess.Popen(
            [sys.executable, "-P", str(WORKER)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=root,
            # Ctrl-C is for the preview, which then ends this.
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
        )

    def send(self, words: dict[str, Any]) -> None:
        """Write a line to it; if it has ended, that is told when its answer ends.

        Args:
            words: the line.
        """
        with contextlib.suppress(OSError):
            self.process.stdin.write(json.dumps(words).encode() + b"\n")  # type: ignore[union-attr] # it is a pipe
            self.process.stdin.flush()  # type: ignore[union-attr]

    def answer(self) -> Reply | None:
        """Wait for its answer.

        Returns:
            The answer, or None if it ended without one.
        """
        try:
            answer: Reply = json.loads(self.process.stdout.readline())  # type: ignore[union-attr]
        except (OSError, ValueError):
            return None
        return answer

    def has_ended(self) -> bool:
        """Say whether it has ended by itself, or was ended by the system."""
        with self.lock:
            return self.process.poll() is not None

    def end(self) -> int:
        """End it at once, and all that it started.

        Returns:
            How it ended, as in `subprocess`.
        """
        with self.lock:
            # Until somebody has waited for it, its number cannot belong to another process.
            if self.process.returncode is None:
                with contextlib.suppress(OSError):
                    if os.name == "posix":
                        os.killpg(self.process.pid, signal.SIGKILL)
                    else:
                        self.process.kill()
                with contextlib.suppress(OSError):
                    self.process.communicate()
            return self.process.returncode or 0
