"""The title of a page is its one h1, and each heading below it is one level below the heading that it belongs to."""

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
    """Numbers headings by what they belong to, and drops `:::language` lines from code.

    A text from elsewhere may have an h1 of its own, or go from h2 to h4 (WCAG 2.2, technique H42; axe's heading-order).
    """

    def run(self, root: Element) -> None:
        """Change the tree in place."""
        above: list[tuple[int, int]] = []  # the headings that the next one may belong to: level as typed, and as shown
        for element in root.iter():
            if element.tag in HEADINGS:
                typed = HEADINGS.index(element.tag) + 1
                while above and above[-1][0] >= typed:
                    above.pop()
                shown = min((above[-1][1] if above else 1) + 1, len(HEADINGS))
                above.append((typed, shown))
                element.tag = HEADINGS[shown - 1]
        for code in root.iter("code"):
            if code.text and (match := LANGUAGE_LINE.match(code.text)):
                code.text = type(code.text)(code.text[match.end() :])
