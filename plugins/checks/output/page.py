"""A finished page as the checks see it: its elements' addresses and anchors."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

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


@dataclass
class Page:
    """A finished page.

    Args:
        name: its path below the output folder, with "/".
        ids: its anchors, in their order.
        links: (line, address) of what a reader may follow.
        fetched: (line, address) of what a browser fetches by itself.
        inline: (line, what) of scripts, styles and handlers that stand in the page.
    """

    name: str
    ids: list[str] = field(default_factory=list)
    links: list[tuple[int, str]] = field(default_factory=list)
    fetched: list[tuple[int, str]] = field(default_factory=list)
    inline: list[tuple[int, str]] = field(default_factory=list)


class PageParser(HTMLParser):
    """Fills a Page.

    Args:
        page: to fill.
    """

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take the addresses of one element."""
        line = self.getpos()[0]
        values = {name: value or "" for name, value in attrs}
        page = self.page
        page.ids += [values["id"]] if "id" in values else []
        page.ids += [values["name"]] if tag == "a" and values.get("name", values.get("id")) != values.get("id") else []
        handlers = [name for name in values if name.startswith("on") or name == "style"]
        page.inline += [(line, f"the attribute {name}=") for name in handlers]
        for name in FETCHED.get(tag, ()):
            if name in values:
                separate = values[name].split(",") if name == "srcset" else [values[name]]
                page.fetched += [(line, entry.split()[0]) for entry in separate if entry.split()]
        if tag == "link" and set(values.get("rel", "").lower().split()) & FETCHED_LINKS:
            page.fetched.append((line, values.get("href", "")))
        elif tag in FOLLOWED:
            page.links.append((line, values.get(FOLLOWED[tag], "")))
        elif what := forbidden(tag, values):
            page.inline.append((line, what))

    handle_startendtag = handle_starttag


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


def read_pages(output: Path) -> dict[str, Page]:
    """Read every finished page.

    Args:
        output: the finished folder.

    Returns:
        Path below the folder -> page.
    """
    pages: dict[str, Page] = {}
    for file in sorted(output.rglob("*.html")):
        page = Page(file.relative_to(output).as_posix())
        parser = PageParser(page)
        parser.feed(file.read_text(encoding="utf-8"))
        parser.close()
        pages[page.name] = page
    return pages
