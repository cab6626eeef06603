"""How a preview begins and ends."""

from __future__ import annotations

import os
import signal
import socket
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from plugins.preview.command import preview as run

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.preview.conftest import Preview

posix = pytest.mark.skipif(os.name != "posix", reason="signals are sent in another way here")


def children(preview: Preview) -> list[int]:
    """The processes that a preview has started."""
    file = Path(f"/proc/{preview.process.pid}/task/{preview.process.pid}/children")
    return [int(child) for child in file.read_text(encoding="ascii").split()] if file.is_file() else []


def gone(process: int) -> bool:
    """Say whether a process is no longer there."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    return "\nState:\tZ" in Path(f"/proc/{process}/status").read_text(encoding="utf-8")


@posix
@pytest.mark.parametrize("moment", ["at once", "while it builds", "at rest"])
def test_ctrl_c_ends_it_cleanly(project: Path, start: Callable[..., Preview], moment: str) -> None:
    """At any moment: exit code 0, one plain line, no process and no file left, the port free, within seconds."""
    preview = start(project)
    if moment != "at once":
        preview.settled()
    if moment == "while it builds":
        preview.add("Now.")
        time.sleep(0.1)
    processes = children(preview)
    began = time.monotonic()
    assert preview.end() == 0
    assert time.monotonic() - began < 30
    assert preview.lines[-1] == "The preview has ended.\n"
    assert "Traceback" not in preview.told
    assert all(map(gone, processes))
    assert not list((project / ".build" / "preview").glob("*"))
    with socket.create_server(("127.0.0.1", preview.port)):
        pass


@posix
def test_a_killed_preview_leaves_no_process(project: Path, start: Callable[..., Preview]) -> None:
    """Also when it cannot clean up, what it started ends; the next preview starts from nothing."""
    preview = start(project)
    preview.settled()
    preview.until(lambda: children(preview) or not Path("/proc/self/task").is_dir(), "a process waits")
    processes = children(preview)
    preview.process.send_signal(signal.SIGKILL)
    preview.process.wait()
    end = time.monotonic() + 10
    while not all(map(gone, processes)) and time.monotonic() < end:
        time.sleep(0.05)
    assert all(map(gone, processes))
    again = start(project, preview.port)
    assert again.get("/").status == 200, again.told


def test_a_port_in_use_picks_the_next_and_says_so(project: Path, start: Callable[..., Preview]) -> None:
    """Two previews of one project, asked for at one port, both work, each with a build of its own."""
    first = start(project)
    second = start(project, first.port)
    assert second.port > first.port
    assert f"Port {first.port} is in use; this is at {second.port}.\n" in second.told
    assert first.get("/").status == second.get("/").status == 200
    second.end()
    assert first.get("/").status == 200


@pytest.mark.parametrize("port", [-1, 70000])
def test_a_port_that_cannot_be_is_refused(tmp_path: Path, port: int, capsys: pytest.CaptureFixture[str]) -> None:
    """A number that is no port gives exit code 2 and a sentence."""
    assert run(tmp_path, content=None, port=port, open_browser=False, debug=False, quiet=False) == 2
    assert f"There is no port {port}" in capsys.readouterr().err
