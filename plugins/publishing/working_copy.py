"""What git knows about the sources."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

SOURCES = ("content", "theme", "plugins", "pelicanconf.py", "publishconf.py")


class State(NamedTuple):
    """The sources, as git sees them.

    Args:
        commit: the commit that is checked out.
        branch: its branch; "" if there is none.
        changed: files of the site that differ from the commit.
    """

    commit: str
    branch: str
    changed: tuple[str, ...]


def look(root: Path) -> State | None:
    """Ask git.

    Args:
        root: the project folder.

    Returns:
        The state; None where there is no git, or no repository with a commit.
    """
    commit = _ask(root, "rev-parse", "--verify", "HEAD")
    if not commit:
        return None
    status = _ask(root, "status", "--porcelain", "--no-renames", "--untracked-files=all", "--", *SOURCES)
    branch = _ask(root, "symbolic-ref", "--quiet", "--short", "HEAD")
    return State(commit.strip(), branch.strip(), tuple(line[3:].strip('"') for line in status.splitlines()))


def holds(root: Path, commit: str) -> bool:
    """Say whether the sources here have grown out of a commit.

    Args:
        root: the project folder.
        commit: of another publication.
    """
    return _ask(root, "merge-base", "--is-ancestor", commit, "HEAD", yes="yes") == "yes"


def _ask(root: Path, *arguments: str, yes: str = "") -> str:
    git = shutil.which("git")
    if git is None:
        return ""
    done = subprocess.run(
        [git, *arguments], cwd=root, capture_output=True, encoding="utf-8", errors="replace", check=False
    )
    return (done.stdout or yes) if done.returncode == 0 else ""
