"""In which blocks of a page which words stand: asked before a pattern is tried."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plugins.checks.rules.keys import Need
    from plugins.checks.words.blocks import Block

_WORD = re.compile(r"\w+")
EVERYWHERE = -1  # all bits
DIGIT = "\\d"  # the part of a word that any digit is


class Standing(dict[str, int]):
    """Part of a word, with a space where the word begins or ends -> a bit for each block that holds it.

    Args:
        given: the blocks of a page.
    """

    def __init__(self, given: Sequence[Block]) -> None:
        super().__init__()
        self.given = given
        self.whole: dict[str, int] = {}
        self.choices: dict[frozenset[Need], int] = {}  # several rows ask for the same
        for number, block in enumerate(given):
            for word in set(_WORD.findall(block.small)):
                self.whole[word] = self.whole.get(word, 0) | 1 << number
        for word, bits in self.whole.items():
            for part in _beginnings(word):
                self[part] = self.get(part, 0) | bits

    def __missing__(self, part: str) -> int:
        """Look inside the words; their beginnings are there from the start."""
        if part[0] == " ":
            return 0
        word = part.rstrip()
        if part == DIGIT:
            fits = [whole for whole in self.whole if any(map(str.isdigit, whole))]
        elif word.isalnum():
            fits = [whole for whole in self.whole if word in whole and (part == word or whole.endswith(word))]
        else:
            return self._kept(part, [1 << number for number, block in enumerate(self.given) if word in block.small])
        return self._kept(part, [self.whole[whole] for whole in fits])

    def _kept(self, part: str, places: list[int]) -> int:
        found = 0
        for bits in places:
            found |= bits
        self[part] = found
        return found

    def bits(self, need: Need) -> int:
        """Find the blocks that hold what is needed.

        Args:
            need: as a pattern was read.

        Returns:
            A bit for each of them.
        """
        if isinstance(need, str):
            return self[need]
        if isinstance(need, tuple):
            found = EVERYWHERE
            for one in need:
                found &= self[one] if isinstance(one, str) else self.bits(one)
                if not found:
                    break
            return found
        if need not in self.choices:
            beginnings, others = _parted(need)
            found = 0
            for part in self.keys() & beginnings:
                found |= self[part]
            for one in others:
                found |= self.bits(one)
            self.choices[need] = found
        return self.choices[need]

    def blocks(self, need: Need) -> list[Block]:
        """List the blocks that hold what is needed.

        Args:
            need: as a pattern was read.

        Returns:
            Them in their order.
        """
        found = self.bits(need)
        return [block for number, block in enumerate(self.given) if found >> number & 1] if found else []


@cache
def _parted(choice: frozenset[Need]) -> tuple[frozenset[Need], tuple[Need, ...]]:
    """Part a choice into beginnings of words, of which those that stand on a page are found at once, and the rest."""
    beginnings = frozenset(one for one in choice if isinstance(one, str) and one[0] == " ")
    return beginnings, tuple(choice - beginnings)


@cache
def _beginnings(word: str) -> tuple[str, ...]:
    """Spell out how a word begins, and the whole of it."""
    return (*(f" {word[:end]}" for end in range(1, len(word) + 1)), f" {word} ")
