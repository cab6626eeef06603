"""The text behind a care card needs its own heading (NHS: care cards), so that listeners know where the card ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown.util import HTML_PLACEHOLDER_RE

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown

    from plugins.callouts.header import Callout
    from plugins.findings import Report


class CareCards:
    """Watches what comes after a care card, in the order of the text.

    Args:
        md: the parser, which holds the raw HTML.
        report: takes the faults.
    """

    def __init__(self, md: Markdown, report: Report) -> None:
        self.md = md
        self.report = report
        self._ended: Callout | None = None

    def leave(self, callout: Callout | None) -> None:
        """Note the end of an element.

        Args:
            callout: the callout that it was, if it was one.
        """
        if callout and callout.kind.heading_after:
            self._ended = callout

    def pass_heading(self) -> None:
        """Note a heading, or a callout, which begins with one."""
        self._ended = None

    def pass_text(self, element: Element) -> None:
        """Note an element that is neither, and report it if it comes right behind a card.

        Args:
            element: any block of the tree.
        """
        if element.get("class") == "footnote":  # the list at the end, which has a place of its own
            self._ended = None
        if self._ended is None:
            return
        raw = HTML_PLACEHOLDER_RE.fullmatch((element.text or "").strip()) if element.tag == "p" else None
        html = str(self.md.htmlStash.rawHtmlBlocks[int(raw[1])]).lstrip() if raw else ""
        if html.startswith("<!--"):
            return
        if html[:2].lower() != "<h" or not html[2:3].isdigit():
            message = f"The text behind this [!{self._ended.name.upper()}] card has no heading of its own."
            fix = "Put a heading (## …) between them: without one, listeners take the text for a part of the card."
            self.report.add(self._ended.line, "callout-heading", message, fix)
        self._ended = None
