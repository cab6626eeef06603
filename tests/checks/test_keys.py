"""A row is tried only where a word stands that its pattern cannot do without."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

from plugins.checks import rules
from plugins.checks.rules.keys import keys_of
from plugins.checks.rules.phrases import Phrase, compiled, spaced

CORPUS = Path(__file__).parent / "corpus"
PHRASES = [
    phrase
    for rule in rules.rules()
    for value in vars(import_module(rule.__module__)).values()
    for phrase in ([value] if isinstance(value, Phrase) else value if isinstance(value, tuple) else ())
    if isinstance(phrase, Phrase)
]


@pytest.mark.parametrize(
    ("pattern", "keys"),
    [
        (r"\bcured?\b", {"cure"}),
        (r"(?:cure|heal)s?", {"cure", "heal"}),
        (r"you are (?:cured|healed)", {"cured", "healed"}),
        (r"(?:very )?proven \w+", {"proven "}),
        (r"for (?:good|(?:a )?long time)", {"good", "long time"}),
        (r"(?:a|b)?", set()),
        (r"\w+", set()),
        (r"★{2,}|\d stars?", {"★", " star"}),
    ],
)
def test_the_words_that_a_pattern_needs_are_read_off(pattern: str, keys: set[str]) -> None:
    """The rarest part that every form has, one word for each alternative; nothing where nothing is sure."""
    assert set(keys_of(spaced(pattern))) == keys


def test_no_form_of_a_row_is_passed_over_for_want_of_a_key() -> None:
    """Wherever a pattern finds something in the corpus or in the practice's pages, one of its keys stands there."""
    pages = (Path(__file__).parents[2] / "content").rglob("*.md")
    texts = [
        part for file in (*CORPUS.glob("*.txt"), *pages) for part in file.read_text(encoding="utf-8").split("\n\n")
    ]
    small = [(text, " ".join(text.split()).lower()) for text in texts]
    for phrase in PHRASES:
        keys = keys_of(spaced(phrase.pattern))
        assert keys, phrase.pattern
        for text, words in small:
            assert any(key in words for key in keys) or not compiled(phrase.pattern).search(text), (phrase, text)
