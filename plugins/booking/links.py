"""Booking links in a parsed text: a link in a sentence, and a block where a paragraph is nothing but the link."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, STX

from plugins.booking.kinds import KINDS
from plugins.booking.render import booking_block, words_of
from plugins.booking.spelling import read_address
from plugins.booking.ways import PRIVATE, address_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from markdown import Markdown

    from plugins.booking.document import Document
    from plugins.facts import BookingLink, Facts

AUTOLINK = r"<([Bb][Oo][Oo][Kk][Ii][Nn][Gg]:[^<>\n]*)>"
_ESCAPED = re.compile(f"{STX}([0-9]+){ETX}")  # how Python-Markdown keeps a sign behind a backslash until the end
_AROUND = ("strong", "em", "b", "i")
_SAYS_BOOK = re.compile(r"\bbook\b", re.IGNORECASE)


class Autolink(InlineProcessor):
    """Reads `<booking:first-visit>`, which Python-Markdown takes for HTML."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: ARG002, N802 - Python-Markdown's form
        """Make a link of it; the tree step fills in its words."""
        return Element("a", {"href": m[1]}), m.start(0), m.end(0)


class BookingTree(Treeprocessor):
    """Resolves booking links.

    Args:
        md: the parser.
        document: the text that is being converted.
    """

    def __init__(self, md: Markdown, document: Document) -> None:
        super().__init__(md)
        self.document = document
        self._blocks: dict[tuple[str, str], str] = {}

    @property
    def known(self) -> Mapping[str, BookingLink]:
        """All links, by their ids."""
        return self.document.facts.booking if self.document.facts else {}

    def run(self, root: Element) -> None:
        """Draw every booking link, and report what is not one."""
        alone = {}
        for element in list(root.iter()):
            if element.tag == "p" and (link := _only_link(element)) is not None:
                alone[link] = element
            elif element.tag == "a" and (name := self._name(element)):
                self._draw(element, name, alone.get(element))
            elif element.tag == "img":
                self._check_picture(element)

    def _name(self, link: Element) -> str:
        """Give the id of a booking link; "" for another link, and after a fault, which leaves only its words."""
        address, title = _ESCAPED.sub(_sign, link.get("href", "")), link.get("title", "")
        if not address and title:  # [x]("booking:id") has a title in place of an address
            address = f'"{title}"'
        if "book" not in address.lower() and ":" not in address:
            return ""
        meant = read_address(address, self.known)
        if meant is None or (meant.name and link.get("data-drawn")):
            return meant.name if meant else ""
        met = self.document.meet(address)
        if not meant.name:
            self.document.report.add(self.document.line_of(met), meant.check, meant.message, meant.fix)
            link.tag = "span"
            link.attrib.clear()
            return ""
        self._check_words(link, met, self.known[meant.name])
        return meant.name

    def _check_words(self, link: Element, met: tuple[bool, str, int], record: BookingLink) -> None:
        if _SAYS_BOOK.search("".join(link.itertext())) and not KINDS[record.kind].fixed:
            message = f'The link says "book", but "{record.label}" does not fix a time.'
            line = self.document.line_of(met)
            self.document.report.add(line, "booking-words", message, 'Say what it does: "request", "ask for", "call".')

    def _block(self, name: str, facts: Facts) -> str:
        key = facts.lang, name
        if key not in self._blocks:
            self._blocks[key] = str(booking_block(facts, name))
        return self._blocks[key]

    def _draw(self, link: Element, name: str, alone: Element | None) -> None:
        facts = self.document.facts
        if facts is None:
            return
        if alone is not None:
            for child in list(alone):
                alone.remove(child)
            alone.text = self.md.htmlStash.store(self._block(name, facts))
            return
        if not len(link) and not (link.text or "").strip():
            link.text = self.md.htmlStash.store(str(words_of(self.known[name], facts)))
        link.set("href", address_of(self.known[name], facts))
        link.set("class", f"{link.get('class', '')} booking-link".strip())
        link.attrib.update(PRIVATE)

    def _check_picture(self, picture: Element) -> None:
        address = picture.get("src", "")
        if "book" in address.lower() and read_address(address, self.known):
            picture.tag = "span"
            picture.attrib.clear()
            line = self.document.line_of(self.document.meet(address))
            fix = "Take out the ! in front of the [."
            self.document.report.add(line, "booking-place", "A booking link is not a picture.", fix)


def _sign(escaped: re.Match[str]) -> str:
    return chr(int(escaped[1]))


def _only_link(paragraph: Element) -> Element | None:
    """Find the link that a paragraph consists of."""
    around = paragraph
    while len(around) == 1 and not (around.text or "").strip() and not (around[0].tail or "").strip():
        around = around[0]
        if around.tag == "a":
            return around
        if around.tag not in _AROUND:
            return None
    return None
