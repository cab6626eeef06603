"""What holds blocks: quotes and list items (https://spec.commonmark.org/0.31.2/#container-blocks)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

MARKER = re.compile(r" {0,3}(?:(?P<bullet>[-+*])|(?P<number>[0-9]{1,9})(?P<delimiter>[.)]))(?P<space> +|$)")
QUOTE = re.compile(r" {0,3}> ?")
MOST_SPACES = 4  # after a marker; more are the indent of code
DEEPEST = 32  # quotes and items in each other; what would go deeper is text, so that no parser runs out of stack


@dataclass(eq=False, slots=True)
class Container:
    """A text as a whole, a quote or an item.

    Args:
        gap: whether the last line in it was blank.
        filled: whether a block stands in it.
        definition: whether the last block in it defines a term or a footnote, which indented lines go on with.
    """

    gap: bool = False
    filled: bool = False
    definition: bool = False


@dataclass(eq=False, slots=True)
class Quote(Container):
    """A block quote."""


@dataclass(eq=False, slots=True)
class Listing:
    """A list.

    Args:
        marker: what its items begin with, "-", "+", "*", "." or ")"; another one begins another list.
        start: the number of its first item; None for bullets.
        loose: whether a blank line parts its items or the blocks of one, so that paragraphs are paragraphs.
    """

    marker: str
    start: int | None
    loose: bool = False


@dataclass(eq=False, slots=True, kw_only=True)
class Item(Container):
    """A list item.

    Args:
        listing: its list.
        width: the columns that its content is indented by.
    """

    listing: Listing
    width: int


def item_at(line: str, at: int, before: Container | None, *, interrupts: bool) -> tuple[Item, int] | None:
    """Read a list marker.

    Args:
        line: the line, without tabs.
        at: where the content of its containers begins.
        before: the item that stood here last, whose list this one may go on with.
        interrupts: whether a paragraph is open here, which only a bullet or "1." with words may end.

    Returns:
        The item and where its content begins, or None.
    """
    match = MARKER.match(line, at)
    if match is None:
        return None
    number = None if match["bullet"] else int(match["number"])
    empty = match.end() == len(line)
    if interrupts and (empty or number not in (None, 1)):
        return None
    end = match.start("space") + 1 if empty or len(match["space"]) > MOST_SPACES else match.end()
    listing = Listing(match["bullet"] or match["delimiter"], number)
    if isinstance(before, Item) and before.listing.marker == listing.marker:
        listing = before.listing
        listing.loose |= before.gap
    return Item(listing=listing, width=end - at), min(end, len(line))


def add_block(path: Sequence[Container], root: Container, *, parted: bool = True) -> None:
    """Note that a block begins.

    Args:
        path: the quotes and items that hold it.
        root: the text as a whole.
        parted: whether a blank line before it makes a list loose; not so for an item of the same list.
    """
    inner = path[-1] if path else root
    if parted and inner.gap and inner.filled and isinstance(inner, Item):
        inner.listing.loose = True
    inner.filled = True
    for container in path:
        container.gap = False


def add_gap(path: Sequence[Container]) -> None:
    """Note a blank line.

    Args:
        path: the quotes and items that hold it; around a quote whose sign stands on the line, it is no gap.
    """
    for container in reversed(path):
        container.gap = True
        if isinstance(container, Quote):
            break
