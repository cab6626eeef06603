"""Redirects as small pages, for hosts that know no redirects: they work without JavaScript and tell search engines."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    from plugins.hosting.site import Site

PAGE = """<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<title>This page has moved</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="{whole}">
<meta http-equiv="refresh" content="0; url={target}">
<p>This page has moved: <a href="{target}">{whole}</a></p>
</html>
"""


def files(site: Site) -> dict[str, bytes]:
    """Write a page for each old address.

    Args:
        site: what is published.

    Returns:
        Path in the site -> content.
    """
    pages = {}
    for source, target in site.moved():
        inner = unquote(source).removeprefix(site.prefix).strip("/")
        name = inner if inner.endswith((".html", ".htm")) else f"{inner}/index.html"
        values = {"target": html.escape(target), "whole": html.escape(site.whole(target))}
        pages[name] = PAGE.format(**values).encode()
    return pages
