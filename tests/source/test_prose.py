"""Which lines of a source are prose."""

from __future__ import annotations

from importlib import import_module

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.source import lines_of, prose
from tests.fixtures.growth import grows_evenly


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("here\n\nhere", [1, 3]),
        ("```\nhere\n```\nhere", [4]),
        ("~~~ md\nhere\n```\nhere\n~~~\nhere", [6]),
        ("````\n```\nhere\n```\n````\nhere", [6]),
        ("```\nhere", []),
        ("``` not `a fence\nhere", [2]),
        ("> ```\n> here\n> ```\n> here", [4]),
        ("> ```\n> here\n\nhere", [4]),
        ("- a\n\n  ```\n  here\n  ```\n\n  here", [7]),
        ("- a\n  ```\n  here\nhere", [4]),
        ("1. a\n   > ~~~\n   > here\n   > ~~~\n   > here", [5]),
        ("    here", []),
        ("\n    here\n\nhere", [4]),
        ("words\n    here", [2]),
        ("- a\n\n      here\n\n  here", [5]),
        ("- a\n\n    here", [3]),
        ("[^1]: a note\n\n    here", [3]),
        ("Term\n:   what it is\n\n    here\n\n        here", [4]),
        ("<!-- here -->\nhere", [2]),
        ("<!--\nhere\n\nhere\n-->\nhere", [6]),
        ("> <!--\n> here\n> -->\n> here", [4]),
        ("a <!-- here --> b\na here", [2]),
        ("a <!-- here\nhere --> here", [2]),
        ("`here` and here", [1]),
        ("`here`", []),
        ("`` ` here ` `` a\nhere", [2]),
        ("a `code\nhere` b\nhere", [3]),
        ("a ` b\n\nhere ` c", [3]),
        (r"\`here\`", [1]),
        ("<div>\nhere\n\n    here\n</div>", [2, 4]),
        ("here\r\n```\r\nhere\r\n```\r\nhere", [1, 5]),
        ("\there\n\n\there", []),
    ],
)
def test_finds_prose_only(text: str, numbers: list[int]) -> None:
    """What a preview shows as words is found on its line; what it shows as code, or hides, is not."""
    assert lines_of(text, "here") == numbers


def test_keeps_columns() -> None:
    """A code span is blanked, so that what stands behind it keeps its column."""
    assert prose("a `b` [c](d)") == [(1, "a     [c](d)")]


@given(st.text(alphabet="ab`~ \n\t>-*1.)#|:<!\\[]^=\r", max_size=60))
@settings(deadline=None)
def test_never_fails_and_never_moves(text: str) -> None:
    """Any text gives lines in order, each as long as it was typed."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    found = prose(text)
    assert [number for number, _ in found] == sorted({number for number, _ in found})
    assert all(len(line) == len(lines[number - 1]) for number, line in found)


@pytest.mark.parametrize(
    "piece",
    [
        "> ",
        "- ",
        "`",
        "``` \n",
        "<div>\n",
        "<!--",
        "* a\n ",
        "<div>\n<a ",
        "<div>\n</x>",
        "| ",
        "a\n`",
        "\\",
        "1. ",
        "  - a\n",
    ],
)
def test_takes_linear_time(piece: str) -> None:
    """Four times the text takes well under sixteen times as long, whatever the text is."""
    assert grows_evenly(prose, piece, 2_000)


@given(st.text(alphabet="ab` \n>-1.#<!\\[]", max_size=60))
@settings(max_examples=400)
def test_the_short_way_gives_the_same(text: str) -> None:
    """What is read without blocks, because no sign asks for them, is what the blocks would give."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(import_module("plugins.source.prose"), "NEEDS_BLOCKS", ("",))  # any text has this sign
        long_way = prose(text)
    assert prose(text) == long_way
