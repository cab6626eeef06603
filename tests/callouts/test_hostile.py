"""Any text at all: never an exception, never HTML out of titles and facts, never a mark of ours, work in proportion."""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import html5lib
import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.callouts import CalloutsExtension
from plugins.callouts.depth import DEEPEST
from plugins.callouts.header import is_header
from plugins.callouts.kinds import KINDS
from plugins.callouts.near_misses import near_miss
from plugins.findings import Report

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

    from plugins.facts import Facts

ROOM = str(Path(__file__).resolve().parents[2] / "plugins" / "callouts")
PIECES = [
    *(
        "> ",
        ">",
        "\n",
        "\n\n",
        "    ",
        "- ",
        "1. ",
        "# ",
        "```\n",
        "~~~",
        "`",
        "``",
        "| a |\n|---|\n",
        "<div>",
        "</div>",
    ),
    *(
        "[!NOTE] ",
        "[!EXPECT|first-visit] ",
        "[!EXPCT] ",
        "\\[!NOTE\\] ",
        "[!URGENT] ",
        "[!NOTE]- ",
        "[NOTE]",
        "[!",
        "]",
    ),
    *(
        "<b>",
        "<script>",
        "&lt;",
        "<!--",
        "-->",
        "*",
        "**",
        "_",
        "\\",
        "[a](b)",
        "![a](b)",
        "[!callout] ",
        "word",
        "é",
        "！",
    ),
    *("\x02", "\x03", "\x02callout:0\x03", "\x02wzxhzdk:0\x03", "\r\n", "\t", "\u00a0", "\u200b", "\ud83d", "日本"),
]
markdowns = st.lists(st.sampled_from(PIECES), max_size=60).map("".join) | st.text(max_size=200)
EXTENSIONS = ["attr_list", "def_list", "footnotes", "md_in_html", "tables", "toc", "pymdownx.superfences"]


def read(text: str, facts: Facts | None = None) -> tuple[str, Report]:
    """Convert with callouts and all that a site uses beside them."""
    report = Report("text.md")
    ours = CalloutsExtension(facts=facts, report=report)
    configs = {"pymdownx.highlight": {"use_pygments": False}}
    return markdown.markdown(text, extensions=[*EXTENSIONS, ours], extension_configs=configs), report


@settings(max_examples=400, deadline=None)
@given(text=markdowns)
def test_any_text_converts(text: str, small_facts: Facts) -> None:
    """Any text gives HTML and findings on lines that there are; no mark is left, and no callout is read as text."""
    html, report = read(text, small_facts)
    assert "\x02callout" not in html
    assert "callout:" not in html or "callout:" in text
    lines = len(re.split(r"\r\n|\r|\n", text))
    assert all(0 <= finding.line <= lines for finding in report.findings)
    if not any(finding.severity == "error" for finding in report.findings):
        outside = re.sub(r"<(code|pre)\b.*?</\1>|<!--.*?-->", " ", html, flags=re.DOTALL)
        assert not re.search(r"(?i)\[!(note|expect|urgent)[]|]", outside)


@settings(max_examples=200, deadline=None)
@given(
    title=st.text(
        st.characters(exclude_categories=["Cs"], exclude_characters="\r\n\x85\u2028\u2029\x0b\x0c\x1c\x1d\x1e"),
        max_size=60,
    )
)
def test_any_title_is_words(title: str) -> None:
    """No title becomes an element that Markdown itself does not make, or leaves its heading."""
    html, report = read(f"> [!CONFIDENTIALITY] x {title}\n> body\n")
    if report.findings:
        return
    tree = html5lib.parse(html, namespaceHTMLElements=False)
    headings = tree.findall(".//h2[@class='callout-title']")
    assert len(headings) == 1
    assert {element.tag for element in headings[0].iter()} <= {"h2", "em", "strong", "code", "a", "img", "br", "sup"}
    assert [p.text for p in tree.findall(".//div[@class='callout']/p")] == ["body"]


DRAWN = {*("body", "div", "h2", "h3", "p", "a", "time"), *("dl", "dt", "dd", "ul", "ol", "li")}
HOSTILE = "<script>alert(1)</script>\"'&<img src=x onerror=alert(1)> {{7*7}} [!NOTE] **x** `y`"


