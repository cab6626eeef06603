"""Booking links: `[Request a first visit](booking:first-visit)`, an ordinary Python-Markdown extension."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plugins.booking.records_check import check_links
from plugins.booking.render import UnknownBookingError, booking_block, booking_link, emergency_line

if TYPE_CHECKING:
    from plugins.booking.extension import BookingExtension

__all__ = [
    "BookingExtension",
    "UnknownBookingError",
    "booking_block",
    "booking_link",
    "check_links",
    "emergency_line",
    "makeExtension",
]


def makeExtension(**options: Any) -> BookingExtension:  # noqa: ANN401, N802 - Python-Markdown's entry point
    """Make the extension for `markdown.markdown(text, extensions=["plugins.booking"])`.

    Args:
        options: `facts`, `report` and `lang`, as `BookingExtension` has them.

    Returns:
        The extension.

    Raises:
        FaultsError: `facts` is a file with errors.
    """
    from plugins.booking.extension import BookingExtension

    return BookingExtension(**options)


def __getattr__(name: str) -> object:
    """Import the extension when it is asked for: templates need no Markdown parser."""
    if name == "BookingExtension":
        from plugins.booking.extension import BookingExtension

        return BookingExtension
    raise AttributeError(name)
