"""What has to fit together between the keys: ids that exist, and values that do not contradict each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from plugins.facts.forms import ID
from plugins.findings import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from plugins.facts.faults import Faults
    from plugins.facts.records import BookingLink, CrisisLine, Person, Practice, Visit

BYLINE = "practice"  # the person who stands for the practice as a whole; made from [practice]
_REFERENCES = (("visits", "booking", "booking"), ("booking", "visit", "visits"), ("booking", "fallback", "booking"))
_NEEDED = ("988", "911")  # every booking link says whom to call in an emergency
_ONLINE = ("request", "instant", "portal", "waitlist")
_OWN = ("phone", "text", "email")


class Sections(NamedTuple):
    """What could be read of the file; an entry with a fault of its own is not here."""

    practice: Practice | None
    people: Mapping[str, Person]
    visits: Mapping[str, Visit]
    booking: Mapping[str, BookingLink]
    crisis: Mapping[str, CrisisLine]


def check_references(data: Mapping[str, object], faults: Faults) -> None:
    """Find keys that name an entry which does not exist.

    Args:
        data: the file, so that entries with other faults are looked at too.
        faults: takes what is wrong.
    """
    for section, key, into in _REFERENCES:
        known = _entries(data, into)
        for entry, values in _entries(data, section).items():
            target = values.get(key) if isinstance(values, dict) else None
            if isinstance(target, str) and ID.fullmatch(target) and target not in known:
                fix = did_you_mean(target, known) or f"Add an entry that begins with [{into}.{target}]."
                faults.add((section, entry, key), "fact-reference", f'names "{target}", which is not in [{into}].', fix)
    for line in _NEEDED:
        if line not in _entries(data, "crisis"):
            message = "is missing: every booking link names it for emergencies."
            faults.add(("crisis", line), "fact-missing", message, f"Add an entry that begins with [crisis.{line}].")


def _entries(data: Mapping[str, object], section: str) -> Mapping[str, object]:
    entries = data.get(section)
    return entries if isinstance(entries, dict) else {}


def check_rules(found: Sections, faults: Faults) -> None:
    """Find values that contradict each other.

    Args:
        found: what could be read.
        faults: takes what is wrong.
    """
    for rule in _RULES:
        rule(found, faults)


def _buttons_fit_visits(found: Sections, faults: Faults) -> None:
    for visit in found.visits.values():
        link = found.booking.get(visit.booking)
        if link and link.visit and link.visit != visit.id:
            faults.add(
                ("visits", visit.id, "booking"),
                "fact-conflict",
                f'names booking.{link.id}, but that starts the visit "{link.visit}": the button would show '
                "the length and price of another visit.",
                f'Give this visit a link of its own, or take the line "visit" out of [booking.{link.id}].',
            )


def _links_lead_somewhere(found: Sections, faults: Faults) -> None:
    for link in found.booking.values():
        for key in ("provider", "url"):
            path, given = ("booking", link.id, key), bool(getattr(link, key))
            if link.kind in _ONLINE and not given:
                faults.add(
                    path,
                    "fact-missing",
                    f'is missing: a link of kind "{link.kind}" leads to a service.',
                    f"Add a line with {key}, or change the kind.",
                )
            if link.kind in _OWN and given:
                own = "email" if link.kind == "email" else "phone"
                faults.add(
                    path,
                    "fact-conflict",
                    f'has no effect: kind "{link.kind}" uses practice.{own}.',
                    "Take the line out, or change the kind.",
                )
        if link.fallback == link.id:
            faults.add(
                ("booking", link.id, "fallback"), "fact-conflict", "names the link itself.", "Name another link."
            )


def _pending_is_not_given(found: Sections, faults: Faults) -> None:
    for person in found.people.values():
        for n, credential in enumerate(person.credentials):
            if credential.pending and (credential.number or credential.expires):
                faults.add(
                    ("people", person.id, "credentials", n),
                    "fact-conflict",
                    "is pending, but has a number or a last day.",
                    "Keep one of them: pending = true or the number.",
                )


def _dates_run_forward(found: Sections, faults: Faults) -> None:
    spans = [(("visits", visit.id, "cost"), visit.cost) for visit in found.visits.values()]
    waits = [(("booking", link.id, "wait"), link.wait) for link in found.booking.values()]
    for path, span in [*spans, *waits]:
        if span and span.expires and span.expires < span.as_of:
            faults.add((*path, "expires"), "fact-conflict", "is before as_of.", "Look at both dates.")


def _hours_do_not_overlap(found: Sections, faults: Faults) -> None:
    entries = found.practice.hours if found.practice else ()
    for n, entry in enumerate(entries):
        for other in entries[:n]:
            if set(entry.days) & set(other.days) and entry.opens < other.closes and other.opens < entry.closes:
                faults.add(
                    ("practice", "hours", n),
                    "fact-conflict",
                    f"overlaps with {other.days_shown}, {other.times_shown}.",
                    "Name each day and time once.",
                )
                break


def _crisis_lines_can_be_reached(found: Sections, faults: Faults) -> None:
    for line in found.crisis.values():
        if not line.can_call and not line.can_text:
            faults.add(
                ("crisis", line.id, "can_call"),
                "fact-conflict",
                "says that people can neither call nor text.",
                "Write can_call = true or can_text = true.",
            )


def _byline_is_free(found: Sections, faults: Faults) -> None:
    if BYLINE in found.people:
        faults.add(("people", BYLINE), "fact-conflict", "is made from [practice] by itself.", "Take this entry out.")


_RULES: tuple[Callable[[Sections, Faults], None], ...] = (
    _buttons_fit_visits,
    _links_lead_somewhere,
    _pending_is_not_given,
    _dates_run_forward,
    _hours_do_not_overlap,
    _crisis_lines_can_be_reached,
    _byline_is_free,
)
