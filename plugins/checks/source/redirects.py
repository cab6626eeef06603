"""An old address leads to a page that is there, in one step, and hides no other page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plugins.hosting import redirects
from plugins.reading.library import slug_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.findings import Finding
    from plugins.reading.library import Library


def check(library: Library, settings: dict[str, Any]) -> Iterator[Finding]:
    """Report redirects that lead in circles, in several steps, to nowhere, or from the address of a page.

    Args:
        library: all documents.
        settings: Pelican's settings.

    Yields:
        A finding for each.
    """
    found, faults = redirects.read(library.documents.values(), library.content, settings["SHOWN_CONTENT"])
    yield from faults
    yield from redirects.check(found, set(addresses(library, settings)), library.files)


def addresses(library: Library, settings: dict[str, Any]) -> Iterator[str]:
    """List the addresses of all pages and lists.

    Args:
        library: all documents.
        settings: Pelican's settings.

    Yields:
        "/faqs/x/".
    """
    for document in library.documents.values():
        meta = document.meta
        if meta.get("status") == "skip":
            continue
        yield f"/{meta.get('url', '')}"
        for key, pattern in (("category", "CATEGORY_URL"), ("tags", "TAG_URL")):
            value = meta.get(key) or []
            for name in [value] if isinstance(value, str) else value:
                yield "/" + str(settings[pattern]).format(slug=slug_of(str(name)))
    for name in settings["DIRECT_TEMPLATES"]:
        yield "/" + str(settings.get(f"{name.upper()}_URL") or settings.get(f"{name.upper()}_SAVE_AS") or name)
