"""Days as a calendar file that every calendar program reads (RFC 5545)."""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

LINE = 75  # octets that a line may have


class Day(NamedTuple):
    """Something to do by a day.

    Args:
        date: the day.
        what: in a few words.
        where: the file.
    """

    date: dt.date
    what: str
    where: str


def as_calendar(days: Iterable[Day], today: dt.date) -> str:
    """Write days as a calendar.

    Args:
        days: what is to be done.
        today: the day of the writing.

    Returns:
        The text of an .ics file; the same days give the same text.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//practice site//reviews//EN"]
    for day in sorted(days):
        uid = hashlib.sha256(f"{day.date} {day.where} {day.what}".encode()).hexdigest()[:24]
        lines += [
            "BEGIN:VEVENT",
            f"UID:{uid}@reviews",
            f"DTSTAMP:{today:%Y%m%d}T000000Z",
            f"DTSTART;VALUE=DATE:{day.date:%Y%m%d}",
            f"DTEND;VALUE=DATE:{day.date + dt.timedelta(days=1):%Y%m%d}",
            f"SUMMARY:{escaped(day.what)}",
            f"DESCRIPTION:{escaped(day.where)}",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ]
    return "".join(f"{folded(line)}\r\n" for line in [*lines, "END:VCALENDAR"])


def escaped(text: str) -> str:
    """Mark the signs that mean something in a calendar file."""
    for sign, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        text = text.replace(sign, written)
    return text


def folded(line: str) -> str:
    """Break a line into pieces of at most 75 octets, between letters."""
    pieces, piece = [], ""
    for letter in line:
        if len((piece + letter).encode()) > LINE - 1:
            pieces.append(piece)
            piece = ""
        piece += letter
    return "\r\n ".join([*pieces, piece])
