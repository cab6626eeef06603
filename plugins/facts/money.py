"""An amount in US dollars, or a range of amounts."""

from __future__ import annotations

import re
from dataclasses import dataclass

from plugins.words import in_language

_AMOUNT = r"([0-9]{1,3}(?:,[0-9]{3})|[0-9]{1,6})(?:\.([0-9]{2}))?"
_FORMS = (
    re.compile(rf"\$ ?{_AMOUNT}(?: ?(?:-|\u2013|to) ?\$? ?{_AMOUNT})?"),
    re.compile(rf"{_AMOUNT}(?: ?(?:-|\u2013|to) ?{_AMOUNT})? ?(?:USD|dollars)"),
)


@dataclass(frozen=True)
class Money:
    """An amount.

    Args:
        cents: the amount in US cents, or the lower end of a range; 0 is free.
        up_to: the upper end of a range in cents; None for a single amount.
        lang: the language in which it is shown.
    """

    cents: int
    up_to: int | None = None
    lang: str = "en"

    @property
    def currency(self) -> str:
        """The code of the currency (ISO 4217)."""
        return "USD"

    @property
    def shown(self) -> str:
        """As it is written on a page: "$150", "$1,200.50", "$150 to $200", "free"."""
        if self.up_to is not None:
            return f"{_dollars(self.cents)} {in_language('to', self.lang)} {_dollars(self.up_to)}"
        return _dollars(self.cents) if self.cents else in_language("free", self.lang)


def _dollars(cents: int) -> str:
    whole, rest = divmod(cents, 100)
    return f"${whole:,}.{rest:02}" if rest else f"${whole:,}"


def _cents(whole: str, rest: str | None) -> int:
    return int(whole.replace(",", "")) * 100 + int(rest or 0)


def read_money(text: str) -> Money:
    """Read an amount.

    Args:
        text: such as "$150", "$1,200.50", "150 USD", "$150 to $200" or "free".

    Returns:
        The amount.

    Raises:
        ValueError: it is no such amount, or the range runs downwards.
    """
    if text.strip().lower() == "free":
        return Money(0)
    match = next(filter(None, (form.fullmatch(text.strip()) for form in _FORMS)), None)
    if not match:
        raise ValueError(text)
    low = _cents(match[1], match[2])
    if not match[3]:
        return Money(low)
    high = _cents(match[3], match[4])
    if high <= low:
        raise ValueError(text)
    return Money(low, high)
