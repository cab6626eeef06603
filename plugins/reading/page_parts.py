"""A Markdown extension for what a page asks of any text: heading levels, figures, tables, lone links, addresses."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from markdown import Extension

from plugins.reading.addresses import Addresses
from plugins.reading.figures import Figures
from plugins.reading.headings import HeadingLevels
from plugins.reading.lone_links import LoneLinks
from plugins.reading.tables import ScrollTables

if TYPE_CHECKING:
    from markdown import Markdown

    from plugins.findings import Report
    from plugins.pictures.gallery import Gallery, Shown

PLACE = re.compile(r"[{|](?:filename|static|attach)[|}](.*)", re.DOTALL)


def mark_of(file: str, files: frozenset[str], gallery: Gallery | None) -> str:
    """Name what a text that shows or links to a file depends on.

    Args:
        file: a path below the content folder.
        files: all that are there.
        gallery: the pictures among them.

    Returns:
        "" for a file that is not there; for a picture another text when it is to be shown in another way.
    """
    if file not in files:
        return ""
    return gallery.mark(file) if gallery else "+"


class PagePartsExtension(Extension):
    """Gives a text the shape that a page needs.

    Args:
        files: the files below the content folder that a text may show or link to.
        siteurl: the path that the site lies under.
        gallery: the pictures among them; None to show them as they are.
    """

    def __init__(self, *, files: frozenset[str], siteurl: str, gallery: Gallery | None = None) -> None:
        self.files, self.siteurl, self.gallery = files, siteurl, gallery
        # The text at hand; the reader sets these for each.
        self.source = self.text = ""
        self.strict = True
        self.looked_for: dict[str, str] = {}
        self.shown: dict[str, Shown] = {}
        self.report: Report | None = None
        super().__init__()

    def has(self, file: str) -> bool:
        """Look for a file, and remember that a text did.

        Args:
            file: a path below the content folder.

        Returns:
            Whether it is there.
        """
        if file not in self.looked_for:
            self.looked_for[file] = mark_of(file, self.files, self.gallery)
        return bool(self.looked_for[file])

    def credit(self, address: str) -> str:
        """Say who made a picture.

        Args:
            address: as typed.

        Returns:
            HTML, or "" if nothing is said.
        """
        if self.gallery is None:
            return ""
        from plugins.pictures.gallery import Shown
        from plugins.pictures.markup import credit

        shown = self.gallery.find(self.file(address), self.source)
        return credit(shown) if isinstance(shown, Shown) else ""

    def file(self, path: str) -> str:
        """Find a content file: beside the page, or from the content folder.

        Args:
            path: as typed, with `{static}` or without.

        Returns:
            Its path below the content folder, whether it is there or not.
        """
        place = PLACE.match(path)
        path = unquote(place[1] if place else path)
        beside = posixpath.normpath(posixpath.join(posixpath.dirname(self.source), path))
        whole = posixpath.normpath(path.lstrip("/"))
        if path.startswith("/"):
            return whole
        if self.has(beside):
            return beside
        return whole if self.has(whole) or path.startswith("images/") else beside

    def extendMarkdown(self, md: Markdown, *_: Any) -> None:  # noqa: N802 - Python-Markdown's name
        """Register headings before the inline patterns, the rest after them, addresses when raw HTML is back."""
        md.treeprocessors.register(HeadingLevels(md), "heading-levels", 40)
        md.treeprocessors.register(Figures(md, self), "figures", 14)
        md.treeprocessors.register(ScrollTables(md), "scroll-tables", 13)
        md.treeprocessors.register(LoneLinks(md), "lone-links", 12)
        md.postprocessors.register(Addresses(md, self), "addresses", 5)
