"""Booking links as HTML: one code for Markdown and for templates. Every value is escaped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from plugins.booking.kinds import KINDS, OWN
from plugins.booking.lookup import name_of, service_of
from plugins.booking.ways import address_of, anchor, crisis_ways, other_ways, shown_address
from plugins.facts.days import day_in_words
from plugins.findings import did_you_mean
from plugins.words import in_language

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


def words_of(link: BookingLink, facts: Facts) -> Markup:
    """Say what a link starts: verb, what, length and cost.

    Args:
        link: the record.
        facts: where its visit is; a price that is past has dropped out there.

    Returns:
        "Request a first visit (50 minutes, $150)", "Call us: 970-555-0142", as escaped HTML.
    """
    own = shown_address(link.kind, facts)
    label = Markup("{}: {}").format(link.label, own) if own and own not in link.label else escape(link.label)
    visit = facts.visit_of(link)
    details = [visit.length.shown, visit.cost.amount.shown if visit.cost else ""] if visit else []
    known = ", ".join(filter(None, details))
    return Markup("{} ({})").format(label, known) if known else label


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
    ways, emergency = other_ways(link, facts), emergency_line(facts)
    rows = [("action", button), ("where", _where(link, facts))]
    if ways:
        rows.append(("other", _said("Or {ways}.", facts, ways=_said(" or ", facts).join(ways))))
    if emergency:
        rows.append(("emergency", emergency))
    inner = Markup("\n").join(Markup('<p class="booking-{}">{}</p>').format(*row) for row in rows)
    return Markup('<div class="booking" data-kind="{}">\n{}\n</div>').format(link.kind, inner)


def emergency_line(facts: Facts) -> Markup:
    """Say whom to call in an emergency, in place of writing to us.

    Args:
        facts: where the crisis lines are.

    Returns:
        A sentence with links, empty where the practice names no crisis line.
    """
    crisis = crisis_ways(facts)
    return _said("Not for emergencies: {ways}.", facts, ways=_said(", or ", facts).join(crisis)) if crisis else Markup()


def _said(english: str, facts: Facts, **values: str) -> Markup:
    """Say our own words in the language of the facts; the values are escaped."""
    return Markup(in_language(english, facts.lang)).format(**values)  # noqa: S704 - no value is in them yet


def _where(link: BookingLink, facts: Facts) -> Markup:
    """Say where a link leads, for whom, how soon someone answers, and what else is known."""
    kind, service = KINDS[link.kind], service_of(link)
    what = _said(service.what, facts)
    whom = {"existing": "For people who already come here.", "referrer": "For professionals who refer someone."}
    account = {True: "You need an account there.", False: "You need no account."}
    tells_others = "some" in {link.tracking, service.tracking} and link.kind not in OWN
    sentences = [
        _said(kind.leads, facts, service=Markup("{}, {}").format(name_of(link), what) if service.hosts else what),
        _said(whom[link.for_whom], facts) if link.for_whom in whom else "",
        _said(kind.answers, facts, time=link.reply_time) if link.reply_time and kind.answers else "",
        _said(account[link.account_needed], facts) if link.account_needed is not None and link.kind not in OWN else "",
        _said("That website tells others who visits it.", facts) if tells_others else "",
    ]
    if link.wait:
        day = day_in_words(link.wait.as_of, facts.lang)
        when = Markup('<time datetime="{}">{}</time>').format(link.wait.as_of, day)
        sentences.append(_said("The wait is {wait} (as of {day}).", facts, wait=link.wait.text, day=when))
    elif f"booking.{link.id}.wait" in facts.lines:  # the file speaks of a wait, but it is past, or to be asked
        sentences.append(_said("Ask us how long the wait is.", facts))
    return Markup(" ").join(filter(None, sentences))
