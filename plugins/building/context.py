"""What templates see beside Pelican's own: the questions, the facts and a few helpers."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from markupsafe import Markup

if TYPE_CHECKING:
    import datetime as dt

    from pelican.generators import Generator

MONTHS = {
    "en": (
        *("January", "February", "March", "April", "May", "June", "July"),
        *("August", "September", "October", "November", "December"),
    ),
    "es": (
        *("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio"),
        *("agosto", "septiembre", "octubre", "noviembre", "diciembre"),
    ),
}


def share(generators: list[Generator]) -> None:
    """Put what all templates see into Pelican's context, once everything is read.

    Args:
        generators: Pelican's; they share one context.
    """
    context = generators[0].context
    pages = context["pages"]
    context["questions"] = sorted(
        (page for page in pages if page.kind == "faq"), key=lambda page: (page.theme or "", page.order or 0, page.title)
    )
    context["pages"] = sorted(
        (page for page in pages if page.kind == "page"), key=lambda page: (page.order or 999, page.title)
    )
    everything = [*context["articles"], *context["questions"], *context["pages"]]
    context["everything"] = sorted(everything, key=lambda page: page.title.lower())


def date_words(value: dt.date, lang: str = "en") -> str:
    """Write a date in words.

    Args:
        value: the day.
        lang: "en" or "es".

    Returns:
        "November 23, 2026", or "23 de noviembre de 2026".
    """
    months = MONTHS.get(lang, MONTHS["en"])
    if lang == "es":
        return f"{value.day} de {months[value.month - 1]} de {value.year}"
    return f"{months[value.month - 1]} {value.day}, {value.year}"


def iso(value: dt.date) -> str:
    """Write a date as machines read it.

    Args:
        value: a day, or a moment of which the day counts.

    Returns:
        "2026-11-23".
    """
    return value.strftime("%Y-%m-%d")


def helpers(settings: dict[str, Any]) -> None:
    """Give templates their filters and functions.

    Args:
        settings: Pelican's settings, with FACTS and ASSETS; its Jinja tables are completed.
    """
    from plugins.booking import booking_block, booking_link
    from plugins.building.assets import STYLES, finder

    facts = settings["FACTS"]
    asset = finder(settings["ASSETS"], settings["SITEURL"])
    settings["JINJA_FILTERS"] = {**settings["JINJA_FILTERS"], "date_words": date_words, "iso": iso}
    settings["JINJA_GLOBALS"] = {
        **settings["JINJA_GLOBALS"],
        "facts": facts,
        "asset": asset,
        "absolute": lambda address: urljoin(settings["ABSOLUTE_SITEURL"] + "/", address),
        "CSS_URL": asset(STYLES) if STYLES in settings["ASSETS"] else "",
        # The same few blocks stand on every page.
        "booking_block": cache(lambda name: Markup(booking_block(facts, name))),  # noqa: S704 - escaped by the room
        "booking_link": lambda name, text: Markup(booking_link(facts, name, text)),  # noqa: S704
    }
