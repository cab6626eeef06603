"""How a day is written on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.words import in_language

if TYPE_CHECKING:
    from datetime import date

# Not strftime's %B, which writes the names of whatever language the computer is set to.
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def day_in_words(day: date, lang: str = "en") -> str:
    """Write a day in words.

    Args:
        day: any day.
        lang: of the page.

    Returns:
        "November 23, 2026", "23 de noviembre de 2026".
    """
    month = in_language(_MONTHS[day.month - 1], lang)
    return in_language("{month} {day}, {year}", lang).format(month=month, day=day.day, year=day.year)
