"""Booking links in raw HTML, which Markdown does not read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown.postprocessors import Postprocessor

if TYPE_CHECKING:
    from markdown import Markdown

    from plugins.booking.document import Document

_ADDRESS = r"(?:booking:[^\"'\s<>]*|\{booking\}|%7bbooking%7d)"
_IN_TAG = re.compile(rf"<[a-z][^<>]*=\s*[\"']?\s*{_ADDRESS}", re.IGNORECASE)
_IN_TEXT = re.compile(r"\bbooking:(?=[\w-])|\{booking\}|%7bbooking%7d", re.IGNORECASE)


class RawHtml(Postprocessor):
    """Reports them before the raw HTML is put back.

    Args:
        md: the parser, which holds the raw HTML back at this step.
        document: the text that is being converted.
    """

    def __init__(self, md: Markdown, document: Document) -> None:
        super().__init__(md)
        self.document = document

    def run(self, text: str) -> str:
        """Look through what was held back; code is held back too, with its signs as entities."""
        for part in self.md.htmlStash.rawHtmlBlocks:
            if not isinstance(part, str) or "booking" not in part.lower():
                continue
            is_code = "<code" in part or "<pre" in part
            found = [match[0] for match in _IN_TAG.finditer(part)]
            if not found and not is_code:
                found = [match[0] for match in _IN_TEXT.finditer(part)]
            for address in found:
                fix = "Write it as Markdown: [Request a first visit](booking:first-visit)"
                message = "This booking link stands in raw HTML, where nothing reads it."
                line = self.document.line_of(address, self.document.pass_by(f"html {address}"), linked=False)
                self.document.report.add(line, "booking-place", message, fix)
        return text
