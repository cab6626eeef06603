"""A finished page as the checks see it: its elements' addresses and anchors.

Our own pages are read, of which templates and Markdown make well-formed tags; a test holds this reading against an
HTML parser.
"""

from __future__ import annotations

import hashlib
import html
import os
import re
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

TAG = re.compile(r"<([a-zA-Z][\w-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>")
# The elements and attributes that a check may ask for; all others are passed over.
WANTED = re.compile(
    r"\b(?:id|name|href|src|srcset|srcdoc|data|poster|action|style|on\w+|http-equiv|ping)\s*=", re.IGNORECASE
)
ATTRIBUTE = re.compile(r"([^\s=\"'/<>]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
ASKS = re.compile(r'class="[^"]*\b(?:booking-action|booking-link|booking)\b|\$\d')
REVIEW = re.compile(
    r"\"@type\"\s*:\s*\"(?:Review|AggregateRating)\"|itemprop=[\"'](?:review|aggregateRating|reviewRating)",
    re.IGNORECASE,
)
# Attributes that make a browser fetch something by itself, by element; links that are only followed are apart.
FETCHED = {
    "img": ("src", "srcset"),
    "source": ("src", "srcset"),
    "script": ("src",),
    "iframe": ("src", "srcdoc"),
    "embed": ("src",),
    "object": ("data",),
    "video": ("src", "poster"),
    "audio": ("src",),
    "track": ("src",),
    "input": ("src",),
    "use": ("href", "xlink:href"),
    "image": ("href", "xlink:href"),
}
FOLLOWED = {"a": "href", "area": "href", "form": "action"}
FETCHED_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch", "manifest"}
CODE = {"style", "base", "script"}
MOST_TAGS = 4096  # that are remembered, some 400 bytes each
FRAMES = {"iframe", "frame", "embed", "object"}


@dataclass
class Page:
    """A finished page. Places in it are counted in characters; `line` makes a line of one.

    Args:
        file: where it is.
        name: its path below the output folder, with "/".
        ids: its anchors, in their order.
        links: (place, address) of what a reader may follow.
        fetched: (place, address) of what a browser fetches by itself.
        inline: (place, what) of scripts, styles and handlers that stand in the page.
        counted: (place, promise) of what the site says that it does not do, see `promises`.
        asks: whether it has a price or a way to book; `review`: the place of a marked-up review, or -1.
    """

    file: Path
    name: str
    ids: list[str] = field(default_factory=list)
    links: list[tuple[int, str]] = field(default_factory=list)
    fetched: list[tuple[int, str]] = field(default_factory=list)
    inline: list[tuple[int, str]] = field(default_factory=list)
    counted: list[tuple[int, str]] = field(default_factory=list)
    asks: bool = False
    review: int = -1

    def line(self, place: int) -> int:
        """Count the line of a place."""
        return self.file.read_text(encoding="utf-8").count("\n", 0, place) + 1


def code() -> str:
    """Name the code of this file: pages that were read by it need not be read again."""
    return hashlib.sha256(Path(__file__).read_bytes()).hexdigest()


def read_pages(output: Path, known: dict[str, Page] | None = None) -> dict[str, Page]:
    """Read every finished page.

    Args:
        output: the finished folder.
        known: pages that are read already.

    Returns:
        Path below the folder -> page.
    """
    pages = dict(known or {})
    for name in files_of(output):
        if name.endswith(".html") and name not in pages:
            pages[name] = page = Page(output / name, name)
            read(page, page.file.read_text(encoding="utf-8"))
    return dict(sorted(pages.items()))


def files_of(output: Path) -> Iterator[str]:
    """Name every file of a folder, with "/"."""
    start = len(str(output)) + 1
    for base, _, names in os.walk(output):
        folder = f"{base[start:].replace(os.sep, '/')}/" if len(base) > start else ""
        yield from (f"{folder}{name}" for name in names)


def read(page: Page, text: str) -> None:
    """Take what the checks ask for out of one page.

    Args:
        page: to fill.
        text: its HTML.
    """
    for match in TAG.finditer(without_comments(text)):
        if found := _element(match[0]):
            place = match.start()
            page.ids += found.ids
            page.links += [(place, address) for address in found.links]
            page.fetched += [(place, address) for address in found.fetched]
            page.inline += [(place, what) for what in found.inline]
            page.counted += [(place, promise) for promise in found.counted]
    page.asks = bool(ASKS.search(text))
    marked = REVIEW.search(text)
    page.review = marked.start() if marked else -1


def without_comments(text: str) -> str:
    """Blank out comments, so that every place stays where it is.

    Args:
        text: HTML.

    Returns:
        The text, as long as before.
    """
    parts: list[str] = []
    position = 0
    while (start := text.find("<!--", position)) >= 0:
        end = text.find("-->", start + 4)
        end = len(text) if end < 0 else end + 3
        parts += [text[position:start], " " * (end - start)]
        position = end
    return "".join([*parts, text[position:]]) if parts else text


class _Element(NamedTuple):
    """What the checks ask for in one tag; the fields are those of `Page`."""

    ids: tuple[str, ...]
    links: tuple[str, ...]
    fetched: tuple[str, ...]
    inline: tuple[str, ...]
    counted: tuple[str, ...]


# Most tags of a page stand on every page, letter for letter.
@lru_cache(MOST_TAGS)
def _element(typed: str) -> _Element | None:
    """Read one tag; None if no check asks for anything in it."""
    match = TAG.match(typed)
    tag = match[1].lower() if match else ""
    if not match or (tag not in CODE and not WANTED.search(match[2])):
        return None
    values = {
        name.lower(): html.unescape(double or single or bare)
        for name, double, single, bare in ATTRIBUTE.findall(match[2])
    }
    ids = [values["id"]] if "id" in values else []
    ids += [values["name"]] if tag == "a" and values.get("name", values.get("id")) != values.get("id") else []
    inline = [f"the attribute {name}=" for name in values if name.startswith("on") or name == "style"]
    links: list[str] = []
    fetched: list[str] = []
    for name in FETCHED.get(tag, ()):
        if name in values:
            separate = values[name].split(",") if name == "srcset" else [values[name]]
            fetched += [entry.split()[0] for entry in separate if entry.split()]
    if tag == "link" and set(values.get("rel", "").lower().split()) & FETCHED_LINKS:
        fetched.append(values.get("href", ""))
    elif tag in FOLLOWED and FOLLOWED[tag] in values:
        links.append(values[FOLLOWED[tag]])
    elif what := forbidden(tag, values):
        inline.append(what)
    promise = promised(tag, values)
    found = _Element(tuple(ids), tuple(links), tuple(fetched), tuple(inline), (promise,) if promise else ())
    return found if any(found) else None


def promised(tag: str, values: dict[str, str]) -> str:
    """Say which promise of the site an element breaks.

    Args:
        tag: the element.
        values: its attributes.

    Returns:
        A row of `promises`, or "".
    """
    kind = values.get("type", "").lower() if tag == "input" else ""
    if tag in FRAMES:
        return "frames"
    if kind == "password":
        return "accounts"
    if kind == "search" and values.get("name"):
        return "search"
    return "tracking" if "ping" in values else ""


def forbidden(tag: str, values: dict[str, str]) -> str:
    """Say whether an element is code or moves the page, which the security policy does not allow.

    Args:
        tag: the element.
        values: its attributes.

    Returns:
        What it is, or "".
    """
    script = tag == "script" and "src" not in values and "json" not in values.get("type", "")
    if tag in ("style", "base") or script:
        return f"a <{tag}> element"
    return "a refresh" if values.get("http-equiv", "").lower() == "refresh" else ""
