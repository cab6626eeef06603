"""Any text at all: never an exception, never an unread booking link in a page, work in proportion."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.booking import BookingExtension
from plugins.booking.document import tokens
from plugins.booking.providers import PROVIDERS
from plugins.booking.spelling import left_over, read_address
from plugins.booking.urls import faults_of
from plugins.findings import Report

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

    from plugins.facts import Facts

ROOM = str(Path(__file__).resolve().parents[2] / "plugins" / "booking")
PIECES = [
    *(
        "[x](",
        "[x][y]",
        "\n\n[y]: ",
        "<",
        ">",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        "!",
        '"',
        "'",
        " ",
        "\n",
        "\n\n",
        "- ",
        "> ",
    ),
    *("booking:", "{booking}", "%7Bbooking%7D", "first-visit", "phone", "first-vist", "?a=b", "#x", "//", "book", ":"),
    *("`", "```\n", "    ", "\\", "<div>", "</div>", "<!--", "-->", '<a href="', "| a |\n|---|\n", "**", "_", "&amp;"),
    *(
        "https://calendly.com/a/b",
        "small-practice.clientsecure.me",
        "\x02",
        "\x03",
        "\x0245\x03",
        "\r\n",
        "é",
        "：",
        "\ud83d",
    ),
]
markdowns = st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=200)
EXTENSIONS = ["attr_list", "footnotes", "md_in_html", "tables", "toc", "pymdownx.superfences"]


def read(text: str, facts: Facts) -> tuple[str, Report]:
    """Convert with booking links and all that a site uses beside them."""
    report = Report("text.md")
    configs = {"pymdownx.highlight": {"use_pygments": False}}
    extension = BookingExtension(facts=facts, report=report)
    return markdown.markdown(text, extensions=[*EXTENSIONS, extension], extension_configs=configs), report


@settings(max_examples=400, deadline=None)
@given(text=markdowns)
def test_any_text_converts(text: str, small_facts: Facts) -> None:
    """Any text gives HTML and findings on lines that there are; without an error, no booking: address is left."""
    html, report = read(text, small_facts)
    lines = len(re.split(r"\r\n|\r|\n", text))
    assert all(0 <= finding.line <= lines for finding in report.findings)
    if not any(finding.severity == "error" for finding in report.findings):
        outside = re.sub(r"<(code|pre)\b.*?</\1>|<!--.*?-->", " ", html, flags=re.DOTALL)
        assert not re.search(r"(?i)\bbooking:[\w-]|\{booking\}|%7bbooking%7d", outside)


@given(address=st.text(max_size=60) | st.lists(st.sampled_from(PIECES), max_size=8).map("".join))
def test_any_address_is_read(address: str, small_facts: Facts) -> None:
    """Any address is a booking link that there is, another address, or a fault with a check of the catalogue."""
    meant = read_address(address, small_facts.booking)
    assert meant is None or meant.name in small_facts.booking or meant.check.startswith("booking-")


@given(url=st.text(max_size=80) | st.text("htps:/?#[]@%ab.=&;\\", max_size=40).map("https://x.example/".__add__))
def test_any_url_is_checked(url: str) -> None:
    """Any text can be given as an address."""
    for row in PROVIDERS[:3]:
        assert all(fault.check.startswith("booking-") and fault.fix for fault in faults_of(url, row))


@pytest.mark.parametrize(
    "line", ["booking" * 20_000, "a" * 200_000, "[x](" * 50_000, "booking:" * 20_000, ":" * 100_000, "]: " * 50_000]
)
def test_patterns_end_on_long_lines(line: str) -> None:
    """No pattern tries ever more ways to read one line; a quadratic one would not end here."""
    assert len(list(tokens(line))) <= len(line)
    assert len(list(left_over(line))) <= len(line)
    read_address(line, ("first-visit",))


def calls_of(work: Callable[[], object]) -> int:
    """Count the function calls that our room makes."""
    count = 0

    def watch(frame: FrameType, event: str, _arg: object) -> None:
        nonlocal count
        count += event == "call" and frame.f_code.co_filename.startswith(ROOM)

    before = sys.getprofile()
    sys.setprofile(watch)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize(
    "block",
    [
        "[x](booking:first-visit)\n\n",
        "Text with [x](booking:first-visit).\n\n",
        "[x](booking:first-vist)\n\n",
        "booking:first-visit\n\n",
        '<a href="booking:x">x</a>\n\n',
        "https://calendly.com/a/b\n\n",
        "Text with [another link](a.md).\n\n",
    ],
)
def test_work_is_in_proportion(block: str, small_facts: Facts) -> None:
    """Twice as many links or faults take twice the steps, not four times."""
    few, many = (calls_of(lambda n=n: read(block * n, small_facts)) for n in (100, 200))
    assert many < 2.2 * few
