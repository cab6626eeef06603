"""What was meant as a booking link: it works, or it is told with its line and a remedy; no address reaches a page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

# A paragraph, the check that tells it, and a part of the remedy.
WRONG = {
    "[x](booking:first-vist)": ("booking-unknown", '"first-visit"'),
    "[x](booking:First-Visit)": ("booking-spelling", "booking:first-visit"),
    "[x](booking:nothing-like-it)": ("booking-unknown", "Use one of: assessment"),
    "[x](booking:first visit)": ("booking-spelling", "booking:first-visit"),
    "[x](booking: first-visit)": ("booking-spelling", "booking:first-visit"),
    "[x](booking:%20first-visit)": ("booking-spelling", "booking:first-visit"),
    "[x](booking :first-visit)": ("booking-spelling", "booking:first-visit"),
    "[x](booking:)": ("booking-spelling", "Use one of"),
    "[x](booking)": None,
    "[x](booking:first-visit?from=anxiety)": ("booking-spelling", "booking:first-visit"),
    "[x](booking:first-visit#top)": ("booking-spelling", "booking:first-visit"),
    "[x](booking:/first-visit)": ("booking-spelling", "booking:first-visit"),
    "[x](booking://first-visit)": ("booking-spelling", "booking:first-visit"),
    "[x](booking:first-visit/)": ("booking-spelling", "booking:first-visit"),
    "[x](https://booking:first-visit)": ("booking-spelling", "booking:first-visit"),
    "[x](/booking:first-visit)": ("booking-spelling", "booking:first-visit"),
    "[x](#booking:first-visit)": ("booking-spelling", "booking:first-visit"),
    "[x](bookings:first-visit)": ("booking-spelling", "booking:first-visit"),
    "[x](boking:first-visit)": ("booking-spelling", "booking:first-visit"),
    "[x](book:first-visit)": ("booking-spelling", "booking:first-visit"),
    "[x](booking/first-visit)": ("booking-spelling", "booking:first-visit"),
    "[x](booking-first-visit)": ("booking-spelling", "booking:first-visit"),
    "[x](booking=first-visit)": ("booking-spelling", "booking:first-visit"),
    "[x](booking;first-visit)": ("booking-spelling", "booking:first-visit"),
    "[x](booking：first-visit)": ("booking-spelling", "booking:first-visit"),
    '[x]("booking:first-visit")': ("booking-spelling", "booking:first-visit"),
    "[x](“booking:first-visit”)": ("booking-spelling", "booking:first-visit"),
    "[x]({booking}first-vist)": ("booking-unknown", '"first-visit"'),
    "[x]({booking} first-visit)": ("booking-spelling", "booking:first-visit"),
    "[x]({booking}first-visit?a=b)": ("booking-spelling", "booking:first-visit"),
    "[x] (booking:first-visit)": ("booking-spelling", "without a space"),
    "[x][booking:first-visit]": ("booking-spelling", "(booking:first-visit)"),
    "(booking:first-visit)[x]": ("booking-spelling", "(booking:first-visit)"),
    "[x]{booking:first-visit}": ("booking-spelling", "(booking:first-visit)"),
    "[x](booking:first-visit": ("booking-spelling", "(booking:first-visit)"),
    "booking:first-visit": ("booking-spelling", "(booking:first-visit)"),
    "\\{booking}first-visit": ("booking-spelling", "(booking:first-visit)"),
    "![x](booking:first-visit)": ("booking-place", "Take out the !"),
    "<a href='booking:first-visit'>x</a>": ("booking-place", "as Markdown"),
    '<div><a href="{booking}first-visit">x</a></div>': ("booking-place", "as Markdown"),
    "<booking:first-vist>": ("booking-unknown", '"first-visit"'),
    "[book it](booking:first-visit)": ("booking-words", '"request"'),
    "[x][y]\n\n[y]: booking: first-visit": ("booking-spelling", "without a space"),
    "[x][y]\n\n[y]: booking:first-vist": ("booking-unknown", '"first-visit"'),
}
BEFORE = "You can [ask for a time](booking:first-visit).\n\n"


@pytest.mark.parametrize("text", [text for text, told in WRONG.items() if told])
def test_wrong_link(text: str, convert: Callable) -> None:
    """A wrong link is told once, with its line and what to write, and its address is in no link of the page."""
    html, findings = convert(f"{BEFORE}{text} and more.\n" if "\n" not in text else BEFORE + text)
    check, remedy = WRONG[text]
    lines = [3 + line for line, words in enumerate(text.split("\n")) if re.search("boo?k", words)]
    assert [(finding.check, finding.line) for finding in findings] == [(check, lines[0])]
    assert remedy in findings[0].fix
    if check != "booking-place":
        assert not re.search(r"(?i)(?:href|src)=[\"'][^\"']*book(?:ing)?[:;]", html)


@pytest.mark.parametrize(
    "text",
    [
        "[x](booking:first-visit)",
        "[x](Booking:first-visit)",
        "[x](BOOKING:first-visit)",
        "[x]( booking:first-visit )",
        "[x](<booking:first-visit>)",
        "[x](booking:first\\-visit)",
        "[x]({booking}first-visit)",
        "[x](%7Bbooking%7Dfirst-visit)",
        "[x](%7bbooking%7dfirst-visit)",
        "[x][y]\n\n[y]: booking:first-visit",
        "[x][y]\n\n[y]: <booking:first-visit> 'Title'",
        "<booking:first-visit>",
        "<Booking:first-visit>",
        "[](booking:first-visit)",
    ],
)
def test_other_spellings_work(text: str, convert: Callable) -> None:
    """All forms of a Markdown link, and Pelican's braces, lead to the same place."""
    html, findings = convert(f"See {text}")
    assert findings == []
    assert 'href="https://small-practice.clientsecure.me"' in html
    assert 'rel="noreferrer noopener"' in html
    assert 'referrerpolicy="no-referrer"' in html


@pytest.mark.parametrize(
    "text",
    [
        "About booking: call us.",
        "[Booking](booking.md), [x](pages/booking.md#top), [y](/booking/), [z](https://example.org/booking:x)",
        "`booking:nothing` and `[x](booking:nothing)`",
        "    [x](booking:nothing)",
        "```\n[x](booking:nothing)\n```",
        "[mail](mailto:booking@practice.example) or [call](tel:+1-970-555-0142)",
        "<!-- [x](booking:nothing) -->",
    ],
)
def test_ordinary_text_is_left_alone(text: str, convert: Callable) -> None:
    """Words, other addresses and code are no booking links."""
    _, findings = convert(text, "fenced_code")
    assert findings == []


def test_lines_of_many(convert: Callable) -> None:
    """Each of several faults is told on its own line, right ones between them notwithstanding."""
    text = (
        "[a](booking:first-visit)\n\n[b](booking:x1) `booking:x1`\n\n[c](booking:first-visit) booking:x1\n\n"
        "[d](booking:x1)\n\n![e](booking:first-visit)\n\n[f](booking:first-visit) [book](booking:first-visit)\n"
    )
    _, findings = convert(text)
    assert sorted((finding.line, finding.check) for finding in findings) == [
        (3, "booking-unknown"),
        (5, "booking-spelling"),
        (7, "booking-unknown"),
        (9, "booking-place"),
        (11, "booking-words"),
    ]


def test_without_facts_every_link_is_told(convert: Callable) -> None:
    """Where no facts are, no link leads anywhere."""
    _, findings = convert("[x](booking:first-visit)", facts=None)
    assert [(finding.check, finding.line) for finding in findings] == [("booking-unknown", 1)]
