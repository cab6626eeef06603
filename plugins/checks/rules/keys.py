"""What has to stand in a text before a pattern is worth trying: read off the pattern itself, so that no form is forgotten."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

# Pattern -> its keys. What a run read off is kept with the findings (plugins/checks/source/pages.py): parsing takes time.
KNOWN: dict[str, tuple[str, ...]] = {}
# Words that stand on nearly every page, so that they spare nothing.
EVERYWHERE = frozenset(
    [
        "a",
        "about",
        "all",
        "an",
        "and",
        "are",
        "as",
        "at",
        "be",
        "by",
        "can",
        "child",
        "for",
        "from",
        "have",
        "i",
        "in",
        "is",
        "it",
        "no",
        "not",
        "of",
        "on",
        "one",
        "or",
        "our",
        "so",
        "that",
        "the",
        "they",
        "this",
        "to",
        "us",
        "was",
        "we",
        "what",
        "who",
        "will",
        "with",
        "you",
        "your",
    ]
)


def keys_of(pattern: str) -> tuple[str, ...]:
    """Give words of which every text that a pattern matches holds one.

    Args:
        pattern: a regular expression in which `\\s+` stands for white space.

    Returns:
        Small letters and single spaces; nothing if there are none, or if this Python reads patterns in another way.
    """
    if pattern not in KNOWN:
        try:
            parts = import_module("re._parser").parse(pattern)
        except (ImportError, AttributeError):
            parts = ()
        KNOWN[pattern] = tuple(sorted(_best(parts) or ()))
    return KNOWN[pattern]


def _best(parts: Iterable[Any]) -> frozenset[str] | None:
    """Choose the rarest of the words that a sequence cannot do without."""
    found: list[frozenset[str]] = []
    run = ""
    for part in parts:
        name, value = str(part[0]), part[1]
        if name == "LITERAL":
            run += chr(value).lower()
        elif "REPEAT" in name and "CATEGORY_SPACE" in str(value[2]) and value[0]:
            run += " "
        elif name != "AT":
            found += [frozenset([run])] if run.strip() else []
            run = ""
            if (inner := _of(name, value)) is not None:
                found.append(inner)
    found += [frozenset([run])] if run.strip() else []
    return min(found, key=_frequency, default=None)


def _of(name: str, value: Any) -> frozenset[str] | None:  # noqa: ANN401 - a part of a parsed pattern
    """Give the words of one part; None if it can do without any."""
    if name == "SUBPATTERN":
        return _best(value[3])
    if name == "BRANCH":
        branches = [_best(branch) for branch in value[1]]
        return None if None in branches else frozenset().union(*filter(None, branches))
    return _best(value[2]) if "REPEAT" in name and value[0] else None


def _frequency(words: frozenset[str]) -> float:
    """Guess how often one of the words stands in a text."""
    return sum(0.3 if EVERYWHERE.issuperset(word.split()) else 4.0 ** -len(word) for word in words)
