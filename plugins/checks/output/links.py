"""Every address in a finished page that is of this site leads to a file and a part that exist."""

from __future__ import annotations

import posixpath
from collections import Counter
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from plugins.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from plugins.checks.output.page import Page


def check(pages: dict[str, Page], output: Path, shown: str, siteurl: str) -> Iterator[Finding]:
    """Report addresses that lead nowhere, and anchors that stand twice.

    Args:
        pages: the finished pages.
        output: the finished folder.
        shown: how messages name it.
        siteurl: the path that the site lies under.

    Yields:
        A finding for each.
    """
    files = {file.relative_to(output).as_posix() for file in output.rglob("*") if file.is_file()}
    for page in pages.values():
        for line, address in (*page.links, *page.fetched):
            fault = nowhere(address, page, pages, files, siteurl)
            if fault:
                yield Finding(
                    f"{shown}/{page.name}",
                    line,
                    "page-link-broken",
                    fault,
                    "Mend the page or the template that has it.",
                )
        for name, count in Counter(page.ids).items():
            if count > 1:
                yield Finding(
                    f"{shown}/{page.name}",
                    0,
                    "id-twice",
                    f'The anchor "{name}" stands {count} times.',
                    "Give each its own name.",
                )


def nowhere(address: str, page: Page, pages: dict[str, Page], files: set[str], siteurl: str) -> str:
    """Say what is wrong with an address.

    Args:
        address: as it stands in the page.
        page: the page.
        pages: all pages.
        files: all files.
        siteurl: the path that the site lies under.

    Returns:
        What is wrong, or "".
    """
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        return ""
    target = page.name
    if parts.path:
        path = unquote(parts.path)
        if path.startswith("/"):
            if not path.startswith(f"{siteurl}/"):
                return f'"{address}" does not begin with the path of the site, "{siteurl}/".'
            path = path.removeprefix(siteurl).lstrip("/")
        else:
            path = posixpath.join(posixpath.dirname(page.name), path)
        target = posixpath.normpath(f"{path}index.html" if path.endswith("/") or not path else path)
    if target not in files:
        return f'"{address}" leads to no page of the site.'
    fragment = unquote(parts.fragment)
    if fragment and target in pages and fragment not in pages[target].ids and fragment != "top":
        return f'"{address}" leads to a part that the page does not have.'
    return ""
