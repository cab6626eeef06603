"""Every address in a finished page that is of this site leads to a file and a part that exist."""

from __future__ import annotations

import posixpath
from collections import Counter
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from plugins.checks.output.page import files_of
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
    files = set(files_of(output))
    # An address from the root means the same on every page; most stand on all of them.
    from_root: dict[str, str] = {}
    faults: dict[str, list[tuple[str, int]]] = {}
    for page in pages.values():
        for place, address in (*page.links, *page.fetched):
            fault = from_root.get(address)
            if fault is None:
                fault = nowhere(address, page, pages, files, siteurl)
                if address.startswith("/"):
                    from_root[address] = fault
            if fault:
                faults.setdefault(fault, []).append((page.name, place))
        for name, count in Counter(page.ids).items():
            if count > 1:
                what = f'The anchor "{name}" stands {count} times.'
                yield Finding(f"{shown}/{page.name}", 0, "id-twice", what, "Give each its own name.")
    for fault, places in faults.items():
        (name, place), more = places[0], len({page for page, _ in places}) - 1
        # What a template gets wrong is wrong on every page: told once.
        others = f" So it is on {more} more page{'' if more == 1 else 's'}." if more else ""
        fix = "Mend the template that has it." if more else "Mend the page or the template that has it."
        yield Finding(f"{shown}/{name}", pages[name].line(place), "page-link-broken", f"{fault}{others}", fix)


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
