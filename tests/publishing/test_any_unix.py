"""A server with SSH needs none of GNU's tools: those of BSD and busybox do as well, and what is lacking is told."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import stat
import sys
from typing import TYPE_CHECKING

import pytest

from plugins.publishing.hosts import HOSTS
from plugins.publishing.rollback import back
from plugins.publishing.targets import Target
from plugins.publishing.wish import Wish
from tests.publishing import small
from tests.publishing.push import push

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a stand-in with #! does not start there")

NEEDED = ("cat", "df", "grep", "ln", "ls", "mkdir", "readlink", "rm", "rsync", "sh", "sort", "tail")
# Runs here what would be run there, with nothing but the tools that are there.
SSH = """#!/bin/sh
while case "$1" in -*) true ;; *) false ;; esac; do shift; done
shift
PATH={tools} exec sh -c "$*"
"""
# BSD's `mv` follows a link to a folder, but for -h; it does not know -T.
MV = """#!/bin/sh
case "$1" in -*T*) exit 64 ;; -*h*) {h} ;; esac
exec {mv} "$@"
"""
SERVERS = {
    "GNU": ("mv",),
    "busybox": ("busybox",),
    "BSD": ("-h",),
    "no such option, but Perl": ("", "perl"),
    "no such option, but Python": ("", "python3"),
}


def server(folder: Path, tools: tuple[str, ...]) -> Path:
    """Make a folder with a server's tools and one with an `ssh` that leads to it; gives the latter."""
    there, here = folder / "there", folder / "here"
    there.mkdir()
    here.mkdir()
    mv = shutil.which("mv")
    for name in {*NEEDED, *tools} - {"", "-h", "busybox"}:
        (there / name).symlink_to(sys.executable if name == "python3" else str(shutil.which(name)))
    if "busybox" in tools:
        for name in {*NEEDED, "mv"} - {"rsync"}:
            (there / name).unlink(missing_ok=True)
            (there / name).symlink_to(str(shutil.which("busybox")))
    elif "mv" not in tools:
        does = f'shift; exec {mv} -fT "$@"' if "-h" in tools else "exit 64"
        (there / "mv").write_text(MV.format(h=does, mv=mv), encoding="utf-8")
    (here / "ssh").write_text(SSH.format(tools=there), encoding="utf-8")
    for file in (there / "mv", here / "ssh"):
        if not file.is_symlink():
            file.chmod(file.stat().st_mode | stat.S_IEXEC)
    return here


@pytest.mark.server("rsync")
@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=pytest.mark.server(*{"busybox"} & {*SERVERS[name]})) for name in SERVERS]
)
def test_the_link_is_switched_everywhere(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two publications and the way back work with the tools of that server, and leave nothing of themselves behind."""
    path = server(tmp_path, SERVERS[name])
    monkeypatch.setenv("PATH", str(path), prepend=os.pathsep)
    web = tmp_path / "web"
    with small.shown(web / "current" / "site") as url:
        values = {"via": "ssh", "to": "server", "path": str(web), "url": url}
        for version in (1, 2):
            assert push(tmp_path, "live", values, small.write(tmp_path / f"v{version}", version)) == 0
            assert (web / "current" / "site" / "post" / f"only-in-{version}").exists()
        assert back(Wish(tmp_path, "live", yes=True, quiet=True), Target("live", HOSTS["ssh"], values, url), "") == 0
    assert (web / "current").is_symlink()
    assert (web / "current" / "site" / "post" / "only-in-1").exists()
    assert sorted(file.name for file in web.iterdir()) == ["current", "releases"]
    assert len(list((web / "releases").iterdir())) == 2


@pytest.mark.server("rsync")
def test_a_server_that_cannot_switch_is_told_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where nothing can replace a link in one step, that and another way are told before anything is sent."""
    monkeypatch.setenv("PATH", str(server(tmp_path, ("",))), prepend=os.pathsep)
    values = {"via": "ssh", "to": "server", "path": str(tmp_path / "web"), "url": "http://127.0.0.1:9"}
    assert push(tmp_path, "live", values, small.write(tmp_path / "v1", 1)) == 1
    said = capsys.readouterr().err
    assert "cannot replace a link in one step" in said
    assert '"via": "sftp"' in said
    assert list((tmp_path / "web").rglob("*.html")) == []
    assert not (tmp_path / "web" / "lock").exists()


@pytest.mark.server("rsync")
def test_the_lock_names_its_holder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """On a server only one of two gets the lock; the other is told who holds it; a dead one gives way."""
    monkeypatch.setenv("PATH", str(server(tmp_path, SERVERS["GNU"])), prepend=os.pathsep)
    web, built, now = tmp_path / "web", small.write(tmp_path / "v1", 1), dt.datetime.now(dt.UTC)
    web.mkdir()
    with small.shown(web / "current" / "site") as url:
        values = {"via": "ssh", "to": "server", "path": str(web), "url": url}
        for since, held in ((now, True), (now - dt.timedelta(hours=2), False)):
            (web / "lock").write_text(f"ana on desk\nanother place\n{since.isoformat()}", encoding="utf-8")
            assert push(tmp_path, "live", values, built) == int(held)
            assert ("ana on desk has been publishing since" in capsys.readouterr().err) is held
    assert not (web / "lock").exists()
