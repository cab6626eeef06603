"""Work that is done beside the rest ends when it is done, or with the process that began it."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from plugins.cores.aside import Aside

ROOT = Path(__file__).resolve().parents[2]
# The process that runs the tests may have threads, beside which nothing is forked.
BEGIN = """
import os, signal, sys, time
from pathlib import Path
from plugins.cores.aside import Aside
place = Path(sys.argv[1])
def work():
    {work}
aside = Aside(work)
{rest}
"""

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the system cannot fork")


def run(place: Path, work: str, rest: str) -> subprocess.CompletedProcess[str]:
    """Begin some work in a process without threads."""
    script = BEGIN.format(work=work, rest=rest)
    command = [sys.executable, "-c", script, str(place)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_it_is_done_elsewhere_and_waited_for(tmp_path: Path) -> None:
    """Another process does the work, and it is done when it was waited for, once or twice."""
    done = run(
        tmp_path / "file",
        "time.sleep(0.2); place.write_text(str(os.getpid()))",
        "aside.wait(); aside.wait(); print(os.getpid(), place.read_text())",
    )
    here, there = done.stdout.split()
    assert here != there


def test_a_failure_is_not_told(tmp_path: Path) -> None:
    """Whoever waits for work that fails goes on, and nothing is printed."""
    done = run(tmp_path / "file", "1 / 0", "aside.wait(); print('went on')")
    assert (done.returncode, done.stdout, done.stderr) == (0, "went on\n", "")


@pytest.mark.parametrize("end", ["os.kill(os.getpid(), signal.SIGKILL)", "sys.exit(1)", "del aside; time.sleep(1)"])
def test_it_ends_with_whoever_began_it(tmp_path: Path, end: str) -> None:
    """However the process ends that began the work, or forgets it, the work does not go on."""
    place = tmp_path / "file"
    place.write_text("")
    run(place, "[(place.open('a').write('.'), time.sleep(0.02)) for _ in range(500)]", f"time.sleep(0.2); {end}")
    time.sleep(0.5)
    before = place.read_text()
    time.sleep(0.3)
    assert before
    assert place.read_text() == before


def test_nothing_is_begun_beside_threads(tmp_path: Path) -> None:
    """With threads about a fork is not safe; then nothing is done, and nothing is waited for."""
    go_on = threading.Event()
    thread = threading.Thread(target=go_on.wait)
    thread.start()
    try:
        Aside((tmp_path / "file").touch).wait()
    finally:
        go_on.set()
        thread.join()
    assert not list(tmp_path.iterdir())
