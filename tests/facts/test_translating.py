"""Facts in another language: the same values, other words, and no doubt about what is still English."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from markupsafe import Markup

from plugins.facts import load

if TYPE_CHECKING:
    from plugins.facts import Facts
    from plugins.findings import Finding

HERE = Path(__file__).parent
OURS = Path(__file__).resolve().parents[2] / "content" / "practice.toml"
SPANISH = """
[visits.first-visit]
source_hash = "000000000000"
title = "Primera visita"
who_is_there = "Usted y Ana."
steps = ["Uno.", "Dos.", "Tres."]
"""


def load_with(tmp_path: Path, spanish: str) -> tuple[Facts, list[Finding]]:
    """Read the small practice with a Spanish file beside it."""
    source = tmp_path / "practice.toml"
    source.write_bytes((HERE / "minimal.toml").read_bytes())
    source.with_name("practice.es.toml").write_text(spanish, encoding="utf-8")
    facts, findings = load(source, today=date(2026, 11, 24), name="content/practice.toml")
    assert facts is not None
    return facts, findings


def test_values_are_said_in_the_other_language_without_any_words() -> None:
    """Lengths, ways to meet and hours need no words of the practice; a language that nobody speaks here is English."""
    facts, _ = load(HERE / "minimal.toml", today=date(2026, 11, 24))
    assert facts is not None
    visit = facts.said_in("es-MX").visits["first-visit"]
    assert (visit.length.shown, visit.format) == ("50 minutos", ("en persona", "por video"))
    assert facts.said_in("ar") is facts


def test_words_without_a_translation_are_marked_as_english(tmp_path: Path) -> None:
    """A screen reader speaks them as English, and nothing in them becomes HTML."""
    facts, _ = load_with(tmp_path, SPANISH)
    spanish = facts.said_in("es")
    assert Markup("{}").format(spanish.visits["first-visit"].title) == "Primera visita"
    assert Markup("{}").format(spanish.people["ana"].role) == '<span lang="en">Counselor</span>'
    line = next(line for line in spanish.crisis if line.id == "988")
    assert Markup("{}").format(line.name) == '<span lang="en">988 Suicide &amp; Crisis Lifeline</span>'


def test_missing_and_changed_words_are_told(tmp_path: Path) -> None:
    """One warning an entry: what has no words yet, or that the English changed, with the hash to write."""
    _, findings = load_with(tmp_path, SPANISH)
    told = {finding.message.split()[0]: finding for finding in findings}
    assert {finding.path for finding in findings} == {"content/practice.es.toml"}
    assert told["people.ana"].check == "fact-untranslated"
    assert "role" in told["people.ana"].message
    stale = told["visits.first-visit"]
    assert (stale.check, stale.line) == ("translation-stale", 2)
    new = re.search(r'source_hash = "([0-9a-f]{12})"', stale.fix)
    assert new is not None
    _, findings = load_with(tmp_path, SPANISH.replace("000000000000", new[1]))
    assert not [finding for finding in findings if finding.check == "translation-stale"]


@pytest.mark.parametrize(
    ("spanish", "check", "fix"),
    [
        ('[visits.first-vist]\ntitle = "x"\n', "fact-reference", 'Did you mean "first-visit"?'),
        ('[visits.first-visit]\ntitel = "x"\n', "fact-unknown", 'Did you mean "title"?'),
        ('[visits.first-visit]\nlength = "1 hour"\n', "fact-unknown", ""),
        ('[visit.first-visit]\ntitle = "x"\n', "fact-unknown", 'Did you mean "visits"?'),
        ('[visits.first-visit]\nsteps = ["Uno."]\n', "fact-invalid", "steps = "),
        ('[visits.first-visit]\ntitle = "x\n', "facts-syntax", "quotes"),
    ],
)
def test_a_slip_in_the_words_is_an_error(tmp_path: Path, spanish: str, check: str, fix: str) -> None:
    """Ids and keys that practice.toml does not have, values of another form, and what has no language at all."""
    _, findings = load_with(tmp_path, spanish)
    errors = [finding for finding in findings if finding.severity == "error"]
    assert [finding.check for finding in errors] == [check]
    assert fix in errors[0].fix


def test_our_own_words_are_whole_and_current() -> None:
    """Everything that the practice says of itself is said in Spanish, and says what the English says now."""
    facts, findings = load(OURS)
    assert facts is not None
    found = {finding.check for finding in findings if "translat" in finding.check}
    assert found <= {"translation-review"}  # for a person to take away
    assert [line.id for line in facts.said_in("es").crisis] == ["988-es", "911"]


def test_a_file_that_waits_for_its_review_is_told(tmp_path: Path) -> None:
    """Words that nobody who speaks the language has checked are a warning at their line, as on pages."""
    _, findings = load_with(tmp_path, f'needs_review = "by a clinician"\n{SPANISH}')
    told = [finding for finding in findings if finding.check == "translation-review"]
    assert [(finding.line, "by a clinician" in finding.message) for finding in told] == [(1, True)]
    assert not [finding for finding in findings if finding.check == "fact-unknown"]
