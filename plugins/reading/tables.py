"""A wide table scrolls by itself on a narrow screen, reachable by keyboard and with a name (WCAG 2.1.1, 4.1.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor

if TYPE_CHECKING:
    from collections.abc import Iterator

from plugins.reading.headings import HEADINGS


class ScrollTables(Treeprocessor):
    """Wraps every table in a region that is named after the heading above it."""

    def run(self, root: Element) -> None:
        """Wrap tables, each with a name of its own."""
        names: set[str] = set()
        for parent, index, heading in list(tables(root)):
            table = parent[index]
            base = f"Table: {heading}" if heading else "Table"
            name, count = base, 2
            while name in names:
                name, count = f"{base} ({count})", count + 1
            names.add(name)
            region = Element("div", {"class": "wide", "role": "region", "tabindex": "0", "aria-label": name})
            region.tail, table.tail = table.tail, None
            region.append(table)
            parent[index] = region
            align_by_class(table)


def align_by_class(table: Element) -> None:
    """Say by class how columns align: HTML has no `align` any more, and the site's policy allows no inline style.

    Args:
        table: as Python-Markdown draws it; changed in place.
    """
    for cell in table.iter():
        if side := cell.attrib.pop("align", ""):
            cell.set("class", f"{side} {cell.get('class', '')}".strip())


def tables(root: Element) -> Iterator[tuple[Element, int, str]]:
    """Find tables in the order of the text.

    Args:
        root: the text.

    Yields:
        (parent, place in it, words of the last heading above).
    """
    heading = ""
    stack: list[tuple[Element, int]] = [(root, 0)]
    while stack:
        parent, index = stack.pop()
        if index >= len(parent):
            continue
        stack.append((parent, index + 1))
        child = parent[index]
        if child.tag in HEADINGS:
            heading = " ".join("".join(child.itertext()).split())
        if child.tag == "table":
            yield parent, index, heading
        else:
            stack.append((child, 0))
