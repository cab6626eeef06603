"""What counts as a change."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from plugins.preview.sources import Sources

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def sources(tmp_path: Path) -> Sources:
    """A project of three files, looked at."""
    for name in ("content/a.md", "theme/static/css/main.css", "pelicanconf.py"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("one", encoding="utf-8")
    made = Sources(tmp_path, tmp_path / "content")
    assert {made.shown(path) for path in made.look()} == {"content/a.md", "theme/static/css/main.css", "pelicanconf.py"}
    return made


def test_a_file_that_is_saved_unchanged_is_no_change(sources: Sources) -> None:
    """Another date, and another file of the same name with the same words in it, are no change."""
    file = sources.root / "content" / "a.md"
    os.utime(file, ns=(1, 1))
    assert sources.look() == set()
    file.unlink()
    file.write_text("one", encoding="utf-8")
    assert sources.look({str(file)}) == set()


def test_a_change_is_told_once(sources: Sources) -> None:
    """Other words of the same length with the same date are a change if an event names the file, and then no longer."""
    file = sources.root / "content" / "a.md"
    before = file.stat()
    file.write_text("two", encoding="utf-8")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert sources.look({str(file)}) == {str(file)}
    assert sources.look({str(file)}) == set()
    assert sources.look() == set()


def test_files_that_come_and_go_are_changes(sources: Sources) -> None:
    """A new file in a new folder, a folder with another name and a place that is gone are told by their files."""
    new = sources.root / "content" / "deep" / "b.md"
    new.parent.mkdir()
    new.write_text("b", encoding="utf-8")
    assert sources.look({str(new.parent)}) == {str(new)}
    new.parent.rename(new.parent.with_name("deeper"))
    moved = new.parent.with_name("deeper") / "b.md"
    assert sources.look({str(new.parent)}) == {str(new), str(moved)}
    moved.unlink()
    (sources.root / "content" / "a.md").unlink()
    moved.parent.rmdir()
    (sources.root / "content").rmdir()
    assert sources.look() == {str(moved), str(sources.root / "content" / "a.md")}
    assert sources.look() == set()


@pytest.mark.parametrize(
    "name",
    [".a.md.swp", "a.md~", "#a.md#", ".#a.md", "4913", "a.md.tmp", "__pycache__/a.pyc", ".git/index", ".DS_Store"],
)
def test_what_editors_leave_is_no_source(sources: Sources, name: str) -> None:
    """Swap files, locks, backups, caches and the files of systems and of git are nobody's change."""
    file = sources.root / "content" / name
    file.parent.mkdir(exist_ok=True)
    file.write_text("x", encoding="utf-8")
    assert sources.look({str(file)}) == set()
    assert sources.look() == set()


def test_what_is_made_is_no_source(sources: Sources) -> None:
    """Nothing that lies beside the sources is looked at: no output, no cache, no environment."""
    for name in ("output/index.html", ".build/preview/1/index.html", ".cache/x", "content2/a.md"):
        file = sources.root / name
        file.parent.mkdir(parents=True)
        file.write_text("x", encoding="utf-8")
        assert sources.look({str(file)}) == set()
    assert sources.look() == set()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_only_files_are_read(sources: Sources) -> None:
    """A pipe, which would wait for a writer, and a link to nowhere are passed over."""
    os.mkfifo(sources.root / "content" / "pipe.md")
    (sources.root / "content" / "link.md").symlink_to("nowhere")
    assert sources.look() == set()
