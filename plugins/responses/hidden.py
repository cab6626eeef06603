"""Signs that nobody sees, and words that look like others: from strangers they hide or turn round what is said."""

from __future__ import annotations

import re
import unicodedata

# Unicode 16, chapter 4.5: control, format (zero width, bidirectional, tags), private, unassigned, surrogate.
UNSEEN = frozenset(("Cc", "Cf", "Co", "Cn", "Cs"))
KEPT = "\n\t"
BREAKS = re.compile("\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")
FILLERS = "\u115f\u1160\u3164\uffa0\u2800"  # letters and a pattern that show nothing
MARKS = 3  # of one letter: more pile up over the lines above
WORD = re.compile(r"[^\W\d_]+")
ALPHABETS = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE")  # those whose letters look like one another


def visible(text: str) -> str:
    """Take out what nobody sees, and write letters that only look special as themselves.

    Args:
        text: from anywhere.

    Returns:
        Text in the normal form NFKC (Unicode Annex 15) with plain line ends and spaces.
    """
    text = unicodedata.normalize("NFKC", BREAKS.sub("\n", text).encode("utf-8", "ignore").decode())
    kept: list[str] = []
    marks = 0
    for sign in text:
        kind = unicodedata.category(sign)
        marks = marks + 1 if kind in ("Mn", "Me") else 0
        if (kind in UNSEEN and sign not in KEPT) or marks > MARKS or sign in FILLERS:
            continue
        kept.append(" " if kind == "Zs" or sign == "\t" else sign)
    return "".join(kept)


def unseen(text: str) -> str:
    """Name the first sign of a text that nobody sees.

    Args:
        text: of a file.

    Returns:
        Such as "U+202E RIGHT-TO-LEFT OVERRIDE", or "".
    """
    for sign in text:
        if (unicodedata.category(sign) in UNSEEN and sign not in KEPT) or sign in FILLERS:
            return f"U+{ord(sign):04X} {unicodedata.name(sign, '')}".strip()
    return ""


def mixed_words(text: str) -> list[str]:
    """Find words whose letters are of more than one alphabet, so that they may be read as another word.

    Args:
        text: any.

    Returns:
        The words, each once.
    """
    return [word for word in dict.fromkeys(WORD.findall(text)) if not word.isascii() and len(alphabets(word)) > 1]


def alphabets(word: str) -> set[str]:
    """Name the alphabets of a word, as far as they look alike.

    Args:
        word: letters.

    Returns:
        Names of `ALPHABETS`.
    """
    first = {unicodedata.name(letter, "").partition(" ")[0] for letter in word}
    return first & set(ALPHABETS)
