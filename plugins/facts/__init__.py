"""Everything that is known about the practice: content/practice.toml as frozen typed records. Leaf."""

from plugins.facts.duration import Duration, read_duration
from plugins.facts.hours import Hours
from plugins.facts.loading import load
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
