"""The title of a page is its one h1: a text that has an h1 of its own moves down by one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown.treeprocessors import Treeprocessor

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

HEADINGS = tuple(f"h{level}" for level in range(1, 7))
# The codehilite extension, which stock Pelican uses, takes the language from such a first line.
LANGUAGE_LINE = re.compile(r"\s*(?::::|#!)[\w+-]+[^\n]*\n")


class HeadingLevels(Treeprocessor):
    """Moves headings down where an h1 is found, and drops `:::language` lines from code."""

    def run(self, root: Element) -> None:
        """Change the tree in place."""
        found = [element for element in root.iter() if element.tag in HEADINGS]
        if any(element.tag == "h1" for element in found):
            for element in found:
                element.tag = HEADINGS[min(HEADINGS.index(element.tag) + 1, 5)]
        for code in root.iter("code"):
            if code.text and (match := LANGUAGE_LINE.match(code.text)):
                code.text = type(code.text)(code.text[match.end() :])
