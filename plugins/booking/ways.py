"""Ways to reach the practice: the address of each, and the words beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from plugins.booking.kinds import OWN
from plugins.words import in_language

if TYPE_CHECKING:
    from plugins.facts import BookingLink, Facts

# The service, and everyone on the way, learns nothing about the page that someone came from. "noopener" comes with
# "noreferrer" in new browsers only. https://developer.mozilla.org/docs/Web/Security/Practical_implementation_guides/Referrer_policy
PRIVATE = {"rel": "noreferrer noopener", "referrerpolicy": "no-referrer"}
_PRIVATE = Markup(" ").join(Markup('{}="{}"').format(*pair) for pair in PRIVATE.items())
_CRISIS_NUMBERS = 2  # more would hide the button's own words


class Way(NamedTuple):
    """A way to reach the practice.

    Args:
        kind: of the link.
        href: its address.
        html: a verb and the link, as part of a sentence.
    """

    kind: str
    href: str
    html: Markup


def address_of(link: BookingLink, facts: Facts) -> str:
    """Build the address of a booking link.

    Args:
        link: the record.
        facts: where the practice's own number and address are.

    Returns:
        A https:, tel:, sms: or mailto: address, never with words in it that someone would send (Apple: SMS links).
    """
    own = {
        "phone": facts.practice.phone.href,
        "text": facts.practice.phone.sms,
        "email": f"mailto:{facts.practice.email}",
    }
    return own.get(link.kind, link.url)


def shown_address(kind: str, facts: Facts) -> str:
    """Give the number or address that people can read or copy.

    Args:
        kind: of a link.
        facts: where the practice's own number and address are.

    Returns:
        Such as "970-555-0142"; "" for a website.
    """
    if kind == "email":
        return facts.practice.email
    return facts.practice.phone.shown if kind in OWN else ""


def anchor(href: str, text: str, *, css_class: str = "") -> Markup:
    """Write a link that tells nothing of where it is followed from.

    Args:
        href: its address.
        text: its words.
        css_class: for the theme.

    Returns:
        Escaped HTML.
    """
    opening = Markup('<a class="{}" ').format(css_class) if css_class else Markup("<a ")
    return opening + Markup('href="{}" {}>{}</a>').format(href, _PRIVATE, text)


def _way(link: BookingLink, facts: Facts) -> Way:
    href = address_of(link, facts)
    if link.kind in OWN:
        verb = in_language({"phone": "call", "text": "text", "email": "email"}[link.kind], facts.lang)
        # A number may be there to call and to text: links of one name lead to one place (WCAG 2.4.9).
        form = '<a href="{1}">{0} {2}</a>' if link.kind == "text" else '{0} <a href="{1}">{2}</a>'
        html = Markup(form).format(verb, href, shown_address(link.kind, facts))  # noqa: S704 - one of the two above
        return Way(link.kind, href, html)
    words = type(link.label)(link.label[:1].lower() + link.label[1:])  # the type may say that they are not translated
    return Way(link.kind, href, anchor(href, words, css_class="booking-link"))


def other_ways(link: BookingLink, facts: Facts) -> list[Markup]:
    """Choose two other ways to reach the practice.

    Args:
        link: the link beside which they stand.
        facts: all links; the telephone and the email of the practice are always there.

    Returns:
        At most two, as parts of a sentence: its fallback first, then telephone, email, text and any other link.
    """
    from dataclasses import replace

    own = {kind: next((row for row in facts.booking.values() if row.kind == kind), None) for kind in OWN}
    phone, email = (replace(link, kind=kind, url="") for kind in ("phone", "email"))
    fallback = facts.booking.get(link.fallback)
    web = [row for row in facts.booking.values() if row.kind not in OWN and row.for_whom in ("", "new", "anyone")]
    ways: dict[str, Markup] = {}
    for row in (fallback, phone, email, own["text"], *web[:1]):
        if row:
            way = _way(row, facts)
            ways.setdefault(way.href, way.html)
    ways.pop(address_of(link, facts), None)
    return list(ways.values())[:2]


def crisis_ways(facts: Facts) -> list[Markup]:
    """Name whom to call or text in an emergency.

    Args:
        facts: where the crisis lines are, in the order of `practice.toml`.

    Returns:
        The first two numbers, as parts of a sentence.
    """
    found: dict[str, Markup] = {}
    for line in facts.crisis:
        verbs = " or ".join(verb for verb, can in (("call", line.can_call), ("text", line.can_text)) if can)
        link = Markup('{} <a href="{}">{}</a>').format(
            in_language(verbs, facts.lang), line.number.href if line.can_call else line.number.sms, line.number.shown
        )
        found.setdefault(line.number.number, link)
    return list(found.values())[:_CRISIS_NUMBERS]
