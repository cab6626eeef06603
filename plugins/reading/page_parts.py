"""A Markdown extension for what a page asks of any text: heading levels, figures, tables, lone links, addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markdown import Extension

from plugins.reading.addresses import Addresses
from plugins.reading.figures import Figures
from plugins.reading.headings import HeadingLevels
from plugins.reading.lone_links import LoneLinks
from plugins.reading.tables import ScrollTables

if TYPE_CHECKING:
    from markdown import Markdown

    from plugins.findings import Report


class PagePartsExtension(Extension):
    """Gives a text the shape that a page needs.

    Args:
        files: the files below the content folder that a text may show or link to.
        siteurl: the path that the site lies under.
    """

    def __init__(self, *, files: frozenset[str], siteurl: str) -> None:
        self.files, self.siteurl = files, siteurl
        # The text at hand; the reader sets these for each.
        self.source = self.text = ""
        self.strict = True
        self.looked_for: dict[str, bool] = {}
        self.report: Report | None = None
        super().__init__()

    def has(self, file: str) -> bool:
        """Look for a file, and remember that a text did.

        Args:
            file: a path below the content folder.

        Returns:
            Whether it is there.
        """
        return self.looked_for.setdefault(file, file in self.files)

    def extendMarkdown(self, md: Markdown, *_: Any) -> None:  # noqa: N802 - Python-Markdown's name
        """Register headings before the inline patterns, the rest after them, addresses when raw HTML is back."""
        md.treeprocessors.register(HeadingLevels(md), "heading-levels", 40)
        md.treeprocessors.register(Figures(md), "figures", 14)
        md.treeprocessors.register(ScrollTables(md), "scroll-tables", 13)
        md.treeprocessors.register(LoneLinks(md), "lone-links", 12)
        md.postprocessors.register(Addresses(md, self), "addresses", 5)
