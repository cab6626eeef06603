"""Booking links in raw HTML, which Markdown does not read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown.treeprocessors import Treeprocessor

from plugins.booking.spelling import left_over

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown

    from plugins.booking.document import Document

_IN_TAG = re.compile(r"(?i)<[a-z][^<>]*=\s*[\"']?\s*(?:booking:|\{booking\}|%7bbooking%7d)[^<>]*")
_OUR_OWN = '<div class="booking"'


class RawHtml(Treeprocessor):
    """Reports them before the raw HTML is put back; the last step in the tree.

    Not a postprocessor: the toc extension runs all of those for each heading.

    Args:
        md: the parser, which holds the raw HTML back at this step.
        document: the text that is being converted.
    """

    def __init__(self, md: Markdown, document: Document) -> None:
        super().__init__(md)
        self.document = document

    def run(self, root: Element) -> None:  # noqa: ARG002 - Python-Markdown's form
        """Look through what was held back; code is held back too, with its signs as entities."""
        for part in self.md.htmlStash.rawHtmlBlocks:
            if not isinstance(part, str) or part.startswith(_OUR_OWN) or "booking" not in part.lower():
                continue
            texts = _IN_TAG.findall(part) if "<code" in part or "<pre" in part else [part]
            for address in (address for text in texts for address in left_over(text)):
                fix = "Write it as Markdown: [Request a first visit](booking:first-visit)"
                message = "This booking link stands in raw HTML, where nothing reads it."
                line = self.document.line_of(self.document.meet(address, linked=False))
                self.document.report.add(line, "booking-place", message, fix)
