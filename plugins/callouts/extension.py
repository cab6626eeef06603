"""The Markdown extension: which step of the parser does what, and in which order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from pymdownx.quotes import QuotesProcessor

from plugins.callouts.contents import check_counts, check_filled
from plugins.callouts.depth import shallow
from plugins.callouts.document import Document
from plugins.callouts.leftovers import Leftovers
from plugins.callouts.marks import MARK, marked
from plugins.callouts.quotes import Scan
from plugins.callouts.title_ids import TitleIds
from plugins.callouts.tree import CalloutsTree
from plugins.callouts.visit_tree import VisitDrawing
from plugins.facts.given import facts_given
from plugins.findings.raising import report_of
from plugins.source import prose

if TYPE_CHECKING:
    from pathlib import Path

    from markdown import Markdown

    from plugins.facts import Facts
    from plugins.findings import Report

# After whitespace is normalized (30), before any step that takes lines away (meta, 27).
_LINES = 29
# After inline Markdown (20), before the booking links (19.5) and pymdownx's own drawing of callouts (19.99).
_TREE = 19.995
# After attr_list (8), which sets the writer's own ids; before toc (5), which respects ours.
_IDS = 5.5
# After everything else in the tree (unescape, 0).
_LEFTOVERS = -1


class _Quotes(QuotesProcessor):
    """Quotes in which only what was marked is a callout, in every version of pymdownx that has callouts."""

    RE_CALLOUT: ClassVar[re.Pattern[str]] = re.compile(
        rf"[ ]{{0,3}}> *\[!(callout)]([-+])? ({MARK.pattern}.*?)(?:\n|$)"
    )


class _Lines(Preprocessor):
    def __init__(self, md: Markdown, extension: CalloutsExtension) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, lines: list[str]) -> list[str]:
        """Find and check the callouts of a text, and mark them for the parser."""
        extension, document = self.extension, self.extension.document
        document.begin(list(lines), report_of(self.md, extension.report), extension.facts, extension.lang)
        facts = document.facts
        scan = Scan(lines, facts.visits if facts else None, document.report, document.lang)
        scan.read(shallow(prose("\n".join(lines)), lines, document.report))
        for number, (callout, column) in enumerate(scan.callouts):
            lines[callout.line - 1] = lines[callout.line - 1][:column] + marked(number, callout.title)
            document.callouts.append(callout)
        check_counts(document.callouts, document.report)
        check_filled(document.callouts, extension.visits, facts, document.report)
        return lines


class CalloutsExtension(Extension):
    """Reads quotes such as `> [!NOTE] Title` as callouts.

    Args:
        facts: what `[!EXPECT|visit-id]` draws on: records, the path of a practice.toml, or None.
        report: takes the faults of a text, and can be set anew before each; with None, `convert()` raises
            `FaultsError`, a ValueError that lists all errors.
        lang: the language of a text; can be set anew before each.
        top: the level of a heading that stands at the top of a text; 2, as the title of the page is 1.

    Raises:
        FaultsError: `facts` is a file with errors.
    """

    def __init__(
        self, *, facts: Facts | str | Path | None = None, report: Report | None = None, lang: str = "en", top: int = 2
    ) -> None:
        super().__init__()
        self.facts = facts_given(facts)
        self.report = report
        self.lang = lang
        self.top = top
        self.document = Document()
        self.visits = VisitDrawing()

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register the steps."""
        md.preprocessors.register(_Lines(md, self), "callouts", _LINES)
        md.parser.blockprocessors.register(_Quotes(md.parser, {"callouts": True}), "quote", 20)
        md.treeprocessors.register(CalloutsTree(md, self.document, self.visits, self.top), "callouts", _TREE)
        md.treeprocessors.register(TitleIds(md, self.document), "callout-ids", _IDS)
        md.treeprocessors.register(Leftovers(md, self.document), "callouts-left", _LEFTOVERS)
