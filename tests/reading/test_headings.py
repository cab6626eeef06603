"""The headings of a page go down one level at a time, whatever was typed."""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.findings import Report
from plugins.reading.rendering import Renderer

RENDERER = Renderer(None, frozenset(), "")
CASES = (
    ("a text as our guide asks for it", "2 3 3 2", "2 3 3 2"),
    ("a text with a title of its own", "1 2 3 2", "2 3 4 3"),
    ("a text of titles", "1 1", "2 2"),
    ("a level that is left out", "2 4 4 3", "2 3 3 3"),
    ("a text that begins deep", "3 2 3", "2 2 3"),
    ("a text that is deeper than HTML", "1 2 3 4 5 6", "2 3 4 5 6 6"),
)


def shown(typed: str) -> str:
    """The levels of the headings that a page shows, under its title."""
    text = "\n\n".join(f"{'#' * int(level)} Heading" for level in typed.split())
    return " ".join(re.findall(r"<h(\d)", RENDERER.render(text, "x.md", Report()).html))


@pytest.mark.parametrize(("typed", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_levels_follow_what_belongs_together(typed: str, expected: str) -> None:
    """Headings of one level that belong to one heading are shown at one level, the next below it."""
    assert shown(typed) == expected


@given(st.lists(st.integers(1, 6), min_size=1).map(lambda levels: " ".join(map(str, levels))))
def test_no_level_is_left_out(typed: str) -> None:
    """Whatever is typed, no heading is more than one level below the one before it, and none is an h1."""
    levels = [1, *map(int, shown(typed).split())]
    assert all(below <= above + 1 for above, below in itertools.pairwise(levels))
    assert 1 not in levels[1:]
