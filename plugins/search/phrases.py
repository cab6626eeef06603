"""content/search.toml: the words that people type, beside the words that our pages use."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from plugins.findings import Finding, did_you_mean

if TYPE_CHECKING:
    from plugins.reading.library import Library

NAME = "search.toml"
AT_LINE = re.compile(r"at line (\d+)")


@dataclass(frozen=True)
class Phrases:
    """What people call things.

    Args:
        pages: a content file -> what people type who look for it.
        words: language -> an everyday word -> the words that our pages use for it.
    """

    pages: dict[str, list[str]] = field(default_factory=dict)
    words: dict[str, dict[str, list[str]]] = field(default_factory=dict)


def load(library: Library, shown: str) -> tuple[Phrases, list[Finding]]:
    """Read the file; a site without one has no phrases.

    Args:
        library: all documents.
        shown: how messages name the content folder.

    Returns:
        The phrases, and the faults of the file.
    """
    file = library.content / NAME
    if not file.is_file():
        return Phrases(), []
    where = f"{shown}/{NAME}"
    try:
        text = file.read_text(encoding="utf-8-sig")
        table = tomllib.loads(text)
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        line = AT_LINE.search(str(error))
        fix = 'Write: "words" = "more words". A key with letters such as ñ, or with spaces, needs its quotes.'
        what = f"The file cannot be read: {error}."
        return Phrases(), [Finding(where, int(line[1]) if line else 0, "search-words", what, fix)]
    odd = table.keys() - {"pages", "words"}
    faults = [(key, f'Nothing reads "[{key}]".', did_you_mean(key, ("pages", "words"))) for key in odd]
    phrases = Phrases(
        _lists(table.get("pages", {}), faults),
        {lang: _lists(words, faults) for lang, words in table.get("words", {}).items()},
    )
    unknown = phrases.pages.keys() - library.documents.keys()
    faults += [(page, f'There is no page "{page}".', did_you_mean(page, library.documents)) for page in unknown]
    return phrases, [Finding(where, line_of(key, text), "search-words", what, fix) for key, what, fix in sorted(faults)]


def _lists(table: object, faults: list[tuple[str, str, str]]) -> dict[str, list[str]]:
    """Read rows of `key = "text"` or `key = ["text", "text"]`."""
    if not isinstance(table, dict):
        faults.append(("", "A list of words is not a section.", "Write [pages], or [words.en], and rows below it."))
        return {}
    rows: dict[str, list[str]] = {}
    for key, value in table.items():
        rows[key] = [value] if isinstance(value, str) else value
        if not isinstance(rows[key], list) or not all(isinstance(entry, str) for entry in rows[key]):
            faults.append((key, f'"{key}" has something else than words.', 'Write ["words", "more words"].'))
            rows[key] = []
    return rows


def line_of(key: str, text: str) -> int:
    """Find the line of a key.

    Args:
        key: as it is written, without quotes.
        text: the file.

    Returns:
        The first line that begins with it, or 0.
    """
    starts = (key, f'"{key}"', f"'{key}'", f"[{key}")
    lines = (number for number, line in enumerate(text.splitlines(), 1) if line.strip().startswith(starts))
    return next(lines, 0) if key else 0
