"""sitemap.xml and robots.txt (sitemaps.org 0.9, RFC 9309)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from pathlib import Path

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


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
    """List every page that a search engine may show, with the day of its last change where it has one.

    Args:
        base: the address of the site.
        context: Pelican's context.

    Returns:
        XML.
    """
    ET.register_namespace("", NAMESPACE)
    root = ET.Element(f"{{{NAMESPACE}}}urlset")
    contents = [found for page in context["everything"] for found in (page, *page.translations)]
    changed = {page.url: max((day for day in days(page) if day), default="") for page in contents}
    newest = max(changed.values(), default="")
    lists = [context["ARTICLES_URL"], context["ARCHIVES_URL"], context["FAQS_URL"], context["ALL_URL"]]
    lists += [context["CATEGORIES_URL"], context["TAGS_URL"]]
    lists += [topic.url for topic, _ in (*context["categories"], *context["tags"])]
    changed |= dict.fromkeys(lists, newest)
    for url in sorted(changed):
        entry = ET.SubElement(root, f"{{{NAMESPACE}}}url")
        ET.SubElement(entry, f"{{{NAMESPACE}}}loc").text = f"{base}/{url}"
        if changed[url]:
            ET.SubElement(entry, f"{{{NAMESPACE}}}lastmod").text = changed[url]
    ET.indent(root)
    xml: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return xml


def days(page: Any) -> list[str]:
    """Say when a page changed.

    Args:
        page: a content object.

    Returns:
        Its date, change and review, as ISO days, "" where there is none.
    """
    values = (getattr(page, name, None) for name in ("date", "modified", "reviewed"))
    return [value.strftime("%Y-%m-%d") if value else "" for value in values]
