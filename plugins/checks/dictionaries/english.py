"""English words: Hunspell's en_US, and the words of the trade in `therapy.txt`."""

from __future__ import annotations

from functools import cache
from typing import Any

from plugins.checks.dictionaries.lists import words_in


def knows(word: str) -> bool:
    """Say whether there is such a word.

    Args:
        word: letters and apostrophes, with capitals as typed.

    Returns:
        True also for a word in letters that English does not have: it is not for this dictionary to judge.
    """
    if word.lower() in words_in("therapy.txt"):
        return True
    try:
        return bool(_hunspell().spell(word))
    except UnicodeEncodeError:
        return True


def suggest(word: str) -> list[str]:
    """Guess what was meant.

    Args:
        word: that is in no dictionary.

    Returns:
        Words, the likeliest first: Hunspell's, before them those that differ only in a doubled letter.
    """
    return sorted(_hunspell().suggest(word), key=lambda guess: _single(guess) != _single(word))


def _single(word: str) -> str:
    """Write doubled letters once: most slips double one too few or too many."""
    return "".join(letter for letter, before in zip(word, f" {word}", strict=False) if letter != before)


@cache
def _hunspell() -> Any:  # noqa: ANN401 - Hunspell publishes no types
    from hunspell import Hunspell

    return Hunspell("en_US")
