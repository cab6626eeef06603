"""A row is tried only where the words stand that its pattern cannot do without."""

from __future__ import annotations

import random
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugins.checks import rules
from plugins.checks.rules import crisis, ease, jargon, promises, ranking, senses, typed_facts
from plugins.checks.rules.keys import Need, need_of
from plugins.checks.rules.phrases import Phrase, compiled
from plugins.checks.words.blocks import Block
from plugins.checks.words.standing import Standing

CORPUS = Path(__file__).parent / "corpus"
MODULES = [*(import_module(rule.__module__) for rule in rules.rules()), promises, ranking]
PHRASES = [
    phrase
    for module in MODULES
    for value in vars(module).values()
    for phrase in ([value] if isinstance(value, Phrase) else value if isinstance(value, tuple) else ())
    if isinstance(phrase, Phrase)
]
PER_ROUND = 3  # patterns of which texts are made up
# Patterns of rules that are no rows, and are tried only where their words stand, too.
OTHERS = (
    *(ease._PASSIVE, senses._CLIENTS, senses._PRACTICE, crisis._GRAVE, crisis._HARM, jargon._ANY),
    *(typed_facts._MONEY, typed_facts._HOURS),
)
PATTERNS = {phrase.pattern: compiled(phrase.pattern) for phrase in PHRASES} | {one.pattern: one for one in OTHERS}


def one(*needs: Need) -> frozenset[Need]:
    """Write a choice."""
    return frozenset(needs)


def standing(*texts: str) -> Standing:
    """Give the words of a page with a paragraph for each text."""
    return Standing([Block("text", text, [1]) for text in texts])


@pytest.mark.parametrize(
    ("pattern", "need"),
    [
        (r"\bcured?\b", one(" cure ", " cured ")),
        (r"cures|heals? (?:anxiety|fear)", one("cures", (one(" fear", " anxiety"), one("heals ", "heal ")))),
        (r"\b(?:very )?proven \w+", " proven "),
        (r"\b(?:i|we) (?:still |also )*recall\b", (" recall ", one(" i ", " we "))),
        (r"\bnon-?verbal\b", one(" nonverbal ", (" verbal ", " non "))),
        (r"\bcolou?r(?:-like)?\b", one(" color ", " colour ")),
        (r"(?:a|b)?", ()),
        (r"\w+", ()),
        (r"★{2,}|\d stars?", one("★", (one(" star", " stars"), "\\d"))),
        (r"\b\d{1,2}(?::\d\d)?\s*(?:am|pm)\b", ("\\d", one("am ", "pm "))),
        (r"(?=abc)d(?!e) f", ("d ", " f")),
    ],
)
def test_the_words_that_a_pattern_needs_are_read_off(pattern: str, need: Need) -> None:
    """All of a sequence and one of a choice, with a space where the pattern says that a word begins or ends."""
    found = need_of(pattern)
    assert (set(found) if isinstance(found, tuple) else found) == (set(need) if isinstance(need, tuple) else need)


def test_the_words_stand_in_whatever_a_pattern_finds(pytestconfig: pytest.Config) -> None:
    """Texts that are made up from a pattern hold the words that it needs; `--rounds 60` tries every pattern."""
    dice = random.Random(pytestconfig.getoption("seed"))  # noqa: S311 - which patterns are tried is no secret
    for pattern in dice.sample(sorted(PATTERNS), min(len(PATTERNS), PER_ROUND * pytestconfig.getoption("rounds"))):
        tried(pattern)


def tried(pattern: str) -> None:
    """Make up texts from a pattern."""

    @settings(max_examples=10, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(st.from_regex(PATTERNS[pattern]))
    def stands(text: str) -> None:
        assert standing(text).blocks(need_of(pattern)), (pattern, text)

    stands()


def test_every_row_needs_something() -> None:
    """No row is tried on every paragraph of every page."""
    assert [pattern for pattern in PATTERNS if need_of(pattern) == ()] == []


def test_no_form_of_a_row_is_passed_over_for_want_of_a_key() -> None:
    """Wherever a pattern finds something in the corpus or in our pages, the words that it needs stand there."""
    pages = (Path(__file__).parents[2] / "content").rglob("*.md")
    texts = [
        part for file in (*CORPUS.glob("*.txt"), *pages) for part in file.read_text(encoding="utf-8").split("\n\n")
    ]
    words = standing(*texts)
    for pattern, regex in PATTERNS.items():
        tried = {id(block) for block in words.blocks(need_of(pattern))}
        missed = [block.text for block in words.given if id(block) not in tried and regex.search(block.text)]
        assert not missed, pattern
