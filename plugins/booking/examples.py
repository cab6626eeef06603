"""Booking links as writers type them: one list for the tests, the gallery and the check of accessibility."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from plugins.facts import Facts


class Example(NamedTuple):
    """A part of a page.

    Args:
        name: short, for files.
        title: what it shows.
        source: as a writer types it.
    """

    name: str
    title: str
    source: str


def examples(facts: Facts) -> list[Example]:
    """List the examples for a practice.

    Args:
        facts: whose links they use.

    Returns:
        A link in a sentence, and a block for the first link of every kind; none for a practice without links.
    """
    if not facts.booking:
        return []
    links = {link.kind: link for link in reversed(list(facts.booking.values()))}
    sentence = "You can [ask for a time](booking:{0}) or [read how][way].\n\n[way]: booking:{0}"
    first = next(iter(facts.booking))
    return [
        Example("sentence", "Booking links in a sentence", sentence.format(first)),
        *(
            Example(kind, f"A booking link alone in a paragraph: {kind}", f"[{link.label}](booking:{link.id})")
            for kind, link in sorted(links.items())
        ),
    ]
