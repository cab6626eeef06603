"""A row is tried only where a word stands that its pattern cannot do without."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

from plugins.checks import rules
from plugins.checks.rules.keys import forms_of
from plugins.checks.rules.phrases import Phrase, compiled

CORPUS = Path(__file__).parent / "corpus"
PHRASES = [
    phrase
    for rule in rules.rules()
    for value in vars(import_module(rule.__module__)).values()
    for phrase in ([value] if isinstance(value, Phrase) else value if isinstance(value, tuple) else ())
    if isinstance(phrase, Phrase)
]


@pytest.mark.parametrize(
    ("pattern", "forms"),
    [
        (r"\bcured?\b", [["cure"]]),
        (r"(?:cure|heal)s?", [["cure|heal"]]),
        (r"cures|heals? (?:anxiety|fear)", [["cures"], ["anxiety|fear", "heal"]]),
        (r"(?:very )?proven \w+", [["proven "]]),
        (r"you are (?:cured|healed)", [["cured|healed"]]),
        (r"(?:a|b)?", [[]]),
        (r"\w+", [[]]),
        (r"★{2,}|\d stars?", [["★"], [" star"]]),
    ],
)
def test_the_words_that_a_pattern_needs_are_read_off(pattern: str, forms: list[list[str]]) -> None:
    """Each alternative has a form of its own, with the rarest parts that it cannot do without."""
    assert [sorted("|".join(words) for words in form) for form in forms_of(pattern)] == forms


def test_no_form_of_a_row_is_passed_over_for_want_of_a_key() -> None:
    """Wherever a pattern finds something in the corpus or in our pages, the words that it needs stand there."""
    pages = (Path(__file__).parents[2] / "content").rglob("*.md")
    texts = [
        part for file in (*CORPUS.glob("*.txt"), *pages) for part in file.read_text(encoding="utf-8").split("\n\n")
    ]
    small = [(text, " ".join(text.split()).lower()) for text in texts]
    for phrase in PHRASES:
        forms = forms_of(phrase.pattern)
        assert all(forms), phrase.pattern
        for text, words in small:
            tried = any(all(any(word in words for word in one) for one in form) for form in forms)
            assert tried or not compiled(phrase.pattern).search(text), (phrase, text)
