"""What is known about the practice, as frozen records; what each key means stands in schema.py."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from plugins.facts.hours import grouped
from plugins.words import spoken

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from plugins.facts.duration import Duration
    from plugins.facts.hours import Hours
    from plugins.facts.money import Money
    from plugins.facts.phone import Phone


@dataclass(frozen=True, kw_only=True)
class Address:
    """Where the practice is."""

    street: str
    city: str
    state: str
    postal_code: str

    @property
    def lines(self) -> tuple[str, str]:
        """As it stands on an envelope."""
        return self.street, f"{self.city}, {self.state} {self.postal_code}"


@dataclass(frozen=True, kw_only=True)
class Practice:
    """The practice as a whole."""

    name: str
    profession: str
    phone: Phone
    email: str
    time_zone: str
    states_served: tuple[str, ...]
    hipaa_covered: bool
    federal_funds: bool
    legal_name: str = ""
    tagline: str = ""
    address: Address | None = None
    access: str = ""
    parking: str = ""
    hours: tuple[Hours, ...] = ()
    after_hours: str = ""
    languages: tuple[str, ...] = ("English",)
    staff_count: int | None = None

    @property
    def hours_shown(self) -> tuple[tuple[str, str], ...]:
        """Rows for a table: ("Monday to Friday", "9 am to 5 pm")."""
        return grouped(self.hours)


@dataclass(frozen=True, kw_only=True)
class Credential:
    """A licence, certificate or degree."""

    name: str
    issuer: str
    number: str = ""
    expires: date | None = None
    pending: bool = False
    requirements: str = ""


@dataclass(frozen=True, kw_only=True)
class Person:
    """Someone who works here or writes for the site; "practice" is the practice as a whole."""

    id: str
    name: str
    role: str
    credentials: tuple[Credential, ...] = ()
    bio: str = ""


@dataclass(frozen=True, kw_only=True)
class Cost:
    """What a visit costs, and since when that is known to be true."""

    amount: Money
    as_of: date
    expires: date | None = None
    insurance_note: str = ""


@dataclass(frozen=True, kw_only=True)
class Visit:
    """A kind of visit; `cost` None means "ask us"."""

    id: str
    title: str
    length: Duration
    format: tuple[str, ...]
    who_is_there: str
    cost: Cost | None
    steps: tuple[str, ...]
    booking: str
    for_whom: str = ""
    where: str = ""
    who_is_not: str = ""
    bring: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    you_can: tuple[str, ...] = ()
    we_will_not: tuple[str, ...] = ()
    after: str = ""
    limits_page: str = ""
    reviewed: date | None = None
    due: date | None = None


@dataclass(frozen=True, kw_only=True)
class Wait:
    """How long people wait at present."""

    text: str
    as_of: date
    expires: date


@dataclass(frozen=True, kw_only=True)
class Agreement:
    """Whether the provider has signed a business associate agreement (45 CFR 164.504(e))."""

    in_place: bool
    checked: date


@dataclass(frozen=True, kw_only=True)
class BookingLink:
    """A way to start; `wait` None means "ask us"; phone, text and email take the practice's own number and address."""

    id: str
    label: str
    kind: str
    provider: str = ""
    url: str = ""
    visit: str = ""
    for_whom: str = ""
    reply_time: str = ""
    wait: Wait | None = None
    account_needed: bool | None = None
    tracking: str = ""
    agreement: Agreement | None = None
    fallback: str = ""
    line: int = 0


@dataclass(frozen=True, kw_only=True)
class CrisisLine:
    """A number for people who need help now."""

    id: str
    name: str
    number: Phone
    can_call: bool = True
    can_text: bool = False
    what_for: str
    languages: tuple[str, ...] = ("English",)
    checked: date
    note: str = ""
    lang: str = "en"


@dataclass(frozen=True, kw_only=True)
class Sample:
    """A made-up value that has to be replaced before the site is published.

    Args:
        key: such as "practice.phone", or "visits.first-visit" for the whole entry.
        line: where it stands in the file.
        why: how that is known.
    """

    key: str
    line: int
    why: str


@dataclass(frozen=True, kw_only=True)
class Facts:
    """Everything that the site knows about the practice, as of a day.

    Args:
        source: the file, as messages name it.
        today: the day by which waits, prices and credentials count as past.
        lines: the line of every key, such as "booking.first-visit.url".
        lang: the language of their words.
        translations: language -> the same facts in its words.
    """

    practice: Practice
    people: Mapping[str, Person]
    visits: Mapping[str, Visit]
    booking: Mapping[str, BookingLink]
    crisis: tuple[CrisisLine, ...]
    samples: tuple[Sample, ...]
    today: date
    source: str = "content/practice.toml"
    lines: Mapping[str, int] = field(default_factory=dict, repr=False, compare=False)
    lang: str = "en"
    translations: Mapping[str, Facts] = field(default_factory=dict)

    def said_in(self, lang: str) -> Facts:
        """The same facts in the words of a page's language.

        Args:
            lang: of the page.

        Returns:
            These facts, where the site does not speak the language.
        """
        return self.translations.get(spoken(lang), self)

    def visit_of(self, booking: BookingLink) -> Visit | None:
        """The visit that a booking link starts.

        Args:
            booking: a link of these facts.

        Returns:
            The visit, or None for a link that is not about one kind of visit, such as the telephone.
        """
        return self.visits.get(booking.visit)
