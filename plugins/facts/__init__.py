"""Everything that is known about the practice: content/practice.toml as frozen typed records. Leaf."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.facts.duration import Duration, read_duration
from plugins.facts.hours import Hours
from plugins.facts.money import Money, read_money
from plugins.facts.phone import Phone, read_phone
from plugins.facts.records import (
    Address,
    Agreement,
    BookingLink,
    Cost,
    Credential,
    CrisisLine,
    Facts,
    Person,
    Practice,
    Sample,
    Visit,
    Wait,
)

if TYPE_CHECKING:
    from plugins.facts.loading import load

__all__ = [
    "Address",
    "Agreement",
    "BookingLink",
    "Cost",
    "Credential",
    "CrisisLine",
    "Duration",
    "Facts",
    "Hours",
    "Money",
    "Person",
    "Phone",
    "Practice",
    "Sample",
    "Visit",
    "Wait",
    "load",
    "read_duration",
    "read_money",
    "read_phone",
]


def __getattr__(name: str) -> object:
    """Import the reader of practice.toml when it is asked for: facts that were kept need none."""
    if name == "load":
        from plugins.facts.loading import load

        return load
    raise AttributeError(name)
