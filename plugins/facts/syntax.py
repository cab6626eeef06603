"""From the text of a TOML file to its data, with faults in words that need no knowledge of TOML."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from plugins.findings import Report


class _Trouble(NamedTuple):
    """A row: how the parser's message begins, and how it is told.

    Args:
        starts: the beginning of the message of tomllib.
        message: what is wrong.
        fix: what to do.
        alone: whether the fault ends with its line if that has a key, so that the rest of the file can still be read.
    """

    starts: str
    message: str
    fix: str
    alone: bool = False


_QUOTES = 'Write text between straight quotes: name = "Sample Practice". Numbers, dates, true and false have none.'
_TWICE = "Keep one of them."
_TROUBLES = (
    _Trouble("Invalid value", "What stands after = is not a text, number, date or list.", _QUOTES, alone=True),
    _Trouble("Invalid date", "There is no such date.", "Write the date as year-month-day: 2026-11-23.", alone=True),
    _Trouble("Illegal character '\\n'", "A text has no closing quote.", _QUOTES, alone=True),
    _Trouble("Unterminated string", "A text has no closing quote.", _QUOTES),
    _Trouble("Unescaped '\\'", "A text has a backslash.", "Write two of them, or use / instead.", alone=True),
    _Trouble("Invalid hex", "A text has a backslash.", "Write two of them, or use / instead.", alone=True),
    _Trouble(
        "Unclosed array",
        "A list has no closing bracket, or a comma is missing between its items.",
        'Write lists like this: bring = ["…", "…"]. Look at this line and at the ones above it.',
    ),
    _Trouble(
        "Unclosed inline table",
        "A group in { } has no closing brace, or a comma is missing in it.",
        'Write it on one line: cost = { amount = "$150", as_of = 2026-11-23 }.',
        alone=True,
    ),
    _Trouble(
        "Expected '='",
        "A line has a key but no = after it.",
        'Write a line as key = value. A note starts with "#".',
        alone=True,
    ),
    _Trouble(
        "Invalid statement",
        "A line is neither a key with a value, nor a [section], nor a note.",
        'Write a line as key = value. A note starts with "#".',
        alone=True,
    ),
    _Trouble(
        "Invalid initial character for a key",
        "A key is missing or has a sign that keys cannot have.",
        "Use small letters, digits and - or _ in keys.",
        alone=True,
    ),
    _Trouble(
        "Expected newline",
        "Something stands after the value.",
        'Put one key on a line; a note on the same line starts with "#". ' + _QUOTES,
        alone=True,
    ),
    _Trouble("Expected ']", "A [section] has no closing bracket.", "Write it like this: [visits.first-visit]."),
    _Trouble("Cannot overwrite", "A key stands twice in one section.", _TWICE, alone=True),
    _Trouble("Duplicate inline table key", "A key stands twice between { and }.", _TWICE, alone=True),
    _Trouble("Cannot declare", "A [section] stands twice.", "Put all its keys below one of them."),
)
_OTHER = _Trouble("", "The file is not valid TOML here", "Compare the line with the ones around it.")
_PLACE = re.compile(r"(?s)(.*) \(at (?:line ([0-9]+), column [0-9]+|end of document)\)")
_KEY = re.compile(r"\s*([\w.-]+)\s*(?:=|$)")
_HEADER = re.compile(r"\s*\[{1,2}([^\[\]]+)\]")
_MOST_FAULTS = 20


def decoded(raw: bytes, report: Report) -> str | None:
    """Read the bytes of a file as text.

    Args:
        raw: the file.
        report: takes the fault.

    Returns:
        The text with Unix line ends, or None if it is not UTF-8.
    """
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        report.add(
            line,
            "facts-unreadable",
            "The file has a sign that is not UTF-8.",
            "In your editor, choose Save As and the encoding UTF-8.",
        )
        return None


def parsed(text: str, report: Report) -> tuple[dict[str, object], str]:
    """Read TOML, and go on after a fault that ends with its line.

    Args:
        text: the file, with Unix line ends.
        report: takes the faults.

    Returns:
        The data, and the text that it came from: without the lines that had faults. ({}, "") if there is no going on.
    """
    import tomllib

    rows = text.split("\n")
    for _ in range(_MOST_FAULTS):
        try:
            return tomllib.loads("\n".join(rows)), "\n".join(rows)
        except RecursionError:
            report.add(0, "facts-syntax", "Lists stand in lists too many times.", 'Write plain lists: ["…", "…"].')
            return {}, ""
        except ValueError as error:  # also a number of thousands of digits, which is no TOMLDecodeError
            line = _tell(error, rows, report)
        if not line:
            return {}, ""
        rows[line - 1] = ""
    return {}, ""


def _tell(error: ValueError, rows: list[str], report: Report) -> int:
    """Tell what the parser met, and return the line if the rest can be read without it, else 0."""
    place = _PLACE.fullmatch(str(error))
    said = place[1] if place else str(error)
    trouble = next((row for row in _TROUBLES if said.startswith(row.starts)), _OTHER)
    line = min(int(place[2] or len(rows)), len(rows)) if place else 0
    key = _KEY.match(rows[line - 1]) if line else None
    where = f"{_section(rows[:line])}{key[1]}: " if key and trouble.alone else ""
    message = f"{trouble.message}: {said}." if trouble is _OTHER else trouble.message
    report.add(line, "facts-syntax", where + message, trouble.fix)
    return line if key and trouble.alone else 0


def _section(rows: list[str]) -> str:
    """The section that the last of some rows belongs to, as the beginning of a key's name."""
    headers = [header[1].strip() + "." for header in map(_HEADER.match, rows) if header]
    return headers[-1] if headers else ""
