"""A link inside the site leads to a page, and to a part of it, that is there; so does a picture."""

from __future__ import annotations

import html
import posixpath
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote, urlsplit

from plugins.findings import Finding, Report, did_you_mean, near_match
from plugins.reading.document import decode
from plugins.source import lines_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plugins.reading.document import Document
    from plugins.reading.library import Library


SHORT = 3  # letters; "fees" may be a part of a name, "is" says nothing


def check(library: Library, settings: dict[str, Any]) -> Iterator[Finding]:
    """Report links to files, pages and parts of pages that do not exist.

    Args:
        library: all documents.
        settings: Pelican's settings.

    Yields:
        A finding for each line of each document that holds such a link.
    """
    at = Places(library, settings)
    for document in library.documents.values():
        if document.meta.get("status") == "skip":
            continue
        for check_id, addresses in (("link-broken", document.links), ("picture-missing", document.pictures)):
            for address in dict.fromkeys(map(html.unescape, addresses)):
                if fault := at.broken(address, document):
                    for line in lines(document, library, address):
                        yield Finding(document.shown, line, check_id, *fault)


class Places:
    """What there is to link to.

    Args:
        library: all documents.
        settings: Pelican's settings.
    """

    def __init__(self, library: Library, settings: dict[str, Any]) -> None:
        self.library = library
        self.siteurl = settings["SITEURL"]
        self.pages = {str(document.meta.get("url", "?")): document for document in library.documents.values()}
        # Lists and machine files are made later; the check of the finished folder sees them.
        patterns = [value for name, value in settings.items() if name.endswith(("_URL", "_SAVE_AS", "_ATOM"))]
        starts = {str(value).partition("/")[0].partition("{")[0] for value in patterns if value}
        self.made = starts - {"", "post"} | {"sitemap.xml", "robots.txt"}
        # Other languages have lists of their own, such as /es/faqs/.
        languages = {document.meta.get("lang") for document in library.documents.values()}
        self.languages = languages - {settings["DEFAULT_LANG"]}

    def broken(self, address: str, document: Document) -> tuple[str, str] | None:
        """Say what is wrong with one address.

        Args:
            address: as it stands in the HTML.
            document: the page that links.

        Returns:
            What is wrong and what to do, or None.
        """
        parts = urlsplit(address)
        if parts.scheme or parts.netloc:
            return None
        if not parts.path:
            return _part(parts.fragment, document)
        path = unquote(parts.path)
        if path.startswith("{filename}/"):
            return self._document(path.removeprefix("{filename}/"), parts.fragment, document)
        if path.startswith(("{", "|")):
            return None  # Pelican's {category}, {tag}, {index}
        inner = path.removeprefix(self.siteurl).lstrip("/")
        if not path.startswith("/"):
            inner = posixpath.normpath(posixpath.join(str(document.meta.get("url", "")), path)) + "/" * path.endswith(
                "/"
            )
        return self._path(inner, path, parts.fragment, document)

    def _path(self, inner: str, path: str, fragment: str, document: Document) -> tuple[str, str] | None:
        ending = posixpath.splitext(inner)[1]
        first, _, rest = inner.partition("/")
        if first in self.languages:
            first = rest.partition("/")[0]
        made = first in self.made and ending in ("", ".html", ".txt", ".xml")
        if made or inner in self.library.files:
            return None
        found = self.pages.get(inner if inner.endswith("/") or not inner else f"{inner}/") or self.pages.get(inner)
        if found:
            return None if found.faulty else _part(fragment, found)
        if ending in (".html", ".htm", ".md"):
            return f'There is no page "{path}".', self._page_guess(path, document)
        if ending:
            return f'There is no file "{inner}".', self._guess(inner, self.library.files)
        return f'"/{inner}" leads to no page of this site.', self._guess(inner.rstrip("/"), self.library.documents)

    def _document(self, source: str, fragment: str, document: Document) -> tuple[str, str] | None:
        found = self.library.documents.get(source)
        if found is None:
            return f'There is no file "{source}".', self._page_guess(source, document)
        if found.meta.get("status") == "skip" and "only_if" in found.meta:
            what = f'"{source}" is published only if {found.meta["only_if"]} is true in practice.toml.'
            return what, "Take the link out; the end of every page names it where it is published."
        if found.meta.get("status") == "skip":
            what = f'"{source}" is a draft or of a day to come, so it is not published.'
            return what, "Publish it, or take the link out."
        return None if found.faulty else _part(fragment, found)

    def _page_guess(self, typed: str, document: Document) -> str:
        """Name the page that a link most likely means, as it has to be written on the page that links."""
        stem = posixpath.splitext(posixpath.basename(typed.rstrip("/")))[0]
        sources = [one for one in self.library.documents if one != document.source]
        stems = {posixpath.splitext(posixpath.basename(one))[0]: one for one in reversed(sources)}
        near = near_match(stem, stems, closeness=0.75)
        # "fees" is a word of "services-and-fees".
        named = [one for one in stems if len(stem) > SHORT and stem.lower() in one.split("-")]
        if guesses := [stems[name] for name in dict.fromkeys((near, *sorted(named)) if near else sorted(named))]:
            start = posixpath.dirname(document.source)
            return f'Did you mean "{posixpath.relpath(guesses[0], start)}"?'
        return "Check the spelling, or take it out; content/ holds all pages."

    @staticmethod
    def _guess(target: str, names: Iterable[str]) -> str:
        by_name = {posixpath.basename(name): name for name in names}
        near = near_match(posixpath.basename(target), by_name, closeness=0.7)
        return f'Did you mean "{by_name[near]}"?' if near else "Put it there, check the spelling, or take it out."


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
    parts = urlsplit(address)
    name = posixpath.basename(unquote(parts.path).rstrip("/"))
    for typed in (f"{name}#{parts.fragment}" if parts.fragment else name, name, f"#{parts.fragment}"):
        for spelling in dict.fromkeys((typed, typed.replace(" ", "%20"), quote(typed))):
            if len(spelling) > 1 and (found := list(lines_of(text, spelling))):
                return found
    return [1]


def _part(fragment: str, document: Document) -> tuple[str, str] | None:
    fragment = unquote(fragment)
    if not fragment or fragment in document.ids or fragment == "top":
        return None
    what = f'"{document.source}" has no part "#{fragment}".'
    return what, did_you_mean(fragment, document.ids) or "Link to the page itself."
