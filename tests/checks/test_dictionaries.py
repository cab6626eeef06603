"""What the dictionaries know, and what they offer for a slip."""

from __future__ import annotations

import pytest

from plugins.checks.dictionaries import english, spanish
from plugins.checks.dictionaries.lists import words_of


@pytest.mark.parametrize(
    "word",
    [
        "antes",
        "visitas",
        "decírselo",
        "verlo",
        "dígame",
        "llámenos",
        "avisarle",
        "tranquilamente",
        "veintidós",
        "Ojalá",
        "confidencialidad",
    ],
)
def test_spanish_words_are_known(word: str) -> None:
    """Forms of the dictionary, verbs with pronouns, adverbs and numbers are words."""
    assert spanish.knows(word)


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("telefono", "teléfono"),
        ("nesesita", "necesita"),
        ("resivir", "recibir"),
        ("ablar", "hablar"),
        ("consentimineto", "consentimiento"),
        ("niñoz", "niños"),
        ("sesion", "sesión"),
    ],
)
def test_a_spanish_slip_is_found_and_mended(slip: str, meant: str) -> None:
    """The first word offered for a letter of the same sound, a missing accent or h, or a swap is the right one."""
    assert not spanish.knows(slip)
    assert spanish.suggest(slip)[0] == meant


def test_an_accent_that_the_pronoun_asks_for_is_not_left_out() -> None:
    """Behind "llame" the pronoun moves nothing, so the verb needs its accent: "llámenos"."""
    assert not spanish.knows("llamenos")
    assert "llámenos" in spanish.suggest("llamenos")


def test_english_slips_are_mended_with_the_doubled_letter_first() -> None:
    """Most slips double one letter too few; that guess comes first."""
    assert english.suggest("recomend")[0] == "recommend"
    assert english.knows("psychoeducation")
    assert english.knows("дом")


def test_a_list_holds_a_word_a_line_and_notes() -> None:
    """Capitals, white space and what follows a # do not count."""
    assert words_of("# notes\n Horsetooth # a lake\n\n") == {"horsetooth"}
