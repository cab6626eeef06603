"""Feeds of articles with their full text: Atom (RFC 4287), and JSON Feed 1.1 beside it (jsonfeed.org)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from feedgenerator import Atom1Feed
from feedgenerator.django.utils.feedgenerator import rfc3339_date

from plugins.building.feed_texts import json_name, whole_addresses
from plugins.reading.document import plain

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

SINCE = "2026"  # the year in which the addresses of this site began, as RFC 4151 asks of a tag; it never changes
FORM = "https://jsonfeed.org/version/1.1"


class Feed(Atom1Feed):
    """A feed whose last change is that of its articles, also where it has none."""

    day: dt.datetime

    def latest_post_date(self) -> dt.datetime:
        """Say when something changed last.

        Returns:
            The last change of an article, or the day of the build.
        """
        days = [item["updateddate"] or item["pubdate"] for item in self.items]
        newest: dt.datetime = max(days) if days else self.day
        return newest


def new(title: str | None, site: str, address: str, context: dict[str, Any]) -> Feed:
    """Begin a feed.

    Args:
        title: what it holds, or None for all articles.
        site: the address of the site.
        address: of the feed; it is its id, too.
        context: what templates see.

    Returns:
        A feed without articles.
    """
    import datetime as dt
    from zoneinfo import ZoneInfo

    name = context["SITENAME"]
    feed = Feed(
        title=f"{name}: {title}" if title else name,
        link=f"{site}/",
        description=context["FACTS"].practice.tagline,
        language=context["DEFAULT_LANG"],
        author_name=name,
        feed_url=address,
        feed_guid=address,
    )
    zone = ZoneInfo(context["TIMEZONE"])
    feed.day = dt.datetime.combine(context["today"], dt.time(), zone)
    return feed


def add(feed: Feed, article: Any, site: str) -> None:
    """Add an article.

    Args:
        feed: takes it.
        article: Pelican's object.
        site: the address of the site.
    """
    link = f"{site}/{article.url}"
    feed.add_item(
        title=str(article.title),
        link=link,
        unique_id=identity(article, site),
        description=plain(article.summary),
        content=whole_addresses(article.get_content(site), link),
        categories=[str(topic) for topic in (article.category, *article.tags)],
        author_name=article.author.name,
        pubdate=article.date,
        updateddate=getattr(article, "modified", None),
    )


def identity(article: Any, site: str) -> str:
    """Name an article for ever: by its first address, which `redirect_from` still has when it got another one.

    Args:
        article: Pelican's object.
        site: the address of the site.

    Returns:
        A tag (RFC 4151), so that readers do not show the article as new when title, date or address change.
    """
    first = next(iter(getattr(article, "redirect_from", None) or []), f"/{article.url}")
    parts = urlsplit(site)
    path = f"{parts.path}/{urlsplit(first).path.strip('/')}/"
    return f"tag:{parts.hostname or 'localhost'},{SINCE}:{path}"


def write_json(feed: Feed, atom: Path) -> None:
    """Write the same feed as JSON, beside the other.

    Args:
        feed: with its articles.
        atom: the file of the Atom feed.
    """
    data = {
        "version": FORM,
        "title": feed.feed["title"],
        "home_page_url": feed.feed["link"],
        "feed_url": json_name(feed.feed["feed_url"]),
        "description": feed.feed["description"],
        "language": feed.feed["language"],
        "authors": [{"name": feed.feed["author_name"]}],
        "items": [entry(item) for item in feed.items],
    }
    text = json.dumps({key: value for key, value in data.items() if value != ""}, ensure_ascii=False, indent=1)
    atom.with_name(json_name(atom.name)).write_text(f"{text}\n", encoding="utf-8", newline="\n")


def entry(item: dict[str, Any]) -> dict[str, Any]:
    """Write an article as JSON Feed has it.

    Args:
        item: of the Atom feed.

    Returns:
        An item of JSON Feed 1.1.
    """
    changed = {"date_modified": rfc3339_date(item["updateddate"])} if item["updateddate"] else {}
    return {
        "id": item["unique_id"],
        "url": item["link"],
        "title": item["title"],
        "content_html": item["content"],
        "summary": item["description"],
        "date_published": rfc3339_date(item["pubdate"]),
        **changed,
        "authors": [{"name": item["author_name"]}],
        "tags": item["categories"],
    }
