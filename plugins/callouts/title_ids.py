"""An id for every callout's title that nothing else on the page has."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from markdown.extensions.toc import slugify
from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, STX

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown

    from plugins.callouts.document import Document

_HELD_BACK = re.compile(f"{STX}[^{ETX}]*{ETX}")


class TitleIds(Treeprocessor):
    """Sets the ids once the writer's own are known.

    Args:
        md: the parser.
        document: the text that is being converted.
    """

    def __init__(self, md: Markdown, document: Document) -> None:
        super().__init__(md)
        self.document = document

    def run(self, root: Element) -> None:
        """Give every title that has no id one made of its words."""
        if not self.document.titles:
            return
        used = {element.get("id") for element in root.iter()}
        last: Counter[str] = Counter()
        for title, callout in self.document.titles:
            if title.get("id"):
                continue
            name = slugify(_HELD_BACK.sub("", "".join(title.itertext())), "-") or callout.name
            while (free := f"{name}-{last[name]}" if last[name] else name) in used:
                last[name] += 1 + (not last[name])  # the second one is number 2
            used.add(free)
            title.set("id", free)
