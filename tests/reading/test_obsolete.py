"""HTML of other days leaves its words on the page, and nothing else."""

from __future__ import annotations

import pytest

from plugins.findings import Report
from plugins.reading.rendering import Renderer

RENDERER = Renderer(None, frozenset(), "")
# What is typed, and what readers get.
CASES = (
    ('<center>Words <font color="red" size=7>in red</font></center>', "Words in red"),
    ("Some <big>large</big> and <TT>narrow</TT> words.", "Some large and narrow words."),
    ('<p align="center" class="x">Words.</p>', '<p class="x">Words.</p>'),
    ("<p align=center title='a > b'>Words.</p>", '<p title="a &gt; b">Words.</p>'),
    ('<hr size="3" width="50%" noshade>', "<hr>"),
    ('<p title="the color of a border">Words.</p>', '<p title="the color of a border">Words.</p>'),
    ("Words.<br clear=all>More.", "Words.<br>More."),
)
KEPT = ('<p data-color="x">Words.</p>', '<ol type="a"><li>Words.</li></ol>', "`<font>` and `<p align=center>`")


@pytest.mark.parametrize(("typed", "expected"), CASES)
def test_what_is_obsolete_goes_and_its_words_stay(typed: str, expected: str) -> None:
    """Elements and attributes that HTML no longer has go, those beside them stay, and each that goes is told."""
    report = Report("x.md")
    html = RENDERER.render(f"First.\n\n{typed}\n", "x.md", report).html
    assert expected in html.replace("\xa0", " ").replace("&nbsp;", " ")
    told = [finding for finding in report.findings if finding.check == "html-obsolete"]
    assert bool(told) == (typed != expected)
    assert all(finding.line == 3 for finding in told)


@pytest.mark.parametrize("typed", KEPT)
def test_what_html_still_has_stays(typed: str) -> None:
    """Nothing else is told, and code is shown as it was typed."""
    report = Report("x.md")
    html = RENDERER.render(typed, "x.md", report).html
    assert not report.findings
    assert html.count("<p") == html.count("</p")


def test_no_half_of_what_is_left_out_stays() -> None:
    """Where an opening tag goes, its closing tag goes, too."""
    html = RENDERER.render("<form><label>Name</label></form>\n\nWords.", "x.md", Report("x.md")).html
    assert "form>" not in html
    assert "Name" in html
