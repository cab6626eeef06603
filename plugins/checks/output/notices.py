"""The notice on estimates can be found by search engines, and from every page with a price or a way to book."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from plugins.checks.source.notices import NOTICES, page_of
from plugins.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from plugins.checks.output.page import Page

_NOINDEX = re.compile(r"<meta\b[^>]*\bname=[\"']robots[\"'][^>]*noindex", re.IGNORECASE)


def check(pages: dict[str, Page], output: Path, shown: str, settings: dict[str, Any]) -> Iterator[Finding]:
    """Report a notice that cannot be found, and marks of reviews.

    Args:
        pages: the finished pages.
        output: the finished folder.
        shown: how messages name it.
        settings: Pelican's settings, with LIBRARY and FACTS.

    Yields:
        A finding for each page.
    """
    for name, one in pages.items():
        if one.review >= 0:
            what = "The page marks up a review or a rating for search engines."
            yield Finding(f"{shown}/{name}", one.line(one.review), "testimonial", what, "Take the markup out.")
    facts, library = settings.get("FACTS"), settings.get("LIBRARY")
    notice = NOTICES[0]
    page = page_of(notice, library) if library else None
    if (
        facts is None
        or library is None
        or page is None
        or page.meta.get("status") != "published"
        or not notice.needed(facts)
    ):
        return
    url, save_as = str(page.meta["url"]), str(page.meta["save_as"])
    text = pages[save_as].file.read_text(encoding="utf-8") if save_as in pages else ""
    yield from _hidden(text, url, output, f"{shown}/{save_as}")
    address = f"{settings['SITEURL']}/{url}"
    # A page in another language may lead to the notice in that language.
    versions = {
        f"{settings['SITEURL']}/{document.meta['url']}"
        for document in library.documents.values()
        if document.meta["translation_id"] == page.meta["translation_id"]
    }
    faults = [
        name
        for name, one in pages.items()
        if name not in (save_as, "gallery/index.html") and not name.startswith("drafts/") and one.asks
        if not any(link.partition("#")[0] in versions for _, link in one.links)
    ]
    if faults:
        more = f", and so have {len(faults) - 1} more pages" if len(faults) > 1 else ""
        what = f'The page has a price or a way to book, and no link to "{address}"{more}.'
        fix = "Link to it in the footer: theme/templates/partials/_notices.html."
        yield Finding(f"{shown}/{faults[0]}", 0, "notice-unlinked", what, fix)


def _hidden(text: str, url: str, output: Path, where: str) -> Iterator[Finding]:
    if _NOINDEX.search(text):
        yield Finding(where, 0, "notice-hidden", 'The page says "noindex".', "Take it out of the template.")
    sitemap, robots = output / "sitemap.xml", output / "robots.txt"
    if sitemap.is_file() and f"/{url}</loc>" not in sitemap.read_text(encoding="utf-8"):
        yield Finding(where, 0, "notice-hidden", "sitemap.xml does not list the page.", "List it.")
    if robots.is_file() and re.search(
        rf"^Disallow:\s*/(?:{re.escape(url)})?\s*$", robots.read_text(encoding="utf-8"), re.MULTILINE
    ):
        yield Finding(where, 0, "notice-hidden", "robots.txt keeps search engines away.", "Allow it.")
