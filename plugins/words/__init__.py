"""The words that the site itself says, in every language that it speaks: leaf, imports no other room.

All languages stand side by side, so that whoever speaks both can check them: `site.py` holds what stands around every
page, `responses.py` around what readers answer, `visits.py` and `booking.py` what is drawn from the facts, `values.py`
how single values are said.
"""

from __future__ import annotations

from plugins.words.booking import BOOKING
from plugins.words.languages import ENGLISH, LANGUAGES, Row, spoken
from plugins.words.site import SITE
from plugins.words.values import VALUES
from plugins.words.visits import VISITS

__all__ = ["ENGLISH", "LANGUAGES", "SITE", "SPANISH", "Row", "in_language", "say", "spoken"]

SPANISH: dict[str, str] = {**VISITS, **BOOKING, **VALUES}


def say(name: str, lang: str = ENGLISH) -> str:
    """Say what stands around a page.

    Args:
        name: of a row of `site.py`.
        lang: of the page.

    Returns:
        The words in that language.

    Raises:
        LookupError: there is no such row.
    """
    if name not in SITE:
        message = f'plugins/words/site.py has no row "{name}"'
        raise LookupError(message)
    return str(getattr(SITE[name], spoken(lang)))


def in_language(english: str, lang: str) -> str:
    """Say what a room says in the language of a page.

    Args:
        english: the words, with their {places}; the rooms have them where they are used.
        lang: of the page.

    Returns:
        The words in that language.

    Raises:
        LookupError: there is no row for them.
    """
    if spoken(lang) == ENGLISH:
        return english
    if english not in SPANISH:
        message = f'plugins/words/ has no Spanish for "{english}"'
        raise LookupError(message)
    return SPANISH[english]
