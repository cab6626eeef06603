"""A link inside the site leads to a page that is there, and to a part of it that is there."""

from __future__ import annotations

import html
import posixpath
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from plugins.findings import Finding, Report, did_you_mean, near_match
from plugins.reading.document import decode
from plugins.source import lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.reading.document import Document
    from plugins.reading.library import Library

PLACE = re.compile(r"[{|](filename|static|attach)[|}](.*)", re.DOTALL)


def check(library: Library, settings: dict[str, Any]) -> Iterator[Finding]:
    """Report links to files, pages and parts of pages that do not exist.

    Args:
        library: all documents.
        settings: Pelican's settings.

    Yields:
        A finding for each line of each document that holds such a link.
    """
    del settings
    for document in library.documents.values():
        if document.meta.get("status") == "skip":
            continue
        for address in dict.fromkeys(document.links):
            fault = broken(html.unescape(address), document, library)
            if fault:
                for line in lines(document, library, html.unescape(address)):
                    yield Finding(document.shown, line, "link-broken", *fault)


def broken(address: str, document: Document, library: Library) -> tuple[str, str] | None:
    """Say what is wrong with one address.

    Args:
        address: as it stands in the HTML.
        document: the page that links.
        library: all documents.

    Returns:
        What is wrong and what to do, or None.
    """
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        return None
    match = PLACE.match(parts.path)
    if not match:
        return None if parts.path else _part(parts.fragment, document)
    target = inside(match[2], document.source)
    if target in library.files:
        return None
    found = library.documents.get(target)
    if found is None:
        return f'There is no file "{target}".', _guess(target, library, files=match[1] != "filename")
    if found.meta.get("status") == "skip":
        return (
            f'"{target}" is a draft or of a day to come, so it is not published.',
            "Publish it, or take the link out.",
        )
    return None if found.faulty else _part(parts.fragment, found)


def inside(path: str, source: str) -> str:
    """Resolve a `{filename}` path.

    Args:
        path: from the content folder if it begins with "/", else from the folder of the page.
        source: the page that links.

    Returns:
        The path below the content folder.
    """
    path = unquote(path)
    if path.startswith("/"):
        return posixpath.normpath(path.lstrip("/"))
    return posixpath.normpath(posixpath.join(posixpath.dirname(source), path))


def lines(document: Document, library: Library, address: str) -> list[int]:
    """Find the lines of a file that hold an address.

    Args:
        document: the page that links.
        library: to find the file.
        address: as it stands in the HTML.

    Returns:
        Lines of the file; [1] where the address is made, not typed.
    """
    text = decode(library.content / document.source, Report()) or ""
    path = unquote(urlsplit(PLACE.sub(r"\2", address)).path)
    fragment = urlsplit(address).fragment
    name = posixpath.basename(path) or path
    for typed in (f"{name}#{fragment}" if fragment else name, name, f"#{fragment}"):
        for spelling in dict.fromkeys((typed, typed.replace(" ", "%20"))):
            if len(spelling) > 1 and (found := lines_of(text, spelling)):
                return found
    return [1]


def _part(fragment: str, document: Document) -> tuple[str, str] | None:
    fragment = unquote(fragment)
    if not fragment or fragment in document.ids or fragment == "top":
        return None
    return f'"{document.source}" has no part "#{fragment}".', did_you_mean(
        fragment, document.ids
    ) or "Link to the page itself."


def _guess(target: str, library: Library, *, files: bool) -> str:
    names = library.files if files else library.documents
    by_name = {posixpath.basename(name): name for name in names}
    near = near_match(posixpath.basename(target), by_name)
    return f'Did you mean "{by_name[near]}"?' if near else "Check the spelling, or take the link out."
