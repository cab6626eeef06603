"""The booking links of practice.toml against the tables: services, addresses, promises."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.booking.kinds import KINDS, OWN
from plugins.booking.lookup import provider_called, provider_meant, service_of
from plugins.booking.urls import faults_of
from plugins.booking.ways import address_of
from plugins.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.facts import BookingLink, Facts

_SAYS_BOOKED = re.compile(r"\b(?:book|schedule)\b", re.IGNORECASE)


def check_links(facts: Facts) -> list[Finding]:
    """Check every booking link of the practice.

    Args:
        facts: as the loader gives them, which has already seen to forms, references and missing keys.

    Returns:
        The findings, with lines of the file with the facts, in its order.
    """
    found: list[Finding] = []
    for link in facts.booking.values():
        for key, check, message, fix in _faults_of_link(link, facts):
            line = facts.lines.get(f"booking.{link.id}.{key}", link.line)
            found.append(Finding(facts.source, line, check, f"booking.{link.id}.{key}: {message}", fix))
    return found


def _faults_of_link(link: BookingLink, facts: Facts) -> Iterator[tuple[str, str, str, str]]:
    """Yield key, check, message and fix."""
    if link.provider and link.kind not in OWN and not provider_called(link.provider):
        yield "provider", "booking-provider", f'There is no service "{link.provider}".', provider_meant(link.provider)
    service = service_of(link)
    for fault in faults_of(address_of(link, facts), service):
        yield "url", *fault
    if _SAYS_BOOKED.search(link.label) and not KINDS[link.kind].fixed and link.kind not in OWN:
        message = f'It says that the time is booked, but the kind is "{link.kind}".'
        yield "label", "booking-words", message, 'Write "Request …", or kind = "instant" if nobody has to confirm it.'
    visit = facts.visit_of(link)
    if visit and visit.booking != link.id:
        listed = facts.booking.get(visit.booking)
        if listed is None or listed.for_whom == link.for_whom:
            message = f'The visit "{visit.id}" does not list this link but "{visit.booking}".'
            fix = f"Name the visit that it starts, say for whom it is, or list it in [visits.{visit.id}]."
            yield "visit", "booking-visit", message, fix
    if service.agreement == "doubtful" and facts.practice.hipaa_covered and not _agreed(link):
        message = f"It is doubtful whether {service.name} signs a business associate agreement."
        fix = "Ask them, and write the answer: agreement = { in_place = true, checked = 2026-11-23 }"
        yield "provider", "booking-agreement", message, fix


def _agreed(link: BookingLink) -> bool:
    return link.agreement is not None and link.agreement.in_place
