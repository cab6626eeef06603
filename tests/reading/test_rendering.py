"""Short ways through rendering give what the long way gives."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from plugins.findings import Report
from plugins.reading import rendering
from plugins.reading.rendering import Renderer
from plugins.typography import typeset

RENDERER = Renderer(None, frozenset(), "")


@given(st.from_regex(rendering.PLAIN, fullmatch=True))
def test_plain_words_are_what_markdown_makes_of_them(text: str) -> None:
    """A text of plain words is the paragraph that Markdown would make."""
    text = re.sub(" +", " ", text.strip())
    report = Report()
    short = RENDERER.render(text, "x.md", report).html
    for extension in (RENDERER.callouts, RENDERER.booking, RENDERER.parts):
        extension.report = report
    RENDERER.markdown.reset()
    assert short == typeset(RENDERER.markdown.convert(text))
    assert not report.findings
