"""Feeds hold whole texts that work outside the site, under ids that last."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from tests.building.conftest import SmallSite

ATOM = "{http://www.w3.org/2005/Atom}"
SITE = "https://x.example/practice"


def ids(small_site: SmallSite, name: str = "feeds/all.atom.xml") -> dict[str, str]:
    """Title -> id of the entries of a feed."""
    root = ET.fromstring(small_site.page(name))  # noqa: S314 - our own file
    return {entry.findtext(f"{ATOM}title", ""): entry.findtext(f"{ATOM}id", "") for entry in root.iter(f"{ATOM}entry")}


def test_every_list_has_both_feeds(small_site: SmallSite) -> None:
    """All articles and each category have an Atom feed and a JSON feed, each with an id and address of its own."""
    assert small_site.build(siteurl=SITE).ok
    for name in ("all", "starting", "general"):
        root = ET.fromstring(small_site.page(f"feeds/{name}.atom.xml"))  # noqa: S314 - our own file
        address = f"{SITE}/feeds/{name}.atom.xml"
        assert root.findtext(f"{ATOM}id") == address
        assert address in {link.get("href") for link in root.findall(f"{ATOM}link") if link.get("rel") == "self"}
        assert root.findtext(f"{ATOM}author/{ATOM}name")
        feed = json.loads(small_site.page(f"feeds/{name}.json"))
        assert feed["version"] == "https://jsonfeed.org/version/1.1"
        assert feed["feed_url"] == f"{SITE}/feeds/{name}.json"
        assert [item["id"] for item in feed["items"]] == list(ids(small_site, f"feeds/{name}.atom.xml").values())


def test_addresses_in_feeds_are_whole(small_site: SmallSite) -> None:
    """Every address in the text of an entry has its host; a note of the page leads to the page."""
    small_site.write(
        "articles/parts.md",
        "---\ntitle: Parts\ndate: 2026-03-03\ncategory: Starting\n---\n"
        "[Down](#end) and [away](first-steps.md).\n\n## End\n",
    )
    assert small_site.build(siteurl=SITE).ok
    items = json.loads(small_site.page("feeds/all.json"))["items"]
    text = "".join(item["content_html"] for item in items)
    assert f'href="{SITE}/post/parts/#end"' in text
    assert 'href="/' not in text
    assert 'src="/' not in text


def test_an_entry_keeps_its_id(small_site: SmallSite) -> None:
    """A new title, date or address does not make an article new to feed readers, if it says where it was before."""
    assert small_site.build(siteurl=SITE).ok
    before = set(ids(small_site).values())
    old = small_site.content / "articles" / "plain.md"
    text = old.read_text(encoding="utf-8")
    assert "2026-02-01" in text
    old.unlink()
    head, body = text.split("\n", 1)
    text = f"{head}\nredirect_from: [/post/plain/]\n{body}" if head == "---" else f"Redirect_from: /post/plain/\n{text}"
    small_site.write("articles/renamed.md", text.replace("2026-02-01", "2026-02-02"))
    result = small_site.build(siteurl=SITE)
    assert result.ok, result.findings
    assert set(ids(small_site).values()) == before
    assert "post/renamed/" in small_site.page("feeds/all.atom.xml")
