"""The commands of the writers' desk, as they are typed."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from plugins.building.build import Order
from plugins.desk import command, elsewhere, report
from plugins.desk.calendar import Day, as_calendar
from plugins.desk.formats import for_github, for_programs
from plugins.desk.naming import StartError, is_day, slug_for
from plugins.desk.reading import look
from plugins.desk.starters import STARTERS, start
from plugins.findings import Finding
from plugins.publishing.history import History
from plugins.publishing.manifest import of_folder

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

ROOT = Path(__file__).resolve().parents[2]
SMALL = ROOT / "tests" / "site" / "content"
TODAY = dt.date(2026, 11, 23)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The small practice."""
    return Path(shutil.copytree(SMALL, tmp_path / "content"))


@pytest.mark.parametrize("kind", [kind for kind in STARTERS if kind != "response"])
def test_a_started_page_is_right_at_once(content: Path, kind: str) -> None:
    """Every kind of starter gives a draft that reads without an error, whatever signs the title has."""
    for number, title in enumerate(("What happens: a talk?", '"Quiet" [rooms] #1', "yes", "Ñandú & co.")):
        given = {"visit": "first-visit", "slug": f"{kind}-{number}", "summary": "It is short: very."}
        file = start(content, kind, title, asks=False, given=given, today=TODAY)
        assert file.read_text(encoding="utf-8").count("status: draft") == 1
    result = look(Order(content=content, output=content.parent / "output", cache=content.parent / "cache")).result
    assert result.library is not None
    titles = {document.meta["title"] for document in result.library.documents.values()}
    assert "What happens: a talk?" in titles
    wrong = [finding for finding in result.findings if finding.severity == "error"]
    assert [finding for finding in wrong if not finding.check.startswith("link-")] == []


def test_what_is_missing_is_asked_for(content: Path) -> None:
    """At a terminal each key is asked for, an empty answer takes what is offered; the file is named by the title."""
    answers = iter(["Sleep and behavior", "", "sleep, parents", "What helps at night.", ""])
    questions: list[str] = []

    def read(question: str) -> str:
        questions.append(question)
        return next(answers)

    file = start(content, "article", "", asks=True, given={}, today=TODAY, read=read)
    text = file.read_text(encoding="utf-8")
    assert file.name == "sleep-and-behavior.md"
    for line in (
        "date: 2026-11-23",
        "review_due: 2027-11-23",
        "tags: [sleep, parents]",
        "summary: What helps at night.",
    ):
        assert f"\n{line}\n" in text
    assert any("one of: practice" in question for question in questions)


@pytest.mark.parametrize(
    ("kind", "title", "given", "told"),
    [
        ("artikel", "A", {}, 'Did you mean "article"?'),
        ("article", "", {}, "needs a title"),
        ("article", "A", {"slug": "Ä b"}, "no address"),
        ("article", "A", {"date": "23.11.2026"}, "year-month-day"),
        ("article", "A", {"date": "2027-02-30"}, "year-month-day"),
        ("article", "A", {"author": "practise"}, 'Did you mean "practice"?'),
        ("page", "¿¡!?", {}, "no letters for an address"),
        ("visit", "", {}, "tasks.py new visit"),
        ("visit", "A", {"visit": "first-vist"}, 'Did you mean "first-visit"?'),
        ("response", "Kim", {"article": "plane"}, 'Did you mean "plain"?'),
        ("page", "A", {"slug": "contact"}, "is there already"),
    ],
)
def test_a_start_that_cannot_be_is_refused(
    content: Path, kind: str, title: str, given: dict[str, str], told: str
) -> None:
    """What is wrong or missing is told with what to do, and no file is written or changed."""
    before = {file: file.read_bytes() for file in content.rglob("*") if file.is_file()}
    with pytest.raises(StartError, match=told.replace("?", r"\?")):
        start(content, kind, title, asks=False, given=given)
    assert {file: file.read_bytes() for file in content.rglob("*") if file.is_file()} == before


@pytest.mark.parametrize(
    ("title", "slug"),
    [("CON", "con-page"), ("lpt1", "lpt1-page"), ("Über ß & Ñandú 😀", "uber-ss-nandu"), ("x" * 300, "x" * 80)],
)
def test_every_title_gives_a_name_that_every_machine_takes(title: str, slug: str) -> None:
    """Accents, signs, length and names that Windows keeps for devices are no trouble."""
    assert slug_for(title, "", None) == slug


def test_a_title_without_letters_is_asked_for_its_address() -> None:
    """At a terminal the writer gives it; a day that there is not is no day."""
    assert slug_for("???", "", lambda _: " sleep ") == "sleep"
    assert [is_day("2027-02-28"), is_day("2027-02-30"), is_day("20270228")] == [True, False, False]


