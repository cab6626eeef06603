"""sitemap.xml and robots.txt (sitemaps.org 0.9, RFC 9309)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from plugins.building.languages import lists

if TYPE_CHECKING:
    from pathlib import Path

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"  # of the links to the same page in other languages


def write(output: Path, context: dict[str, Any]) -> None:
    """Write both files; without an address of the site there is nothing to say.

    Args:
        output: the folder of the site.
        context: Pelican's context after everything is read.
    """
    base = context["ABSOLUTE_SITEURL"]
    robots = "User-agent: *\nAllow: /\n"
    if base:
        robots += f"Sitemap: {base}/sitemap.xml\n"
        output.joinpath("sitemap.xml").write_bytes(sitemap(base, context))
    output.joinpath("robots.txt").write_text(robots, encoding="utf-8", newline="\n")


def sitemap(base: str, context: dict[str, Any]) -> bytes:
    """List every page that a search engine may show, with the day of its last change and its other languages.

    Args:
        base: the address of the site.
        context: Pelican's context.

    Returns:
        XML.
    """
    ET.register_namespace("", NAMESPACE)
    ET.register_namespace("xhtml", XHTML)
    root = ET.Element(f"{{{NAMESPACE}}}urlset")
    contents = [page for spoken in context["spoken"].values() for page in spoken.everything]
    changed = {page.url: max((day for day in days(page) if day), default="") for page in contents}
    languages = {page.url: context["versions"](page, page.url) for page in contents if page.translations}
    newest = max(changed.values(), default="")
    made = [context["ARTICLES_URL"], context["ARCHIVES_URL"], context["CATEGORIES_URL"], context["TAGS_URL"]]
    made += [topic.url for topic, _ in (*context["categories"], *context["tags"])]
    for addresses in lists(context).values():
        made += addresses.values()
        languages |= dict.fromkeys(addresses.values(), addresses if len(addresses) > 1 else {})
    changed |= dict.fromkeys(made, newest)
    for url in sorted(changed):
        entry = ET.SubElement(root, f"{{{NAMESPACE}}}url")
        ET.SubElement(entry, f"{{{NAMESPACE}}}loc").text = f"{base}/{url}"
        if changed[url]:
            ET.SubElement(entry, f"{{{NAMESPACE}}}lastmod").text = changed[url]
        for lang, address in alternates(languages.get(url, {}), context["DEFAULT_LANG"]):
            link = {"rel": "alternate", "hreflang": lang, "href": f"{base}/{address}"}
            ET.SubElement(entry, f"{{{XHTML}}}link", link)
    ET.indent(root)
    xml: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return xml


def alternates(addresses: dict[str, str], default: str) -> list[tuple[str, str]]:
    """Say where a page is in each language, as `hreflang` does.

    Args:
        addresses: language -> address, empty for a page that has one language.
        default: the language for readers of any other, if the page has it.

    Returns:
        Pairs of language and address, "x-default" last.
    """
    found = list(addresses.items())
    return [*found, ("x-default", addresses[default])] if default in addresses else found


def days(page: Any) -> list[str]:
    """Say when a page changed.

    Args:
        page: a content object.

    Returns:
        Its date, change and review, as ISO days, "" where there is none.
    """
    values = (getattr(page, name, None) for name in ("date", "modified", "reviewed"))
    return [value.strftime("%Y-%m-%d") if value else "" for value in values]
