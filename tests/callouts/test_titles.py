"""The heading of a callout: its words, its level and its id."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import markdown
import pytest

from plugins.callouts import CalloutsExtension
from plugins.callouts.titles import heading_text
from plugins.findings import Report

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("words", "title", "heading"),
    [
        ("What to expect", "Your first visit", "What to expect: your first visit"),
        ("What to expect", "", "What to expect"),
        ("What to expect", "What to expect at school", "What to expect at school"),
        ("What to bring", "What to bring", "What to bring"),
        ("Note", "ABA in short", "Note: ABA in short"),
        ("Note", "Ana meets you", "Note: Ana meets you"),
        ("Note", "A short one", "Note: a short one"),
        ("Note", "IF you can", "Note: IF you can"),
        ("Note", "Notes and papers", "Note: Notes and papers"),
        ("Do", "Do this first", "Do this first"),
        ("Do", "Documents", "Do: Documents"),
        ("Urgent advice", "Call 988 if:", "Urgent advice: call 988 if:"),
        ("Qué esperar", "Su primera visita", "Qué esperar: su primera visita"),
    ],
)
def test_words_come_first_and_once(words: str, title: str, heading: str) -> None:
    """The kind is said in words, once, and a name keeps its capital letter."""
    assert heading_text(words, title) == heading


def test_titles_that_begin_with_emphasis_or_code() -> None:
    """The words of the kind stand before a link, code or emphasis too."""
    assert heading_text("Note", "", more=True) == "Note: "


def ids(html: str) -> list[str]:
    """All ids, in the order of the page."""
    return re.findall(r'id="([^"]*)"', html)


def test_ids_are_those_of_nobody_else(convert: Callable) -> None:
    """A title's id differs from other titles', from the writer's own and from those of headings."""
    text = (
        "> [!NOTE]\n> b\n\n> [!NOTE]\n> b\n\n## Note\n\n## Other {#note-2}\n\n"
        "> [!NOTE]\n> b\n\n> [!NOTE] Own {#own}\n> b\n\n> [!NOTE] 日本\n> b\n"
    )
    html, findings = convert(text, "attr_list", "toc")
    assert findings == []
    assert len(ids(html)) == 7
    assert len(set(ids(html))) == 7
    assert {"note", "note-2", "own"} <= set(ids(html))


def test_drawn_headings_stay_out_of_the_table_of_contents(convert: Callable) -> None:
    """The title is a heading of the page; "What happens", the same for every visit, is not in its contents."""
    html, _ = convert("[TOC]\n\n> [!EXPECT|first-visit] Your first visit\n", "toc")
    contents = html[: html.index("</div>")]
    assert "What to expect: your first visit" in contents
    assert "What happens" not in contents
    assert "<h3>What happens</h3>" in html


def test_top_level_can_be_set() -> None:
    """Where the text stands below an h2, callouts begin at h3."""
    assert '<h3 class="callout-title"' in markdown.markdown("> [!NOTE] T\n> b", extensions=[CalloutsExtension(top=3)])


def test_no_html_in_titles(convert: Callable) -> None:
    """A title is words: HTML in it is shown as typed, code and https: addresses work."""
    html, findings = convert("> [!NOTE] <img src=x onerror=alert(1)> `<b>` <https://example.org/>\n> b\n")
    assert findings == []
    assert "<img" not in html
    assert "&lt;img src=x onerror=alert(1)&gt;" in html
    assert "<code>&lt;b&gt;</code>" in html
    assert '<a href="https://example.org/">' in html


@pytest.mark.parametrize("title", ["- item", "1. one", "# h", "> q", "***", "    code", "| a | b |", ": x", "[^1]: x"])
def test_titles_are_never_blocks(title: str, convert: Callable) -> None:
    """Signs that begin a list, a quote or a table elsewhere are words in a title."""
    html, findings = convert(f"> [!CONFIDENTIALITY] {title}\n> body\n")
    assert findings == [] or {finding.check for finding in findings} == {"callout-spelling"}
    assert html.count('class="callout-title"') == (not findings)
    assert not findings or title.startswith("-")


def test_words_of_a_kind_follow_the_language_of_the_page(small_facts: object) -> None:
    """The words of the site are Spanish on a Spanish page, and a list of what not to do begins with "no"."""
    report = Report("text.md")
    extension = CalloutsExtension(facts=small_facts, report=report, lang="es-MX")  # type: ignore[arg-type]
    parser = markdown.Markdown(extensions=[extension])
    html = parser.convert("> [!EXPECT|first-call] Su visita\n\n> [!DONT]\n> - no coma\n> - coma")
    assert "Qué esperar: su visita" in html
    assert "<dt>Cuánto dura</dt><dd>15 minutos</dd>" in html
    assert [(finding.check, finding.line) for finding in report.findings] == [("callout-item", 5)]
    extension.lang = "en"
    assert "What to expect: su visita" in parser.reset().convert("> [!EXPECT|first-call] Su visita")
