"""Another page leads to every page, beside the list of all pages."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from plugins.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from plugins.checks.output.page import Page


def check(pages: dict[str, Page], output: Path, shown: str, settings: dict[str, Any]) -> Iterator[Finding]:
    """Report published pages that only the list of all pages leads to.

    Args:
        pages: the finished pages.
        output: not needed.
        shown: not needed.
        settings: Pelican's settings, with LIBRARY.

    Yields:
        A finding for each.
    """
    del output, shown
    library = settings.get("LIBRARY")
    if library is None:
        return
    lists = {str(settings.get("ALL_SAVE_AS", "all/index.html")), "404.html", "gallery/index.html"}
    reached: set[str] = set()
    for page in pages.values():
        if page.name not in lists:
            reached |= {
                target
                for _, link in page.links
                if (target := _target(link, page.name, settings["SITEURL"])) != page.name
            }
    for document in library.documents.values():
        save_as = str(document.meta.get("save_as", ""))
        if (
            document.meta.get("status") == "published"
            and save_as in pages
            and save_as not in reached
            and save_as != "index.html"
        ):
            what = 'Only "All pages, A to Z" leads to this page.'
            fix = "Link to it from a page that its readers read before."
            yield Finding(document.shown, 1, "orphan", what, fix)


def _target(link: str, name: str, siteurl: str) -> str:
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return ""
    path = unquote(parts.path)
    path = (
        path.removeprefix(siteurl).lstrip("/")
        if path.startswith("/")
        else posixpath.join(posixpath.dirname(name), path)
    )
    return posixpath.normpath(f"{path}index.html" if path.endswith("/") or not path else path)
