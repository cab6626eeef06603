"""Sentences and clauses: how far a word is read together with others."""

from __future__ import annotations

import re

_SHORTENED = ("Dr", "Mr", "Mrs", "Ms", "vs", "etc", "St", "No")
_SHORT = r"(?<!\b[A-Z]\.)(?<!\b[A-Za-z]\.[A-Za-z]\.)" + "".join(rf"(?<!\b{word}\.)" for word in _SHORTENED)
# What ends it comes first: there are few such signs, and looking back at every letter takes twenty times as long.
_END = re.compile(rf"[.!?…](?:(?<=[!?…])|{_SHORT})[\"')\]]*\s+(?=[\"'(\[¿¡]*[A-ZÁÉÍÓÚÑ0-9])")
_CLAUSE = re.compile(r"[;:—–]\s|--|\s(?:but|yet|instead)\s|\.\.\.", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")


def sentences(text: str) -> list[tuple[int, int]]:
    """Part a text into sentences.

    Args:
        text: plain words.

    Returns:
        (start, end) of each.
    """
    starts = [0, *(match.end() for match in _END.finditer(text))]
    return [
        (start, end) for start, end in zip(starts, [*starts[1:], len(text)], strict=True) if text[start:end].strip()
    ]


def sentence_at(text: str, offset: int) -> tuple[int, int]:
    """Find the sentence that a character stands in.

    Args:
        text: plain words.
        offset: of the character.

    Returns:
        Its start and end.
    """
    start, end = 0, len(text)
    for match in _END.finditer(text):
        if match.end() > offset:
            end = match.end()
            break
        start = match.end()
    return start, end


def clause_start(text: str, start: int, offset: int) -> int:
    """Find where the clause of a character begins.

    Args:
        text: plain words.
        start: of its sentence.
        offset: of the character.

    Returns:
        The place behind the last colon, dash or "but".
    """
    return max([start, *(match.end() for match in _CLAUSE.finditer(text, start, offset))])


def words(text: str) -> list[str]:
    """Find the words of a text.

    Args:
        text: plain words.

    Returns:
        The words in their order; "Dr.", "don't" and "self-harm" are one word each.
    """
    return _WORD.findall(text)
