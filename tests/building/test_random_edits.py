"""Whatever is edited, a build that goes on from the last one writes what a build from nothing writes."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.building.random_edits import EDITS, TEXTS

ROOT = Path(__file__).resolve().parents[2]
# The two builds are commands of their own: code that was edited counts, and nothing is left in memory.
GO_ON = """
import sys
from pathlib import Path
from plugins.building.command import build
sys.exit(build(Path(sys.argv[2]), quiet=True))
"""
FROM_NOTHING = """
import sys
from pathlib import Path
from plugins.building.build import Order, build_site
from plugins.findings import as_text, summary
root, work = map(Path, sys.argv[2:])
result = build_site(Order(root, output=work / "output", cache=work / "cache"))
sys.stderr.write(f"{as_text(result.findings)}{summary(result.findings)}\\n" if result.findings else "")
sys.exit(not result.ok)
"""
SOURCES = ("content", "theme", "plugins", "pelicanconf.py", "publishconf.py")


def project(folder: Path) -> Path:
    """Copy the project, with the small practice for content, in a language that is searched or not."""
    folder.mkdir()
    for name in ("theme", "plugins"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copytree(ROOT / "tests" / "site" / "content", folder / "content")
    for name in ("pelicanconf.py", "publishconf.py", "uv.lock"):
        shutil.copy(ROOT / name, folder / name)
    settings = folder / "pelicanconf.py"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace('"search/", "search/index.html"', '"search/", ""'), encoding="utf-8")
    return folder


def start(script: str, root: Path, *more: Path) -> subprocess.Popen[str]:
    """Start a build."""
    environ = {**os.environ, "PYTHONPATH": str(root), "PYTHONDONTWRITEBYTECODE": "1", "SOURCE_DATE_EPOCH": "1795000000"}
    command = [sys.executable, "-c", script, "build", str(root), *map(str, more)]
    return subprocess.Popen(command, cwd=root, env=environ, stderr=subprocess.PIPE, encoding="utf-8")


def files(folder: Path) -> dict[str, bytes]:
    """Read all files of a folder."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()
    }


def said(text: str, root: Path, work: Path) -> list[str]:
    """Sort what a build said, with the name of its folder left out."""
    lines = text.replace(f"{work.as_posix()}/output", "output").replace(str(root), "").splitlines()
    # Messages stand in the order of their paths, and the two folders have different ones.
    return sorted(
        line for line in lines if not line.startswith(("Nothing was built", "Reading", "Writing", "Checking"))
    )


def keep(source: Path, target: Path) -> None:
    """Put all sources of one folder in the place of those of another, with their dates."""
    target.mkdir(exist_ok=True)
    for name in SOURCES:
        if (source / name).is_dir():
            shutil.rmtree(target / name, ignore_errors=True)
            shutil.copytree(source / name, target / name)
        else:
            shutil.copy2(source / name, target / name)


@pytest.mark.parametrize("seed", range(2))
def test_going_on_gives_what_starting_anew_gives(tmp_path: Path, request: pytest.FixtureRequest, seed: int) -> None:
    """After each of some edits at random, pages and messages are those of a build from nothing, byte for byte."""
    rounds, seed = request.config.getoption("rounds"), seed + request.config.getoption("seed")
    chance = random.Random(seed)  # noqa: S311 - edits that can be made again
    root, kept = project(tmp_path / "a project"), tmp_path / "kept"
    start(GO_ON, root).communicate()
    for number in range(rounds):
        keep(root, kept)
        edits = [chance.choice(TEXTS if chance.random() < 0.4 else EDITS) for _ in range(chance.choice((1, 1, 1, 2)))]
        for edit in edits:
            edit(chance, root)
        work = tmp_path / "work"
        both = start(GO_ON, root), start(FROM_NOTHING, root, work)
        messages = [process.communicate()[1] for process in both]
        which = f"seed {seed}, round {number}: {', '.join(getattr(edit, '__qualname__', '') for edit in edits)}"
        assert both[0].returncode == both[1].returncode, f"{which}\n{messages[0]}\n{messages[1]}"
        assert said(messages[0], root, work) == said(messages[1], root, work), which
        if both[0].returncode:  # a fault: the site stays as it was, and the edit is taken back
            keep(kept, root)
        else:
            here, there = files(root / "output"), files(work / "output")
            assert [name for name in {*here, *there} if here.get(name) != there.get(name)] == [], which
        shutil.rmtree(work)
