"""What comes right behind a care card: a heading, another callout, or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

CARD = "> [!URGENT] Call 988 if:\n> - you need to talk\n\n"


@pytest.mark.parametrize(
    "behind",
    [
        "",
        "## Next",
        "Next\n----",
        "> [!NOTE] Next\n> text",
        "<!-- a note to the writer -->",
        "<!-- a note to the writer -->\n\n## Next",
        "<h2>Next</h2>",
    ],
)
def test_what_may_follow(behind: str, convert: Callable) -> None:
    """A heading of any kind, a callout, a comment or the end of the page tells that the card is over."""
    assert convert(f"Before.\n\n{CARD}{behind}")[1] == []


@pytest.mark.parametrize(
    "behind",
    [
        "Text.",
        "- item",
        "> A quote.\n\n",
        "---",
        "| a |\n|---|\n| b |",
        "<p>Text</p>",
        "<!-- a note -->\n\nText.",
        "[Ask](booking:first-visit)",
        "`code`",
    ],
)
def test_what_may_not_follow(behind: str, convert: Callable) -> None:
    """Anything else is told once, at the line of the card."""
    found = [finding for finding in convert(f"Before.\n\n{CARD}{behind}")[1] if finding.check != "callout-split"]
    assert [(finding.check, finding.line) for finding in found] == [("callout-heading", 3)]


def test_footnotes_have_a_place_of_their_own(convert: Callable) -> None:
    """The list of footnotes at the end of a page is not text behind the card."""
    assert convert(f"Before.[^1]\n\n{CARD}[^1]: A footnote.", "footnotes")[1] == []


def test_a_card_inside(convert: Callable) -> None:
    """A card at the end of a callout or an item is followed by what follows that."""
    inside = "> [!IMPORTANT] T\n> > [!URGENT] Call 988 if:\n> > - you need to talk\n\n"
    assert convert(f"{inside}## Next")[1] == []
    assert [finding.line for finding in convert(f"{inside}Text.")[1]] == [2]
    assert [finding.line for finding in convert(inside.rstrip() + "\n>\n> Text.\n\n## Next")[1]] == [2]


def test_other_kinds_need_no_heading(convert: Callable) -> None:
    """Only care cards are so short that their end is missed."""
    assert convert("> [!IMPORTANT] T\n> b\n\nText.")[1] == []


def test_counts(convert: Callable) -> None:
    """A third warning and a second card of one level are told as warnings; a card of another level is not."""
    text = "> [!IMPORTANT] T\n> b\n\nText.\n\n" * 3 + CARD + "> [!EMERGENCY] Call 911 if:\n> - danger\n\n" + CARD
    assert [(finding.check, finding.line, finding.severity) for finding in convert(text)[1]] == [
        ("callout-count", 11, "warning"),
        ("callout-count", 22, "warning"),
    ]
