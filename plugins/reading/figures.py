"""A picture that stands alone with a title or a credit is a figure; the title is its caption."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown.treeprocessors import Treeprocessor

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown

    from plugins.reading.page_parts import PagePartsExtension


class Figures(Treeprocessor):
    """Turns paragraphs into figures."""

    def __init__(self, md: Markdown, extension: PagePartsExtension) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, root: Element) -> None:
        """Change the tree in place."""
        for paragraph in root.iter("p"):
            if not stands_alone(paragraph):
                continue
            picture = paragraph[0]
            if picture.tag == "a" and len(picture) == 1 and not (picture.text or "").strip():
                picture = picture[0]
            if picture.tag != "img":
                continue
            credit = self.extension.credit(picture.get("src", ""))
            if picture.get("title") or credit:
                paragraph.tag = "figure"
                paragraph.text = paragraph[0].tail = None
                caption = paragraph.makeelement("figcaption", {})
                caption.text = picture.attrib.pop("title", "")
                if credit:
                    stashed = self.md.htmlStash.store(credit)
                    caption.text = f"{caption.text} {stashed}".lstrip()
                paragraph.append(caption)


def stands_alone(paragraph: Element) -> bool:
    """Say whether a paragraph holds one element and no words.

    Args:
        paragraph: a paragraph.

    Returns:
        True where nothing stands beside the one element.
    """
    words = (paragraph.text or "") + "".join(child.tail or "" for child in paragraph)
    return len(paragraph) == 1 and not words.strip()
