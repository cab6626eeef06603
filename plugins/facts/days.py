"""How a day is written on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

# Not strftime's %B, which writes the names of whatever language the computer is set to.
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def day_in_words(day: date) -> str:
    """Write a day in words.

    Args:
        day: any day.

    Returns:
        "November 23, 2026".
    """
    return f"{_MONTHS[day.month - 1]} {day.day}, {day.year}"
