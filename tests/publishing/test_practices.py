"""Several practices from one checkout: each has its own pages, address, report, past and lock."""

from __future__ import annotations

import contextlib
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from plugins.publishing.manifest import NAME, from_json
from plugins.starting.lock import hold
from tests.publishing.small import shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.publishing.conftest import Project

PAGE = "post/first-steps/index.html"


@pytest.fixture
def two(project: Project, tmp_path: Path) -> Iterator[Project]:
    """A checkout with two practices and a target for each."""
    shutil.copytree(project.content, project.root / "practices" / "boulder")
    with contextlib.ExitStack() as stack:
        for name, more in (("live", {}), ("boulder", {"content": "practices/boulder"})):
            url = stack.enter_context(shown(tmp_path / name))
            project.targets[name] = {"via": "folder", "path": str(tmp_path / name), "url": url, **more}
        yield project


def add(project: Project, folder: str, word: str) -> None:
    """Add a word to a post of a practice."""
    post = project.root / folder / "articles" / "first-steps.md"
    post.write_text(post.read_text(encoding="utf-8") + f"\n{word}\n", encoding="utf-8")


def test_each_has_its_own_pages_and_past(two: Project, tmp_path: Path) -> None:
    """What is published, and gone back on, for one practice leaves the other as it is; neither waits for the other."""
    assert two.publish() == 0
    assert two.publish("boulder") == 0
    theirs = (tmp_path / "live" / NAME).read_bytes()
    for word in ("Boulderwards.", "Twice."):
        add(two, "practices/boulder", word)
        with hold(str(two.root / ".published" / "live.lock"), lambda: None):  # as if the other were being published
            assert two.publish("boulder") == 0
    assert b"Boulderwards" in (tmp_path / "boulder" / PAGE).read_bytes()
    assert two.rollback("boulder") == 0
    assert b"Twice" not in (tmp_path / "boulder" / PAGE).read_bytes()
    assert b"Boulderwards" in (tmp_path / "boulder" / PAGE).read_bytes()
    assert b"Boulderwards" not in (tmp_path / "live" / PAGE).read_bytes()
    assert (tmp_path / "live" / NAME).read_bytes() == theirs
    pasts = {name: {file.stem for file in (two.root / ".published" / name).glob("*.json")} for name in two.targets}
    assert [len(past) for past in pasts.values()] == [1, 3]
    assert pasts["live"] == {from_json(theirs).name}


def test_no_practice_is_published_at_anothers_address(two: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """A target that names its content folder takes no other, and says so before anything is built."""
    assert two.publish("boulder", content=two.root / "content") == 1
    said = capsys.readouterr().err
    assert "target-invalid" in said
    assert 'The target "boulder" is for practices/boulder' in said
    assert two.publish("live", content=two.root / "practices" / "boulder", dry_run=True) == 0


@pytest.mark.parametrize("own", [False, True], ids=["in the checkout", "in a repository of its own"])
def test_a_practices_changes_have_to_be_committed(
    two: Project, capsys: pytest.CaptureFixture[str], *, own: bool
) -> None:
    """Changes of the practice that is published count, wherever its folder is; those of the other do not."""
    two._settings()
    two.write(".gitignore", ".*\n!.gitignore\n")
    repositories = [two.root / "practices" / "boulder", two.root] if own else [two.root]
    for root in repositories:
        for command in (("init", "--quiet"), ("add", "."), ("commit", "--quiet", "-m", "All")):
            names = ("-c", "user.name=Ana", "-c", "user.email=ana@small-practice.test")
            subprocess.run(["git", *names, *command], cwd=root, check=True, capture_output=True)
    add(two, "content", "Elsewhere.")
    assert two.publish("boulder", dry_run=True) == 0
    add(two, "practices/boulder", "Boulderwards.")
    assert two.publish("boulder", dry_run=True) == 1
    assert "articles/first-steps.md  error  publish-uncommitted" in capsys.readouterr().err
