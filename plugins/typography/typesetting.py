"""Typogrify's result."""

from __future__ import annotations

from plugins.typography.stock import stock


def typeset(html: str) -> str:
    """Set curly quotes, dashes and ellipses, and keep the last two words of a block together.

    Args:
        html: finished HTML.

    Returns:
        What typogrify makes of it without the filters that add markup.
    """
    return stock(html)
