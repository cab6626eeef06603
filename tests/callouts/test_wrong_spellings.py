"""What was meant as a callout: it works, or it is told with its line and a remedy; none reaches a page as text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

# The first line of a quote, and what to write instead.
SPELLINGS = {
    "[EXPECT] Title": "> [!EXPECT] Title",
    "[expect] Title": "> [!EXPECT] Title",
    "[EXPCT] Title": "> [!EXPECT] Title",
    "[! EXPECT] Title": "> [!EXPECT] Title",
    "[ !EXPECT] Title": "> [!EXPECT] Title",
    "[!EXPECT ] Title": "> [!EXPECT] Title",
    "[!EXPECT first-visit] Title": "> [!EXPECT|first-visit] Title",
    "[!EXPECT:first-visit] Title": "> [!EXPECT|first-visit] Title",
    "[!EXPECT/first-visit] Title": "> [!EXPECT|first-visit] Title",
    "[!EXPECT](first-visit) Title": "> [!EXPECT|first-visit] Title",
    "[!EXPECT][first-visit] Title": "> [!EXPECT|first-visit] Title",
    "[!EXPECT]: Title": "> [!EXPECT] Title",
    "[!EXPECT Title": "> [!EXPECT] Title",
    "!EXPECT] Title": "> [!EXPECT] Title",
    "!EXPECT Title": "> [!EXPECT] Title",
    "![EXPECT] Title": "> [!EXPECT] Title",
    "[[!EXPECT]] Title": "> [!EXPECT] Title",
    "{!EXPECT} Title": "> [!EXPECT] Title",
    "(!EXPECT) Title": "> [!EXPECT] Title",
    "**[!EXPECT]** Title": "> [!EXPECT] Title",
    "# [!EXPECT] Title": "> [!EXPECT] Title",
    "- [!EXPECT] Title": "> [!EXPECT] Title",
    '"[!EXPECT]" Title': "> [!EXPECT] Title",
    "“[!EXPECT]” Title": "> [!EXPECT] Title",
    "［!EXPECT］ Title": "> [!EXPECT] Title",
    "【!EXPECT】 Title": "> [!EXPECT] Title",
    "[！EXPECT] Title": "> [!EXPECT] Title",
    "[¡EXPECT] Title": "> [!EXPECT] Title",
    "[!EXPECT｜first-visit] Title": "> [!EXPECT|first-visit] Title",
    "[!ＥＸＰＥＣＴ] Title": "> [!EXPECT] Title",
    "[\u200b!EXPECT] Title": "> [!EXPECT] Title",
    "\u00a0[!EXPECT] Title": "> [!EXPECT] Title",
    "[!NOTE]-- Title": "> [!NOTE]- Title",
    "[!DO NOT] Title": "> [!DONT] Title",
    "[!DON'T] Title": "> [!DONT] Title",
    "[!DON’T] Title": "> [!DONT] Title",
    "[!NOTE_1] Title": "> [!NOTE] Title",
    "[!] Title": "Use one of: bring,",
}
# Whole lines that miss their ">", or have the form of another tool.
LINES = {
    "[!EXPECT] Title": "> [!EXPECT] Title",
    "[EXPECT] Title": "> [!EXPECT] Title",
    "\\> [!EXPECT] Title": "> [!EXPECT] Title",
    "&gt; [!EXPECT] Title": "> [!EXPECT] Title",
    "＞ [!EXPECT] Title": "> [!EXPECT] Title",
    "Some text [!EXPECT] Title": "> [!EXPECT] Title",
    "| a | [!NOTE] |": "> [!NOTE]",
    "!!! note": "> [!NOTE]",
    '!!! warning "Title"': "> [!IMPORTANT] Title",
    "::: expect": "> [!EXPECT]",
    "/// note": "> [!NOTE]",
}
# The first line of a quote with its body: the check that tells it, its line below the first, and a part of the remedy.
WORDS = {
    "[!EXPCT] T\n> b": ("callout-kind", 0, "EXPECT"),
    "[!WARNING] T\n> b": ("callout-kind", 0, "IMPORTANT"),
    "[!TIP] T\n> b": ("callout-kind", 0, "NOTE"),
    "[!XYZZY] T\n> b": ("callout-kind", 0, "Use one of"),
    "[!EXPECT|] T\n> b": ("callout-option", 0, "[!EXPECT|first-visit]"),
    "[!EXPECT|first-vist] T": ("callout-visit", 0, '"first-visit"'),
    "[!EXPECT|first visit] T": ("callout-visit", 0, '"first-visit"'),
    "[!EXPECT|First-Visit] T": ("callout-visit", 0, '"first-visit"'),
    "[!EXPECT|first-visit|open] T": ("callout-option", 0, "Take it out"),
    "[!NOTE|closed] T\n> b": ("callout-option", 0, "[!NOTE]-"),
    "[!NOTE|first-visit] T\n> b": ("callout-option", 0, "[!EXPECT|…]"),
    "[!BRING|first-call] T": ("callout-visit", 0, "[visits.first-call]"),
    "[!EXPECT]- T\n> b": ("callout-fold", 0, "without the - sign"),
    "[!COST]+ T\n> b": ("callout-fold", 0, "without the + sign"),
    "[!NOTE] - T\n> b": ("callout-spelling", 0, "[!NOTE]-"),
    "[!NOTE]- T\n> > [!COST] U\n> > b": ("callout-fold", 1, "line 3"),
    "[!NOTE] T": ("callout-empty", 0, "lines below"),
    "[!NOTE]\n>\n>": ("callout-empty", 0, "lines below"),
    "[!NOTE] [!DO] T\n> b": ("callout-place", 0, "its own quote"),
    "text\n> [!NOTE] T\n> b": ("callout-place", 1, "first line of its quote"),
    "[!NOTE] T\n> b\n> [!DO] U\n> b": ("callout-place", 2, "empty line"),
    "[!NOTE] T\n> b\n\n> c": ("callout-split", 3, "write > on the empty line"),
    "[!NOTE] T\n> b\n\n\n> > c": ("callout-split", 4, "write > on the empty line"),
    "[!NOTE] T\n> b\nc": ("callout-split", 2, "Begin it with >"),
    "[!NOTE] T\n> b\n- c": ("callout-split", 2, "Begin it with >"),
    "[!NOTE] T\n> b\n## c": ("callout-split", 2, "Begin it with >"),
    "[!DONT] T\n> - drive": ("callout-item", 1, "- do not"),
    "[!URGENT] T\n> b\n\nText.": ("callout-heading", 0, "##"),
    "[!URGENT] T\n> b\n\n- item": ("callout-heading", 0, "##"),
    "[!URGENT] T\n> b\n\n## H\n\n> [!URGENT] U\n> b": ("callout-count", 5, "Join them"),
}
BEFORE = "First paragraph.\n\n"


def shown_text(html: str) -> str:
    """What a reader would read, without code."""
    return re.sub(r"<[^>]*>", "", re.sub(r"<code>.*?</code>", "", html))


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_misspelt_first_line(spelling: str, convert: Callable) -> None:
    """A near miss in a quote is told once, with its line and with what to write."""
    _, findings = convert(f"{BEFORE}> {spelling}\n> Body.\n")
    assert [(finding.check, finding.line) for finding in findings] == [("callout-spelling", 3)]
    assert SPELLINGS[spelling] in findings[0].fix


@pytest.mark.parametrize("line", LINES)
def test_misspelt_line(line: str, convert: Callable) -> None:
    """A near miss outside of quotes is told once, with its line and with what to write."""
    _, findings = convert(f"{BEFORE}{line}\n")
    assert [(finding.check, finding.line) for finding in findings] == [("callout-spelling", 3)]
    assert LINES[line] in findings[0].fix


@pytest.mark.parametrize("source", WORDS)
def test_wrong_words(source: str, convert: Callable) -> None:
    """A kind, visit, option, fold or place that does not exist or fit is told once, with line and remedy."""
    check, below, remedy = WORDS[source]
    _, findings = convert(f"{BEFORE}> {source}\n")
    assert [(finding.check, finding.line) for finding in findings] == [(check, 3 + below)]
    assert remedy in findings[0].fix


@pytest.mark.parametrize(
    "first",
    [
        "> [!EXPECT] T",
        ">[!EXPECT]T",
        ">    [!expect] T",
        "  > [!Expect] T",
        "> \\[!EXPECT\\] T",
        "> \\[!EXPECT] T\\",
        "> [!EXPECT | first-visit] T",
        "> \\[!EXPECT\\|first-visit\\] T",
        ">\t[!EXPECT] T",
        "> [!NOTE]- T",
        "> > [!EXPECT] T",
    ],
)
def test_other_spellings_work(first: str, convert: Callable) -> None:
    """Small letters, spaces and the escapes of rich-text editors make the same callout, without a finding."""
    signs = first[: first.index("[")].rstrip("\\")
    html, findings = convert(f"{BEFORE}{first}\n{signs}Body.\n")
    assert findings == []
    assert 'class="callout" data-kind="' in html
    assert "[" not in shown_text(html)
    assert "<p>Body.</p>" in html


@pytest.mark.parametrize(
    "text",
    [
        "> An ordinary quote.\n> Two lines.",
        "> [!NOTE] T\n> b\n\nText between.\n\n> An ordinary quote.",
        "> [!NOTE] T\n> b\n\n```\ncode\n```\n\n> An ordinary quote.",
        "> [!NOTE] T\n> b\n\n> [!NOTE] U\n> b",
        "> [note](https://example.org/) is a link.",
        "> [note] is a link by name.\n\n[note]: https://example.org/",
        "> [note][1]\n\n[1]: https://example.org/",
        "> **Note:** a bold word",
        "> NOTE: a word",
        "[![Alt](a.png)](b.md)",
        "![Note](a.png)",
        "Really (!) and [sic!] and {!}",
        "- [x] done\n- [ ] to do",
        "Text[^note].\n\n[^note]: A footnote.",
        "a < b > c and 3 > 2",
        "Wow!!!\n\n!!! What a day",
        "| a | b |\n|:--|--:|\n| ::: | note |",
    ],
)
def test_ordinary_text_is_left_alone(text: str, convert: Callable) -> None:
    """What is no callout is not told."""
    _, findings = convert(text, "fenced_code")
    assert findings == []


@pytest.mark.parametrize(
    "text",
    [
        "<div>\n> [!NOTE] T\n> b\n</div>",
        "<div>\n\n> [!NOTE] T\n> b\n\n</div>",
        "<p>[!NOTE] T</p>",
        "```\nnever closed\n\n> [!NOTE] T\n> b",
        "~~~\n> [!NOTE] T\n> b",
    ],
)
def test_where_markdown_is_not_read(text: str, convert: Callable) -> None:
    """In raw HTML, and behind a fence that is never closed, a callout is told, and shown as it was typed."""
    html, findings = convert(BEFORE + text, "fenced_code")
    told = {finding.check: finding.line for finding in findings}
    assert told.pop("callout-place", 0) > 3 or told.pop("callout-spelling") == 3
    assert told.keys() <= {"callout-split"}
    assert "[!NOTE] T" in html
    assert "callout:" not in html
