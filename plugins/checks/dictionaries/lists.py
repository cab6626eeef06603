"""Lists of words: a word a line, in small letters; what follows a # is a note."""

from __future__ import annotations

from functools import cache
from pathlib import Path


def words_of(listed: str) -> frozenset[str]:
    """Read a list of words.

    Args:
        listed: its text.

    Returns:
        The words in small letters.
    """
    lines = (line.partition("#")[0].strip().lower() for line in listed.splitlines())
    return frozenset(line for line in lines if line)


@cache
def words_in(name: str) -> frozenset[str]:
    """Read a list of this folder.

    Args:
        name: of the file.

    Returns:
        The words in small letters.
    """
    return words_of((Path(__file__).parent / name).read_text(encoding="utf-8"))
