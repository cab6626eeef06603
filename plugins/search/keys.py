"""Words that stand together in a phrase: what people type is often two words of it, in any order.

`find.js` makes the same keys of what is typed; `tests/search/test_keys.py` holds the two together.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import combinations

from plugins.search.stop_words import STOP_WORDS

WORD = re.compile(r"[^\W_]+")
SHORT = 3  # letters, below which nothing is cut off
LONG = 6  # letters, above which two are cut off, and below one: a rough stem
MOST = 5  # words of a phrase that are paired
MARK = "qzp"  # at the end of each key in the index; no text has it


def plain(text: str) -> str:
    """Write a text without capitals, accents and apostrophes, as people type it.

    Args:
        text: any.

    Returns:
        The text as the search field compares it.
    """
    text = text.lower().replace("’", "").replace("'", "")
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def stem(word: str) -> str:
    """Cut a word where endings begin.

    Args:
        word: plain.

    Returns:
        Its beginning.
    """
    return word[: max(SHORT, len(word) - (2 if len(word) > LONG else 1))]


def keys(phrase: str, lang: str) -> list[str]:
    """Make the keys of a phrase.

    Args:
        phrase: words.
        lang: their language.

    Returns:
        Words that no text has: one for each pair of words that say something, or for the one that there is. In the
        index they stand beside their first word, so that one part of it has both.
    """
    stop = set(STOP_WORDS.get(lang.partition("-")[0], "").split())
    words = [word for word in WORD.findall(plain(phrase)) if word not in stop and len(word) > 1]
    stems = sorted({stem(word) for word in words[:MOST]})
    pairs = combinations(stems, 2) if len(stems) > 1 else [(word,) for word in stems]
    return [f"{''.join(pair)}{MARK}" for pair in pairs]
