"""What is past drops out of the record by itself."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from plugins.facts import load

PAST = Path(__file__).parent / "cases" / "past.toml"
LAST_DAY = date(2026, 11, 23)  # of the first visit's price, the wait and the first credential


def test_last_day_still_counts() -> None:
    """A price, a wait and a credential are shown on their last day."""
    facts, findings = load(PAST, today=LAST_DAY)
    assert facts is not None
    assert facts.visits["first-visit"].cost is not None
    assert facts.booking["phone"].wait is not None
    assert len(facts.people["ana"].credentials) == 2
    assert "fact-expired" not in {finding.check for finding in findings}


def test_day_after_reads_none() -> None:
    """On the next day the record says that it is not known, and what is still valid stays."""
    facts, findings = load(PAST, today=date(2026, 11, 24))
    assert facts is not None
    assert facts.visits["first-visit"].cost is None
    assert facts.visits["follow-up-visit"].cost is not None
    assert facts.booking["phone"].wait is None
    assert [credential.name for credential in facts.people["ana"].credentials] == ["Addiction Counselor"]
    assert {finding.severity for finding in findings} == {"warning"}


def test_today_is_today_unless_told() -> None:
    """Without a day, the calendar of the computer counts."""
    facts, _ = load(PAST)
    assert facts is not None
    assert facts.today == date.today()
