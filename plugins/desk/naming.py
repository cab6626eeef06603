"""What a new page is called in its folder, and of which day it is."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

# Names that Windows keeps for devices, with any ending.
RESERVED = {"con", "prn", "aux", "nul", *(f"{name}{number}" for name in ("com", "lpt") for number in range(10))}


class StartError(ValueError):
    """A page that cannot be started as it was asked for; the message says what to do."""


def slug_for(title: str, given: str, ask: Callable[[str], str] | None) -> str:
    """Choose the last part of a page's address, which is the name of its file, too.

    Args:
        title: of the page.
        given: what was asked for, or "".
        ask: asks for it where the title has no letters; None where nobody is there.

    Returns:
        Small letters, digits and hyphens, and no name that Windows keeps for a device.

    Raises:
        StartError: there is none, or it has other signs.
    """
    slug = given or _slug(title)
    if not slug and ask:
        slug = ask("The last part of its address, in small letters, digits and hyphens: ").strip()
    if not slug:
        raise StartError(f'"{title}" has no letters for an address. Give it one, for example: --slug sleep')
    if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", slug):
        raise StartError(
            f'"{slug}" is no address. Use small letters, digits and hyphens: --slug {_slug(slug) or "sleep"}'
        )
    return f"{slug}-page" if slug in RESERVED else slug


def is_day(typed: str) -> bool:
    """Say whether a text is a day, as year-month-day."""
    try:
        return str(dt.date.fromisoformat(typed)) == typed
    except ValueError:
        return False


def _slug(title: str) -> str:
    from plugins.reading.library import slug_of

    return slug_of(title)[:80].rstrip("-")
