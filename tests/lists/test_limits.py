"""What nobody writes on purpose."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown

from plugins.lists import ListsExtension
from tests.fixtures.growth import grows_evenly

DEEP = 3_000


@pytest.mark.parametrize(
    "text",
    [
        "- " * DEEP + "a",
        "1. " * DEEP + "a",
        "> - " * DEEP + "a",
        "\n".join(" " * (2 * level % 500) + "- a" for level in range(DEEP)),
        "\n".join("  " * level + "- a" for level in range(300)),
        "Term\n:   " + "- " * DEEP + "a",
        "[^1]: " + "1. " * DEEP + "a\n\n[^1]",
    ],
)
def test_depth_has_an_end(text: str) -> None:
    """Lists in lists in lists become text at some depth, and never end the build."""
    assert "a" in parser().convert(text)


@pytest.mark.parametrize(
    "piece", ["- a\n", "- a\n\n", "- ```\n", "- a\n  > - b\n  > ```\n", "- a\nb\n", "1) a\n2. b\n", "- <div>\n", "-\n"]
)
def test_takes_linear_time(piece: str) -> None:
    """Four times the text takes well under sixteen times as long."""
    assert grows_evenly(lambda text: parser().convert(text), piece, 250)


@given(st.text(alphabet="a1-*+.)> \n\t`~<>/div!|:[^]#=\\\x02\x03", max_size=80))
@settings(deadline=None)
def test_leaves_no_marks(text: str) -> None:
    """Whatever is typed, none of our own signs is ever published."""
    html = parser().convert(text)
    assert "\x02" not in html
    assert "list-end" not in html


@given(st.text(alphabet="- \x02\x03itemlsendul1og", max_size=60))
@settings(deadline=None)
def test_marks_cannot_be_typed(text: str) -> None:
    """Somebody who types our signs gets what they would get without their control characters."""
    assert parser().convert(text) == parser().convert(text.replace("\x02", "").replace("\x03", ""))


def test_marks_caught_in_a_fault_go_away() -> None:
    """A fence that superfences does not accept takes text into its code, as ever, but none of our signs."""
    html = parser().convert("``` py {bad\na\n```\n\n- list\n\n```\nb\n```")
    assert "\x02" not in html
    assert "list-end" not in html


def parser() -> Markdown:
    """Make the set of extensions that the site uses."""
    return Markdown(extensions=["extra", "pymdownx.superfences", "pymdownx.quotes", ListsExtension()])
