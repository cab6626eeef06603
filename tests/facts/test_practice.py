"""A full file gives what pages need, and the practice's own file has no fault."""

from __future__ import annotations

import pickle
from datetime import date
from pathlib import Path

import pytest

from plugins.facts import Facts, load

FULL = Path(__file__).parent / "full.toml"
OWN = Path(__file__).parents[2] / "content" / "practice.toml"


@pytest.fixture(scope="module")
def facts() -> Facts:
    """The facts as of a day shortly after they were written."""
    found, findings = load(FULL, today=date(2026, 11, 24))
    assert findings == []
    assert found is not None
    return found


def test_people_can_be_bylines(facts: Facts) -> None:
    """The practice as a whole signs pages without an entry of its own."""
    byline = facts.people["practice"]
    assert (byline.id, byline.name, byline.role) == ("practice", facts.practice.name, facts.practice.tagline)


def test_every_visit_has_its_own_button(facts: Facts) -> None:
    """The button of a visit names that visit's length and price."""
    for visit in facts.visits.values():
        assert facts.visit_of(facts.booking[visit.booking]) is visit


def test_practice_reads_as_on_an_envelope(facts: Facts) -> None:
    """The address has the lines of an envelope, and the hours the rows of a table."""
    assert facts.practice.address is not None
    assert facts.practice.address.lines == ("100 Sample Street, Suite 2", "Fort Collins, CO 80521")
    assert facts.practice.hours_shown == (("Monday to Thursday", "9 am to 5 pm"), ("Friday", "9 am to 1 pm"))


def test_crisis_lines_are_real(facts: Facts) -> None:
    """Nothing about a crisis line is made up; 988 is told in Spanish too."""
    assert not [sample for sample in facts.samples if sample.key.startswith("crisis")]
    assert [(line.id, line.number.href, line.lang) for line in facts.crisis] == [
        ("988", "tel:988", "en"),
        ("988-es", "tel:988", "es"),
        ("911", "tel:911", "en"),
    ]


def test_samples_are_all_marked(facts: Facts) -> None:
    """No made-up number or address stands in the file without its mark."""
    assert {sample.why for sample in facts.samples} == {"marked as a sample"}


def test_facts_travel_to_other_processes(facts: Facts) -> None:
    """Pages are read in several processes, and each is given the facts."""
    assert pickle.loads(pickle.dumps(facts)) == facts  # noqa: S301 - what was pickled here


def test_own_file_has_no_error() -> None:
    """The practice's own file can be built today; only dates may have passed."""
    own, findings = load(OWN)
    assert own is not None, findings
    assert {finding.severity for finding in findings} <= {"warning"}
