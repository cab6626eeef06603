"""Imports run one way: leaves, then rooms, then what stands on top."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[1]
PLUGINS = ROOT / "plugins"
LEAVES = {"cores", "facts", "findings", "hosting", "source", "words"}
# What stands on top imports every room, and of its like only these.
TOP: dict[str, set[str]] = {
    "starting": set(),  # brings up the environment, so it can rest on nothing that needs one
    "testing": set(),
    "benchmark": set(),  # it measures rooms from outside, and the whole by its command
    "building": {"starting"},  # its lock: one build at a time, as one set-up at a time
    "preview": {"building", "starting"},
    "desk": {"building", "publishing", "starting"},  # it says what changed since the last publication
    "publishing": {"building", "starting"},  # it publishes what it has just built
}
# Rooms that read with another room's parser, and why.
MAY_READ_WITH = {
    # It puts the Markdown extensions together.
    "reading": {"booking", "callouts", "lists", "pictures", "shortcuts", "typography"},
    "checks": {"booking", "callouts", "hosting", "reading"},  # writers and the build share one parser
    "search": {"reading"},  # it indexes what was read
    "responses": {"reading"},  # it reads front matter as pages do
}


def _imports(path: Path) -> Iterator[tuple[int, str]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}:{node.lineno} imports by dots; name the room, so that the direction is seen"
            names = (f".{alias.name}" if node.module == "plugins" else "" for alias in node.names)
            yield from ((node.lineno, f"{node.module}{name}") for name in names)


def _may_import(room: str) -> set[str]:
    if room in LEAVES:
        return {room, "findings", "words"}
    if room in TOP:
        rooms = {path.name for path in PLUGINS.iterdir() if path.is_dir()} - TOP.keys()
        return {room, *rooms, *TOP[room]}
    return {room, *LEAVES, *MAY_READ_WITH.get(room, set())}


def test_imports_run_one_way() -> None:
    """A leaf imports findings and words at most, a room leaves and what a table names; only the top imports all."""
    wrong = [
        f"{path.relative_to(ROOT).as_posix()}:{line} imports {name}"
        for path in sorted(PLUGINS.rglob("*.py"))
        for line, name in sorted(set(_imports(path)))
        if name.startswith("plugins.") and name.split(".")[1] not in _may_import(path.relative_to(PLUGINS).parts[0])
    ]
    assert wrong == []


def test_plugins_do_not_import_what_stands_outside() -> None:
    """No room imports tasks.py, the settings or the tests: they import the rooms."""
    outside = {"tasks", "pelicanconf", "publishconf", "tests"}
    wrong = [
        f"{path.relative_to(ROOT).as_posix()}:{line} imports {name}"
        for path in sorted(PLUGINS.rglob("*.py"))
        for line, name in _imports(path)
        if name.split(".")[0] in outside
    ]
    assert wrong == []
