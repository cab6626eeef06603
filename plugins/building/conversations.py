"""Responses where pages and feeds show them: who said what, and how someone can answer."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, NamedTuple

from plugins.findings import Finding
from plugins.responses.endpoint import Endpoint, EndpointError, endpoint
from plugins.responses.library import Responses, page_of, read_responses
from plugins.responses.record import PRACTICE, Response

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from markupsafe import Markup

    from plugins.facts import Facts
    from plugins.reading.library import Library

TEMPLATE = "responses"  # of the page that explains them


class Said(NamedTuple):
    """A response as a page shows it.

    Args:
        anchor: its place in the page.
        name: of its writer, or of who answers for the practice.
        ours: whether the practice answers.
        date: the day on which it was written.
        html: the words, safe to be shown.
        replies: what was answered to it.
    """

    anchor: str
    name: str
    ours: bool
    date: dt.date
    html: Markup
    replies: tuple[Said, ...] = ()


class Conversation(NamedTuple):
    """The responses of one page.

    Args:
        page: its name, as folders of responses, forms and mails have it.
        open: whether more are taken.
        said: what was said, the oldest first.
        endpoint: where the form leads.
    """

    page: str
    open: bool
    said: tuple[Said, ...]
    endpoint: Endpoint


def read(library: Library, settings: dict[str, Any]) -> None:
    """Read the responses of all pages.

    Args:
        library: all documents.
        settings: Pelican's settings, with FACTS and SHOWN_CONTENT; CONVERSATIONS and ENDPOINT are added.
    """
    found = Responses()
    settings["ENDPOINT"] = Endpoint()
    if settings.get("RESPONSES"):
        takes = {
            page_of(source): str(document.meta.get("responses", "none"))
            for source, document in library.documents.items()
            if document.kind.name == "article"
        }
        found = read_responses(library.content, settings["SHOWN_CONTENT"], takes, settings["FACTS"])
        try:
            settings["ENDPOINT"] = leads(settings)
        except EndpointError as fault:
            name = "pelicanconf.py" if settings["preview"] else "publishconf.py"
            what = f'RESPONSES_ENDPOINT is "{settings["RESPONSES_ENDPOINT"]}", where no form may lead.'
            found.findings.append(Finding(name, 0, "responses-endpoint", what, f'Write {fault}; or "" for mail alone.'))
    settings["CONVERSATIONS"] = found


def leads(settings: dict[str, Any]) -> Endpoint:
    """Say where the form leads.

    Args:
        settings: Pelican's.

    Returns:
        The endpoint; mail alone where responses are turned off.

    Raises:
        EndpointError: the setting names no place.
    """
    return endpoint(settings["RESPONSES_ENDPOINT"]) if settings.get("RESPONSES") else Endpoint()


def conversation(here: Any, settings: dict[str, Any]) -> Conversation | None:
    """Gather what a page shows of its responses.

    Args:
        here: Pelican's object.
        settings: Pelican's settings, after `read`.

    Returns:
        The conversation; None where there is none to show and none to begin.
    """
    takes = getattr(here, "responses", None) or "none"
    if not settings.get("RESPONSES") or takes == "none" or here.kind != "article":
        return None
    page = page_of(os.path.relpath(here.source_path, settings["PATH"]).replace(os.sep, "/"))
    facts = settings["FACTS"]
    threads = settings["CONVERSATIONS"].threads.get(page, ())
    said = tuple(
        shown(thread.first, facts, tuple(shown(reply, facts) for reply in thread.replies)) for thread in threads
    )
    if takes == "closed" and not said:
        return None
    return Conversation(page, takes == "open", said, settings["ENDPOINT"])


def shown(response: Response, facts: Facts, replies: tuple[Said, ...] = ()) -> Said:
    """Draw a response.

    Args:
        response: approved.
        facts: know the people of the practice.
        replies: what was answered to it, drawn.

    Returns:
        What a page shows.
    """
    from markupsafe import Markup

    from plugins.responses.markup import as_html

    person = facts.people.get(response.by)
    name = response.name or (person.name if person else facts.practice.name)
    ours = bool(response.by) and (response.by == PRACTICE or person is not None)
    html = Markup(as_html(response.words))  # noqa: S704 - the sanitiser made it
    return Said(f"r-{response.id}", name, ours, response.date, html, replies)


def write_feed(output: Path, context: dict[str, Any]) -> None:
    """Write the feed of responses, as Atom and JSON; a site without any page that shows some has none.

    Args:
        output: the folder of the site.
        context: Pelican's context, after everything is read.
    """
    import datetime as dt
    from zoneinfo import ZoneInfo

    from plugins.building import feeds
    from plugins.reading.document import plain
    from plugins.words import say

    name, site = context["RESPONSES_FEED_ATOM"], context["ABSOLUTE_SITEURL"]
    pages = [page for spoken in context["spoken"].values() for page in spoken.everything if page.kind == "article"]
    talks = [(page, talk) for page in pages if (talk := conversation(page, context))]
    if not talks:
        return
    feed = feeds.new(say("responses"), site, f"{site}/{name}", context)
    zone = ZoneInfo(context["TIMEZONE"])
    feed.day = max(page.date for page, _ in talks)  # a feed without entries is the same every day
    entries = [(one, page, talk) for page, talk in talks for first in talk.said for one in (first, *first.replies)]
    entries.sort(key=lambda entry: (entry[0].date, entry[0].anchor), reverse=True)
    for said, page, talk in entries[: context["FEED_MAX_ITEMS"]]:
        feed.add_item(
            title=f"{said.name}: {page.title}",
            link=f"{site}/{page.url}#{said.anchor}",
            unique_id=f"{feeds.identity(page, site)}#{said.anchor}",
            description=plain(said.html),
            content=str(said.html),
            categories=[talk.page],
            author_name=said.name,
            pubdate=dt.datetime.combine(said.date, dt.time(), zone),
        )
    target = output / name
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("w", encoding="utf-8", newline="\n") as file:
        feed.write(file, "utf-8")
    feeds.write_json(feed, target)
