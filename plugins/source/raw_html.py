"""Where a block of raw HTML ends, as Python-Markdown's extractor sees it at the left edge (markdown/htmlparser.py)."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Literal

BLOCK_TAGS = frozenset(
    """address article aside blockquote body canvas center colgroup dd details div dl dt fieldset figcaption figure
    footer form group h1 h2 h3 h4 h5 h6 header hgroup hr html iframe legend li main map math menu nav noscript object
    ol option output p pre progress script section style summary table tbody td textarea tfoot th thead tr ul
    video""".split()  # noqa: SIM905 - reads better than fifty quoted words
)
OPENING = re.compile(
    r" {0,3}<(?:(?P<special>!--|\?|!(?=[A-Za-z\[]))|(?P<close>/?)(?P<tag>[A-Za-z][A-Za-z0-9-]*)(?=[\s/>]|$))"
)
TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)([^<>]*)")
MARKDOWN = re.compile(r"\smarkdown(?=[\s=>])")
ENDS = {"!--": "-->", "?": "?>", "!": ">"}
VERBATIM = ("script", "style")


@dataclass
class RawHtml:
    """A block of raw HTML.

    Args:
        kind: "comment" or "html".
        until: what ends it: the text `end`, a blank line (CommonMark's rule in quotes and items), the end of its
            outermost element, or the line.
        end: a text.
        tags: the elements that are open, from the outside, and `open`, how many there are of each name.
    """

    kind: Literal["comment", "html"]
    until: Literal["text", "blank", "element", "line"]
    end: str = ""
    tags: list[str] = field(default_factory=list)
    open: Counter[str] = field(default_factory=Counter)

    def goes_on(self, line: str) -> bool:
        """Read the next line of the block, its first included.

        Args:
            line: from where the container's content begins.

        Returns:
            Whether the block goes on after it.
        """
        if self.until == "text":
            return self.end not in line
        if self.until == "element":
            self._balance(line)
            return bool(self.tags)
        return self.until == "blank" and bool(line.strip())

    def _balance(self, line: str) -> None:
        """Count the elements that the line opens and closes; what a script holds is no element."""
        for match in TAG.finditer(line):
            closes, name, rest = match[1], match[2].lower(), match[3]
            if self.tags and self.tags[-1] in VERBATIM and not (closes and name == self.tags[-1]):
                continue
            if not closes:
                if name != "hr" and not rest.endswith("/"):
                    self.tags.append(name)
                    self.open[name] += 1
            elif self.open[name]:
                last = ""
                while last != name:
                    last = self.tags.pop()
                    self.open[last] -= 1


def raw_html_at(line: str, *, nested: bool) -> RawHtml | None:
    """Read the beginning of a block of raw HTML.

    Args:
        line: from where the container's content begins.
        nested: whether that is in a quote or an item.

    Returns:
        The block, or None; the line itself has still to be given to `goes_on`.
    """
    match = OPENING.match(line)
    if match is None:
        return None
    if match["special"]:
        return RawHtml("comment" if match["special"] == "!--" else "html", "text", ENDS[match["special"]])
    if match["tag"].lower() not in BLOCK_TAGS:
        return None
    if nested:
        return RawHtml("html", "blank")
    return RawHtml("html", "line" if match["close"] or MARKDOWN.search(line) else "element")
