"""A link leads straight to a page, not to an old address of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from plugins.checks.source.links import lines
from plugins.findings import Finding
from plugins.hosting import redirects

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.reading.library import Library


def check(library: Library, settings: dict[str, Any]) -> Iterator[Finding]:
    """Report links to addresses that only redirect.

    Args:
        library: all documents.
        settings: Pelican's settings.

    Yields:
        A finding for each line that holds one.
    """
    found, _ = redirects.read(library.documents.values(), library.content, settings["SHOWN_CONTENT"])
    old = {redirect.key: redirect.target for redirect in found}
    for document in library.documents.values() if old else ():
        for address in dict.fromkeys(document.links):
            parts = urlsplit(address)
            path = unquote(parts.path).removeprefix(settings["SITEURL"]).rstrip("/").lower()
            if not parts.netloc and not parts.scheme and path in old:
                for line in lines(document, library, address):
                    what = f'"{address}" is an old address, which now leads to "{old[path]}".'
                    yield Finding(document.shown, line, "link-redirected", what, "Link to the page itself.")
