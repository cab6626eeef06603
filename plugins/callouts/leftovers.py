"""Callouts that were found in the lines, but that Markdown did not read: none may reach a page as text."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from markdown.postprocessors import Postprocessor

from plugins.callouts.marks import MARKED

if TYPE_CHECKING:
    from markdown import Markdown

    from plugins.callouts.document import Document

_CODE = re.compile(r"<code\b[^>]*>[^<]*</code>|<pre\b[^>]*>[^<]*</pre>")
_BEGUN = re.compile(r"\[!(?!\[)")


class Leftovers(Postprocessor):
    """Reports what is left, and shows it as it was typed.

    Args:
        md: the parser, which holds the raw HTML back at this step.
        document: the text that is being converted.
    """

    def __init__(self, md: Markdown, document: Document) -> None:
        super().__init__(md)
        self.document = document

    def run(self, text: str) -> str:
        """Look for marks that were not read, and for brackets that no line showed."""
        document, stash = self.document, self.md.htmlStash.rawHtmlBlocks
        unread = [callout for callout in document.callouts if not callout.placed]
        for callout in unread:
            message = "This callout stands where Markdown is not read, so it would be plain text."
            fix = "Take it out of the HTML around it, or leave an empty line before it."
            document.report.add(callout.line, "callout-place", message, fix)
        if unread:
            stash[:] = [self._as_typed(part) if isinstance(part, str) else part for part in stash]
            return self._as_typed(text)
        if "[!" in text and not document.report.findings and _BEGUN.search(_CODE.sub("", text)):
            line = next((n for n, line in enumerate(document.lines, 1) if _BEGUN.search(line)), 0)
            message = "A callout is shown as plain text: what stands above it may not be closed."
            document.report.add(line, "callout-place", message, "Look for ``` or <!-- without an end above it.")
        return text

    def _as_typed(self, text: str) -> str:
        return MARKED.sub(lambda mark: html.escape(self.document.callouts[int(mark[1])].source), text)
