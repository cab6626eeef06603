"""From parsed quotes to callouts with headings at their right level; the walk is a loop, so no depth can end it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markdown.treeprocessors import Treeprocessor

from plugins.callouts.care import CareCards
from plugins.callouts.marks import MARK
from plugins.callouts.titles import heading_text
from plugins.words import in_language

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from markdown import Markdown

    from plugins.callouts.document import Document
    from plugins.callouts.header import Callout
    from plugins.callouts.visit_tree import VisitDrawing

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LOWEST = 6
_HOLD_NONE = HEADINGS | {"p", "pre", "table", "hr"}  # no callout can stand in these, so they are not looked into


@dataclass
class _Place:
    """A stretch of text with an outline of its own: the text as a whole, or the inside of a callout.

    Args:
        level: of the last heading so far.
        highest: that the writer's headings may have here; 0 for as typed.
        shift: by how much they are moved, so that they keep their order among themselves.
    """

    level: int
    highest: int = 0
    shift: int | None = None

    def take(self, heading: Element) -> None:
        """Give a heading its level, and remember it."""
        self.level = int(heading.tag[1])
        if self.highest:
            if self.shift is None:
                self.shift = self.highest - self.level
            self.level = max(self.highest, min(self.level + self.shift, _LOWEST))
            heading.tag = f"h{self.level}"


@dataclass
class _Step:
    children: Iterator[Element]
    place: _Place
    callout: Callout | None = None


class CalloutsTree(Treeprocessor):
    """Turns marked quotes into callouts.

    Args:
        md: the parser.
        document: the text that is being converted.
        visits: draws them.
        top: the level of a heading that stands at the top of the text.
    """

    def __init__(self, md: Markdown, document: Document, visits: VisitDrawing, top: int) -> None:
        super().__init__(md)
        self.document = document
        self.top = top
        self.visits = visits

    def run(self, root: Element) -> None:
        """Walk over the text in its order and draw every callout."""
        if not self.document.callouts:
            return
        cards = CareCards(self.md, self.document.report)
        steps = [_Step(iter(list(root)), _Place(self.top - 1))]
        while steps:
            step = steps[-1]
            element = next(step.children, None)
            if element is None:
                steps.pop()
                cards.leave(step.callout)
            elif callout := self._callout_of(element):
                cards.pass_heading()
                body = list(element)[1:]
                steps.append(_Step(iter(body), self._open(element, callout, step.place.level), callout))
            elif element.tag in HEADINGS:
                cards.pass_heading()
                step.place.take(element)
            else:
                cards.pass_text(element)
                if element.tag not in _HOLD_NONE and len(element):
                    steps.append(_Step(iter(list(element)), step.place))

    def _callout_of(self, element: Element) -> Callout | None:
        if element.tag != "blockquote" or "data-alert" not in element.attrib:
            return None
        mark = MARK.match(element[0].text or "")
        return self.document.callouts[int(mark[1])] if mark else None

    def _open(self, quote: Element, callout: Callout, above: int) -> _Place:
        """Turn a quote into a callout; give the place inside of it."""
        callout.placed = True
        kind, title = callout.kind, quote[0]
        typed = MARK.sub("", title.text or "", count=1).rstrip("\n")
        title.text = heading_text(in_language(kind.words, self.document.lang), typed, more=len(title) > 0)
        title.set("class", "callout-title")
        quote.attrib.clear()
        quote.attrib.update({"class": "callout", "data-kind": callout.name, "data-tone": kind.tone})
        level = min(above + 1, _LOWEST)
        if callout.fold:  # a heading in <summary> is lost to some screen readers, so it is none
            quote.tag, title.tag, level = "details", "summary", above
            if callout.fold == "+":
                quote.set("open", "open")
        else:
            quote.tag, title.tag = "div", f"h{level}"
            self.document.titles.append((title, callout))
        below = min(level + 1, _LOWEST)
        if callout.visit and self.document.facts:
            self.visits.draw(self.md, quote, callout, self.document.facts, below)
        return _Place(level, below)
