"""How titles are set."""

from __future__ import annotations

import pytest

from plugins.typography import plain_title


@pytest.mark.parametrize(
    ("typed", "set_"),
    [
        ("What is therapy?", "What is therapy?"),
        ('What\'s "enough"?', "What’s “enough”?"),
        ("Q&A -- and more...", "Q&A — and more…"),
        ("Q&amp;A", "Q&A"),
        ("a < b's > c", "a < b’s > c"),
        ("What ADHD testing is like", "What ADHD testing is like"),
        (r"12\" tall", '12" tall'),
        ('¿Qué es "la terapia"?', "¿Qué es “la terapia”?"),
    ],
)
def test_sets_a_title_without_markup(typed: str, set_: str) -> None:
    """A title gets curly quotes and dashes as letters, and nothing that a reader could see as code."""
    assert plain_title(typed) == set_
