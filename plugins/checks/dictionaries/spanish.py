"""Spanish words: the 820,000 forms that simplemma knows, those in `spanish.txt`, and what grammar makes of them."""

from __future__ import annotations

from functools import cache
from itertools import combinations, product
from typing import TYPE_CHECKING

from plugins.checks.dictionaries.lists import words_in

if TYPE_CHECKING:
    from collections.abc import Iterator

SHORTEST = 3  # letters of a verb that pronouns stand behind; shorter ones are listed
LETTERS = "abcdefghijlmnñopqrstuvxyzáéíóú"
CHANGES = 3  # letters of one sound that are taken for others at once
_PRONOUNS = ("me", "te", "se", "nos", "la", "le", "lo", "las", "les", "los")
_SHORT = {"da", "de", "di", "haz", "pon", "sal", "ten", "ve", "ven"}
_ACCENTS = str.maketrans("áéíóú", "aeiou")
# What stands for one sound, so that nobody hears which it is; an accent is not heard either.
_ALIKE = {
    "a": "á",
    "b": "v",
    "c": "sz",
    "e": "é",
    "g": "j",
    "i": "íy",
    "j": "g",
    "n": "ñ",
    "o": "ó",
    "s": "cz",
    "u": "ú",
    "v": "b",
    "y": "i",
    "z": "sc",
}


def knows(word: str) -> bool:
    """Say whether there is such a word.

    Args:
        word: letters, with capitals as typed.

    Returns:
        True also for a verb with pronouns behind it ("decírselo"), and for an adjective with "-mente".
    """
    small = word.lower()
    return _is_form(word) or _is_form(small) or _with_pronouns(small) or _adverb(small)


def suggest(word: str) -> list[str]:
    """Guess what was meant.

    Args:
        word: that is in no dictionary, in small letters.

    Returns:
        Words that sound the same, then words that differ in one letter.
    """
    same = [spelling for spelling in _sounding_as(word) if spelling != word and knows(spelling)]
    return list(dict.fromkeys([*same, *(near for near in _one_letter_off(word) if _is_form(near))]))


@cache
def _is_form(word: str) -> bool:
    from simplemma import is_known

    return word in words_in("spanish.txt") or is_known(word, lang="es", low_memory=True)


def _with_pronouns(word: str) -> bool:
    """Say whether a word is a verb with pronouns behind it; without an accent the stress is on the last of the verb."""
    one = [word.removesuffix(end) for end in _PRONOUNS if word.endswith(end)]
    two = [stem.removesuffix(end) for stem in one for end in _PRONOUNS if stem.endswith(end)]
    if word != word.translate(_ACCENTS):
        return any(
            _is_form(stem) and (len(stem) >= SHORTEST or stem in _SHORT)
            for typed in one + two
            for stem in (typed, typed.translate(_ACCENTS))
        )
    return any(stem in _SHORT or (stem.endswith("r") and _is_form(stem)) for stem in one)


def _adverb(word: str) -> bool:
    return word.endswith("mente") and len(word) > len("mente") + SHORTEST and _is_form(word.removesuffix("mente"))


def _sounding_as(word: str) -> Iterator[str]:
    """Write a word in other letters of the same sound, those with the fewest changes first."""
    plain = word.translate(_ACCENTS)
    open_to = [at for at, letter in enumerate(plain) if letter in _ALIKE]
    for changes in range(CHANGES + 1):
        for places in combinations(open_to, changes):
            for chosen in product(*(_ALIKE[plain[at]] for at in places)):
                letters = dict(zip(places, chosen, strict=True))
                yield "".join(letters.get(at, letter) for at, letter in enumerate(plain))
    yield from (word[:at] + "h" + word[at:] for at in range(len(word)))


def _one_letter_off(word: str) -> Iterator[str]:
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]
        yield word[:at] + word[at + 1 : at + 2] + word[at : at + 1] + word[at + 2 :]
        yield from (word[:at] + letter + word[at + 1 :] for letter in LETTERS)
    yield from (word[:at] + letter + word[at:] for at in range(len(word) + 1) for letter in LETTERS)
