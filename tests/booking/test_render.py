"""The functions that templates call, and what they say."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import html5lib
import markdown
import pytest

from plugins.booking import BookingExtension, UnknownBookingError, booking_block, booking_link
from plugins.booking.kinds import KINDS, OWN
from plugins.facts import Money

if TYPE_CHECKING:
    from plugins.facts import Facts

HOSTILE = "<script>alert(1)</script>\"'&<img src=x> {{7*7}}"
TAGS = re.compile(r"<[^>]*>")


def words(html: str) -> str:
    """What a reader reads."""
    return TAGS.sub("", html)


def test_markdown_and_templates_draw_the_same(small_facts: Facts) -> None:
    """A paragraph that is a link, and the template's function, give the same HTML."""
    for name in small_facts.booking:
        extension = BookingExtension(facts=small_facts)
        html = markdown.markdown(f"[x](booking:{name})", extensions=[extension])
        assert html == booking_block(small_facts, name)


@pytest.mark.parametrize("kind", KINDS)
def test_every_block_says_what_is_needed(kind: str, small_facts: Facts) -> None:
    """Beside the button stand where it leads, two other ways to the practice, and whom to call in an emergency."""
    name = next(link.id for link in small_facts.booking.values() if link.kind == kind)
    html = booking_block(small_facts, name)
    assert re.findall(r'<p class="([^"]*)"', html) == [
        "booking-action", "booking-where", "booking-other", "booking-emergency"
    ]  # fmt: skip
    other = re.findall(r'href="([^"]*)"', html[html.index('"booking-other"') : html.index('"booking-emergency"')])
    button = re.findall(r'href="([^"]*)"', html)[0]
    assert len(other) == 2
    assert button not in other
    assert words(html).endswith("Not for emergencies: call or text 988, or call 911.\n")


def test_every_link_to_a_service_tells_it_nothing(small_facts: Facts) -> None:
    """Each https: link has the attributes that keep the page's address back, and none opens a new window."""
    drawn = [booking_block(small_facts, name) for name in small_facts.booking]
    blocks = "".join([*drawn, booking_link(small_facts, "first-visit", "x")])
    links = re.findall(r'<a [^>]*href="https:[^>]*>', blocks)
    assert len(links) > 5
    assert all('rel="noreferrer noopener"' in link and 'referrerpolicy="no-referrer"' in link for link in links)
    assert "target=" not in blocks


def test_words_of_the_button(small_facts: Facts) -> None:
    """The button says verb, what, length and cost; a price that is past, or not known, is left out."""
    assert "Request a first visit (50 minutes, $150)<" in booking_block(small_facts, "first-visit")
    assert "Ask for a call (15 minutes, free)<" in booking_block(small_facts, "first-call")
    assert "Book an assessment (2 to 3 hours)<" in booking_block(small_facts, "assessment")
    assert "Call us: 970-555-0142<" in booking_block(small_facts, "phone")
    assert "Open the portal<" in booking_block(small_facts, "portal")


def test_a_number_in_the_label_is_not_said_twice(small_facts: Facts) -> None:
    """A label with the number in it stays as it is."""
    phone = replace(small_facts.booking["phone"], label="Call 970-555-0142")
    facts = replace(small_facts, booking={"phone": phone})
    assert words(booking_link(facts, "phone")) == "Call 970-555-0142"


def test_waits(small_facts: Facts) -> None:
    """A wait is said with its day; one that is past becomes "ask us"; a link without one says nothing."""
    assert "The wait is 3 to 4 weeks (as of November 1, 2026)." in words(booking_block(small_facts, "first-visit"))
    assert "Ask us how long the wait is." in booking_block(small_facts, "assessment")
    assert "wait" not in booking_block(small_facts, "portal")


def test_fallback_comes_first(small_facts: Facts) -> None:
    """The way that the practice names for when a link fails is the first of the other ways."""
    assert "Or text 970-555-0142 or call 970-555-0142." in words(booking_block(small_facts, "first-call"))


def test_few_ways(small_facts: Facts) -> None:
    """A practice with one link still names telephone and email."""
    facts = replace(small_facts, booking={"first-visit": small_facts.booking["first-visit"]})
    assert "Or call 970-555-0142 or email hello@small-practice.example." in words(booking_block(facts, "first-visit"))


def test_unknown_names_are_refused(small_facts: Facts) -> None:
    """A template that names no link fails, with the name that was meant."""
    for draw in (booking_block, booking_link):
        with pytest.raises(UnknownBookingError, match='Did you mean "first-visit"'):
            draw(small_facts, "first-vist")


def test_facts_are_words(small_facts: Facts) -> None:
    """Whatever stands in the facts is shown as it stands there, never read as HTML."""
    for name, link in small_facts.booking.items():
        wait = replace(link.wait, text=HOSTILE) if link.wait else None
        hostile = replace(
            link, label=HOSTILE, reply_time=HOSTILE, provider="", wait=wait, url="https://x.example/" + HOSTILE
        )
        visit = small_facts.visits.get(link.visit)
        visits = (
            {visit.id: replace(visit, cost=replace(visit.cost, amount=Money(15000)))} if visit and visit.cost else {}
        )
        practice = replace(small_facts.practice, email=HOSTILE)
        facts = replace(small_facts, practice=practice, booking={name: hostile}, visits=visits)
        html = booking_block(facts, name) + booking_link(facts, name, HOSTILE)
        assert "<script" not in html
        assert "<img" not in html
        tree = html5lib.parse(html, namespaceHTMLElements=False).find("body")
        assert {element.tag for element in tree.iter()} <= {"body", "div", "p", "a", "time"}
        assert HOSTILE in "".join(tree.itertext())


def test_spanish(small_facts: Facts) -> None:
    """On a Spanish page the site's own words are Spanish, and what is not translated is marked as English."""
    html = booking_block(small_facts.said_in("es"), "first-visit")
    assert "No es para emergencias: llame o envíe un mensaje de texto al 988, o llame al 911." in words(html)
    assert '<span lang="en">Request a first visit</span> (50 minutos, $150)' in html
    assert "La espera es de" in html


def test_own_links_need_no_url(small_facts: Facts) -> None:
    """Telephone, text and email take the practice's own number and address, without words in them."""
    hrefs = [re.findall(r'href="([^"]*)"', booking_link(small_facts, name))[0] for name in OWN]
    assert hrefs == ["tel:+1-970-555-0142", "sms:+19705550142", "mailto:hello@small-practice.example"]
