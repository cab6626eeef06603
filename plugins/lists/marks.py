"""The signs that say where a list, an item and the end of a list are, between the two steps that need them."""

from __future__ import annotations

import re

from markdown.util import ETX, STX

ITEM = f"{STX}item{ETX}"
END = f"{STX}list-end{ETX}"
BEGIN = re.compile(rf"{STX}list (?P<tag>ul|ol) (?P<start>\d+) (?P<shape>tight|loose){ETX}")
ANY = re.compile(rf"{STX}(?:item|list-end|list [a-z0-9 ]*){ETX}")
INDENT = "    "


def begin(start: int | None, *, loose: bool) -> str:
    """Make the sign that begins a list.

    Args:
        start: the number of its first item, None for bullets.
        loose: whether its paragraphs are paragraphs.

    Returns:
        The sign.
    """
    tag = "ul 1" if start is None else f"ol {start}"
    return f"{STX}list {tag} {'loose' if loose else 'tight'}{ETX}"
