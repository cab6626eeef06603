"""Typogrify itself, with Pelican's settings: what every other way has to equal, and the fallback for all else."""

from __future__ import annotations


def stock(html: str) -> str:
    """Set finished HTML as Pelican does, with the filters amp, caps and initial_quotes left out.

    Args:
        html: finished HTML.

    Returns:
        The same with typographic signs as character references.
    """
    from smartypants import Attr, smartypants
    from typogrify.filters import process_ignores, widont

    return "".join(
        widont(smartypants(part, Attr.set1 | Attr.w)) if is_text else part for part, is_text in process_ignores(html)
    )
