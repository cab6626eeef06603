"""Addresses of booking links that nothing has read: in text, and in raw HTML."""

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
_NOT_SHOWN = ("<!--", '<div class="booking"')  # comments; our own blocks, which say "booking" in their classes


class Leftovers(Treeprocessor):
    """Reports them; the last step in the tree, before raw HTML is put back.

    Not a postprocessor: the toc extension runs all of those for each heading.

    Args:
        md: the parser, which holds the raw HTML back at this step.
        document: the text that is being converted.
    """

    def __init__(self, md: Markdown, document: Document) -> None:
        super().__init__(md)
        self.document = document

    def run(self, root: Element) -> None:
        """Look through all text, but for code."""
        if "booking" in self.document.text.lower():
            self._look_at_text(root)
            self._look_at_html()

    def _look_at_text(self, root: Element) -> None:
        for element in root.iter():
            for text in ("" if element.tag in ("code", "pre") else element.text, element.tail):
                if text and "booking" in text.lower():
                    for address in left_over(text):
                        message = "The address of a booking link would be shown as text."
                        fix = "Write [Request a first visit](booking:first-visit), without a space between ] and (."
                        self._tell(address, "booking-spelling", message, fix)

    def _look_at_html(self) -> None:
        for part in self.md.htmlStash.rawHtmlBlocks:
            if not isinstance(part, str) or part.startswith(_NOT_SHOWN) or "booking" not in part.lower():
                continue
            # Code is held back too, with its signs as entities.
            texts = _IN_TAG.findall(part) if "<code" in part or "<pre" in part else [part]
            for address in (address for text in texts for address in left_over(text)):
                fix = "Write it as Markdown: [Request a first visit](booking:first-visit)"
                message = "This booking link stands in raw HTML, where nothing reads it."
                self._tell(address, "booking-place", message, fix)

    def _tell(self, address: str, check: str, message: str, fix: str) -> None:
        sign = "{booking}" if "{booking}" in address else "booking"
        line = self.document.line_of(self.document.meet(address, linked=False)) or self.document.first_line(sign)
        self.document.report.add(line, check, message, fix)