def test_check_tells_hints_and_ends_with_an_exit_code(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """0 with hints and warnings alone, 1 with an error, 2 for a format that there is not."""
    places = {"content": content, "output": content.parent / "output"}
    (content / "pages" / "a.md").write_text("---\ntitle: A\n---\nYou should call us.\n", encoding="utf-8")
    assert command.check(ROOT, **places) == 0
    assert "hint  blaming-word" in capsys.readouterr().out
    (content / "pages" / "a.md").write_text("---\ntitle: A\n---\nWe guarantee results.\n", encoding="utf-8")
    assert command.check(ROOT, **places, form="json") == 1
    rows = json.loads(capsys.readouterr().out)
    assert [(row["line"], row["severity"]) for row in rows if row["check"] == "claim-outcome"] == [(4, "error")]
    assert command.check(ROOT, **places, form="jsn") == 2
    assert 'Did you mean "json"?' in capsys.readouterr().err


def test_formats_for_machines_keep_every_sign() -> None:
    """JSON is JSON; GitHub's commands escape what would end them."""
    finding = Finding("a,b.md", 3, "stigma", 'It says "50 %",\nhere: now.', "Mend it.")
    assert json.loads(for_programs([finding]))[0]["message"] == finding.message
    line = for_github([finding])
    assert line.startswith("::warning file=a%2Cb.md,line=3,title=stigma::")
    assert "50 %25" in line
    assert line.count("\n") == 1


def test_the_report_has_a_light_roles_days_and_samples(content: Path) -> None:
    """A site with an error is red and says who mends it; reviews that are due stand on the page and in the calendar."""
    (content / "pages" / "a.md").write_text(
        "---\ntitle: A page\nreview_due: 2026-12-24\n---\nWe guarantee results.\n", encoding="utf-8"
    )
    order = Order(content=content, output=content.parent / "output", cache=content.parent / "cache")
    light, page = report.write(order, content.parent / "report")
    text = page.read_text(encoding="utf-8")
    assert light.name == "red"
    for words in (
        "Not safe to publish yet",
        "A clinician decides",
        "Review: A page",
        "Samples left",
        "nothing to compare",
    ):
        assert words in text
    calendar = (page.parent / "reviews.ics").read_bytes()
    assert "1 to mend before anything" not in text  # samples hold the site back, too
    assert b"DTSTART;VALUE=DATE:20261224\r\n" in calendar


def test_the_report_says_what_changed_since_the_last_publication(tmp_path: Path) -> None:
    """New, changed and lost pages are named and counted against the newest publication; other files are not."""
    output = tmp_path / "output"
    for name in ("index.html", "a/index.html", "b/index.html", "style.css"):
        (output / name).parent.mkdir(parents=True, exist_ok=True)
        (output / name).write_text(name, encoding="utf-8")
    order = Order(tmp_path, output=output)
    assert report.changes(order) is None
    History(tmp_path, "live").adopt(of_folder(output, "", ""), output, 5)
    assert report.changes(order) == [("New", [], 0), ("Changed", [], 0), ("Gone", [], 0)]
    (output / "c").mkdir()
    (output / "c" / "index.html").write_text("c", encoding="utf-8")
    (output / "a" / "index.html").write_text("other", encoding="utf-8")
    (output / "b" / "index.html").unlink()
    (output / "style.css").write_text("other", encoding="utf-8")
    assert report.changes(order) == [("New", ["/c/"], 1), ("Changed", ["/a/"], 1), ("Gone", ["/b/"], 1)]


@pytest.mark.browser
def test_the_report_prints_on_one_sheet(content: Path, page_at: Callable[..., Page]) -> None:
    """Also where nearly every rule finds something, and on both sizes of paper."""
    faulty = (ROOT / "tests" / "checks" / "corpus" / "faulty.txt").read_text(encoding="utf-8").splitlines()
    words = "\n\n".join(line.partition(" | ")[2] for line in faulty if " | " in line)
    many = "---\ntitle: A page\nreview_due: 2020-01-01\n---\n" + words
    slips = (
        "---\ntitle: B\norder: x\ntags: [a\n---\n# C\n\n[d](e.md) ![](f.jpg)\n\n> [!G]\n\n[h](booking:i)\n\n<iframe>\n"
    )
    (content / "pages" / "a.md").write_text(many, encoding="utf-8")
    for number in range(12):
        (content / "pages" / f"b{number}.md").write_text(slips, encoding="utf-8")
        later = f"---\ntitle: A page {number} with a title of some length\nreview_due: 2020-01-02\n---\nWords.\n"
        (content / "pages" / f"c{number}.md").write_text(later, encoding="utf-8")
    order = Order(content=content, output=content.parent / "output", cache=content.parent / "cache")
    _, file = report.write(order, content.parent / "report")
    page = page_at()
    # In a project, paths are short.
    page.set_content(file.read_text(encoding="utf-8").replace(content.as_posix(), "content"))
    for paper in ("Letter", "A4"):
        assert page.pdf(format=paper).count(b"/Type /Page\n") == 1


def test_a_calendar_keeps_to_the_standard() -> None:
    """Lines end with CR LF, have 75 octets at most, and commas and semicolons are marked (RFC 5545)."""
    text = as_calendar([Day(TODAY, "Review: é, ö; " + "ü" * 80, "content/a.md")], TODAY)
    assert text.endswith("END:VCALENDAR\r\n")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    unfolded = text.replace("\r\n ", "")
    assert "SUMMARY:Review: é\\, ö\\; " + "ü" * 80 in unfolded


def test_links_elsewhere_are_asked_once_each(content: Path) -> None:
    """Every address is asked for once, and each page that has it is told; nothing is asked in a build."""
    for name in ("a", "b"):
        (content / "pages" / f"{name}.md").write_text(
            f"---\ntitle: {name}\n---\n[It](https://gone.example/x#{name})\n", encoding="utf-8"
        )
    result = look(Order(content=content, output=content.parent / "output", cache=content.parent / "cache")).result
    asked: list[str] = []

    def ask(address: str) -> str:
        asked.append(address)
        return "the host answers 404" if "gone" in address else ""

    assert result.library is not None
    found = elsewhere.check_links(result.library, ask=ask, pause=0)
    assert len(asked) == len(set(asked))
    assert sorted((Path(finding.path).name, finding.check) for finding in found) == [
        ("a.md", "link-external"),
        ("b.md", "link-external"),
    ]
