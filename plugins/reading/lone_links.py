"""A link that stands alone is marked, so that the theme can make it large enough to hit (WCAG 2.5.5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown.treeprocessors import Treeprocessor

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

HOLDERS = frozenset({"p", "li", "dd", "td", "th"})


class LoneLinks(Treeprocessor):
    """Gives what holds a link and nothing else the class "alone", unless it has a class of its own."""

    def run(self, root: Element) -> None:
        """Mark paragraphs, items and cells."""
        for holder in root.iter():
            if holder.tag in HOLDERS and holds_one_link(holder) and not holder.get("class"):
                holder.set("class", "alone")


def holds_one_link(holder: Element) -> bool:
    """Say whether a link is all that an element holds.

    Args:
        holder: a paragraph, an item or a cell.

    Returns:
        True if there are no words and no other element beside the link.
    """
    only = holder[0] if len(holder) == 1 else None
    beside = (holder.text or "") + (only.tail or "" if only is not None else "")
    return only is not None and only.tag == "a" and not beside.strip()
