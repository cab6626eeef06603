"""The title is the one top heading, and the headings below it leave out no level."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.checks.words.text import Text
    from plugins.facts import Facts
    from plugins.findings import Finding

TOP = 2  # the level below the title


def check(text: Text, facts: Facts | None) -> Iterator[Finding]:
    """Report headings that stand as high as the title, or leave out a level; a text with a plain header may.

    Args:
        text: the page.
        facts: not needed.

    Yields:
        A finding for each.
    """
    del facts
    if not text.typed.startswith("---"):
        return
    before = TOP - 1
    for block in text.body:
        if block.kind != "heading" or not block.level:
            continue
        words = f'"{"#" * block.level} {" ".join(block.text.split())}"'
        fits = min(before + 1, max(block.level, TOP))
        if block.level < TOP:
            what, fix = f"{words} is a second title.", "Begin headings with ##; the title of the page stands in title:."
            yield text.finding(block.line_at(0), "heading-level", what, fix)
        elif block.level > fits:
            what = f"{words} leaves out a level."
            yield text.finding(block.line_at(0), "heading-level", what, f"Begin it with {'#' * fits}.")
        before = fits
