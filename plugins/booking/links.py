"""Booking links in a parsed text: a link in a sentence, and a block where a paragraph is nothing but the link."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from plugins.booking.kinds import KINDS
from plugins.booking.render import booking_block, words_of
from plugins.booking.spelling import LEFT_OVER, read_address
from plugins.booking.ways import PRIVATE, address_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from markdown import Markdown

    from plugins.booking.document import Document
    from plugins.facts import BookingLink, Facts

AUTOLINK = r"<([Bb][Oo][Oo][Kk][Ii][Nn][Gg]:[^<>\n]*)>"
_AROUND = ("strong", "em", "b", "i")
_TOKEN = re.compile(r"[^\s()<>]+|.")
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
        facts: all links; None if there are none.
    """

    def __init__(self, md: Markdown, document: Document, facts: Facts | None) -> None:
        super().__init__(md)
        self.document = document
        self.facts = facts
        self.known: Mapping[str, BookingLink] = facts.booking if facts else {}
        self._blocks: dict[str, str] = {}

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
        if "booking" in self.document.text.lower():
            self._check_text(root)

    def _name(self, link: Element) -> str:
        """Give the id of a booking link; "" for another link, and after a fault, which leaves only its words."""
        address, title = link.get("href", ""), link.get("title", "")
        if not address and title:  # [x]("booking:id") has a title in place of an address
            address = f'"{title}"'
        if "book" not in address.lower() and ":" not in address:
            return ""
        meant = read_address(address, self.known)
        if meant is None or (meant.name and link.get("data-drawn")):
            return meant.name if meant else ""
        nth = self.document.pass_by(address)
        if not meant.name:
            self.document.report.add(self.document.line_of(address, nth), meant.check, meant.message, meant.fix)
            link.tag = "span"
            link.attrib.clear()
            return ""
        self._check_words(link, address, nth, self.known[meant.name])
        return meant.name

    def _check_words(self, link: Element, address: str, nth: int, record: BookingLink) -> None:
        if _SAYS_BOOK.search("".join(link.itertext())) and not KINDS[record.kind].fixed:
            message = f'The link says "book", but "{record.label}" does not fix a time.'
            line = self.document.line_of(address, nth)
            self.document.report.add(line, "booking-words", message, 'Say what it does: "request", "ask for", "call".')

    def _block(self, name: str) -> str:
        if name not in self._blocks and self.facts:
            self._blocks[name] = str(booking_block(self.facts, name))
        return self._blocks[name]

    def _draw(self, link: Element, name: str, alone: Element | None) -> None:
        if self.facts is None:
            return
        if alone is not None:
            for child in list(alone):
                alone.remove(child)
            alone.text = self.md.htmlStash.store(self._block(name))
            return
        record = self.known[name]
        if not len(link) and not (link.text or "").strip():
            link.text = words_of(record, self.facts)
        link.set("href", address_of(record, self.facts))
        link.set("class", f"{link.get('class', '')} booking-link".strip())
        link.attrib.update(PRIVATE)

    def _check_picture(self, picture: Element) -> None:
        address = picture.get("src", "")
        if "book" in address.lower() and read_address(address, self.known):
            picture.tag = "span"
            picture.attrib.clear()
            line = self.document.line_of(address, self.document.pass_by(address))
            fix = "Take out the ! in front of the [."
            self.document.report.add(line, "booking-place", "A booking link is not a picture.", fix)

    def _check_text(self, root: Element) -> None:
        for element in root.iter():
            for text in ("" if element.tag in ("code", "pre") else element.text, element.tail):
                for left in LEFT_OVER.finditer(text or ""):
                    line = self._line_of(_snippets(text or "", left))
                    message = "The address of a booking link would be shown as text."
                    fix = "Write [Request a first visit](booking:first-visit), without a space between ] and (."
                    self.document.report.add(line, "booking-spelling", message, fix)

    def _line_of(self, snippets: list[str]) -> int:
        return next(filter(None, (self.document.line_of(snippet, linked=False) for snippet in snippets)), 0)


def _snippets(text: str, left: re.Match[str]) -> list[str]:
    """Cut what was left over out of a text, with more and with less around it, as lines may break there."""
    line = text[text.rfind("\n", 0, left.start()) + 1 :].split("\n", 1)[0]
    return [line, _TOKEN.search(text, left.start())[0], left[0]]  # type: ignore[index] # matches always


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
