"""Booking links as HTML: one code for Markdown and for templates. Every value is escaped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from plugins.booking.kinds import KINDS, OWN
from plugins.booking.lookup import service_of
from plugins.booking.ways import address_of, anchor, crisis_ways, other_ways, shown_address
from plugins.facts.days import day_in_words
from plugins.findings import did_you_mean

if TYPE_CHECKING:
    from plugins.facts import BookingLink, Facts


class UnknownBookingError(LookupError):
    """There is no booking link of this name."""


def find(facts: Facts, name: str) -> BookingLink:
    """Find a booking link.

    Args:
        facts: all links.
        name: the id.

    Returns:
        The record.

    Raises:
        UnknownBookingError: there is none; the message names the nearest.
    """
    if name not in facts.booking:
        raise UnknownBookingError(f'There is no booking link "{name}". {did_you_mean(name, facts.booking)}'.rstrip())
    return facts.booking[name]


def words_of(link: BookingLink, facts: Facts) -> str:
    """Say what a link starts: verb, what, length and cost.

    Args:
        link: the record.
        facts: where its visit is; a price that is past has dropped out there.

    Returns:
        "Request a first visit (50 minutes, $150)", "Call us: 970-555-0142".
    """
    own = shown_address(link.kind, facts)
    label = f"{link.label}: {own}" if own and own not in link.label else link.label
    visit = facts.visit_of(link)
    details = [visit.length.shown, visit.cost.amount.shown if visit.cost else ""] if visit else []
    known = ", ".join(filter(None, details))
    return f"{label} ({known})" if known else label


def booking_link(facts: Facts, name: str, text: str = "") -> Markup:
    """Draw a booking link in a sentence.

    Args:
        facts: all links.
        name: the id.
        text: its words; what it starts if left out.

    Returns:
        Escaped HTML.

    Raises:
        UnknownBookingError: there is no such link.
    """
    link = find(facts, name)
    return anchor(address_of(link, facts), text or words_of(link, facts), css_class="booking-link")


def booking_block(facts: Facts, name: str) -> Markup:
    """Draw a booking link with all that someone needs to know before they follow it.

    Args:
        facts: all links.
        name: the id.

    Returns:
        The action block of the theme's README, as escaped HTML.

    Raises:
        UnknownBookingError: there is no such link.
    """
    link = find(facts, name)
    button = anchor(address_of(link, facts), words_of(link, facts), css_class="button")
    ways, crisis = other_ways(link, facts), crisis_ways(facts.crisis)
    rows = [("action", button), ("where", _where(link, facts))]
    if ways:
        rows.append(("other", Markup("Or {}.").format(Markup(" or ").join(ways))))
    if crisis:
        rows.append(("emergency", Markup("Not for emergencies: {}.").format(Markup(", or ").join(crisis))))
    inner = Markup("\n").join(Markup('<p class="booking-{}">{}</p>').format(*row) for row in rows)
    return Markup('<div class="booking" data-kind="{}">\n{}\n</div>').format(link.kind, inner)


def _where(link: BookingLink, facts: Facts) -> Markup:
    """Say where a link leads, for whom, how soon someone answers, and what else is known."""
    kind, service = KINDS[link.kind], service_of(link)
    named = f"{service.name}, {service.what}" if service.hosts else service.what
    whom = {"existing": "For people who already come here.", "referrer": "For professionals who refer someone."}
    account = {True: "You need an account there.", False: "You need no account."}
    sentences = [
        kind.leads.format(service=named),
        whom.get(link.for_whom, ""),
        kind.answers.format(time=link.reply_time) if link.reply_time else "",
        account[link.account_needed] if link.account_needed is not None and link.kind not in OWN else "",
        "That website tells others who visits it." if "some" in {link.tracking, service.tracking} else "",
    ]
    text = Markup(" ").join(filter(None, sentences))
    if link.wait:
        day = Markup('<time datetime="{}">{}</time>').format(link.wait.as_of, day_in_words(link.wait.as_of))
        return text + Markup(" The wait is {} (as of {}).").format(link.wait.text, day)
    return text + " Ask us how long the wait is." if _had_wait(link, facts) else text


def _had_wait(link: BookingLink, facts: Facts) -> bool:
    """Tell whether the file speaks of a wait that the record no longer has, because it is past or to be asked."""
    return f"booking.{link.id}.wait" in facts.lines
