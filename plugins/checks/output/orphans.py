"""Another page leads to every page, beside the list of all pages."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from plugins.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
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
    reached = _reached((page for page in pages.values() if page.name not in lists), settings["SITEURL"])
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


def _reached(pages: Iterable[Page], siteurl: str) -> set[str]:
    """Find the pages that other pages lead to."""
    reached: set[str] = set()
    # An address from the root leads from every page to the same one; most stand on all of them.
    from_root: dict[str, set[str]] = {}
    for page in pages:
        for link in {link for _, link in page.links}:
            if link.startswith("/"):
                from_root.setdefault(link, set()).add(page.name)
            elif (target := _target(link, page.name, siteurl)) != page.name:
                reached.add(target)
    for link, names in from_root.items():
        target = _target(link, "", siteurl)
        if names != {target}:
            reached.add(target)
    return reached


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
