"""How long something takes: a length of time, or a range of lengths."""

from __future__ import annotations

import re
from dataclasses import dataclass

from plugins.words import in_language

_HOURS = r"(?:hours?|hrs?|h)"
_MINUTES = r"(?:minutes?|mins?)"
_LENGTH = re.compile(rf"(?:([0-9]{{1,2}})(\.5)? ?{_HOURS})?(?: ?(?:and )?([0-9]{{1,3}}) ?{_MINUTES})?")
_RANGE = re.compile(r" ?(?:-|\u2013|\bto\b) ?")
_UNIT = re.compile(rf"{_HOURS}|{_MINUTES}")
_HOUR = 60
_DAY = 24 * _HOUR
_SAID_IN_MINUTES = 90  # "50 to 90 minutes" reads better than "50 minutes to 1 hour 30 minutes"


@dataclass(frozen=True)
class Duration:
    """A length of time.

    Args:
        minutes: how long, in minutes, or the shortest of a range.
        up_to: the longest of a range, in minutes; None for a single length.
        lang: the language in which it is shown.
    """

    minutes: int
    up_to: int | None = None
    lang: str = "en"

    @property
    def shown(self) -> str:
        """As it is written on a page: "50 minutes", "1 hour 30 minutes", "50 to 90 minutes"."""
        low, high, to = self.minutes, self.up_to, in_language("to", self.lang)
        if high is None:
            return _words(low, self.lang)
        if low % _HOUR == high % _HOUR == 0:
            return f"{low // _HOUR} {to} {high // _HOUR} {in_language('hours', self.lang)}"
        if high <= _SAID_IN_MINUTES:
            return f"{low} {to} {high} {in_language('minutes', self.lang)}"
        return f"{_words(low, self.lang)} {to} {_words(high, self.lang)}"

    @property
    def iso(self) -> str:
        """As ISO 8601 writes it, for machines: "PT50M"; "" for a range, which it cannot say."""
        hours, minutes = divmod(self.minutes, _HOUR)
        parts = (f"{hours}H" if hours else "") + (f"{minutes}M" if minutes else "")
        return f"PT{parts}" if self.up_to is None else ""


def _words(total: int, lang: str) -> str:
    hours, minutes = divmod(total, _HOUR)
    counts = [(n, f"{unit}{'' if n == 1 else 's'}") for n, unit in ((hours, "hour"), (minutes, "minute")) if n]
    return " ".join(f"{n} {in_language(unit, lang)}" for n, unit in counts)


def _minutes(text: str) -> int:
    match = _LENGTH.fullmatch(text)
    if not match or not text:
        raise ValueError(text)
    return int(match[1] or 0) * _HOUR + (_HOUR // 2 if match[2] else 0) + int(match[3] or 0)


def read_duration(text: str) -> Duration:
    """Read a length of time.

    Args:
        text: such as "50 minutes", "1 hour 30 minutes", "1.5 hours", "50-90 minutes" or "1 to 2 hours".

    Returns:
        The length.

    Raises:
        ValueError: it is no such length, is longer than a day, or the range runs downwards.
    """
    ends = _RANGE.split(text.strip().lower())
    if len(ends) == 1:
        low, high = _minutes(ends[0]), None
    elif len(ends) == 2:  # noqa: PLR2004 - the two ends of a range
        if ends[0].replace(".", "").isdecimal():
            ends[0] += " ".join(["", *_UNIT.findall(ends[1])[:1]])
        low, high = _minutes(ends[0]), _minutes(ends[1])
    else:
        raise ValueError(text)
    if not 0 < low <= _DAY or (high is not None and not low < high <= _DAY):
        raise ValueError(text)
    return Duration(low, high)
