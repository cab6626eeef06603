"""How front matter values are read: a form is a function from what was typed to a typed value."""

from __future__ import annotations

import datetime as dt
import re
import warnings
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from plugins.reading.yaml_lines import Value

DATE_EXAMPLE = "2026-11-23"
ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
ISO_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}([T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?)?\s*(Z|[+-]\d{2}:?\d{2})?")
SLUG = re.compile(r"[\w-]+(?:\.[\w-]+)*")
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
ADDRESS = re.compile(r"(?!/)(?!.*\.\.)[^\\:*?\"<>|\s]*")
DIGEST = re.compile(r"[0-9a-f]{12}")
NUMBER = re.compile(r"-?\d{1,6}")


class FormError(ValueError):
    """A value that is not of its form.

    Args:
        expected: the form that was expected, with an example, as the end of "Write …".
        check: the row of the catalogue.
    """

    def __init__(self, expected: str, check: str = "value-invalid") -> None:
        super().__init__(expected)
        self.expected = expected
        self.check = check


class AmbiguousDateError(FormError):
    """A date that can be read in two ways; `value` is how Pelican reads it."""

    def __init__(self, value: dt.datetime) -> None:
        super().__init__(f"the date as year-month-day, for example {value:%Y-%m-%d}", "date-ambiguous")
        self.value = value


def text(value: Value) -> str:
    """Read one line of text."""
    if not isinstance(value, str):
        raise FormError("one line of text")
    return " ".join(value.split())


def items(value: Value) -> list[str]:
    """Read a list: YAML's own, or texts parted by commas (semicolons, if there are any), as Pelican does."""
    if isinstance(value, str):
        value = list(value.split(";" if ";" in value else ","))
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise FormError("a list, for example [trust, first visit]")
    return list(dict.fromkeys(item for item in (" ".join(str(entry).split()) for entry in value) if item))


def moment(value: Value) -> dt.datetime:
    """Read a date with or without a time; forms other than ISO 8601 as Pelican reads them, if they are whole."""
    typed = text(value).replace("_", " ")
    if ISO_MOMENT.fullmatch(typed):
        day, _, rest = typed.replace("T", " ").partition(" ")
        hour = re.match(r"\d:", rest)
        try:
            return dt.datetime.fromisoformat(f"{day} 0{rest}" if hour else f"{day} {rest}".strip().replace(" +", "+"))
        except ValueError:
            raise FormError(f"a day that exists, for example {DATE_EXAMPLE}", "date-invalid") from None
    return _other_moment(typed)


def _other_moment(typed: str) -> dt.datetime:
    from dateutil import parser

    first, second = dt.datetime(2001, 1, 1), dt.datetime(2002, 2, 2)  # noqa: DTZ001 - stand-ins for missing parts
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about names of time zones: the day counts
            read: dt.datetime = parser.parse(typed, default=first)
            other = parser.parse(typed, default=second)
            swapped = parser.parse(typed, default=first, dayfirst=True)
    except (ValueError, OverflowError):
        raise FormError(f"the date as year-month-day, for example {DATE_EXAMPLE}", "date-invalid") from None
    if read.date() != other.date():
        raise FormError(f"the whole date, year-month-day, for example {DATE_EXAMPLE}", "date-invalid")
    if read.date() != swapped.date() and not typed[:4].isdigit():
        raise AmbiguousDateError(read)
    return read


def day(value: Value) -> dt.date:
    """Read a day as year-month-day."""
    typed = text(value)
    if ISO_DAY.fullmatch(typed):
        try:
            return dt.date.fromisoformat(typed)
        except ValueError:
            pass
    raise FormError(f"a day as year-month-day, for example {DATE_EXAMPLE}", "date-invalid")


def references(value: Value) -> list[dict[str, str]]:
    """Read references: a text, or title and url, or a list of them."""
    entries = value if isinstance(value, list) else [value]
    read: list[dict[str, str]] = []
    for entry in entries:
        if isinstance(entry, str) and entry.strip():
            read.append({"title": text(entry), "url": ""})
        elif isinstance(entry, dict) and "title" in entry and set(entry) <= {"title", "url"}:
            url = text(entry.get("url", ""))
            if url and not url.startswith("https://"):
                raise FormError('an address that begins with "https://" as url')
            read.append({"title": text(entry["title"]), "url": url})
        else:
            raise FormError('a list of texts, or of "title: …" with "url: https://…"')
    return read


def consents(value: Value) -> list[dict[str, Any]]:
    """Read records of consent: the number of the signed paper, what it is for, and its last day."""
    entries = value if isinstance(value, list) else [value]
    read: list[dict[str, Any]] = []
    for entry in entries:
        whole = isinstance(entry, dict) and set(entry) == {"id", "for", "expires"} and entry["for"] == "story"
        if not whole or not isinstance(entry, dict):
            raise FormError('a list of "id: …" with "for: story" and "expires: 2027-05-31"')
        read.append({"id": text(entry["id"]), "for": entry["for"], "expires": day(entry["expires"])})
    return read


def matching(pattern: re.Pattern[str], expected: str) -> Callable[[Value], str]:
    """Make a form for text of one pattern."""

    def read(value: Value) -> str:
        typed = text(value)
        if not pattern.fullmatch(typed):
            raise FormError(expected)
        return typed

    return read


def number(value: Value) -> int:
    """Read a whole number."""
    typed = text(value)
    if not NUMBER.fullmatch(typed):
        raise FormError("a whole number, for example 10")
    return int(typed)


FORMS: dict[str, Callable[[Value], Any]] = {
    "text": text,
    "markdown": text,
    "list": items,
    "moment": moment,
    "date": day,
    "number": number,
    "references": references,
    "consents": consents,
    "slug": matching(SLUG, "letters, digits and hyphens, for example first-visit"),
    "digest": matching(DIGEST, "the 12 signs that a message of the build gives, for example 3f1c08ab92de"),
    "language": matching(LANGUAGE, "a language code, for example es"),
    "address": matching(ADDRESS, 'an address without a leading "/" and without "..", for example about/'),
}
