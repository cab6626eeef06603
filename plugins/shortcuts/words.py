"""Blocks that can only be a paragraph go to the paragraph processor without asking all the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown.blockprocessors import BlockProcessor, ParagraphProcessor

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

# Where the block processors stand that leave alone a block without "|" whose lines all begin with a letter or a sign
# of OPENING: the stock ones, those of the extensions that the site uses, and its own.
LEAVE_WORDS_ALONE = frozenset(
    {
        "markdown.blockprocessors",
        "markdown.extensions.abbr",
        "markdown.extensions.def_list",
        "markdown.extensions.footnotes",
        "markdown.extensions.md_in_html",
        "markdown.extensions.sane_lists",
        "markdown.extensions.tables",
        "plugins.lists.building",
        "plugins.shortcuts.words",
        "pymdownx.quotes",
        "pymdownx.superfences",
    }
)
OPENING = frozenset("\"'“‘(")


class PlainWords(BlockProcessor):
    """Takes a block of plain words, while every registered block processor is known to leave it alone."""

    known = False

    def look_around(self) -> None:
        """Find out whether all block processors are known."""
        processors = self.parser.blockprocessors
        owners = {method.__module__ for each in processors for method in (type(each).test, type(each).run)}
        self.known = owners <= LEAVE_WORDS_ALONE and "paragraph" in processors
        self.known = self.known and type(processors["paragraph"]) is ParagraphProcessor

    def test(self, parent: Element, block: str) -> bool:
        """Say whether a block can only be a paragraph."""
        del parent
        if not self.known or "|" in block:
            return False
        return all(line[:1].isalpha() or line[:1] in OPENING for line in block.split("\n"))

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Make the paragraph."""
        self.parser.blockprocessors["paragraph"].run(parent, blocks)
