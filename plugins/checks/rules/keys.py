"""What has to stand in a text before a pattern is worth trying: read off the pattern itself, so that no form is forgotten."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from plugins.checks.words.standing import DIGIT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# Part of a word, with a space where the word has to begin or end, `DIGIT` or a sign; all of a tuple; one of a set.
Need = str | tuple["Need", ...] | frozenset["Need"]
# A part of a pattern as Python reads it: its name, and what it holds.
Part = tuple[Any, Any]

# Pattern -> what it needs. What a run read off is kept with the findings (plugins/checks/source/pages.py).
KNOWN: dict[str, Need] = {}
MOST = 4000  # parts that are looked at, counting each spelling of a word; what is beyond is not asked for
MOST_FORMS = 60  # of a word that are spelled out
LARGEST_CLASS = 4  # letters of a class that are spelled out
ZERO_WIDTH = ("ASSERT", "ASSERT_NOT")  # no letter of it is part of the words
COMMON_SIGNS = frozenset(" .,:;!?'\"-()\n")


def need_of(pattern: str) -> Need:
    """Read off what a pattern cannot do without.

    Args:
        pattern: of a row, in which a space stands for any white space.

    Returns:
        The words, in small letters; () where nothing is sure, or this Python reads patterns in another way.
    """
    if pattern not in KNOWN:
        try:
            parts = list(import_module("re._parser").parse(spaced(pattern)))
        except (ImportError, AttributeError):
            parts = []
        KNOWN[pattern] = _Sequence(parts, begins=False, ends=False, seen=[0]).read()
    return KNOWN[pattern]


def spaced(pattern: str) -> str:
    """Let a space stand for any white space, and one that may be missing for none, too."""
    return pattern.replace(" ?", r"\s*").replace(" ", r"\s+")


class _Sequence:
    """Reads a sequence of parts, one after the other.

    Args:
        parts: of the pattern.
        begins: whether no letter can stand before it.
        ends: whether no letter can stand behind it.
        seen: counts the parts that were looked at, in one field, for all sequences of a pattern.
    """

    def __init__(self, parts: Iterable[Part], *, begins: bool, ends: bool, seen: list[int]) -> None:
        self.parts, self.begins, self.ends, self.seen = list(parts), begins, ends, seen
        self.word, self.needs, self.place = "", list[Need](), 0

    def read(self) -> Need:
        """Say what the sequence needs."""
        while self.place < len(self.parts):
            self.seen[0] += 1
            if self.seen[0] > MOST:
                self._close(bounded=False)
                break
            self._take(self.parts[self.place])
        self._close(bounded=self.ends)
        return _all(self.needs)

    def _take(self, part: Part) -> None:
        behind = self.parts[self.place + 1 :]
        if (inside := _once(part)) is not None:
            self.parts[self.place : self.place + 1] = inside
            return
        self.place += 1
        if _letter(part):
            self.word += chr(part[1]).lower()
        elif _gap(part):
            self._close(bounded=True)
            self.begins = True
            if str(part[0]) == "LITERAL" and chr(part[1]) not in COMMON_SIGNS:
                self.needs.append(chr(part[1]))
        elif str(part[0]) in ZERO_WIDTH or _may_be_passed(
            part, before=self.begins and not self.word, behind=behind, ends=self.ends
        ):
            pass
        elif choices := _choices(part):
            self._choose(choices, behind)
        else:
            self._close(bounded=False)
            self.begins = False
            if str(part[0]) == "IN" and all(str(one[1]) == "CATEGORY_DIGIT" for one in part[1]):
                self.needs.append(DIGIT)

    def _choose(self, choices: list[list[Part]], behind: list[Part]) -> None:
        """Spell out a word that has several forms."""
        stop = _end_of_word(behind, len(choices), ends=self.ends)
        head = [("LITERAL", ord(letter)) for letter in self.word]
        ends = _gap_comes(behind[stop:], ends=self.ends)
        forms = [
            _Sequence([*head, *choice, *behind[:stop]], begins=self.begins, ends=ends, seen=self.seen)
            for choice in choices
        ]
        self.needs.append(_one(form.read() for form in forms))
        self.word, self.begins = "", False
        self.place += stop

    def _close(self, *, bounded: bool) -> None:
        """End a word."""
        if self.word:
            self.needs.append(" " * self.begins + self.word + " " * bounded)
        self.word = ""


def _once(part: Part) -> list[Part] | None:
    """Open a part that stands there at least once; how often makes no difference between gaps."""
    name, value = str(part[0]), part[1]
    if name == "SUBPATTERN":
        return list(value[3])
    if "REPEAT" not in name or not value[0]:
        return None
    return [*value[2], *([(part[0], (0, value[1] - 1, value[2]))] if value[1] > 1 else [])]


def _letter(part: Part) -> bool:
    """Say whether a part is a letter or digit."""
    return str(part[0]) == "LITERAL" and (chr(part[1]).isalnum() or chr(part[1]) == "_")


def _gap(part: Part) -> bool:
    """Say whether no word goes on across a part."""
    name, value = str(part[0]), part[1]
    if name == "LITERAL":
        return not _letter(part)
    if name == "AT":
        return str(value) != "AT_NON_BOUNDARY"
    if name == "IN":
        return all(str(one[1]) == "CATEGORY_SPACE" or (str(one[0]) == "LITERAL" and _gap(one)) for one in value)
    return "REPEAT" in name and value[0] > 0 and all(map(_gap, value[2]))


def _end_of_word(parts: list[Part], forms: int, *, ends: bool) -> int:
    """Count the parts that spell out the rest of a word, as long as that is sure and it has not too many forms."""
    for at, part in enumerate(parts):
        forms *= len(_choices(part)) or 1
        sure = str(part[0]) in ("LITERAL", *ZERO_WIDTH) or _choices(part)
        if _gap_comes(parts[at:], ends=ends) or not sure or forms > MOST_FORMS:
            return at
    return len(parts)


def _choices(part: Part) -> list[list[Part]]:
    """List what may stand in the place of a part; nothing if that is too much."""
    name, value = str(part[0]), part[1]
    if name == "BRANCH":
        return [list(branch) for branch in value[1]]
    if "REPEAT" in name and value[0] == 0 and value[1] == 1:
        return [list(value[2]), []]
    if name == "IN" and len(value) <= LARGEST_CLASS and all(str(one[0]) == "LITERAL" for one in value):
        return [[one] for one in value]
    return []


def _may_be_passed(part: Part, *, before: bool, behind: list[Part], ends: bool) -> bool:
    """Say whether a part may be missing, and has gaps towards its neighbours where it is there."""
    name, value = str(part[0]), part[1]
    if "REPEAT" not in name or value[0]:
        return False
    return (before and _edge(list(value[2]), -1)) or _gap_comes([part, *behind], ends=ends)


def _gap_comes(parts: list[Part], *, ends: bool) -> bool:
    """Say whether a word ends before a sequence, whichever form it takes."""
    for part in parts:
        if _gap(part):
            return True
        if "REPEAT" not in str(part[0]) or part[1][0] or not _edge(list(part[1][2]), 0):
            return False
    return ends


def _edge(body: list[Part], end: int) -> bool:
    """Say whether a gap stands at the beginning (0) or end (-1) of a sequence, whichever form it takes."""
    if not body:
        return False
    name, value = str(body[end][0]), body[end][1]
    if name == "SUBPATTERN":
        return _edge(list(value[3]), end)
    if name == "BRANCH":
        return all(_edge(list(branch), end) for branch in value[1])
    return _gap(body[end])


def _all(needs: Iterable[Need]) -> Need:
    """Join what is needed together, the rarest first."""
    flat = dict.fromkeys(one for need in needs for one in (need if isinstance(need, tuple) else (need,)))
    return next(iter(flat)) if len(flat) == 1 else tuple(sorted(flat, key=_often))


def _one(needs: Iterable[Need]) -> Need:
    """Join what may stand for each other; a choice that needs more than another adds nothing to it."""
    flat: set[Need] = {one for need in needs for one in (need if isinstance(need, frozenset) else (need,))}
    if () in flat:
        return ()
    least = {one for one in flat if not (isinstance(one, tuple) and flat.intersection(one))}
    return next(iter(least)) if len(least) == 1 else frozenset(least)


def _often(need: Need) -> float:
    """Guess in which part of all texts it stands: short words are common."""
    if isinstance(need, str):
        return float(4.0 ** -len(need))
    each: Iterator[float] = map(_often, need)
    return sum(each) if isinstance(need, frozenset) else min(each, default=1.0)
