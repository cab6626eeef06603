"""Made-up values are found, whether or not somebody marked them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from plugins.facts import load

TODAY = date(2026, 11, 24)
MINIMAL = (Path(__file__).parent / "minimal.toml").read_text(encoding="utf-8")
REAL = MINIMAL.replace("+1 970-555-0100", "+1 970-484-0100").replace("practice.example", "practice.com")


def _samples(tmp_path: Path, text: str) -> list[tuple[str, int]]:
    path = tmp_path / "practice.toml"
    path.write_text(text, encoding="utf-8")
    facts, _ = load(path, today=TODAY)
    assert facts is not None
    return [(sample.key, sample.line) for sample in facts.samples]


def test_true_values_are_no_samples(tmp_path: Path) -> None:
    """A file of true values has nothing to replace."""
    assert _samples(tmp_path, REAL) == []


def test_marked_keys_are_samples(tmp_path: Path) -> None:
    """Each key of a mark is listed with its line; a mark of a table stands for all that is in it."""
    text = REAL.replace("[practice]", '[practice]\nsample = ["phone", "hipaa_covered"]')
    text = text.replace("[visits.first-visit]", "[visits.first-visit]\nsample = true")
    assert _samples(tmp_path, text) == [
        ("practice.phone", 5),
        ("practice.hipaa_covered", 9),
        ("visits.first-visit", 16),
    ]


def test_mark_may_be_taken_back(tmp_path: Path) -> None:
    """`sample = false` says what leaving it out says."""
    assert _samples(tmp_path, REAL.replace("[practice]", "[practice]\nsample = false")) == []


@pytest.mark.parametrize(
    "role",
    [
        "970-555-0142",
        "(970) 555-0199 or call",
        "970.555.0100",
        "write to ana@practice.example",
        "see https://example.com/ana",
        "see www.example.org.",
    ],
)
def test_fiction_is_a_sample_without_a_mark(tmp_path: Path, role: str) -> None:
    """A number or a host that can only be made up is listed, wherever it stands."""
    text = REAL.replace('role = "Counselor"', f'role = "{role}"')
    assert [key for key, _ in _samples(tmp_path, text)] == ["people.ana.role"]


@pytest.mark.parametrize("role", ["970-555-2142", "555-01999", "for example", "an example.", "https://examples.com"])
def test_what_may_be_true_is_no_sample(tmp_path: Path, role: str) -> None:
    """Only what belongs to nobody counts as made up."""
    assert _samples(tmp_path, REAL.replace('role = "Counselor"', f'role = "{role}"')) == []


def test_fiction_in_a_marked_table_is_listed_once(tmp_path: Path) -> None:
    """What a mark already names is not named again."""
    text = MINIMAL.replace("[practice]", "[practice]\nsample = true")
    assert _samples(tmp_path, text) == [("practice", 1)]


def test_entry_may_be_called_sample(tmp_path: Path) -> None:
    """An id is not a mark."""
    assert _samples(tmp_path, REAL.replace("people.ana", "people.sample")) == []
