"""Every fault is told with its line, its key, and what to write instead."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from plugins.facts import load
from plugins.findings import as_text

if TYPE_CHECKING:
    from collections.abc import Callable

TODAY = date(2026, 11, 24)
CASES = sorted((Path(__file__).parent / "cases").glob("*.toml"))


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_faults_are_told_as_in_the_case(case: Path, golden: Callable[[str, Path], None]) -> None:
    """All faults of a file are told at once; the text file beside the case says how."""
    _, findings = load(case, today=TODAY, name="content/practice.toml")
    golden(as_text(findings), case.with_suffix(".txt"))


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_facts_are_given_exactly_when_nothing_is_an_error(case: Path) -> None:
    """Warnings leave the facts usable; one error does not."""
    facts, findings = load(case, today=TODAY)
    assert (facts is None) == any(finding.severity == "error" for finding in findings)


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_faults_have_a_line(case: Path) -> None:
    """Each fault names a line, unless it is about a section that is not there."""
    _, findings = load(case, today=TODAY)
    assert findings
    assert all(finding.line or "is missing" in finding.message for finding in findings)
