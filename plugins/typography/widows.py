"""Typogrify's widont: the space before the last word of a block does not break, found from the end of each block."""

from __future__ import annotations

import re

BLOCK_END = re.compile(r"</(?:p|h[1-6]|li|dt|dd)>")
INLINE_ENDS = ("</a>", "</em>", "</span>", "</strong>", "</i>", "</b>")
INLINE_TAG = re.compile(r"</?(?:a|em|span|strong|i|b)[^>]*>")


def joined(html: str) -> str:
    """Keep the last two words of every block together.

    Args:
        html: well-formed HTML, in which "<" stands only at the beginning of a tag.

    Returns:
        The same with `&nbsp;` between them.
    """
    parts: list[str] = []
    begin = done = 0
    for end, after in [*(match.span() for match in BLOCK_END.finditer(html)), (len(html), len(html))]:
        start, stop = last_space(html[begin:end])
        if stop:
            parts += (html[done : begin + start], "&nbsp;")
            done = begin + stop
        begin = after
    return "".join([*parts, html[done:]])


def last_space(block: str) -> tuple[int, int]:
    """Find the space between the last two words.

    Args:
        block: what stands before the end of a block.

    Returns:
        Where it begins and ends; 0 and 0 if there is none.
    """
    block = block.rstrip()
    while block.endswith(INLINE_ENDS):
        block = block[: block.rindex("<")].rstrip()
    parts = block.rsplit(None, 1)
    if len(parts) == 1 or not block or "<" in parts[1] or ">" in parts[1]:
        return 0, 0
    head, word = parts
    if head[-1] in "<>" and not INLINE_TAG.fullmatch(head, head.rfind("<")):
        return 0, 0
    return len(head), len(block) - len(word)
