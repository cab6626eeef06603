"""What the calendar does to facts: what is past drops out and is told, and nothing stops the build."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from plugins.facts.faults import Faults
    from plugins.facts.lines import Path
    from plugins.facts.rules import Sections

_LOOK_AGAIN = timedelta(days=365)


def as_of(found: Sections, today: date, faults: Faults) -> Sections:
    """Leave out what is past, and tell it.

    Args:
        found: the records as typed.
        today: the day by which a date counts as past.
        faults: takes warnings.

    Returns:
        The records without prices, waits and credentials whose last day is before `today`.
    """
    _remind(found, today, faults)

    def past(path: Path, last: date | None, then: str) -> bool:
        if not last or last >= today:
            return False
        faults.add((*path, "expires"), "fact-expired", f"was {last}: {then}", "Check it and write the new date.")
        return True

    visits = dict(found.visits)
    for key, visit in visits.items():
        if visit.cost and past(
            ("visits", key, "cost"), visit.cost.expires, 'the page now says "ask us" for the price.'
        ):
            visits[key] = replace(visit, cost=None)
    booking = dict(found.booking)
    for key, link in booking.items():
        if link.wait and past(("booking", key, "wait"), link.wait.expires, 'the page now says "ask us" for the wait.'):
            booking[key] = replace(link, wait=None)
    people = dict(found.people)
    for key, person in people.items():
        valid = tuple(
            credential
            for n, credential in enumerate(person.credentials)
            if not past(
                ("people", key, "credentials", n), credential.expires, "the page no longer shows this credential."
            )
        )
        people[key] = replace(person, credentials=valid)
    return found._replace(visits=visits, booking=booking, people=people)


def _remind(found: Sections, today: date, faults: Faults) -> None:
    for visit in found.visits.values():
        if visit.due and visit.due < today:
            faults.add(
                ("visits", visit.id, "due"),
                "fact-review-due",
                f"was {visit.due}.",
                "Have a clinician read the entry again; then write the new dates.",
            )
    for path, day in _checked(found):
        if day > today:
            faults.add(path, "fact-date-ahead", f"is {day}, which is still to come.", "Look at the year.")
        elif today - day > _LOOK_AGAIN:
            faults.add(
                path, "fact-review-due", f"is {day}, more than a year ago.", "Check the entry and write the new date."
            )


def _checked(found: Sections) -> list[tuple[Path, date]]:
    days: list[tuple[Path, date | None]] = []
    for visit in found.visits.values():
        days.append((("visits", visit.id, "cost", "as_of"), visit.cost.as_of if visit.cost else None))
        days.append((("visits", visit.id, "reviewed"), visit.reviewed if not visit.due else None))
    for link in found.booking.values():
        days.append((("booking", link.id, "wait", "as_of"), link.wait.as_of if link.wait else None))
        days.append((("booking", link.id, "agreement", "checked"), link.agreement.checked if link.agreement else None))
    days += [(("crisis", line.id, "checked"), line.checked) for line in found.crisis.values()]
    return [(path, day) for path, day in days if day]
