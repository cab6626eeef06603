"""Ordinary words pass, faulty ones are found: two lists that were written before the rules were tuned to them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from plugins.findings import CHECKS
from tests.checks.reading import HEAD, checks, findings

CORPUS = Path(__file__).parent / "corpus"
ORDINARY = (CORPUS / "ordinary.txt").read_text(encoding="utf-8").split("\n\n")[1:]
FAULTY = [
    line.split(" | ", 1)
    for line in (CORPUS / "faulty.txt").read_text(encoding="utf-8").splitlines()
    if " | " in line and not line.startswith("#")
]
SOURCED = HEAD.replace("---\n", "---\nsources:\n  - title: A law\n", 1)
# What a card with the crisis numbers is for is found in a sentence about it, too.
BESIDE = {"crisis-card", "crisis-mention"}
# A sentence may have two faults.
TWO = {"Our therapists will transform your life.", "We help your child act more normal."}


@pytest.mark.parametrize("paragraph", ORDINARY, ids=lambda words: words[:40])
def test_ordinary_words_pass(paragraph: str) -> None:
    """A paragraph that any careful therapist might write gives no error and no warning."""
    assert checks(paragraph, SOURCED) == set()


@pytest.mark.parametrize(("check", "words"), FAULTY, ids=lambda words: words[:40])
def test_faulty_words_are_found(check: str, words: str) -> None:
    """The check that is about the fault finds it, on its line, and no other check does."""
    found = [finding for finding in findings(words) if finding.check == check]
    assert [finding.line for finding in found] == [HEAD.count("\n") + 1]
    assert found[0].fix
    assert words in TWO or checks(words) - BESIDE <= {check}


def test_the_lists_are_long_enough() -> None:
    """Sixty paragraphs and sixty sentences at least, and no check of one language example alone is claimed."""
    assert len(ORDINARY) >= 60
    assert len(FAULTY) >= 60
    assert set(Counter(check for check, _ in FAULTY)) <= set(CHECKS)
