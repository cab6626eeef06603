"""Every kind of host, each a real server: published to, cut off, finished, gone back on, and read all the while."""

from __future__ import annotations

import json
import random
from typing import TYPE_CHECKING

import pytest

from plugins.publishing.hosts import HOSTS
from plugins.publishing.manifest import NAME
from plugins.publishing.rollback import back
from plugins.publishing.targets import Target
from plugins.publishing.wish import Wish
from tests.publishing import kinds, pulling, servers, small
from tests.publishing.push import push
from tests.publishing.small import shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NEEDS = {
    "folder": (),
    "ssh": ("sshd", "rsync"),
    "sftp": ("sshd", "rclone"),
    "ftps": ("vsftpd", "rclone", "openssl"),
    "webdav": ("apache2",),
    "s3": ("rclone",),
    "github": (),
}
# rclone serves these from files that it writes in place, so a file may be seen half: that is not so on the real ones.
TORN_BY_THE_SERVER = {"s3"}
SLOW = {"ssh", "sftp", "ftps", "s3"}  # start many programs: cut off once, not twice
PICTURE = {"ftps": 1_000_000}  # bytes; this way lost the end of what is not small


@pytest.fixture(params=[pytest.param(kind, marks=pytest.mark.server("nginx", *needs)) for kind, needs in NEEDS.items()])
def kind(request: pytest.FixtureRequest) -> str:
    """A kind of host."""
    return str(request.param)


@pytest.fixture
def place(kind: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[kinds.Place]:
    """A host that runs."""
    with servers.reachable() as folder:
        started = kinds.start(kind, folder / "host")
        for name, value in started.environ.items():
            monkeypatch.setenv(name, value)
        yield started
        started.stop()


def test_the_site_is_whole_at_every_moment(kind: str, place: kinds.Place, tmp_path: Path) -> None:
    """A publication that is killed leaves no broken reference, the next one ends the work, and there is a way back."""
    root, versions = (
        tmp_path / "project",
        [small.write(tmp_path / f"v{n}", n, picture=PICTURE.get(kind, 0)) for n in (1, 2, 3)],
    )
    root.mkdir()
    assert pulling.ended(pulling.start_push(root, place, versions[0])) == []
    reader = small.Reader(place.url, pause=0.4)
    if kind not in TORN_BY_THE_SERVER:
        reader.start()
    chance = random.Random(kind)  # noqa: S311 - moments, not keys
    for version in versions[2:] if kind in SLOW else versions[1:]:
        pulling.cut_off(pulling.start_push(root, place, version), chance.randint(1, 5))
    assert pulling.ended(pulling.start_push(root, place, versions[1])) == []
    assert pulling.difference(versions[1], place) == []
    target = Target("live", HOSTS[str(place.values["via"])], place.values, place.url)
    assert back(Wish(root, "live", yes=True, quiet=True), target, "") == 0
    home = reader.get(f"{place.url}/")[1]
    assert reader.end() == []
    assert b"only-in-2" not in home


def test_what_is_there_already_is_not_sent(tmp_path: Path) -> None:
    """A second publication of the same site sends nothing and leaves the host as it is."""
    built, values = small.write(tmp_path / "v1", 1), {"via": "folder", "path": str(tmp_path / "web")}
    with shown(tmp_path / "web") as url:
        assert push(tmp_path, "live", {**values, "url": url}, built) == 0
        before = (tmp_path / "web" / NAME).read_bytes()
        assert push(tmp_path, "live", {**values, "url": url}, built) == 0
    assert (tmp_path / "web" / NAME).read_bytes() == before
    assert json.loads(before)["holder"] is None


@pytest.mark.server("nginx", "apache2")
def test_nothing_secret_is_said(tmp_path: Path) -> None:
    """With a wrong password the host's refusal is told in words, and no password, right or wrong, is in them."""
    (tmp_path / "project").mkdir()
    with servers.reachable() as folder:
        place = kinds.start("webdav", folder / "host")
        wrong = place._replace(environ=dict.fromkeys(place.environ, "wr0ng & secret"))
        told = pulling.ended(pulling.start_push(tmp_path / "project", wrong, small.write(tmp_path / "v1", 1)))
        place.stop()
    assert told
    assert "publish-broken-off" in told[0]
    assert "wr0ng" not in told[0]
    assert "Traceback" not in told[0]


@pytest.mark.server("nginx")
def test_a_branch_moves_only_from_where_it_was_seen(tmp_path: Path) -> None:
    """If somebody pushes to the branch while we publish, ours is refused and theirs stays."""
    from plugins.publishing import changes, locking, manifest
    from plugins.publishing.git import Git
    from plugins.publishing.plan import Plan
    from plugins.publishing.programs import CarryError

    place = kinds.start("github", tmp_path / "host")
    place.stop()
    target = Target("live", HOSTS["github"], place.values, place.url)
    one, other = Git(target, tmp_path / "one"), Git(target, tmp_path / "other")

    def plan(version: int) -> Plan:
        built = small.write(tmp_path / f"v{version}", version)
        new, holder = manifest.of_folder(built, "", ""), locking.holder(tmp_path)
        return Plan(built, built, new, None, changes.compare(None, new), holder, take_over=False, say=print)

    first = plan(1)
    assert one.look() is None
    assert other.look() is None
    one.carry(first)
    with pytest.raises(CarryError, match="somebody else may have published at the same moment"):
        other.carry(plan(2))
    seen = other.look()
    assert seen
    assert seen.name == first.new.name
