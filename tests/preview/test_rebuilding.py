"""A build after each change, none without one, and a preview that goes on whatever happens."""

from __future__ import annotations

import os
import random
import shutil
import signal
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.preview.conftest import ADDRESS, ARTICLE, Preview, copy_of_the_project

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """One preview for the tests after which the project is as good as before."""
    running = Preview(copy_of_the_project(tmp_path_factory.mktemp("rebuilding")))
    yield running
    running.end()


MORE_CODE = """
_before = build_site
def build_site(order):
    result = _before(order)
    if result.ok:
        (order.output_folder / "code.txt").write_text("Of-the-code")
    return result
"""


def test_every_kind_of_source_shows_at_once(preview: Preview) -> None:
    """Words, facts, pictures, templates, styles, code and settings: each save is in the next page that is asked for."""
    root = preview.root
    preview.settled()
    preview.add("Words-of-an-article.")
    preview.until(lambda: preview.shows("Words-of-an-article."), "the article is new")
    preview.until(lambda: f"content/{ARTICLE} changed: built in" in preview.told, "the build is told")

    facts = (preview.content / "practice.toml").read_text(encoding="utf-8")
    name = next(line for line in facts.splitlines() if line.startswith("name = "))
    preview.save("practice.toml", facts.replace(name, 'name = "Another Practice"', 1))
    preview.until(lambda: preview.shows("Another Practice"), "the facts are new")

    frame = root / "theme" / "templates" / "base.html"
    frame.write_text(frame.read_text(encoding="utf-8").replace("</main>", "<p>Of-the-frame</p></main>"), "utf-8")
    preview.until(lambda: preview.shows("Of-the-frame"), "the template is new")

    style = min((root / "theme" / "static" / "css" / "blocks").glob("*.css"))
    style.write_text(f"{style.read_text(encoding='utf-8')}\n.of-the-style {{ color: red; }}\n", encoding="utf-8")
    preview.until(lambda: preview.shows("of-the-style", style_of(preview)), "the style is new")

    code = root / "plugins" / "building" / "build.py"
    code.write_text(code.read_text(encoding="utf-8") + MORE_CODE, encoding="utf-8")
    preview.until(lambda: preview.shows("Of-the-code", "/code.txt"), "the code is new")

    settings = root / "pelicanconf.py"
    text = settings.read_text(encoding="utf-8") + '\nGALLERY_SAVE_AS = "elsewhere/index.html"\n'
    settings.with_suffix(".new").write_text(text, encoding="utf-8")
    settings.with_suffix(".new").replace(settings)  # as editors do that write whole files
    preview.until(lambda: preview.get("/elsewhere/").status == 200, "the settings are new")
    assert preview.get("/gallery/").status == 404


def style_of(preview: Preview) -> str:
    """The address of the stylesheet."""
    return next(part for part in preview.get("/").body.split('"') if part.endswith(".css"))


def test_no_save_during_builds_is_lost(shared: Preview) -> None:
    """Saves at random moments, most of them during builds, are all in the pages in the end; builds are fewer."""
    before = shared.settled()
    chance = random.Random(6)  # noqa: S311  the moments only need to differ
    for number in range(12):
        shared.add(f"Save-{number}-a.")
        time.sleep(chance.random() / 4)
        shared.add(f"Save-{number}-b.", "pages/contact.md")
        time.sleep(chance.random() / 4)
    shared.until(
        lambda: shared.shows("Save-11-a.") and shared.shows("Save-11-b.", "/contact/"), "the last save is shown"
    )
    for number in range(12):
        assert shared.shows(f"Save-{number}-a.")
    assert shared.settled() < before + 24
    folders = [entry for entry in (shared.root / ".build" / "preview" / str(shared.port)).iterdir() if entry.is_dir()]
    assert len(folders) <= 2


def test_nothing_is_built_without_a_change(shared: Preview) -> None:
    """A file that is saved as it was, what an editor leaves, and files that are no sources lead to no build."""
    builds = shared.settled()
    file = shared.content / ARTICLE
    file.touch()
    shared.save(ARTICLE, file.read_text(encoding="utf-8"))
    shared.save("articles/.first-steps.md.swp", "x")
    shared.save("articles/first-steps.md~", "x")
    (shared.root / "notes.txt").write_text("x", encoding="utf-8")
    for folder in (".git", "output", "content/__pycache__"):
        (shared.root / folder).mkdir()
        (shared.root / folder / "x").write_text("x", encoding="utf-8")
    time.sleep(2.5)
    assert shared.builds == builds


def test_a_fault_is_told_once_and_every_time(shared: Preview) -> None:
    """A fault leaves the last good page, leads to no further build, is told by every build, and goes when mended."""
    builds = shared.settled()
    shared.save("articles/broken.md", "---\ntitle: A\ndate: 2026-02-30\ncategory: Starting\n---\nText.\n")
    shared.until(lambda: "content/articles/broken.md:3  error  date-invalid" in shared.told, "the fault is told")
    assert shared.settled() == builds + 1
    assert "Why: " in shared.told
    assert "Traceback" not in shared.told
    assert shared.get(ADDRESS).status == 200

    shared.add("While-it-is-broken.")
    shared.until(lambda: shared.told.count("broken.md:3  error") == 2, "the fault is told again")
    assert not shared.shows("While-it-is-broken.")
    (shared.content / "articles" / "broken.md").unlink()
    shared.until(lambda: shared.shows("While-it-is-broken."), "the page is new")
    shared.settled()
    warnings = shared.told.count("fact-sample")
    assert warnings >= 2
    shared.add("One-more.")
    shared.until(lambda: shared.shows("One-more."), "the page is new")
    shared.until(lambda: shared.told.count("fact-sample") == warnings + 1, "warnings are told every time")


