"""When someone is there: days of the week with an opening and a closing time."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time

from plugins.words import in_language

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_TIME = r"([0-9]{1,2})(?::([0-9]{2}))? ?([ap]m|[ap]\.m\.)?"
_ENTRY = re.compile(rf"([a-z ,\u2013-]+?) +{_TIME} ?(?:-|\u2013|to) ?{_TIME}")
_SHORTEST_NAME = 3
_NOON = 12
_PAIR = 2


@dataclass(frozen=True)
class Hours:
    """Some days with the same hours.

    Args:
        days: their English names, Monday first, as schema.org names them.
        opens: the time of the day at which someone is there, in the practice's time zone.
        closes: the time of the day at which they leave; later than `opens`.
        lang: the language in which they are shown.
    """

    days: tuple[str, ...]
    opens: time
    closes: time
    lang: str = "en"

    @property
    def days_shown(self) -> str:
        """The days in words: "Monday to Thursday", "Saturday", "Monday, Wednesday and Friday"."""
        first, last = DAYS.index(self.days[0]), DAYS.index(self.days[-1])
        days = [in_language(day, self.lang) for day in self.days]
        if len(days) > _PAIR and last - first + 1 == len(days):
            return f"{days[0]} {in_language('to', self.lang)} {days[-1]}"
        return f" {in_language('and', self.lang)} ".join(filter(None, (", ".join(days[:-1]), days[-1])))

    @property
    def times_shown(self) -> str:
        """The times in words: "9 am to 5:30 pm"."""
        to = in_language("to", self.lang)
        return f"{_words(self.opens, self.lang)} {to} {_words(self.closes, self.lang)}"


def _words(at: time, lang: str) -> str:
    if at == time(_NOON):
        return in_language("noon", lang)
    minutes = f":{at.minute:02}" if at.minute else ""
    return f"{at.hour % _NOON or _NOON}{minutes} {in_language('am' if at.hour < _NOON else 'pm', lang)}"


def _day(word: str) -> int:
    found = [n for n, name in enumerate(DAYS) if len(word) >= _SHORTEST_NAME and name.lower().startswith(word)]
    if len(found) != 1:
        raise ValueError(word)
    return found[0]


def _days(text: str) -> tuple[str, ...]:
    named: set[int] = set()
    for part in text.split(","):
        ends = [_day(word.strip()) for word in re.split(r"-|\u2013|\bto\b", part)]
        if len(ends) > _PAIR:
            raise ValueError(text)
        first, last = ends[0], ends[-1]
        named |= {day % 7 for day in range(first, last + 1 if last >= first else last + 8)}
    return tuple(DAYS[day] for day in sorted(named))


def _time(hour: str, minute: str | None, half: str | None) -> time:
    if not half:
        return time(int(hour), int(minute or 0))
    if not 1 <= int(hour) <= _NOON:
        raise ValueError(hour)
    return time(int(hour) % _NOON + (_NOON if half.startswith("p") else 0), int(minute or 0))


def read_hours(text: str) -> Hours:
    """Read days with their hours.

    Args:
        text: such as "Mon-Fri 9:00-17:00", "Sat 10 am-1 pm" or "Mon, Wed 9:00-12:00".

    Returns:
        The hours.

    Raises:
        ValueError: it is no such text, or it closes before it opens.
    """
    match = _ENTRY.fullmatch(text.strip().lower())
    if not match:
        raise ValueError(text)
    opens, closes = _time(*match.group(2, 3, 4)), _time(*match.group(5, 6, 7))
    if closes <= opens:
        raise ValueError(text)
    return Hours(_days(match[1]), opens, closes)


def grouped(hours: tuple[Hours, ...]) -> tuple[tuple[str, str], ...]:
    """Set hours out as rows of a table, one row for the same days.

    Args:
        hours: in the order of the file.

    Returns:
        Pairs such as ("Monday to Friday", "9 am to noon and 1 pm to 5 pm").
    """
    rows: dict[str, list[str]] = {}
    joint = " and "
    for entry in hours:
        rows.setdefault(entry.days_shown[:1].upper() + entry.days_shown[1:], []).append(entry.times_shown)
        joint = f" {in_language('and', entry.lang)} "
    return tuple((days, joint.join(times)) for days, times in rows.items())
