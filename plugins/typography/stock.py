"""Typogrify itself, with Pelican's settings: what the short way has to equal, and what does all that it leaves."""

from __future__ import annotations


def stock(html: str) -> str:
    """Set finished HTML as Pelican does, with the filters amp, caps and initial_quotes left out.

    Args:
        html: finished HTML.

    Returns:
        The same with typographic signs as character references.
    """
    from typogrify.filters import process_ignores

    return "".join(stock_section(part) if is_text else part for part, is_text in process_ignores(html))


def stock_section(html: str) -> str:
    """Set HTML that holds no `<pre>` or `<code>`.

    Args:
        html: finished HTML.

    Returns:
        The same, set.
    """
    from smartypants import Attr, smartypants
    from typogrify.filters import widont

    return str(widont(smartypants(html, Attr.set1 | Attr.w)))
