"""What is a booking link, what was meant as one, and what is an ordinary address."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from plugins.booking.document import tokens
from plugins.findings import did_you_mean, near_match

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

# booking:id, Pelican's {booking}id, and the braces as a rich-text editor writes them. Capitals do not matter in the
# scheme of an address (RFC 3986, 3.1).
_LINK = re.compile(r"(?:booking:|\{booking\}|%7bbooking%7d)(.*)", re.IGNORECASE | re.DOTALL)
_BROKEN = re.compile(r"(?:https?://|mailto:|[/#.@{\s\"'])*booking\W*[:：;}][\W_]*([\w-]*)\W*", re.IGNORECASE)
_SCHEME = re.compile(r"([a-z-]{3,12}):([\w-]+)", re.IGNORECASE)
_OTHER_SIGN = re.compile(r"[/#.]*bookings?[-/#=._|]([\w-]+?)(?:/|\.md)?", re.IGNORECASE)
_KNOWN_SCHEMES = frozenset({"http", "https", "mailto", "tel", "sms", "ftp", "data"})
_AS_TEXT = re.compile(r"(?i)\bbooking:(?=[\w-])|[\"'=]booking:|\{booking\}|%7bbooking%7d")
_NEARLY_LINKED = re.compile(r"\][ ]?[:(\[][ ]*<?$")


class Meant(NamedTuple):
    """An address that is, or should be, a booking link.

    Args:
        name: the id; "" after a fault.
        check: the row of the catalogue; "" if all is well.
        message: what is wrong.
        fix: what to do.
    """

    name: str = ""
    check: str = ""
    message: str = ""
    fix: str = ""


def read_address(address: str, known: Collection[str]) -> Meant | None:
    """Read the address of a link.

    Args:
        address: as Markdown gives it.
        known: the ids of all booking links.

    Returns:
        The booking link or the fault; None for any other address.
    """
    if match := _LINK.fullmatch(address.strip()):
        return _read_name(match[1], known)
    if match := _BROKEN.fullmatch(address.strip()):
        return _misspelt(address, match[1], known)
    if (match := _SCHEME.fullmatch(address)) and match[1].lower() not in _KNOWN_SCHEMES:
        if near_match(match[1], ["booking"], 0.7):
            return _misspelt(address, match[2], known)
    elif (match := _OTHER_SIGN.fullmatch(address)) and match[1] in known:
        return _misspelt(address, match[1], known)
    elif "://" not in address and _AS_TEXT.search(address):
        return _misspelt(address, address, known)
    return None


def _read_name(name: str, known: Collection[str]) -> Meant:
    if name in known:
        return Meant(name)
    if not name.strip():
        return Meant("", "booking-spelling", "The booking link names no id.", did_you_mean("", known))
    plain = re.split(r"[?#]", name)[0]
    if plain != name and plain in known:
        fix = f"Write booking:{plain}. What the service is told stands in the facts of the practice."
        return Meant("", "booking-spelling", "Nothing can be added to a booking link.", fix)
    wanted = "-".join(unquote(name).strip(" /:.").lower().split())
    if wanted in known:
        return _misspelt(f"booking:{name}", wanted, known)
    message = f'There is no booking link "{name}" in the facts of the practice.'
    return Meant("", "booking-unknown", message, did_you_mean(wanted, known) or f"Add an entry: [booking.{wanted}]")


def _misspelt(address: str, name: str, known: Collection[str]) -> Meant:
    near = near_match(name, known)
    fix = f"Write booking:{near}" if near else f"Write booking: and an id, without a space. {did_you_mean(name, known)}"
    return Meant("", "booking-spelling", f'"{address}" is no booking link.', fix)


def left_over(text: str) -> Iterator[str]:
    """Find addresses of booking links that readers would see.

    Args:
        text: without code.

    Yields:
        Each, with what is written to it without a space.
    """
    for token, before in tokens(text):
        if _AS_TEXT.search(token) or (token.startswith("booking") and _NEARLY_LINKED.search(before)):
            yield token