def test_a_preview_that_starts_with_a_fault_waits_for_the_remedy(project: Path, start: Callable[..., Preview]) -> None:
    """Where there is no good page yet, a page says so, and the first good build takes its place."""
    broken = project / "content" / "articles" / "broken.md"
    broken.write_text("no front matter", encoding="utf-8")
    preview = start(project)
    answer = preview.get("/")
    assert answer.status == 503
    assert "There is no page yet" in answer.body
    assert "live.js?build=" in answer.body
    broken.unlink()
    preview.until(lambda: preview.get("/").status == 200, "there is a page")


BROKEN_CODE = {
    "settings": ("pelicanconf.py", "THEME = (\n", "pelicanconf.py:1"),
    "settings that end the program": ("pelicanconf.py", "import sys\nsys.exit(3)\n", "pelicanconf.py:2"),
    "a plugin": ("plugins/building/__init__.py", "def register(:\n", "plugins/building/__init__.py:1"),
    "what reports": ("plugins/findings/finding.py", "1 / 0\n", "ZeroDivisionError"),
    "what ends the process": ("plugins/reading/library.py", "import os\nos._exit(9)\n", "exit code 9"),
}


def test_broken_code_ends_no_preview(preview: Preview) -> None:
    """Settings and code that cannot be read, that raise or that end their process are told; mended, they are used."""
    preview.settled()
    for what, (name, text, told) in BROKEN_CODE.items():
        file = preview.root / name
        good = file.read_text(encoding="utf-8")
        file.write_text(text, encoding="utf-8")
        preview.until(lambda told=told: told in preview.told, f"{what} is told")  # type: ignore[misc]
        assert preview.get(ADDRESS).status == 200
        builds = preview.builds
        file.write_text(good, encoding="utf-8")
        preview.until(lambda builds=builds: preview.builds > builds, f"{what} is mended")  # type: ignore[misc]
    preview.add("After-all-of-it.")
    preview.until(lambda: preview.shows("After-all-of-it."), "the page is new")
    assert "Traceback" not in preview.told


def test_code_that_never_ends_is_ended_when_it_is_mended(preview: Preview) -> None:
    """A build that hangs in broken code does not keep the preview from the mended code."""
    preview.settled()
    code = preview.root / "plugins" / "building" / "sitemap.py"
    good = code.read_text(encoding="utf-8")
    code.write_text("while True:\n    pass\n", encoding="utf-8")
    time.sleep(1)
    preview.add("After-the-loop.")
    code.write_text(good, encoding="utf-8")
    preview.until(lambda: preview.shows("After-the-loop."), "the page is new")


def test_folders_may_go_come_and_move(shared: Preview) -> None:
    """Without its content folder the last good pages stay; the folder that comes in its place is followed."""
    builds = shared.settled()
    away = shared.content.with_name("away")
    shared.content.rename(away)
    shared.until(lambda: shared.builds > builds, "that it is gone is told")
    assert shared.get(ADDRESS).status == 200
    shutil.copytree(away, shared.content)
    shared.add("In-the-new-folder.")
    shared.until(lambda: shared.shows("In-the-new-folder."), "the new folder is followed")
    shared.add("Still-followed.")
    shared.until(lambda: shared.shows("Still-followed."), "the new folder is still followed")

    articles = shared.content / "articles"
    articles.rename(articles.with_name("_texts"))
    shared.until(lambda: shared.get(ADDRESS).status == 404, "the page of a folder that moved is gone")
    articles.with_name("_texts").rename(articles)
    shared.until(lambda: shared.get(ADDRESS).status == 200, "it is back")
    shared.add("After-the-move.")
    shared.until(lambda: shared.shows("After-the-move."), "it is followed again")


def test_files_that_vanish_while_they_are_read_do_no_harm(shared: Preview) -> None:
    """A file that comes and goes, half written and empty in between, leaves a preview that is up to date."""
    shared.settled()
    end = time.monotonic() + 3
    fleeting = shared.content / "articles" / "fleeting.md"
    while time.monotonic() < end:
        for text in ("", "---\ntitle: Half", "---\ntitle: Whole\ndate: 2026-01-01\ncategory: Starting\n---\nText.\n"):
            shared.save("articles/fleeting.md", text)
            time.sleep(0.03)
        fleeting.unlink()
    shared.until(lambda: shared.get("/post/first-steps/").status == 200, "it answers")
    shared.add("After-the-vanishing.")
    shared.until(lambda: shared.shows("After-the-vanishing."), "the page is new")
    assert shared.get("/post/fleeting/").status == 404


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="this system does not list processes in /proc")
def test_a_builder_that_is_killed_is_replaced(shared: Preview) -> None:
    """When the system ends the process that builds, or the one that waits, the next save is built all the same."""
    shared.settled()
    children = Path(f"/proc/{shared.process.pid}/task/{shared.process.pid}/children")
    for round_ in range(2):
        shared.until(lambda: children.read_text(encoding="ascii").split(), "a process waits")
        if round_:
            shared.add("Killed-now.")
            time.sleep(0.1)
        for child in children.read_text(encoding="ascii").split():
            os.kill(int(child), signal.SIGKILL)
        shared.add(f"After-kill-{round_}.")
        shared.until(lambda round_=round_: shared.shows(f"After-kill-{round_}."), "the page is new")  # type: ignore[misc]
