"""Links that stand alone are told from links in a sentence."""

from __future__ import annotations

import pytest
from markdown import Markdown

from plugins.reading.lone_links import LoneLinks


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("[Alone](a)", True),
        ("- [Alone](a)", True),
        ("Read [in a sentence](a).", False),
        ("[Two](a) [links](b)", False),
        ("- [A lead](a): and words", False),
        ("![A picture](a.svg)", False),
    ],
)
def test_only_a_link_that_stands_alone_is_marked(text: str, *, marked: bool) -> None:
    """What holds one link and nothing else has the class "alone"."""
    markdown = Markdown()
    markdown.treeprocessors.register(LoneLinks(markdown), "lone-links", 12)
    assert ('class="alone"' in markdown.convert(text)) is marked
