"""What git knows about the sources."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

DETACHED = "CI_COMMIT_BRANCH"  # GitLab checks a commit out, and says so which branch it is of
CODE = ("theme", "plugins", "pelicanconf.py", "publishconf.py")


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


def look(root: Path, content: Path) -> State | None:
    """Ask git.

    Args:
        root: the project folder.
        content: the content folder, which may be in a repository of its own; then its commit and branch are meant.

    Returns:
        The state; None where there is no git, or no repository with a commit.
    """
    place = _place(root, content)
    commit = _ask(place, "rev-parse", "--verify", "HEAD")
    if not commit:
        return None
    branch = _ask(place, "symbolic-ref", "--quiet", "--short", "HEAD") or os.environ.get(DETACHED, "")
    status = ("status", "--porcelain", "--no-renames", "--untracked-files=all", "--")
    lines = [*_ask(content, *status, ".").splitlines(), *_ask(root, *status, *CODE).splitlines()]
    return State(commit.strip(), branch.strip(), tuple(line[3:].strip('"') for line in lines))


def holds(root: Path, content: Path, commit: str) -> bool:
    """Say whether the sources here have grown out of a commit.

    Args:
        root: the project folder.
        content: the content folder.
        commit: of another publication.
    """
    return _ask(_place(root, content), "merge-base", "--is-ancestor", commit, "HEAD", yes="yes") == "yes"


def _place(root: Path, content: Path) -> Path:
    return content if content.is_dir() and _ask(content, "rev-parse", "--verify", "HEAD") else root


def _ask(root: Path, *arguments: str, yes: str = "") -> str:
    git = shutil.which("git")
    if git is None or not root.is_dir():
        return ""
    done = subprocess.run(
        [git, *arguments], cwd=root, capture_output=True, encoding="utf-8", errors="replace", check=False
    )
    return (done.stdout or yes) if done.returncode == 0 else ""
