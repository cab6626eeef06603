"""From saving an article to the changed page, as the preview of a generator serves it."""

from __future__ import annotations

import contextlib
import http.client
import os
import signal
import socket
import statistics
import subprocess
import time
from typing import TYPE_CHECKING

from plugins.benchmark.measuring import as_installed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

START, SAVE = 600.0, 120.0  # seconds to wait at most
REST = 1.0  # seconds between two saves, so that each is measured by itself
LOOK = 0.002  # seconds between two looks at the page


def free_port() -> int:
    """Find a port that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextlib.contextmanager
def serving(command: Sequence[str], folder: Path) -> Iterator[None]:
    """Run a preview as long as the block.

    Args:
        command: that starts it.
        folder: where.

    Yields:
        Nothing; the preview may not be ready yet.
    """
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(
        command, cwd=folder, env=as_installed(), stdout=quiet, stderr=quiet, start_new_session=True
    )
    try:
        yield
    finally:
        with contextlib.suppress(OSError):
            process.send_signal(signal.SIGINT if os.name == "posix" else signal.SIGTERM)
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def until(words: str, port: int, path: str, patience: float) -> float:
    """Wait until a page has words.

    Args:
        words: to look for.
        port: of the preview.
        path: of the page.
        patience: seconds to wait at most.

    Returns:
        Seconds that it took.

    Raises:
        TimeoutError: they do not come.
    """
    start = time.perf_counter()
    while time.perf_counter() - start < patience:
        with contextlib.suppress(OSError, http.client.HTTPException):
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=patience)
            connection.request("GET", path)
            if words in connection.getresponse().read().decode("utf-8", "replace"):
                return time.perf_counter() - start
        time.sleep(LOOK)
    raise TimeoutError(f"{path} does not show {words}")


def saves(command: Sequence[str], folder: Path, port: int, article: Path, rounds: int) -> list[float]:
    """Save an article some times, and wait each time until the page shows it.

    Args:
        command: starts the preview at the port.
        folder: where.
        port: of the preview.
        article: the file; the page is at `/post/<name>/`.
        rounds: how often.

    Returns:
        Seconds of each save, the first left out: it warms up.
    """
    path, text = f"/post/{article.stem}/", article.read_text(encoding="utf-8")
    taken = []
    with serving(command, folder):
        until("<h2", port, path, START)
        for number in range(rounds + 1):
            time.sleep(REST)
            words = f"saved{number}of{port}"
            article.write_text(f"{text}\n\nHere is {words}.\n", encoding="utf-8", newline="\n")
            taken.append(until(words, port, path, SAVE))
    article.write_text(text, encoding="utf-8", newline="\n")
    return taken[1:]


def table(taken: dict[str, list[float]], base: str) -> str:
    """Set out medians and their ratio to one of them.

    Args:
        taken: name -> seconds.
        base: the name that the others are compared with.
    """
    medians = {name: statistics.median(seconds) for name, seconds in taken.items()}
    lines = ["\nSave to served page, in the preview", f"  {'':22}{'median s':>10}{'least':>8}{'most':>8}{'ratio':>8}"]
    for name, seconds in taken.items():
        ratio = medians[name] / medians[base]
        lines.append(f"  {name:22}{medians[name]:10.3f}{min(seconds):8.3f}{max(seconds):8.3f}{ratio:8.2f}")
    return "\n".join(lines)
