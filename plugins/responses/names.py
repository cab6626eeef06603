"""The name that a response is published under, and the names that are taken out of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.responses import private
from plugins.responses.hidden import visible
from plugins.responses.keys import LONGEST_NAME

if TYPE_CHECKING:
    from collections.abc import Iterable

NAMELESS = "A reader"
GONE = "[name removed]"
CAPITAL = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def chosen(name: str, sender: Iterable[str]) -> tuple[str, list[str]]:
    """Make a name that may be shown of what somebody typed.

    Args:
        name: as typed, or "".
        sender: words of the name and address that the message came from.

    Returns:
        The name, and what a person has to look at.
    """
    words = " ".join(visible(name).split())
    if not words:
        return NAMELESS, []
    if private.found(words) or "://" in words or "<" in words:
        return NAMELESS, ["the name was an address, so it was taken out"]
    own = {word.casefold() for word in sender}
    parts = words.split()
    if len(parts) > 1 and own and all(part.casefold().strip(".,") in own for part in parts):
        return parts[0][:LONGEST_NAME], ["the name was the sender's own, so only the first part of it is kept"]
    if len(words) > LONGEST_NAME:
        words = words[:LONGEST_NAME].rsplit(" ", 1)[0]
    several = len([part for part in parts if part[:1].isupper()]) > 1
    return words, ["the name may be a full name; a first name is enough"] if several else []


def without(text: str, sender: Iterable[str]) -> tuple[str, bool]:
    """Take the words of a sender's name out of a text, where they are written as a name.

    Args:
        text: made visible before.
        sender: words of the name and address that the message came from.

    Returns:
        The text, and whether anything was taken out.
    """
    own = {word.casefold() for word in sender}

    def hide(match: re.Match[str]) -> str:
        word = match[0]
        return GONE if word[:1].isupper() and word.removesuffix("'s").casefold() in own else word

    changed = CAPITAL.sub(hide, text) if own else text
    return re.sub(
        rf"(?:{re.escape(GONE)}\s?)+(?=\s|\W|$)", lambda found: GONE + " " * found[0].endswith(" "), changed
    ), changed != text
