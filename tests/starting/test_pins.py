"""The lists of exact versions agree with each other."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def _uv(tools: Path, *arguments: str) -> str:
    command = [tools / "uv" / "bin" / "uv", *arguments, "--offline", "--no-python-downloads", "--quiet"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True).stdout


def test_the_lock_file_fits_pyproject(tools: Path) -> None:
    """uv.lock holds what pyproject.toml asks for; after a change there, `.tools/uv/bin/uv lock` writes it anew."""
    _uv(tools, "lock", "--check")


@pytest.mark.parametrize(("name", "groups"), [("site.txt", ()), ("test.txt", ("--all-groups",))])
def test_the_lists_for_people_without_uv_are_current(tools: Path, name: str, groups: tuple[str, ...]) -> None:
    """requirements/*.txt is what uv exports from the lock file, hash for hash; CONTRIBUTING.md has the command."""
    export = _uv(tools, "export", "--locked", "--no-header", "--no-annotate", *groups)
    assert (ROOT / "requirements" / name).read_text(encoding="utf-8") == export


def test_every_version_is_held_by_a_hash() -> None:
    """No line of the lists can be installed without its hash."""
    for path in sorted((ROOT / "requirements").glob("*.txt")):
        pins = path.read_text(encoding="utf-8").replace("\\\n", "").splitlines()
        assert pins
        assert [pin for pin in pins if "--hash=sha256:" not in pin] == []
