"""What has to stand in a text before a pattern is worth trying: read off the pattern itself, so that no form is forgotten."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

# One word of each set has to stand there.
Form = tuple[tuple[str, ...], ...]
# Pattern -> the forms that it has. What a run read off is kept with the findings (plugins/checks/source/pages.py).
KNOWN: dict[str, tuple[Form, ...]] = {}
MOST = 3  # sets of a form; more spare nothing
COMMON = 0.1  # a second set that stands in more texts than this spares nothing
# Words that stand on nearly every page.
EVERYWHERE = frozenset(
    [
        "a",
        "about",
        "all",
        "an",
        "and",
        "any",
        "are",
        "as",
        "at",
        "be",
        "before",
        "by",
        "can",
        "child",
        "children",
        "come",
        "day",
        "do",
        "everyone",
        "family",
        "feel",
        "for",
        "from",
        "get",
        "go",
        "have",
        "help",
        "here",
        "how",
        "i",
        "if",
        "in",
        "is",
        "it",
        "know",
        "make",
        "may",
        "more",
        "my",
        "need",
        "never",
        "no",
        "not",
        "now",
        "of",
        "on",
        "one",
        "or",
        "other",
        "our",
        "out",
        "people",
        "see",
        "so",
        "some",
        "that",
        "the",
        "their",
        "them",
        "then",
        "there",
        "they",
        "this",
        "time",
        "to",
        "up",
        "us",
        "visit",
        "want",
        "was",
        "we",
        "week",
        "what",
        "when",
        "who",
        "will",
        "with",
        "you",
        "your",
    ]
)


def forms_of(pattern: str) -> tuple[Form, ...]:
    """Read off what a pattern cannot do without.

    Args:
        pattern: of a row, in which a space stands for any white space.

    Returns:
        A form for each of its alternatives, in small letters and single spaces; a form without a set, where nothing is
        sure or this Python reads patterns in another way.
    """
    if pattern not in KNOWN:
        try:
            parts = list(import_module("re._parser").parse(spaced(pattern)))
        except (ImportError, AttributeError):
            parts = []
        alternatives = parts[0][1][1] if len(parts) == 1 and str(parts[0][0]) == "BRANCH" else [parts]
        KNOWN[pattern] = tuple(dict.fromkeys(_form(branch) for branch in alternatives))
    return KNOWN[pattern]


def spaced(pattern: str) -> str:
    """Let a space stand for any white space, and one that may be missing for none, too."""
    return pattern.replace(" ?", r"\s*").replace(" ", r"\s+")


def _form(parts: Iterable[Any]) -> Form:
    first, *rest = sorted(set(_sets(parts)), key=_frequency) or [frozenset[str]()]
    sets = [first, *(words for words in rest[: MOST - 1] if _frequency(words) < COMMON)] if first else []
    return tuple(tuple(sorted(words)) for words in sets)


def _sets(parts: Iterable[Any]) -> list[frozenset[str]]:
    """List, for a sequence, sets of words of which each has to be met."""
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
            found += _inside(name, value)
    return found + ([frozenset([run])] if run.strip() else [])


def _inside(name: str, value: Any) -> list[frozenset[str]]:  # noqa: ANN401 - a part of a parsed pattern
    """List the sets of one part; none if it can do without."""
    if name == "SUBPATTERN":
        return _sets(value[3])
    if name == "BRANCH":
        best = [min(_sets(branch), key=_frequency, default=frozenset[str]()) for branch in value[1]]
        return [frozenset().union(*best)] if all(best) else []
    return _sets(value[2]) if "REPEAT" in name and value[0] else []


def _frequency(words: frozenset[str]) -> float:
    """Guess in which part of all texts one of the words stands."""
    return sum(0.3 if EVERYWHERE.issuperset(word.split()) else 4.0 ** -len(word) for word in words)
