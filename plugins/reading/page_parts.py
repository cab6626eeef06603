"""A Markdown extension for what a page asks of any text: heading levels, links to files, figures."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote

from markdown import Extension
from markdown.treeprocessors import Treeprocessor

from plugins.reading.tables import HEADINGS, ScrollTables

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown

    from plugins.findings import Report

REMOTE = re.compile(r"(https?:)?//", re.IGNORECASE)
FILE = re.compile(r"(?![a-z][a-z0-9+.-]*:|[{|/#])([^?#]+\.(?:md|markdown))(#.*)?", re.IGNORECASE)
LANGUAGE_LINE = re.compile(r"\s*(?::::|#!)[\w+-]+[^\n]*\n")


class PagePartsExtension(Extension):
    """Gives a text the shape that a page needs.

    Args:
        pictures: the files below the content folder that a text may show.
    """

    def __init__(self, **options: Any) -> None:
        self.pictures: frozenset[str] = options.pop("pictures", frozenset())
        self.source = ""
        self.text = ""
        self.report: Report | None = None
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register before the inline patterns (headings) and after them (links, figures)."""
        md.treeprocessors.register(HeadingLevels(md), "heading-levels", 40)
        md.treeprocessors.register(FileLinks(md, self), "file-links", 15)
        md.treeprocessors.register(Figures(md, self), "figures", 14)
        md.treeprocessors.register(ScrollTables(md), "scroll-tables", 13)


class HeadingLevels(Treeprocessor):
    """The page's title is its one h1: a text that has an h1 of its own moves down by one."""

    def run(self, root: Element) -> None:
        """Move every heading down where an h1 is found; drop Pelican's `:::language` lines from code."""
        found = [element for element in root.iter() if element.tag in HEADINGS]
        if any(element.tag == "h1" for element in found):
            for element in found:
                element.tag = HEADINGS[min(HEADINGS.index(element.tag) + 1, 5)]
        for code in root.iter("code"):
            if code.text and (match := LANGUAGE_LINE.match(code.text)):
                code.text = type(code.text)(code.text[match.end() :])


class FileLinks(Treeprocessor):
    """A link to a Markdown file becomes Pelican's `{filename}` link."""

    def __init__(self, md: Markdown, extension: PagePartsExtension) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, root: Element) -> None:
        """Rewrite `other-post.md#part`, relative to the file that links."""
        for link in root.iter("a"):
            if match := FILE.fullmatch(link.get("href", "")):
                folder = posixpath.dirname(self.extension.source)
                target = posixpath.normpath(posixpath.join(folder, unquote(match[1])))
                link.set("href", f"{{filename}}/{quote(target)}{match[2] or ''}")


class Figures(Treeprocessor):
    """Pictures come from the content folder; one that stands alone with a title becomes a figure."""

    def __init__(self, md: Markdown, extension: PagePartsExtension) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, root: Element) -> None:
        """Resolve addresses, set loading, wrap figures, and turn pictures of other sites into links."""
        parents = {child: parent for parent in root.iter() for child in parent}
        for picture in list(root.iter("img")):
            address = picture.get("src", "")
            if REMOTE.match(address):
                self._link_instead(picture, address)
                continue
            picture.set("src", self._resolved(address))
            picture.set("decoding", "async")
            caption = picture.attrib.pop("title", "")
            parent = parents.get(picture)
            if caption and parent is not None and parent.tag == "p" and stands_alone(parent):
                parent.tag = "figure"
                parent.text = picture.tail = None
                words = parent.makeelement("figcaption", {})
                words.text = caption
                parent.append(words)
            elif caption:
                picture.set("title", caption)

    def _resolved(self, address: str) -> str:
        """Find `images/x.svg` beside the page, or from the content folder."""
        if address.startswith(("{", "|", "data:", "#")):
            return address
        path = unquote(address).lstrip("/")
        beside = posixpath.normpath(posixpath.join(posixpath.dirname(self.extension.source), path))
        found = next((name for name in (beside, posixpath.normpath(path)) if name in self.extension.pictures), path)
        return f"{{static}}/{quote(found)}"

    def _link_instead(self, picture: Element, address: str) -> None:
        words = picture.get("alt") or "Picture on another website"
        tail = picture.tail
        picture.clear()
        picture.tag, picture.text, picture.tail = "a", words, tail
        picture.set("href", address)
        picture.set("rel", "noreferrer noopener")
        report = self.extension.report
        if report is None:
            return
        from plugins.source import lines_of

        for line in lines_of(self.extension.text, address)[:1] or [0]:
            report.add(
                line,
                "picture-remote",
                "This picture lies on another website, so a link to it is shown instead.",
                "Save it in content/images/, if you may use it, and write images/… here.",
            )


def stands_alone(paragraph: Element) -> bool:
    """Say whether a paragraph holds one element and no words.

    Args:
        paragraph: a paragraph.

    Returns:
        True where nothing stands beside the one element.
    """
    words = (paragraph.text or "") + "".join(child.tail or "" for child in paragraph)
    return len(paragraph) == 1 and not words.strip()
