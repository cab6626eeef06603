"""The Markdown extension: which step of the parser does what, and in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

from plugins.booking.document import Document
from plugins.booking.leftovers import Leftovers
from plugins.booking.links import AUTOLINK, Autolink, BookingTree
from plugins.booking.pasted import report_pasted
from plugins.facts.given import facts_given
from plugins.findings.raising import report_of

if TYPE_CHECKING:
    from pathlib import Path

    from markdown import Markdown

    from plugins.facts import Facts
    from plugins.findings import Report

# After whitespace is normalized (30), before any step that changes lines (callouts, 29).
_LINES = 29.5
# Before Python-Markdown's own <https://…> (120), after code and links (190 to 160).
_AUTOLINK = 125
# After inline Markdown (20) and callouts (19.995), which leave the links of visits to this step.
_TREE = 19.5
# After everything else in the tree (unescape, 0); raw HTML is put back later.
_LEFTOVERS = -1


class _Lines(Preprocessor):
    def __init__(self, md: Markdown, extension: BookingExtension) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, lines: list[str]) -> list[str]:
        """Remember the text, whose lines later steps cannot see, and look for pasted addresses."""
        extension, document = self.extension, self.extension.document
        facts = extension.facts and extension.facts.said_in(extension.lang)
        document.begin("\n".join(lines), report_of(self.md, extension.report), facts)
        report_pasted(document)
        return lines


class BookingExtension(Extension):
    """Reads `[text](booking:id)` as a way to start.

    Args:
        facts: all links: records, the path of a practice.toml, or None.
        report: takes the faults of a text, and can be set anew before each; with None, `convert()` raises
            `FaultsError`, a ValueError that lists all errors.
        lang: the language of a text; can be set anew before each.

    Raises:
        FaultsError: `facts` is a file with errors.
    """

    def __init__(
        self, *, facts: Facts | str | Path | None = None, report: Report | None = None, lang: str = "en"
    ) -> None:
        super().__init__()
        self.facts = facts_given(facts)
        self.report = report
        self.lang = lang
        self.document = Document()

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register the steps."""
        md.preprocessors.register(_Lines(md, self), "booking", _LINES)
        md.inlinePatterns.register(Autolink(AUTOLINK, md), "booking", _AUTOLINK)
        md.treeprocessors.register(BookingTree(md, self.document), "booking", _TREE)
        md.treeprocessors.register(Leftovers(md, self.document), "booking-left", _LEFTOVERS)
