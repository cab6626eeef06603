"""Callouts that were found in the lines, but that Markdown did not read: none may reach a page as text."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from markdown.treeprocessors import Treeprocessor

from plugins.callouts.marks import MARK, MARKED

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from markdown import Markdown

    from plugins.callouts.document import Document

_CODE = re.compile(r"<(?:code|pre)\b")
_BEGUN = re.compile(r"\[!(?!\[)")


class Leftovers(Treeprocessor):
    """Reports what is left, and puts it back as it was typed; the last step in the tree.

    Not a postprocessor: the toc extension runs all of those for each heading.

    Args:
        md: the parser, which holds the raw HTML back at this step.
        document: the text that is being converted.
    """

    def __init__(self, md: Markdown, document: Document) -> None:
        super().__init__(md)
        self.document = document

    def run(self, root: Element) -> None:
        """Look for marks that were not read, and for brackets that no line showed."""
        report = self.document.report
        unread = [callout for callout in self.document.callouts if not callout.placed]
        for callout in unread:
            message = "This callout stands where Markdown is not read, so it would be plain text."
            fix = "Take it out of the HTML around it, or leave an empty line before it."
            report.add(callout.line, "callout-place", message, fix)
        if unread:
            self._put_back(root)
        elif not report.findings and self._unaccounted() and self._is_shown(root):
            line = next((n for n, line in enumerate(self.document.lines, 1) if _BEGUN.search(line)), 0)
            message = "A callout is shown as plain text: what stands above it may not be closed."
            report.add(line, "callout-place", message, "Look for ``` or <!-- without an end above it.")

    def _unaccounted(self) -> bool:
        typed = "\n".join(self.document.lines)
        return typed.count("[!") - typed.count("[![") > len(self.document.callouts)

    def _is_shown(self, root: Element) -> bool:
        held = (part for part in self.md.htmlStash.rawHtmlBlocks if isinstance(part, str))
        html = (part for part in held if "[!" in part and not part.startswith("<!--") and not _CODE.search(part))
        return any(_BEGUN.search(text) for text in (*_texts(root), *html))

    def _put_back(self, root: Element) -> None:
        def as_typed(mark: re.Match[str]) -> str:
            return self.document.callouts[int(mark[1])].source

        for element in root.iter():
            element.text = MARK.sub("", MARKED.sub(as_typed, element.text or ""))
            element.tail = MARK.sub("", MARKED.sub(as_typed, element.tail or ""))
            element.attrib.pop("data-alert", None)
            element.attrib.pop("data-alert-collapse", None)
        stash = self.md.htmlStash.rawHtmlBlocks
        for n, part in enumerate(stash):
            if isinstance(part, str):
                stash[n] = MARKED.sub(lambda mark: html.escape(as_typed(mark)), part)


def _texts(root: Element) -> Iterator[str]:
    """Yield what readers see, without code."""
    for element in root.iter():
        if element.text and element.tag not in ("code", "pre"):
            yield element.text
        if element.tail:
            yield element.tail
