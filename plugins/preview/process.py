"""A process that builds, seen from the preview."""

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

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plugins.preview.reply import Reply

WORKER = Path(__file__).with_name("worker.py")


class Process:
    """A process that builds.

    Args:
        root: the project folder.
        modules: what it imports ahead.
        script: what it runs.
    """

    def __init__(self, root: Path, modules: set[str], script: Path = WORKER) -> None:
        self.modules = modules
        self.spent = False
        self.lock = threading.Lock()
        self.process = subprocess.Popen(
            [sys.executable, "-P", str(script)],
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

    def serves(self, modules: Iterable[str]) -> bool:
        """Say whether it can build, and quickly.

        Args:
            modules: what builds import.
        """
        with self.lock:
            return not self.spent and self.process.poll() is None and self.modules.issuperset(modules)

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
