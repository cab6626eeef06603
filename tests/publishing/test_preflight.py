"""Publishing refuses, before anything is sent, what readers should not get, and names every reason at once."""

from __future__ import annotations

import datetime as dt
import re
import subprocess
from typing import TYPE_CHECKING

import pytest

from plugins.building.settings import today

if TYPE_CHECKING:
    from pathlib import Path

    from tests.publishing.conftest import Project


def told(capsys: pytest.CaptureFixture[str]) -> str:
    """What was said."""
    out, err = capsys.readouterr()
    assert "Traceback" not in out + err
    return out + err


def git(root: Path, *arguments: str) -> None:
    """Run git as somebody."""
    names = ("-c", "user.name=Ana", "-c", "user.email=ana@small-practice.test")
    subprocess.run(["git", *names, *arguments], cwd=root, check=True, capture_output=True)


def test_samples_are_refused_each_with_its_line(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """Every sample that is left is named with its line in practice.toml, and nothing is built or sent."""
    facts = project.content / "practice.toml"
    text = facts.read_text(encoding="utf-8").replace("800-273-8255", "970-555-0142")
    facts.write_text(text.replace('name = "Ana Sample"', 'sample = true\nname = "Ana Sample"'), encoding="utf-8")
    assert project.publish() == 1
    said = told(capsys)
    lines = text.splitlines()
    phone = 1 + next(n for n, line in enumerate(lines) if line.startswith("phone"))
    assert re.search(rf"content/practice\.toml:{phone}  error  publish-sample\n  \"practice\.phone\"", said)
    assert re.search(r"content/practice\.toml:\d+  error  publish-sample\n  \"people\.ana\"", said)
    assert not (project.root.parent / "web").exists()


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("https://www.snowbehavioral.example", "is a sample"),
        ("https://example.com", "is a sample"),
        ("http://www.small-practice.com", "does not begin with https://"),
        ("www.small-practice.com", "is no whole address"),
        ("", "has no address yet"),
        ("https://small-practice.com/?x=1", "more than a host and a path"),
    ],
)
def test_the_address_has_to_be_real(
    project: Project, capsys: pytest.CaptureFixture[str], address: str, reason: str
) -> None:
    """A sample address, one without https, and none at all are refused, with the line of publishconf.py."""
    project.siteurl = address
    assert project.publish() == 1
    said = told(capsys)
    assert reason in said
    assert re.search(r"publishconf\.py:\d+  error  publish-address", said)


def test_a_target_may_have_an_address_of_its_own(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """The address of the target is meant, not SITEURL; its own line is told."""
    project.targets["live"]["url"] = "http://staging.small-practice.com"
    assert project.publish() == 1
    assert "staging" in told(capsys)


def test_an_overdue_review_is_refused(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """A page whose review is overdue is named with its line; --allow-overdue lets it through."""
    page = project.content / "pages" / "contact.md"
    yesterday = today() - dt.timedelta(days=1)
    text = page.read_text(encoding="utf-8").replace("---\n", f"---\nreview_due: {yesterday}\n", 1)
    page.write_text(text, encoding="utf-8")
    assert project.publish(dry_run=True) == 1
    assert re.search(r"content/pages/contact\.md:2  error  publish-overdue", told(capsys))
    project.siteurl = "http://127.0.0.1:9"
    assert project.publish(dry_run=True, allow_overdue=True) == 0


def test_only_committed_content_of_the_right_branch(
    project: Project, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Changes that are not committed, and another branch, are refused; --allow-dirty lets both through."""
    project.siteurl = "http://127.0.0.1:9"
    project.targets["live"]["only_from"] = "main"
    project._settings()
    project.write(".gitignore", ".*\n!.gitignore\n")
    git(project.root, "init", "--quiet", "--initial-branch", "main")
    git(project.root, "add", ".")
    git(project.root, "commit", "--quiet", "-m", "All")
    assert project.publish(dry_run=True) == 0, told(capsys)
    git(project.root, "checkout", "--quiet", "--detach")
    assert project.publish(dry_run=True) == 1
    monkeypatch.setenv("CI_COMMIT_BRANCH", "main")  # as on GitLab's machines
    assert project.publish(dry_run=True) == 0, told(capsys)
    project.write("content/articles/plain.md", "Title: Another\nDate: 2026-01-01\n\nText.\n")
    git(project.root, "switch", "--quiet", "-c", "try")
    assert project.publish(dry_run=True) == 1
    said = told(capsys)
    assert "content/articles/plain.md  error  publish-uncommitted" in said
    assert 'from the branch "main", and this is "try"' in said
    assert project.publish(dry_run=True, allow_dirty=True) == 0


def test_a_missing_secret_is_named(
    project: Project, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The variable that is not set is named, with what it is; nobody is asked anything over the network."""
    monkeypatch.delenv("PUBLISH_MY_HOST_PASSWORD", raising=False)
    monkeypatch.delenv("SSH_AUTH_SOCK", raising=False)
    project.targets["my-host"] = {"via": "sftp", "host": "host.invalid", "user": "ana", "path": "web"}
    assert project.publish("my-host") == 1
    assert "PUBLISH_MY_HOST_PASSWORD is not set in the environment: the password of the SFTP account." in told(capsys)


def test_a_missing_program_is_named(
    project: Project, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A program that the way needs and the machine lacks is named."""
    monkeypatch.setenv("PATH", "/nowhere")
    project.targets["live"] = {"via": "ssh", "to": "ana@host.invalid", "path": "/srv/site"}
    assert project.publish() == 1
    assert 'needs the program "rsync", which is not on this machine' in told(capsys)


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"via": "foldr", "path": "x"}, 'Did you mean "folder"?'),
        ({"via": "folder"}, 'needs "path"'),
        ({"via": "folder", "path": "x", "serer": "nginx"}, 'Did you mean "server"?'),
        ({"via": "folder", "path": "x", "server": "ngnix"}, 'Did you mean "nginx"?'),
        ({"via": "folder", "path": "x", "keep": "5"}, "must be a number"),
        ({"via": "folder", "path": "x", "after": "run this"}, "must be a list of words"),
    ],
)
def test_a_target_is_read_strictly(
    project: Project, capsys: pytest.CaptureFixture[str], values: dict[str, object], reason: str
) -> None:
    """A slip in PUBLISH_TO is told with its line and the word that was meant."""
    project.targets["live"] = values
    assert project.publish() == 1
    said = told(capsys)
    assert reason in said
    assert re.search(r"publishconf\.py:\d+  error  target-invalid", said)


def test_an_unknown_target_is_a_slip_of_what_was_typed(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """The exit code is 2, as for other slips, and the near name is guessed."""
    assert project.publish("liv") == 2
    assert 'Did you mean "live"?' in told(capsys)


def test_a_fault_of_the_content_stops_it(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """What stops a build stops a publication, together with what is found beside it."""
    project.siteurl = "https://x.example"
    project.write("content/articles/bad.md", "---\ntitle: Bad\n---\n[to nowhere](nowhere.md)\n")
    assert project.publish() == 1
    said = told(capsys)
    assert "content/articles/bad.md" in said
    assert "publish-address" in said


def test_nobody_is_asked_where_nobody_is(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """Without --yes and without a person nothing is sent, and the exit code says that what was typed was not enough."""
    project.siteurl = "http://127.0.0.1:9"
    assert project.publish(yes=False) == 2
    assert "With --yes nobody is asked" in told(capsys)
    assert not (project.root.parent / "web").exists()
