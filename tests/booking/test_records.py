"""The booking links of practice.toml against the tables, with the line of each fault."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from plugins.booking import check_links
from plugins.facts import Agreement

if TYPE_CHECKING:
    from datetime import date

    from plugins.facts import Facts
    from plugins.findings import Finding


def changed(facts: Facts, name: str, **changes: Any) -> list[Finding]:  # noqa: ANN401 - values of any key
    """The findings once a link is changed."""
    return check_links(replace(facts, booking={**facts.booking, name: replace(facts.booking[name], **changes)}))


def test_right_links_have_no_finding(small_facts: Facts) -> None:
    """The facts of the tests hold a link of every kind, and nothing is wrong with them."""
    assert check_links(small_facts) == []


@pytest.mark.parametrize(
    ("name", "changes", "check", "key"),
    [
        ("first-visit", {"provider": "SimplePratice"}, "booking-provider", "provider"),
        ("first-visit", {"provider": "Jane"}, "booking-address", "url"),
        ("first-visit", {"url": "https://small-practice.clientsecure.me.evil.example"}, "booking-address", "url"),
        ("first-visit", {"url": "https://small-practice.clientsecure.me?utm_source=x"}, "booking-parameter", "url"),
        ("assessment", {"url": "https://small-practice.as.me/?firstName=Ana"}, "booking-private", "url"),
        ("assessment", {"url": "https://small-practice.as.me/autism"}, "booking-private", "url"),
        ("first-visit", {"label": "Book a first visit"}, "booking-words", "label"),
        ("list", {"label": "Schedule a place"}, "booking-words", "label"),
        ("first-call", {"visit": "first-visit", "for_whom": "new"}, "booking-visit", "visit"),
    ],
)
def test_wrong_links(small_facts: Facts, name: str, changes: dict[str, str], check: str, key: str) -> None:
    """Each fault is told at the line of its key, with the key's name and what to do."""
    findings = changed(small_facts, name, **changes)
    assert [finding.check for finding in findings] == [check]
    assert findings[0].path == small_facts.source
    assert findings[0].line == small_facts.lines.get(f"booking.{name}.{key}", small_facts.booking[name].line) > 0
    assert findings[0].message.startswith(f"booking.{name}.{key}: ")
    assert findings[0].fix


def test_two_links_for_one_visit(small_facts: Facts) -> None:
    """A second link for a visit is right when it is for other people."""
    assert changed(small_facts, "portal", visit="first-visit") == []
    assert [finding.check for finding in changed(small_facts, "portal", visit="first-visit", for_whom="new")] == [
        "booking-visit"
    ]


def test_doubtful_agreements_are_told(small_facts: Facts) -> None:
    """A service that may not sign an agreement is a warning, until the practice says that it has one."""
    calendly = {"provider": "Calendly", "url": "https://calendly.com/small-practice/visit"}
    today: date = small_facts.today
    found = changed(small_facts, "first-visit", **calendly)
    assert [(finding.check, finding.severity) for finding in found] == [("booking-agreement", "warning")]
    assert changed(small_facts, "first-visit", **calendly, agreement=Agreement(in_place=True, checked=today)) == []
    uncovered = replace(small_facts, practice=replace(small_facts.practice, hipaa_covered=False))
    assert changed(uncovered, "first-visit", **calendly) == []


def test_the_practice_has_no_wrong_link() -> None:
    """The practice's own file passes."""
    from pathlib import Path

    from plugins.facts import load

    facts, _ = load(Path(__file__).resolve().parents[2] / "content" / "practice.toml")
    assert facts
    assert check_links(facts) == []
