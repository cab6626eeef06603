"""Builds in processes of their own."""

from __future__ import annotations

import queue
from typing import TYPE_CHECKING, Any

import pytest

from plugins.preview.workshop import FORKS, Workshop

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("forks", [False, *([True] if FORKS else [])])
def test_builds_follow_each_other(project: Path, forks: bool) -> None:  # noqa: FBT001
    """With forks and without, a build is of the settings as they are; the next process has imported what it needs."""
    replies: queue.SimpleQueue[tuple[int, dict[str, Any]]] = queue.SimpleQueue()
    workshop = Workshop(project, lambda *reply: replies.put(reply), forks=forks)
    order = {"content": str(project / "content"), "siteurl": "http://127.0.0.1:1", "debug": False}
    processes = []
    try:
        for number, change in enumerate(("", "", "THEME = 1 / 0\n", "")):
            settings = (project / "pelicanconf.py").read_text(encoding="utf-8")
            (project / "pelicanconf.py").write_text(settings + change, encoding="utf-8")
            workshop.build(number, **order, output=str(project / "built" / str(number)))
            processes.append(workshop.prepare() if forks else workshop.worker)
            told, reply = replies.get(timeout=60)
            (project / "pelicanconf.py").write_text(settings, encoding="utf-8")
            assert told == number
            assert reply["ok"] is not bool(change), reply["text"]
            assert (project / "built" / str(number) / "index.html").is_file() is reply["ok"]
        modules = [process.modules for process in processes if process]
        assert not modules[0]
        assert "pelican" in modules[1]
        assert "pelicanconf" not in modules[1]
        assert len({id(process) for process in processes}) == (2 if forks else 4)
    finally:
        workshop.stop()
