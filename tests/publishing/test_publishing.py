"""From a written word to a live page: only what changed is sent, it is looked at, and there is a way back."""

from __future__ import annotations

import contextlib
import datetime as dt
import io
import json
import shutil
import sys
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from plugins.building import settings
from plugins.publishing import asking, locking
from plugins.publishing.folder import Folder
from plugins.publishing.history import History
from plugins.publishing.hosts import HOSTS
from plugins.publishing.manifest import NAME, Holder, from_json, of_folder
from plugins.publishing.package import unwanted
from plugins.publishing.programs import CarryError
from tests.publishing.conftest import Project
from tests.publishing.small import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

WEB = "web"
POST = "Title: Post {n}\nDate: 2026-01-01\nCategory: Starting\n\nText {n}.\n"


@pytest.fixture(scope="module")
def published(sources: tuple[Path, Path], tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """The small practice with what its first publication has left here and on the host, and the host's address."""
    kept, place = sources
    shutil.rmtree(place)
    shutil.copytree(kept, place / "a practice")
    once = tmp_path_factory.mktemp("published")
    with shown(place / WEB) as url:
        one = Project(place / "a practice", {"live": {"via": "folder", "path": str(place / WEB)}}, url)
        assert one.publish() == 0
        shutil.copytree(place, once, ignore=shutil.ignore_patterns(".build"), dirs_exist_ok=True)
        yield once, url


@pytest.fixture
def live(project: Project, published: tuple[Path, str]) -> Project:
    """The small practice, published once and shown by a web server."""
    once, project.siteurl = published
    place = project.root.parent
    shutil.rmtree(place)
    shutil.copytree(once, place)
    return project


def web(project: Project) -> Path:
    """The folder that is shown."""
    return project.root.parent / WEB


def said_by(capsys: pytest.CaptureFixture[str]) -> str:
    """What was said, without a traceback."""
    out, err = capsys.readouterr()
    assert "Traceback" not in out + err
    return out + err


def change(project: Project, word: str, name: str = "articles/first-steps.md") -> None:
    """Add a word to a post."""
    post = project.content / name
    post.write_text(post.read_text(encoding="utf-8") + f"\n{word}\n", encoding="utf-8")


def pulled(function: Callable[..., Any], times: int) -> Callable[..., Any]:
    """Let a function do its work a few times, and then be interrupted."""
    left = iter(range(times))

    def until_pulled(*given: Any) -> Any:  # noqa: ANN401 - whatever it takes and gives
        if next(left, None) is None:
            raise KeyboardInterrupt
        return function(*given)

    return until_pulled


def test_a_changed_word_sends_what_holds_it(live: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """One word more in a post sends the post, the feeds and the search's parts; no other page."""
    capsys.readouterr()
    change(live, "Hearteningly.")
    assert live.publish(quiet=False) == 0
    said = said_by(capsys)
    assert "* /post/first-steps/" in said
    sent = [line.split()[1] for line in said.splitlines() if line.startswith(("  + ", "  * "))]
    assert [
        name for name in sent if name != "/post/first-steps/" and "feeds" not in name and "pagefind" not in name
    ] == []
    assert "is as it should be" in said
    assert b"Hearteningly" in (web(live) / "post" / "first-steps" / "index.html").read_bytes()


def test_a_dry_run_sends_nothing(live: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """A dry run tells what would change and leaves the host as it is."""
    before = of_folder(web(live), "", "").files
    change(live, "Hearteningly.")
    assert live.publish(dry_run=True, quiet=False) == 0
    assert "This was a dry run" in said_by(capsys)
    assert of_folder(web(live), "", "").files == before


def test_a_person_is_asked(live: Project, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """A person sees what would change and is asked; only "yes" sends it."""
    change(live, "Hearteningly.")
    monkeypatch.setattr(asking, "is_person", lambda: True)
    for answer, code in (("no", 1), ("yes", 0)):
        monkeypatch.setattr(sys, "stdin", io.StringIO(f"{answer}\n"))
        assert live.publish(yes=False, quiet=False) == code
        assert f"Send this to {live.siteurl}?" in said_by(capsys)


def test_a_person_may_go_back_at_once(
    live: Project, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """If the host spoils what it was sent, a person is asked whether to go back; "yes" does it, "no" tells the way."""
    first = of_folder(web(live), "", "").files
    change(live, "Hearteningly.")
    put = Folder.put

    def spoil(self: Folder, folder: Path, names: list[str]) -> None:
        for page in folder.rglob("*.html"):
            page.write_bytes(page.read_bytes().replace(b"Hearteningly", b"<!-- smaller -->Hearteningly"))
        put(self, folder, names)

    monkeypatch.setattr(Folder, "put", spoil)
    monkeypatch.setattr(asking, "is_person", lambda: True)
    monkeypatch.setitem(HOSTS, "folder", HOSTS["folder"]._replace(settles=0.1))
    for answer in ("yes", "no"):
        monkeypatch.setattr(sys, "stdin", io.StringIO(f"yes\n{answer}\n"))
        assert live.publish(yes=False, quiet=False) == 1
        said = said_by(capsys)
        assert "what the host gives is not what was sent" in said
        assert "rollback live" in said
        assert "Go back now?" in said
        now = of_folder(web(live), "", "").files
        same = {name: now[name] for name in first if name != NAME} == {n: e for n, e in first.items() if n != NAME}
        assert same is (answer == "yes")
        assert ("is as it should be." in said) is same


def test_many_removed_pages_want_a_word(live: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """If more than a fifth of the pages would be gone, --yes is not enough; the word is told, and with it they go."""
    posts = [live.write(f"content/articles/one-{n}.md", POST.format(n=n)) for n in range(9)]
    assert live.publish() == 0
    for post in posts:
        post.unlink()
    capsys.readouterr()
    assert live.publish() == 1
    said = said_by(capsys)
    word = said.rpartition('--word "')[2].partition('"')[0]
    assert word.startswith("remove ")
    assert (web(live) / "post" / "one-1" / "index.html").exists()
    assert live.publish(word=word) == 0
    assert not (web(live) / "post" / "one-1").exists()


def test_going_back(live: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """The publication before is put back as it was, byte for byte, and again the one after by its name."""
    first = of_folder(web(live), "", "").files
    change(live, "Hearteningly.")
    assert live.publish() == 0
    second = from_json((web(live) / NAME).read_bytes()).name
    assert live.rollback() == 0
    now = of_folder(web(live), "", "").files
    assert {name: now[name] for name in first if name != NAME} == {n: e for n, e in first.items() if n != NAME}
    capsys.readouterr()
    assert live.rollback(only_list=True, quiet=False) == 0
    assert second in said_by(capsys)
    assert live.rollback(to=second) == 0
    assert b"Hearteningly" in (web(live) / "post" / "first-steps" / "index.html").read_bytes()
    assert live.rollback(to="20200101") == 1
    assert "There is no publication" in said_by(capsys)


def test_the_way_back_leads_to_what_differs(live: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """If the same site was sent twice, as after a publication that was cut off, the way back is the one before both."""
    first = of_folder(web(live), "", "").files
    change(live, "Hearteningly.")
    assert live.publish() == 0
    post = live.content / "articles" / "first-steps.md"
    text = post.read_text(encoding="utf-8")
    change(live, "Never seen.")
    with monkeypatch.context() as patched:
        patched.setattr(Folder, "put", pulled(Folder.put, 2))
        assert live.publish() == 130
    post.write_text(text, encoding="utf-8")
    assert live.publish() == 0
    assert live.rollback() == 0
    now = of_folder(web(live), "", "").files
    assert {name: now[name] for name in first if name != NAME} == {n: e for n, e in first.items() if n != NAME}


def test_another_machine_learns_the_way_back(live: Project) -> None:
    """A machine that finds its site up already keeps it, and can go back to it after its own first publication."""
    other = replace(live, root=live.root.parent / "another place")
    shutil.copytree(live.root, other.root, ignore=shutil.ignore_patterns(".published"))
    first = (web(live) / "post" / "first-steps" / "index.html").read_bytes()
    assert other.publish() == 0
    change(other, "Hearteningly.")
    assert other.publish() == 0
    assert other.rollback() == 0
    assert (web(live) / "post" / "first-steps" / "index.html").read_bytes() == first


def test_what_was_cut_off_at_the_very_end_is_kept(live: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """If the plug is pulled when the host has all of it, that publication is a way back, too; half of one is none."""
    change(live, "Hearteningly.")
    with monkeypatch.context() as patched:
        patched.setattr(History, "settle", pulled(History.settle, 1))
        assert live.publish() == 130
    whole = from_json((web(live) / NAME).read_bytes()).name
    change(live, "Never seen.")
    with monkeypatch.context() as patched:
        patched.setattr(Folder, "put", pulled(Folder.put, 2))
        assert live.publish() == 130
    change(live, "Again.")
    assert live.publish() == 0
    assert live.rollback() == 0
    assert from_json((web(live) / NAME).read_bytes()).name == whole
    page = (web(live) / "post" / "first-steps" / "index.html").read_bytes()
    assert b"Hearteningly" in page
    assert b"Never seen" not in page


def test_only_the_last_few_are_kept(live: Project) -> None:
    """As many publications are kept as the target says, and no file that none of them holds."""
    live.targets["live"]["keep"] = 2
    for word in ("One.", "Two.", "Three."):
        change(live, word)
        assert live.publish() == 0
    kept = sorted((live.root / ".published" / "live").glob("*.json"))
    assert len(kept) == 2
    named = {entry.sha256 for one in kept for entry in from_json(one.read_bytes()).files.values()}
    objects = [file for file in (live.root / ".published" / "objects").rglob("*") if file.is_file()]
    assert {file.parent.name + file.name for file in objects} <= named


def test_what_readers_get_is_compared(live: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """A page that somebody changed on the host is named, the exit code is 1, and the way back is told."""
    page = web(live) / "contact" / "index.html"
    page.write_bytes(page.read_bytes() + b"<!-- added -->")
    with pytest.MonkeyPatch.context() as patched:
        patched.setitem(HOSTS, "folder", HOSTS["folder"]._replace(settles=0.1))
        assert live.publish() == 1
    said = said_by(capsys)
    assert "/contact/: what the host gives is not what was sent." in said
    assert "rollback live" in said


def test_somebody_elses_lock_is_told(live: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """Who publishes at this moment is told by name; --take-over goes on; an old lock of one's own is none."""
    report = web(live) / NAME
    state = from_json(report.read_bytes())
    held = Holder("ana on desk", "another place", locking.holder(live.root).since)
    change(live, "Hearteningly.")
    report.write_bytes(replace(state, holder=held).to_json())
    assert live.publish() == 1
    assert "ana on desk has been publishing since" in said_by(capsys)
    report.write_bytes(replace(state, holder=held._replace(since="2020-01-01T00:00:00+00:00")).to_json())
    assert live.publish() == 0
    report.write_bytes(replace(from_json(report.read_bytes()), holder=held).to_json())
    change(live, "Again.")
    assert live.publish(take_over=True) == 0


def test_somebody_elses_work_is_not_undone(live: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """If somebody published from sources that are not here, that is told, and only --take-over goes on."""
    report = web(live) / NAME
    state = from_json(report.read_bytes())
    report.write_bytes(replace(state, name="29991231-000000-x", place="elsewhere", commit="f" * 40).to_json())
    change(live, "Hearteningly.")
    assert live.publish() == 1
    assert "Somebody else published on 2999-12-31" in said_by(capsys)
    assert live.publish(take_over=True) == 0


def test_a_torn_report_means_to_send_all(live: Project) -> None:
    """If the report on the host is torn, everything is sent again, and nothing is left over."""
    gone = live.content / "articles" / "plain.md"
    gone.unlink()
    (web(live) / NAME).write_bytes((web(live) / NAME).read_bytes()[:100])
    page = web(live) / "contact" / "index.html"
    page.write_text("old", encoding="utf-8")
    assert live.publish() == 0
    assert page.read_text(encoding="utf-8") != "old"
    assert not (web(live) / "post" / "plain").exists()


def test_a_full_disk_leaves_the_site_whole(live: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """When the host's disk is full half-way, that is told, every page is whole, and the next one ends the work."""
    change(live, "Hearteningly.")
    put, count = Folder.put, iter(range(100))

    def until_full(self: Folder, folder: Path, names: list[str]) -> None:
        if next(count) == 1:
            raise CarryError("No space left on device")
        put(self, folder, names)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Folder, "put", until_full)
        assert live.publish() == 1
    assert "No space left on device" in said_by(capsys)
    assert all(page.read_bytes().rstrip().endswith(b"</html>") for page in web(live).rglob("*.html"))
    assert live.publish() == 0
    assert b"Hearteningly" in (web(live) / "post" / "first-steps" / "index.html").read_bytes()


def test_the_last_command_gets_the_changed_addresses(live: Project) -> None:
    """The target's own last command, such as telling a network what to forget, gets just the addresses that changed."""
    out = live.root / "told.json"
    live.targets["live"]["after"] = [
        *(sys.executable, "-c", "import json,sys; json.dump(sys.argv[2:], open(sys.argv[1], 'w'))", str(out)),
        "{paths}",
    ]
    change(live, "Hearteningly.")
    assert live.publish() == 0
    paths = json.loads(out.read_text(encoding="utf-8"))
    assert "/post/first-steps/" in paths
    assert "/contact/" not in paths


def test_two_folders_and_two_days_make_the_same_bytes(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same sources in another folder on another day make the same files, byte for byte; so does the zip."""
    zips = []
    for n, day in enumerate((dt.date(2026, 11, 23), dt.date(2027, 2, 3))):
        root = project.root.parent / f"another place {n}"
        shutil.copytree(project.root, root)
        monkeypatch.setattr(settings, "today", lambda day=day: day)
        one = replace(project, root=root, targets={"live": {"via": "zip", "path": "site.zip", "server": "nginx"}})
        assert one.publish() == 0
        zips.append(root / "site.zip")
    with zipfile.ZipFile(zips[0]) as first, zipfile.ZipFile(zips[1]) as second:
        assert first.namelist() == second.namelist()
        assert [name for name in first.namelist() if first.read(name) != second.read(name)] == []
    assert zips[0].read_bytes() == zips[1].read_bytes()


def test_a_published_folder_holds_nothing_else(project: Project) -> None:
    """No draft, source, cache, backup or dot file is in what is sent, whatever lies about in the content folder."""
    for name in (
        ".DS_Store",
        "articles/plain.md~",
        "articles/.plain.md.swp",
        "images/Thumbs.tmp",
        "articles/notes.bak",
    ):
        project.write(f"content/{name}", "secret")
    project.targets["live"] = {"via": "zip", "path": "site.zip", "server": "apache"}
    assert project.publish() == 0
    with zipfile.ZipFile(project.root / "site.zip") as packed:
        names = packed.namelist()
        texts = b"".join(packed.read(name) for name in names)
        packed.extractall(project.root / "unpacked")
    assert unwanted(project.root / "unpacked" / "site") == []
    assert [name for name in names if "/." in name] == ["site/.htaccess"]
    assert not any(part in name for name in names for part in ("draft", "future", "Thumbs", "notes"))
    for word in (b"Not yet", b"secret", str(project.root).encode()):
        assert word not in texts


def test_two_at_once_wait_for_each_other(live: Project) -> None:
    """Two publications from one folder follow each other; both end well, and the last one's word is there."""
    from concurrent.futures import ThreadPoolExecutor

    from plugins.starting.lock import hold

    waited: list[str] = []
    with ThreadPoolExecutor(1) as pool:
        with hold(str(live.root / ".published" / "live.lock"), lambda: None):
            running = pool.submit(live.publish)
            with contextlib.suppress(TimeoutError):
                running.result(timeout=0.5)
                waited.append("it did not wait")
        assert running.result(timeout=60) == 0
    assert waited == []
