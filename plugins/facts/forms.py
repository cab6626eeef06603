"""The forms that a value can have: what is expected, an example to copy, and how it is read."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from plugins.facts.duration import read_duration
from plugins.facts.hours import read_hours
from plugins.facts.money import read_money
from plugins.facts.phone import read_line, read_phone

if TYPE_CHECKING:
    from collections.abc import Callable

    from plugins.facts.schema import Table

_LONGEST_VALUE = 200  # of a value that is parsed; keeps patterns quick on hostile input
_LONGEST_TEXT = 2000
# Signs that HTML and XML cannot hold.
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
HOST = rf"(?:{_LABEL}\.)+[a-z]{{2,63}}"
_EMAIL = re.compile(rf"[a-z0-9_+-]+(?:\.[a-z0-9_+-]+)*@{HOST}", re.IGNORECASE)
_URL = re.compile(rf"https://{HOST}(?::[0-9]{{2,5}})?(?:[/?#][\w.~:/?#\[\]@!$&'()*+,;=%-]*)?", re.IGNORECASE | re.ASCII)
_PAGE = re.compile(r"(?:articles|faqs|pages)/(?:[a-z]{2}/)?[a-z0-9]+(?:-[a-z0-9]+)*\.md")
_SPAN = re.compile(r"[1-9][0-9]?(?: to [1-9][0-9]?)? (?:hours?|business days?|days?|weeks?)")
_ZONE = re.compile(r"[A-Z]\w+(?:/[A-Z][\w+-]+)+", re.ASCII)
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class Form(NamedTuple):
    """A form of values.

    Args:
        expected: what belongs here, after "must be".
        example: a value as TOML text.
        read: gives the value of the record, or raises ValueError.
        words: the words to choose from, if these are all there are.
    """

    expected: str
    example: str
    read: Callable[[object], object]
    words: tuple[str, ...] = ()


class ListOf(NamedTuple):
    """A list of values of one form.

    Args:
        item: the form of each item, or the table that each holds.
        expected: what belongs here, after "must be".
        example: a list as TOML text.
        fewest: how few items there may be.
        most: how many items there may be.
    """

    item: Form | Table
    expected: str
    example: str
    fewest: int = 1
    most: int = 60


def _string(value: object, longest: int = _LONGEST_VALUE) -> str:
    if not isinstance(value, str) or not value.strip() or len(value) > longest or _UNPRINTABLE.search(value):
        raise ValueError(value)
    return value


def _text(value: object) -> str:
    return " ".join(_string(value, _LONGEST_TEXT).split())


def _parsed(read: Callable[[str], object]) -> Callable[[object], object]:
    return lambda value: read(_string(value))


def _matching(pattern: re.Pattern[str]) -> Callable[[object], object]:
    def read(value: object) -> str:
        if not pattern.fullmatch(_string(value)):
            raise ValueError(value)
        return str(value)

    return read


def _yes_no(value: object) -> bool:
    if isinstance(value, bool):
        return value
    raise ValueError(value)


def _count(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 < value < 10_000:  # noqa: PLR2004 - people
        raise ValueError(value)
    return value


def _date(value: object) -> date:
    if isinstance(value, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        return date.fromisoformat(value)
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    raise ValueError(value)


def _time_zone(value: object) -> str:
    import zoneinfo

    name = _string(value)
    try:
        if _ZONE.fullmatch(name):
            return zoneinfo.ZoneInfo(name).key
    except (KeyError, OSError):
        pass  # KeyError: no such zone; OSError: the name of a folder of zones
    raise ValueError(value)


def choice(expected: str, *words: str) -> Form:
    """Make a form whose value is one of some words.

    Args:
        expected: what belongs here, after "must be".
        words: all there are; the first is the example.

    Returns:
        The form.
    """

    def read(value: object) -> str:
        if value not in words:
            raise ValueError(value)
        return str(value)

    return Form(expected, f'"{words[0]}"', read, words)


TEXT = Form("text in quotes, of at most 2,000 characters", '"…"', _text)
TEXTS = ListOf(TEXT, "a list of texts", '["…", "…"]')
STEPS = ListOf(TEXT, "a list of 3 to 7 texts", '["…", "…", "…"]', 3, 7)
YES_NO = Form("true or false, without quotes", "true", _yes_no)
COUNT = Form("a whole number, without quotes", "4", _count)
DATE = Form("a date as year-month-day", "2026-11-23", _date)
PHONE = Form('a full phone number that starts with "+"', '"+1 970-555-0142"', _parsed(read_phone))
CRISIS_NUMBER = Form('a short number or a full one that starts with "+"', '"988"', _parsed(read_line))
EMAIL = Form("an email address", '"hello@practice.example"', _matching(_EMAIL))
URL = Form("a web address that starts with https://", '"https://practice.example/book"', _matching(_URL))
MONEY = Form('an amount such as "$150", "$150 to $200" or "free"', '"$150"', _parsed(read_money))
LENGTH = Form(
    'a length such as "50 minutes", "1 hour 30 minutes" or "50 to 90 minutes"', '"50 minutes"', _parsed(read_duration)
)
SPAN = Form("a number of hours, days, business days or weeks", '"1 business day"', _matching(_SPAN))
HOURS = ListOf(
    Form('days with hours, such as "Mon-Fri 9:00-17:00"', '"Mon-Fri 9:00-17:00"', _parsed(read_hours)),
    "a list of days with hours",
    '["Mon-Thu 9:00-17:00", "Fri 9:00-12:00"]',
)
TIME_ZONE = Form("the name of a time zone", '"America/Denver"', _time_zone)
PAGE = Form("a page below content/", '"pages/what-stays-private.md"', _matching(_PAGE))
REFERENCE = Form("the id of an entry", '"first-visit"', _matching(ID))
POSTAL_CODE = Form("a ZIP code in quotes", '"80521"', _matching(re.compile(r"[0-9]{5}(?:-[0-9]{4})?")))
LANGUAGE = Form("the code of a language", '"es"', _matching(re.compile(r"[a-z]{2}")))
