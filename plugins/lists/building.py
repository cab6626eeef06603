"""Second step: the marked lists become elements."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

from markdown.blockprocessors import BlockProcessor
from markdown.extensions.sane_lists import SaneOListProcessor, SaneUListProcessor
from markdown.postprocessors import Postprocessor
from markdown.util import STX, nearing_recursion_limit

from plugins.lists.marks import ANY, BEGIN, END, INDENT, ITEM

if TYPE_CHECKING:
    from collections.abc import Sequence

ONE_LEVEL = re.compile(f"^{INDENT}", re.MULTILINE)


class ListProcessor(BlockProcessor):
    """Builds lists of what stands between the marks; the blocks of an item are parsed as those of a text."""

    def test(self, parent: Element, block: str) -> bool:
        """Say whether a block is a mark."""
        del parent
        return STX in block and bool(ANY.fullmatch(block.strip("\n")))

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Take the blocks up to the end of the list; a mark that has lost its list is dropped."""
        begin = BEGIN.fullmatch(blocks.pop(0).strip("\n"))
        if begin is None:
            return
        items: list[list[str]] = [[]]
        taken = 0
        for block in blocks:
            taken += 1
            mark = block.strip("\n")
            if mark == END:
                break
            if mark == ITEM:
                items.append([])
            else:
                items[-1].append(ONE_LEVEL.sub("", block))
        del blocks[:taken]
        listing = SubElement(parent, begin["tag"])
        if begin["tag"] == "ol" and int(begin["start"]) != 1:
            listing.set("start", str(int(begin["start"])))
        for item in items:
            element = SubElement(listing, "li")
            # "detabbed" keeps the stock list processors from taking code in an item for its next paragraph.
            self.parser.state.set("detabbed")
            self.parser.parseBlocks(element, item)
            self.parser.state.reset()
            if begin["shape"] == "tight":
                unwrap(element)
        if blocks and blocks[0].startswith(INDENT):
            # Code that follows a list is not part of its last item, as the stock processor would have it.
            self.parser.blockprocessors["code"].run(parent, blocks)


class UnmarkedBullets(SaneUListProcessor):
    """The stock processor, for lists in definitions and footnotes; what nests without end is text."""

    def test(self, parent: Element, block: str) -> bool:
        """Say whether a block begins a list."""
        return super().test(parent, block) and not nearing_recursion_limit()


class UnmarkedNumbers(SaneOListProcessor):
    """The same for numbers."""

    def test(self, parent: Element, block: str) -> bool:
        """Say whether a block begins a list."""
        return super().test(parent, block) and not nearing_recursion_limit()


class MarksAway(Postprocessor):
    """Takes away marks that were caught in raw HTML or code by a fault in either."""

    def run(self, text: str) -> str:
        """Drop every mark that is left."""
        return ANY.sub("", text) if STX in text else text


def unwrap(item: Element) -> None:
    """Turn the paragraphs of a tight item into its text, in the form of Python-Markdown's own tight items.

    Args:
        item: the element.
    """
    children: Sequence[Element] = list(item)
    before: Element | None = None
    for child in children:
        if child.tag != "p":
            before = child
            continue
        item.remove(child)
        if before is not None:
            before.tail = f"{before.tail or ''}\n{child.text or ''}"
        else:
            item.text = f"{item.text}\n{child.text}" if item.text else child.text
