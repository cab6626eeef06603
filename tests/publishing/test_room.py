"""Room is looked for before anything is sent: on this machine, and on hosts that can tell."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING, NamedTuple

import pytest

from plugins.publishing.before_sending import carrier_of
from plugins.publishing.hosts import HOSTS
from plugins.publishing.targets import Target
from tests.publishing import kinds, small
from tests.publishing.push import push
from tests.publishing.test_any_unix import SERVERS, server

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.publishing.conftest import Project


@pytest.fixture
def little(tmp_path: Path) -> Iterator[Path]:
    """A disk of a megabyte."""
    disk = tmp_path / "disk"
    disk.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=1m", "none", str(disk)]
    if not shutil.which("mount") or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("only root may make a small disk")
    yield disk
    subprocess.run(["umount", "-l", disk], check=True)


@pytest.mark.parametrize("kind", ["folder", pytest.param("ssh", marks=pytest.mark.server("rsync"))])
def test_a_host_without_room_is_told_at_once(
    kind: str, little: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """If the host has less room than is needed, both figures are told, and nothing is sent."""
    monkeypatch.setenv("PATH", str(server(tmp_path, SERVERS["GNU"])), prepend=os.pathsep)
    built = small.write(tmp_path / "v1", 1)
    (built / "film.bin").write_bytes(bytes(2_000_000))
    values = {"via": kind, "path": str(little / "web"), "url": "http://127.0.0.1:9"}
    values |= {"to": "server"} if kind == "ssh" else {}
    assert push(tmp_path, "live", values, built) == 1
    said = capsys.readouterr().err
    assert "publish-room" in said
    assert "free, but 2.0 MB are needed" in said
    assert [file for file in little.rglob("*") if file.is_file()] == []


@pytest.mark.server("nginx", "sshd", "rclone")
def test_a_server_with_sftp_tells_its_room(tmp_path: Path) -> None:
    """How much is free is asked for with SFTP, too, without a shell on the other side."""
    place = kinds.start("sftp", tmp_path / "host")
    free = carrier_of(Target("live", HOSTS["sftp"], place.values, place.url), tmp_path).room()
    place.stop()
    assert free
    usage = shutil.disk_usage(tmp_path)
    assert abs(free - (usage.total - usage.used)) < 10**9


def test_this_disk_has_to_have_room(
    project: Project, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """If this machine's disk is too full for another copy of the site, that is told, and nothing is sent."""

    class Usage(NamedTuple):
        free: int

    monkeypatch.setattr("plugins.publishing.preflight.shutil.disk_usage", lambda _: Usage(1000))
    project.siteurl = "http://127.0.0.1:9"
    assert project.publish() == 1
    assert "0 MB are free, but" in capsys.readouterr().err
    assert not (project.root.parent / "web").exists()
