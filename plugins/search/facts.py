"""What pages draw from the facts, and people look for: names, places, prices."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from plugins.facts import Facts


def people(facts: Facts) -> Iterator[str]:
    """Name everyone who works here."""
    for person in facts.people.values():
        yield " ".join((person.name, person.role, *(credential.name for credential in person.credentials), person.bio))


def place(facts: Facts) -> Iterator[str]:
    """Say where the practice is and how it is reached."""
    practice = facts.practice
    yield " ".join(practice.address.lines if practice.address else ())
    yield from (practice.parking, practice.access, practice.phone.shown, practice.email, practice.after_hours)


def visits(facts: Facts) -> Iterator[str]:
    """Name every kind of visit."""
    yield from (visit.title for visit in facts.visits.values())


# The template of a page -> what it draws.
DRAWN: dict[str, Callable[[Facts], Iterator[str]]] = {"people": people, "contact": place, "fees": visits}


def said_of(template: str, facts: Facts) -> tuple[str, ...]:
    """Say what a page draws from the facts.

    Args:
        template: of the page.
        facts: in its language.

    Returns:
        Texts.
    """
    return tuple(text for text in DRAWN[template](facts) if text) if template in DRAWN else ()
