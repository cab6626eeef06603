"""What the steps of one conversion tell each other."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from plugins.findings import Report

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from plugins.callouts.header import Callout
    from plugins.facts import Facts


@dataclass
class Document:
    """The text that is being converted.

    Args:
        facts: what it draws on, in the words of its language; None if there are none.
        lang: its language.
        report: takes its faults.
        lines: as the parser got them.
        callouts: in the order of the lines; a mark holds the number of one.
        titles: the headings that were made, each with its callout.
    """

    facts: Facts | None = None
    lang: str = "en"
    report: Report = field(default_factory=Report)
    lines: list[str] = field(default_factory=list)
    callouts: list[Callout] = field(default_factory=list)
    titles: list[tuple[Element, Callout]] = field(default_factory=list)

    def begin(self, lines: list[str], report: Report, facts: Facts | None, lang: str) -> None:
        """Forget the text before.

        Args:
            lines: of the new text.
            report: for the new text.
            facts: in any language.
            lang: of the new text.
        """
        self.facts, self.lang, self.report, self.lines = facts and facts.said_in(lang), lang, report, lines
        self.callouts, self.titles = [], []
