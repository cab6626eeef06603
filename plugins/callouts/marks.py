"""The mark that carries a callout from its line through the Markdown parser into the tree."""

from __future__ import annotations

import re

from markdown.util import ETX, STX

# Both signs are taken out of every text by Python-Markdown's first step, so nobody can type a mark.
MARK = re.compile(f"{STX}callout:([0-9]+){ETX}")
MARKED = re.compile(rf"\[!callout\] {MARK.pattern}[^\n<]*")


def marked(number: int, title: str) -> str:
    """Write the first line of a callout as the parser will read it.

    Args:
        number: which callout of the text it is; the mark in front of the title also keeps the parser from reading
            a list, a heading or a quote in it.
        title: the writer's words.

    Returns:
        The line from the bracket on.
    """
    return f"[!callout] {STX}callout:{number}{ETX}{title}"
