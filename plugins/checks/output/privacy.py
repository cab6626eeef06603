"""No page makes a browser ask another site for anything, and nothing inline weakens the security policy."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from plugins.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from plugins.checks.output.page import Page


def check(pages: dict[str, Page], output: Path, shown: str, siteurl: str) -> Iterator[Finding]:
    """Report what a browser would fetch from elsewhere, and inline scripts, styles and handlers.

    Args:
        pages: the finished pages.
        output: the finished folder.
        shown: how messages name it.
        siteurl: the path that the site lies under.

    Yields:
        A finding for each.
    """
    del output, siteurl
    for page in pages.values():
        where = f"{shown}/{page.name}"
        for place, address in page.fetched:
            parts = urlsplit(address)
            if parts.netloc or parts.scheme not in ("", "data"):
                what = f'A browser would fetch "{address}" from another site.'
                yield Finding(where, page.line(place), "third-party", what, "Take it out, or link to it.")
        for place, what in page.inline:
            fix = "Move it to a file of the theme, or take it out."
            yield Finding(where, page.line(place), "inline-code", f"The page has {what}.", fix)
