"""Notes which texts of a finished site can be replaced by new ones, see `retouch`."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from plugins.building import ledger, verbatim
from plugins.checks.source.notices import NOTICES, page_of
from plugins.reading.batch import digest_of
from plugins.reading.cache import fingerprint
from plugins.reading.translations import original_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.building.settings import Order
    from plugins.findings import Finding
    from plugins.reading.library import Library


def record(order: Order, settings: dict[str, Any], findings: list[Finding]) -> None:
    """Write the ledger of a build that went well.

    Args:
        order: what was built.
        settings: Pelican's settings, with LIBRARY, WRITER and what the checks of words left.
        findings: everything that was found.
    """
    library: Library = settings["LIBRARY"]
    needles = verbatim.needles(Path(settings["THEME"]) / "templates", settings["JINJA_ENVIRONMENT"])
    site = {
        "content": str(library.content),
        "cache": str(order.cache_file),
        "code": fingerprint(settings["SITEURL"]),
        "facts": settings["FACTS"],
        "facts_digest": digest_of(settings["FACTS"]),
        "files": library.files,
        "gallery": library.gallery,
        "siteurl": settings["SITEURL"],
        "base": settings["ABSOLUTE_SITEURL"],
        "words": settings["WORD_READER"],
        "needles": needles or (),
        "search": bool(settings["SEARCH_SAVE_AS"]),
        "documents": len(library.documents),
    }
    rows = {} if needles is None else dict(_rows(settings, library))
    left = Counter(findings) - Counter(one for row in rows.values() for one in row.said)
    # A fault that looking at all pages together finds at a line of a text moves with the text.
    lines = {one.path: one.line for one in sorted(left)}
    for source in list(rows):
        document = library.documents[source]
        if lines.get(document.shown, 0) > max(document.lines.values(), default=1):
            del rows[source]
    ledger.write(order.ledger, site, rows, findings)


def _rows(settings: dict[str, Any], library: Library) -> Iterator[tuple[str, ledger.Row]]:
    """Go over the documents whose text stands in one page, as it is, and in feeds."""
    writer = settings["WRITER"]
    elsewhere = {source for one in writer.pages for source in one.shows} | looked_into(library)
    for one in writer.pages:
        if one.body is None or one.body.source in elsewhere:
            continue
        document = library.documents[one.body.source]
        found, waivers = settings["WORDS_OF_PAGES"][document.source]
        if waivers:
            continue
        said = [fault for fault in (*document.findings, *found) if fault.severity != "hint"]
        feeds = writer.in_feeds.get(document.source, [])
        yield document.source, ledger.Row(document.digest, one.body, str(document.meta["url"]), feeds, said)


def looked_into(library: Library) -> set[str]:
    """Name the documents whose text decides on something else than their own page.

    Args:
        library: all documents.

    Returns:
        Pages that others translate, and notices, which say since when they hold.
    """
    originals = (original_of(document, library.documents) for document in library.documents.values())
    notices = (page_of(notice, library) for notice in NOTICES)
    return {document.source for document in (*originals, *notices) if document}
