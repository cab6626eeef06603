"""The facts of a visit, set into its callout as finished HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

from plugins.callouts.visit_parts import Part, visit_parts

if TYPE_CHECKING:
    from markdown import Markdown

    from plugins.callouts.header import Callout
    from plugins.facts import Facts


class VisitDrawing:
    """Draws visits, each part once for all texts of a language."""

    def __init__(self) -> None:
        self._parts: dict[tuple[str, str, str], list[Part]] = {}
        self._html: dict[tuple[str, str, str, int], tuple[str, str]] = {}

    def parts(self, callout: Callout, facts: Facts) -> list[Part]:
        """Find what a callout draws.

        Args:
            callout: its kind and the id of a visit that there is.
            facts: in the words of the page's language.

        Returns:
            The parts that the visit says something of.
        """
        key = facts.lang, callout.name, callout.visit
        if key not in self._parts:
            self._parts[key] = visit_parts(facts.visits[callout.visit], callout.kind.draws, facts.lang)
        return self._parts[key]

    def draw(self, md: Markdown, quote: Element, callout: Callout, facts: Facts, level: int) -> None:
        """Add what a callout draws: what has no heading above the writer's text, the rest below.

        The headings stand in no table of contents: they would be the same for every visit.

        Args:
            md: the parser, which holds finished HTML back until the end.
            quote: the callout, whose first child is its title.
            callout: which visit.
            facts: in the words of the page's language.
            level: of the headings.
        """
        key = facts.lang, callout.name, callout.visit, level
        if key not in self._html:
            parts = self.parts(callout, facts)
            split = next((n for n, part in enumerate(parts) if part.heading), len(parts))
            self._html[key] = _joined(parts[:split], level), _joined(parts[split:], level)
        above, below = self._html[key]
        if below:
            _after(md, quote[-1], below)
        if above:
            _after(md, quote[0], above)
        # Drawn by the extension of the booking room; without it nothing could follow a booking: link.
        if "booking" in callout.kind.draws and "booking" in md.treeprocessors:
            address = f"booking:{facts.visits[callout.visit].booking}"
            SubElement(SubElement(quote, "p"), "a", {"href": address, "data-drawn": "visit"})


def _joined(parts: list[Part], level: int) -> str:
    return "\n".join(
        f"<h{level}>{part.heading}</h{level}>\n{part.html}" if part.heading else part.html for part in parts
    )


def _after(md: Markdown, element: Element, html: str) -> None:
    element.tail = f"\n{md.htmlStash.store(html)}{element.tail or ''}".rstrip() + "\n"
