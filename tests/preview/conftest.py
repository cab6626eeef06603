"""A preview as a person starts it, in a process of its own, on a copy of the project that a test may break."""

from __future__ import annotations

import http.client
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).resolve().parents[2]
SMALL_SITE = ROOT / "tests" / "site" / "content"
START = """
import sys
from pathlib import Path
from plugins.preview.command import preview
sys.exit(preview(Path(sys.argv[1]), content=None, port=int(sys.argv[2]), open_browser=False, debug=False, quiet=False))
"""
PATIENCE = 60  # seconds; a machine that is busy with other things is slow
ARTICLE = "articles/first-steps.md"
ADDRESS = "/post/first-steps/"


class Answer(NamedTuple):
    """An answer of the server."""

    status: int
    body: str
    headers: dict[str, str]


class Preview:
    """A running preview.

    Args:
        root: the project folder.
        port: to ask for.
    """

    def __init__(self, root: Path, port: int = 0) -> None:
        self.root, self.content = root, root / "content"
        self.lines: list[str] = []
        self.process = subprocess.Popen(
            [sys.executable, "-c", START, str(root), str(port)],
            cwd=root,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        )
        self.listener = threading.Thread(target=self._listen, daemon=True)
        self.listener.start()
        self.until(lambda: re.search(r"http://127\.0\.0\.1:(\d+)/ ", self.told), "the address is told")
        self.port = int(re.search(r"http://127\.0\.0\.1:(\d+)/ ", self.told)[1])  # type: ignore[index]
        self.url = f"http://127.0.0.1:{self.port}"

    def _listen(self) -> None:
        assert self.process.stdout
        with self.process.stdout as lines:
            for line in lines:
                self.lines.append(line)

    @property
    def told(self) -> str:
        """All that the terminal shows."""
        return "".join(self.lines)

    @property
    def builds(self) -> int:
        """How many builds were told."""
        return len(re.findall(r"^\d\d:\d\d:\d\d  ", self.told, re.MULTILINE))

    def until(self, holds: Callable[[], object], what: str) -> None:
        """Wait until something holds."""
        end = time.monotonic() + PATIENCE
        while not holds():
            assert time.monotonic() < end, f"not so: {what}\n{self.told}"
            assert self.process.poll() is None or holds(), f"the preview has ended\n{self.told}"
            time.sleep(0.02)

    def get(self, path: str, host: str = "", method: str = "GET") -> Answer:
        """Ask for an address."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.request(method, path, headers={"Host": host} if host else {})
        answer = connection.getresponse()
        body = answer.read().decode("utf-8", "replace")
        connection.close()
        return Answer(answer.status, body, dict(answer.getheaders()))

    def save(self, name: str, text: str) -> None:
        """Save a file of the content folder."""
        (self.content / name).write_text(text, encoding="utf-8", newline="\n")

    def add(self, words: str, name: str = ARTICLE) -> None:
        """Add words to the end of a file."""
        file = self.content / name
        self.save(name, f"{file.read_text(encoding='utf-8')}\n{words}\n")

    def shows(self, words: str, path: str = ADDRESS) -> bool:
        """Say whether a page shows words."""
        return words in self.get(path).body

    def settled(self) -> int:
        """Wait until the first build is done and nothing more happens; gives the number of builds."""
        self.until(lambda: self.builds, "there is a build")
        before = -1
        while before != self.builds:
            before = self.builds
            time.sleep(0.8)
        return before

    def rest(self) -> None:
        """Wait until all that was saved so far is built: a build for one more save comes after it, or with it."""
        heard = len(self.lines)
        self.add("One more.", "articles/plain.md")
        self.until(
            lambda: any(re.search(r"plain\.md.* built in", line) for line in self.lines[heard:]), "it is at rest"
        )

    def end(self) -> int:
        """End it as Ctrl-C does."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT if os.name == "posix" else signal.SIGTERM)
        try:
            return self.process.wait(PATIENCE)
        finally:
            self.process.kill()
            self.process.wait()
            self.listener.join()


def copy_of_the_project(folder: Path) -> Path:
    """Copy what the site is made from, with the small practice for content."""
    root = folder / "the project"
    root.mkdir(parents=True)
    for name in ("pelicanconf.py", "publishconf.py"):
        shutil.copy2(ROOT / name, root)
    for name in ("theme", "plugins"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copytree(SMALL_SITE, root / "content")
    return root


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project."""
    return copy_of_the_project(tmp_path)


@pytest.fixture
def start() -> Iterator[Callable[..., Preview]]:
    """Start a preview: `start(root, port=0)`; it ends with the test."""
    started: list[Preview] = []

    def begin(root: Path, port: int = 0) -> Preview:
        started.append(Preview(root, port))
        return started[-1]

    yield begin
    for preview in started:
        preview.end()


@pytest.fixture
def preview(project: Path, start: Callable[..., Preview]) -> Preview:
    """A preview of a copy of the project."""
    return start(project)
