"""Lists as Python-Markdown's own manual has them."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown

from plugins.lists import ListsExtension

STOCK = Markdown(extensions=["extra", "sane_lists"])
OURS = Markdown(extensions=["extra", ListsExtension()])
AFTER = Markdown(extensions=["plugins.lists"])


@st.composite
def four_column_lists(draw: st.DrawFn, depth: int = 0, *, loose: bool = False) -> list[str]:
    """A list with four columns a level and blank lines everywhere or nowhere."""
    marker = draw(st.sampled_from(["* ", "-   ", "1. ", "1.  "]))
    margin, lines = "    " * depth, []
    for _ in range(draw(st.integers(1, 3))):
        lines.append(margin + marker + draw(st.sampled_from(["a", "b *c*", "d `e`"])))
        if draw(st.booleans()):
            lines.append(f"{margin}    goes on")
        if loose:
            lines += ["", f"{margin}    a paragraph", ""]
        if depth < 3 and draw(st.booleans()):
            lines += draw(four_column_lists(depth + 1, loose=loose))
    return lines


@given(st.booleans().flatmap(lambda loose: four_column_lists(loose=loose)))
@settings(max_examples=100, deadline=None)
def test_four_columns_stay_as_they_were(lines: list[str]) -> None:
    """Posts written for Python-Markdown give the same HTML but for spaces at the beginning of a line."""
    text = "Words\n\n" + "\n".join(lines) + "\n\nWords"
    assert re.sub(r"\n +", "\n", OURS.convert(text)) == re.sub(r"\n +", "\n", STOCK.convert(text))


def test_text_without_lists_is_not_touched() -> None:
    """Without a marker at the beginning of a line the text goes on as it came."""
    lines = ["a - b", "", "> c", "", "    d"]
    assert OURS.preprocessors["list-marks"].run(lines) is lines


def test_loads_by_name() -> None:
    """The extension can be named in Pelican's MARKDOWN setting."""
    assert AFTER.convert("a\n- b") == "<p>a</p>\n<ul>\n<li>b</li>\n</ul>"