@pytest.mark.parametrize("name", [name for name, kind in KINDS.items() if kind.draws])
def test_facts_are_words(name: str, small_facts: Facts) -> None:
    """Whatever stands in the facts is shown as it stands there, never read as HTML or Markdown."""
    visit = small_facts.visits["first-visit"]
    texts = {
        key: HOSTILE if isinstance(value, str) else (HOSTILE,) * 3
        for key, value in vars(visit).items()
        if key != "booking" and isinstance(value, (str, tuple))
    }
    cost = replace(visit.cost, insurance_note=HOSTILE) if visit.cost else None
    facts = replace(small_facts, visits={"first-visit": replace(visit, **texts, cost=cost)})
    html, report = read(f"> [!{name.upper()}|first-visit]\n", facts)
    assert report.findings == []
    tree = html5lib.parse(html, namespaceHTMLElements=False).find("body")
    assert {element.tag for element in tree.iter()} <= DRAWN
    shown = "".join(tree.itertext())
    assert HOSTILE in shown
    assert "<script" not in html


@pytest.mark.parametrize(
    "text",
    [
        "> " * 400 + "[!NOTE] T",
        "\n".join("> " * depth + "[!NOTE] T\n" + "> " * depth + "b" for depth in range(1, 200)),
        "- " * 600 + "> [!NOTE] T",
        "> - " * 300 + "> [!NOTE] T",
        "\n".join(" " * 4 * depth + "- a" for depth in range(300)) + "\n\n> [!NOTE] T\n> b",
        "> " * 300 + "    code",
    ],
)
def test_hundreds_of_levels_are_told(text: str) -> None:
    """What no reader could follow, and no parser finish, is told once and left out."""
    _, report = read(text)
    assert [finding.check for finding in report.findings].count("text-too-deep") == 1
    assert {finding.check for finding in report.findings} <= {"text-too-deep", "callout-place", "callout-empty"}


def test_as_deep_as_is_allowed() -> None:
    """Up to the limit every callout is drawn, and no heading is deeper than h6."""
    depth = DEEPEST
    text = "\n".join("> " * level + "[!NOTE] T" for level in range(1, depth + 1)) + "\n" + "> " * depth + "b"
    html, report = read(text)
    assert report.findings == []
    assert html.count('class="callout-title"') == depth
    assert "<h7" not in html


def test_a_rule_of_many_signs_is_a_rule() -> None:
    """A line across the page is no list of lists."""
    html, report = read("- " * 100 + "\n\n> [!NOTE] T\n> b")
    assert report.findings == []
    assert "<hr" in html


@pytest.mark.parametrize(
    "line",
    [
        "> " + "[" * 50_000,
        "> [a " + "[" * 200_000,
        "[!" * 50_000,
        "> [!NOTE" + "|a" * 50_000 + "]",
        "> [!NOTE" + " " * 100_000 + "]",
        "> [! " + "a-" * 50_000,
        "(" * 50_000 + "!" * 50_000,
        ">" * 50_000,
        "1. " * 50_000,
        "!" * 100_000,
        "\u200b" * 100_000,
        "[" + "\\" * 100_000,
    ],
)
def test_patterns_end_on_long_lines(line: str) -> None:
    """No pattern tries ever more ways to read one line; a quadratic one would not end here."""
    near_miss(line, quoted=True, defined=lambda _: False)
    near_miss(line, quoted=False, defined=lambda _: False)
    is_header(line.removeprefix("> "))


def calls_of(work: Callable[[], object]) -> int:
    """Count the function calls that our room makes."""
    count = 0

    def watch(frame: FrameType, event: str, _arg: object) -> None:
        nonlocal count
        count += event == "call" and frame.f_code.co_filename.startswith(ROOM)

    before = sys.getprofile()
    sys.setprofile(watch)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize(
    "block",
    [
        "> [!NOTE] The same title\n> b\n\n",
        "> [!EXPECT|first-visit] T\n\n",
        "> [!EXPCT] T\n> b\n\n",
        "> [EXPECT] T\n\n",
        "> [!URGENT] T\n> b\n\n## H\n\n",
        "> [!NOTE] T\n",
        "> [!NOTE] T\n> b\nlazy\n\n> c\n\n",
        "<div>\n> [!NOTE] T\n> b\n</div>\n\n",
        "## H\n\nText with `code` and [a link](b).\n\n",
    ],
)
def test_work_is_in_proportion(block: str, small_facts: Facts) -> None:
    """Twice as many callouts, faults or headings take twice the steps, not four times."""
    few, many = (calls_of(lambda n=n: read(block * n, small_facts)) for n in (100, 200))
    assert many < 2.2 * few
