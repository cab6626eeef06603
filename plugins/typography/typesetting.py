"""Typogrify's result, with work only where a sign can change; what is not well formed goes to typogrify itself."""

from __future__ import annotations

import re

from plugins.typography.quotes import CHANGES, curled
from plugins.typography.stock import stock_section
from plugins.typography.widows import joined

UNTOUCHED = re.compile(r"<(pre|code)[^>]*>.*?</\1>", re.IGNORECASE | re.DOTALL)
TAG = re.compile(r"(<!--.*?--\s*>|<[^>]*>)", re.DOTALL)
SKIPPED = re.compile(r"<!--|</?(?:pre|samp|code|tt|kbd|script|style|math)", re.IGNORECASE)


def typeset(html: str) -> str:
    """Set curly quotes, dashes and ellipses, and keep the last two words of a block together.

    Args:
        html: finished HTML.

    Returns:
        What typogrify makes of it with Pelican's settings, without the filters that add markup.
    """
    parts: list[str] = []
    done = 0
    for match in UNTOUCHED.finditer(html):
        parts += (section(html[done : match.start()]), match[0])
        done = match.end()
    return "".join([*parts, section(html[done:])])


def section(html: str) -> str:
    """Set what stands between two pieces of code.

    Args:
        html: HTML without `<pre>` and `<code>`.

    Returns:
        The same, set.
    """
    tokens = TAG.split(html)
    if html.count("<") != len(tokens) // 2:
        return stock_section(html)  # a "<" in a tag or in words
    if CHANGES.search(html):
        if SKIPPED.search(html):
            return stock_section(html)
        html = "".join(curled(tokens))
    return joined(html)
