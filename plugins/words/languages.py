"""The languages that the site speaks, and the form of a row: a language is a column, so that none can be forgotten."""

from __future__ import annotations

from typing import NamedTuple

ENGLISH = "en"
# Each by its own name: that is how someone who speaks it finds it.
LANGUAGES = {"en": "English", "es": "Español"}


class Row(NamedTuple):
    """The same words in every language.

    Args:
        en: English.
        es: Spanish, with "usted".
    """

    en: str
    es: str


def spoken(lang: str) -> str:
    """Choose the language of the site's own words for a page.

    Args:
        lang: of the page, such as "es" or "es-mx".

    Returns:
        One of `LANGUAGES`; English where the site does not speak the language.
    """
    short = lang.lower().partition("-")[0]
    return short if short in LANGUAGES else ENGLISH
