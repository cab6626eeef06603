"""What templates see beside Pelican's own: the questions, the facts and a few helpers."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from plugins.building.conversations import conversation
from plugins.building.gallery import gallery
from plugins.building.languages import alphabetical, by_language, list_at, listed, versions
from plugins.checks.output.promises import PROMISES
from plugins.facts.days import day_in_words
from plugins.related import connect
from plugins.structured_data import page_data
from plugins.words import ENGLISH, LANGUAGES, SITE, say

if TYPE_CHECKING:
    import datetime as dt

    from pelican.generators import Generator


def share(generators: list[Generator]) -> None:
    """Put what all templates see into Pelican's context, once everything is read.

    Args:
        generators: Pelican's; they share one context.
    """
    context = generators[0].context
    default = context["DEFAULT_LANG"]
    context["spoken"] = by_language(generators, default)
    for language in context["spoken"].values():
        connect(language.everything)
    context["listed"] = lambda lang: listed(context, lang)
    context["list_at"] = lambda name, lang: list_at(context, name, lang)
    context["versions"] = lambda here, address: versions(context, here, address)
    for name in ("questions", "pages", "everything"):
        context[name] = getattr(context["spoken"][default], name)
    context["gallery"] = gallery(context)


def letter(title: str) -> str:
    """Say under which letter a title stands.

    Args:
        title: of a page.

    Returns:
        A capital letter without an accent, or a digit.
    """
    return alphabetical(title)[:1].upper()


def theme_words(theme: str | None, lang: str) -> str:
    """Name a theme of the question list.

    Args:
        theme: as typed; one that the site has no words for is shown as typed.
        lang: of the list.

    Returns:
        Such as "Between visits".
    """
    if not theme:
        return say("questions_more", lang)
    words = theme.replace("-", " ")
    return say(theme, lang) if theme in SITE else words[:1].upper() + words[1:]


def theme_id(theme: str | None) -> str:
    """Name the part of the question list that a theme has.

    Args:
        theme: as typed.

    Returns:
        Such as "theme-between-visits".
    """
    return f"theme-{'-'.join(theme.lower().split())}" if theme else "theme-more"


def iso(value: dt.date) -> str:
    """Write a date as machines read it.

    Args:
        value: a day, or a moment of which the day counts.

    Returns:
        "2026-11-23".
    """
    return value.strftime("%Y-%m-%d")


def policy_of(settings: dict[str, Any]) -> str:
    """Write the security policy that a page carries itself, for hosts that send no headers.

    Args:
        settings: Pelican's settings, with ASSETS and ENDPOINT.

    Returns:
        What a `<meta>` element can say of it.
    """
    from plugins.hosting.policy import content_policy
    from plugins.search import FOLDER

    search = [f"{FOLDER}/wasm.{FOLDER}"] if settings["SEARCH_SAVE_AS"] else []
    names = [*(path for path, _ in settings["ASSETS"].values()), *search]
    return content_policy(names, meta=True, forms=settings["ENDPOINT"].forms)


def helpers(settings: dict[str, Any]) -> None:
    """Give templates their filters and functions.

    Args:
        settings: Pelican's settings, with FACTS and ASSETS; its Jinja tables are completed.
    """
    from markupsafe import Markup

    from plugins.booking import booking_block, booking_link, emergency_line
    from plugins.building.assets import STYLES, finder
    from plugins.hosting.policy import with_block

    facts, policy = settings["FACTS"], policy_of(settings)
    asset = finder(settings["ASSETS"], settings["SITEURL"])
    settings["JINJA_FILTERS"] = {**settings["JINJA_FILTERS"], "date_words": day_in_words, "iso": iso}
    settings["JINJA_FILTERS"] |= {"letter": letter, "theme_id": theme_id}
    settings["JINJA_GLOBALS"] = {
        **settings["JINJA_GLOBALS"],
        "facts": facts,
        "say": say,
        "theme_words": theme_words,
        "LANGUAGES": LANGUAGES,
        "promises": lambda lang: [say(f"promise_{name}", lang) for name in PROMISES],
        "page_data": page_data,
        "asset": asset,
        "policy": lambda data: Markup(with_block(policy, data)),  # noqa: S704 - our own words
        "absolute": lambda address: urljoin(settings["ABSOLUTE_SITEURL"] + "/", address),
        "CSS_URL": asset(STYLES) if STYLES in settings["ASSETS"] else "",
        # The same few blocks stand on every page.
        "booking_block": cache(lambda name, lang=ENGLISH: booking_block(facts.said_in(lang), name)),
        "booking_link": lambda name, text, lang=ENGLISH: booking_link(facts.said_in(lang), name, text),
        "emergency_line": cache(lambda lang: emergency_line(facts.said_in(lang))),
        "conversation": lambda here: conversation(here, settings),
    }
