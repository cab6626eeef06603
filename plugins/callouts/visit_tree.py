"""The facts of a visit, set into its callout: real headings in the tree, the rest as finished HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

from plugins.callouts.visit_parts import Part, visit_parts

if TYPE_CHECKING:
    from markdown import Markdown

    from plugins.callouts.header import Callout
    from plugins.facts import Facts


class VisitDrawing:
    """Draws visits, each part once for all texts.

    Args:
        md: the parser, which holds finished HTML back until the end.
        facts: where the visits are; None if there are none.
    """

    def __init__(self, md: Markdown, facts: Facts | None) -> None:
        self.md = md
        self.facts = facts
        self._drawn: dict[tuple[str, str], tuple[list[Part], list[Part]]] = {}

    def draw(self, quote: Element, callout: Callout, level: int) -> None:
        """Add what the callout draws: the first part above the writer's text, the others below.

        Args:
            quote: the callout, whose first child is its title.
            callout: which visit.
            level: of the headings.
        """
        if self.facts is None or not callout.visit:
            return
        visit, names = self.facts.visits[callout.visit], callout.kind.draws
        key = callout.name, callout.visit
        if key not in self._drawn:
            self._drawn[key] = visit_parts(visit, names[:1]), visit_parts(visit, names[1:])
        above, below = self._drawn[key]
        for part in above:
            self._after(quote[0], part.html)
        for part in below:
            if part.heading:
                SubElement(quote, f"h{level}").text = part.heading
            self._after(quote[-1], part.html)
        # Drawn by the extension of the booking room; without it nothing could follow a booking: link.
        if "booking" in names and "booking" in self.md.treeprocessors:
            SubElement(SubElement(quote, "p"), "a", {"href": f"booking:{visit.booking}", "data-drawn": "visit"})

    def _after(self, element: Element, html: str) -> None:
        element.tail = f"{(element.tail or '').rstrip()}\n{self.md.htmlStash.store(html)}\n"
