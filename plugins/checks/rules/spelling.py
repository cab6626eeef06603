"""Every word is in a dictionary of its language, or in the practice's own list."""

from __future__ import annotations

import re
from functools import cache, partial
from typing import TYPE_CHECKING

from plugins.checks.dictionaries import english, spanish

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.checks.words.blocks import Block
    from plugins.checks.words.text import Text
    from plugins.facts import Facts
    from plugins.findings import Finding

LANGUAGES = {"en": english, "es": spanish}
SHORTEST = 3  # letters; shorter words are signs more often than slips
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_NOT_WORDS = re.compile(r"\S*(?:[@/\\_]|\w\.\w)\S*|\S*\d\S*")
_SENTENCE = re.compile(r"[.!?:…]['\")\]]*\s+[\"'(\[¿¡]*$|^[\s\"'(\[¿¡]*$")


def check(text: Text, facts: Facts | None, own: frozenset[str] = frozenset()) -> Iterator[Finding]:
    """Report words that are in no dictionary; names are left alone.

    Args:
        text: the page.
        facts: whose names are words.
        own: the practice's own words, in small letters.

    Yields:
        A finding for each word, at its first place.
    """
    names = {word.lower() for word in _WORD.findall(repr((facts.practice, facts.people)))} if facts else set()
    met: set[str] = set()
    for block in text.blocks:
        lang = (block.lang or text.lang)[:2]
        if lang not in LANGUAGES:
            continue
        for offset, word in unknown(block, lang):
            small = word.lower()
            if small in met or small in names or small in own or small.removesuffix("'s") in names | own:
                continue
            met.add(small)
            opens = word[0].isupper()
            typed = small if opens else word
            guesses = LANGUAGES[lang].suggest(typed)
            if opens and not _slip_of_a_small_word(small, guesses, lang, block.text[:offset]):
                continue
            fix = (
                f'Did you mean "{guesses[0]}"? If it is right, add it to content/words.txt.'
                if guesses
                else "If it is right, add it to content/words.txt."
            )
            yield text.finding(block.line_at(offset), "spelling", f'"{word}" is in no dictionary.', fix)


def unknown(block: Block, lang: str) -> Iterator[tuple[int, str]]:
    """Find words that a dictionary does not have.

    Args:
        block: the words.
        lang: "en" or "es".

    Yields:
        (offset, word).
    """
    if all(map(partial(_fine, lang=lang), set(_WORD.findall(block.text)))):
        return  # as it is nearly always; else it matters where the word stands, and beside what
    text = _NOT_WORDS.sub(lambda match: " " * len(match[0]), block.text)
    for match in _WORD.finditer(text):
        if not _fine(match[0], lang=lang):
            yield match.start(), match[0].strip("'")


@cache
def _fine(typed: str, *, lang: str) -> bool:
    """Say whether a word is right, or no word to be looked up."""
    word = typed.strip("'")
    return len(word) < SHORTEST or word.isupper() or known(word, lang)


@cache
def known(word: str, lang: str) -> bool:
    """Look a word up, as it is, without its possessive, and in small letters.

    Args:
        word: letters and apostrophes.
        lang: a row of `LANGUAGES`.

    Returns:
        Whether it is a word; a plural of a sign such as "RBTs" is.
    """
    base = re.sub(r"'s?$", "", word)
    if base[:-1].isupper() and base.endswith("s"):
        return True
    return any(LANGUAGES[lang].knows(form) for form in dict.fromkeys((base, base.lower(), word)))


def _slip_of_a_small_word(word: str, guesses: list[str], lang: str, before: str) -> bool:
    """Say whether a capital comes only from the start of a sentence; elsewhere it is most likely a name."""
    if len(word) <= SHORTEST + 1 or not _SENTENCE.search(before) or (lang != "en" and english.knows(word)):
        return False
    return bool(guesses) and LANGUAGES[lang].knows(guesses[0].lower()) and _near(word, guesses[0])


def _near(word: str, guess: str) -> bool:
    """Say whether two words differ in one letter that is added, left out, changed or swapped with its neighbour."""
    if word[0].lower() != guess[0].lower() or abs(len(word) - len(guess)) > 1:
        return False
    one, other = word.lower(), guess.lower()
    while one and other and one[0] == other[0]:
        one, other = one[1:], other[1:]
    while one and other and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    return len(one) + len(other) <= 2 or (len(one) == len(other) == 2 and one == other[::-1])  # noqa: PLR2004 - a pair
