"""A telephone number: checked once, shown as people here write it, dialled in full."""

from __future__ import annotations

import re
from dataclasses import dataclass

_FULL = re.compile(r"\+([0-9]{1,3}(?:[ .()-]*[0-9])+)(?:,? ?(?:ext\.?|extension|x) ?([0-9]{1,6}))?")
_NORTH_AMERICA = re.compile(r"1([2-9][0-9]{2})([2-9][0-9]{2})([0-9]{4})")
_SHORT = re.compile(r"[1-9][0-9]{2,5}")
_LONGEST = 40


@dataclass(frozen=True)
class Phone:
    """A telephone number.

    Args:
        number: with its groups, as RFC 3966 allows: "+1-970-555-0142", or a short number such as "988".
        extension: the digits to dial after the number; "" for none.
    """

    number: str
    extension: str = ""

    @property
    def shown(self) -> str:
        """As it is written on a page: "970-555-0142", "988", "+44 20 7946 0018"."""
        national = self.number.removeprefix("+1-")
        words = national.replace("-", " ") if national.startswith("+") else national
        return f"{words}, extension {self.extension}" if self.extension else words

    @property
    def href(self) -> str:
        """The link that dials it (RFC 3966): "tel:+1-970-555-0142"."""
        return f"tel:{self.number};ext={self.extension}" if self.extension else f"tel:{self.number}"

    @property
    def sms(self) -> str:
        """The link that starts a text message (RFC 5724), without words in it: "sms:+19705550142"."""
        return f"sms:{self.number.replace('-', '')}"


def read_phone(text: str) -> Phone:
    """Read a number in international form.

    Args:
        text: such as "+1 970-555-0142", "+1 (970) 555-0142 ext. 12" or "+44 20 7946 0018".

    Returns:
        The number; North American ones in the groups 3-3-4, others in the groups that were typed.

    Raises:
        ValueError: it is no such number.
    """
    match = _FULL.fullmatch(text.strip()) if len(text) <= _LONGEST else None
    if not match:
        raise ValueError(text)
    digits = re.sub(r"[^0-9]", "", match[1])
    if digits.startswith("1"):
        groups = _NORTH_AMERICA.fullmatch(digits)
        if not groups:
            raise ValueError(text)
        return Phone("+1-" + "-".join(groups.groups()), match[2] or "")
    if not 8 <= len(digits) <= 15:  # noqa: PLR2004 - E.164 allows 15 digits; fewer than 8 is no subscriber's number
        raise ValueError(text)
    return Phone("+" + "-".join(re.findall(r"[0-9]+", match[1])), match[2] or "")


def read_line(text: str) -> Phone:
    """Read the number of a crisis line: a short one such as "988", or any that `read_phone` reads.

    Args:
        text: the number as typed.

    Returns:
        The number.

    Raises:
        ValueError: it is no such number.
    """
    return Phone(text) if _SHORT.fullmatch(text) else read_phone(text)
