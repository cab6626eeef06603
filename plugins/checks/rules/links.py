"""Links say where they lead, and lead there safely."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from plugins.booking.lookup import provider_at
from plugins.source import prose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.checks.words.text import Text
    from plugins.facts import Facts
    from plugins.findings import Finding

NOTHING = frozenset(
    [
        "here",
        "click here",
        "click",
        "click this",
        "click this link",
        "read more",
        "learn more",
        "more",
        "find out more",
        "see more",
        "this",
        "this link",
        "link",
        "this page",
        "page",
        "this article",
        "this post",
        "go here",
        "see here",
        "over here",
        "right here",
        "tap here",
        "press here",
        "more info",
        "more information",
        "details",
        "continue",
        "continue reading",
        "website",
        "this website",
        "this site",
        "site",
        "download",
        "aquí",
        "haga clic aquí",
        "haz clic aquí",
        "leer más",
        "más",
        "más información",
        "ver más",
    ]
)
_BARE = re.compile(r"(?<![\w(\[<\"'=/:])(?:https?://|www\.)[^\s<>\")\]]+")
_HTTP = re.compile(r"http://(?!localhost|127\.)[\w.-]+\.[a-z]{2,}", re.IGNORECASE)
_HTML_LINK = re.compile(r"<a\b[^>]*>(.*?)</a>", re.IGNORECASE)


def check(text: Text, facts: Facts | None) -> Iterator[Finding]:  # noqa: C901 - one case for each kind of slip
    """Report links whose words say nothing, unsafe addresses, and addresses in place of links.

    Args:
        text: the page.
        facts: not needed.

    Yields:
        A finding for each.
    """
    del facts
    for link in text.links:
        words = re.sub(r"[^\w\sáéíóúñ]", " ", link.words.lower()).split()
        if not link.picture and " ".join(words) in NOTHING:
            yield _empty(text, link.line, link.words)
        if not link.picture and urlsplit(link.address).scheme == "http" and _HTTP.match(link.address):
            yield _unsafe(text, link.line, link.address)
        shown = link.words.strip().rstrip("/")
        if not link.picture and re.fullmatch(r"(?:https?://|www\.)\S+", shown):
            yield _bare(text, link.line, link.words)
    if "http" not in text.typed and "www." not in text.typed and "<a" not in text.typed:
        return
    # What stands above the text: between the two lines of hyphens, or Pelican's plain header down to the first blank line.
    end = text.typed.find("\n---", 3) + 1 if text.typed.startswith("---") else text.typed.find("\n\n")
    first = text.typed.count("\n", 0, max(end, 0)) + 2 if end > 0 else 1
    for line, content in prose(text.typed):
        if line < first or re.match(r"\s*\[[^\]]+\]:", content):
            continue
        for match in _BARE.finditer(re.sub(r"\]\([^)]*\)|<[^>]*>", " ", content)):
            # What leads to a scheduling page is told as a pasted booking link.
            if provider_at(urlsplit(match[0]).hostname or "") is None:
                yield _bare(text, line, match[0].rstrip(".,;"))
        for match in _HTML_LINK.finditer(content):
            if re.sub(r"<[^>]*>", "", match[1]).strip().lower().rstrip(".!") in NOTHING:
                yield _empty(text, line, match[1])


def _empty(text: Text, line: int, words: str) -> Finding:
    fix = "Use the name of the page that it opens."
    return text.finding(line, "link-words", f'The link says only "{words}".', fix)


def _unsafe(text: Text, line: int, address: str) -> Finding:
    safe = address.replace("http://", "https://", 1)
    return text.finding(line, "link-http", f'"{address}" is not encrypted.', f"Write {safe}, if that page is there.")


def _bare(text: Text, line: int, address: str) -> Finding:
    fix = f"Write it as a link that names the place: [the name of the page]({address})"
    return text.finding(line, "link-bare", f'"{address}" stands in the text as an address.', fix)
