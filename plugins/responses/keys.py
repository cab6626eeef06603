"""The front matter of a response, a row each: how a value is read, and what to write instead of one that cannot be."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from plugins.findings import did_you_mean
from plugins.responses import hidden, private
from plugins.responses.record import ID, STATES

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from plugins.findings import Report
    from plugins.reading.front_matter import FrontMatter

LONGEST_NAME = 40
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class WrongError(ValueError):
    """A value that is not of its form; the message ends the sentence "Write …"."""


class Key(NamedTuple):
    """A row.

    Args:
        read: makes a value of what was typed.
        check: the row of the catalogue for what cannot be read.
    """

    read: Callable[[str], Any]
    check: str = "value-invalid"


def name(typed: str) -> str:
    """Read the name that a writer chose."""
    if len(typed) > LONGEST_NAME or private.found(typed):
        raise WrongError(f"a first name or an invented one, of at most {LONGEST_NAME} letters")
    return typed


def day(typed: str) -> dt.date:
    """Read a day."""
    try:
        return dt.date.fromisoformat(typed if DAY.fullmatch(typed) else "")
    except ValueError:
        raise WrongError("the day as year-month-day, for example 2026-11-23") from None


def an_id(typed: str) -> str:
    """Read the id of another response."""
    if not ID.fullmatch(typed):
        raise WrongError('the name of its file, without ".md"')
    return typed


def state(typed: str) -> str:
    """Read whether a person has approved it."""
    if typed.lower() not in STATES:
        raise WrongError(f"one of these: {', '.join(STATES)}")
    return typed.lower()


KEYS: dict[str, Key] = {
    "name": Key(name),
    "date": Key(day, "date-invalid"),
    "by": Key(str),
    "reply_to": Key(an_id),
    "status": Key(state),
    "flags": Key(str),
}


def typed(front: FrontMatter, people: Collection[str] | None, report: Report) -> dict[str, Any]:
    """Read the front matter of a response.

    Args:
        front: as split from the file.
        people: ids of those who may answer for the practice; None where nobody knows.
        report: takes the faults.

    Returns:
        The keys that could be read.
    """
    values: dict[str, Any] = {}
    for key, value in front.values.items():
        line = front.lines[key]
        if key not in KEYS:
            report.add(line, "key-unknown", f'"{key}" is no key of a response.', did_you_mean(key, KEYS))
        elif key == "flags":
            values[key] = tuple(str(flag) for flag in (value if isinstance(value, list) else [value]) if flag)
        elif not isinstance(value, str):
            report.add(line, "value-invalid", f'"{key}" is one value, not a list.', f'Write "{key}: …" on one line.')
        elif sign := hidden.unseen(value):
            report.add(line, "response-hidden", f'"{key}" holds a sign that nobody sees ({sign}).', "Type it anew.")
        elif value.strip():
            try:
                values[key] = KEYS[key].read(" ".join(value.split()))
            except WrongError as fault:
                report.add(line, KEYS[key].check, f'"{key}: {value[:60]}" cannot be read.', f"Write {fault}.")
    if people is not None and (who := values.get("by")) and who not in people:
        what = f'There is no person "{who}" in practice.toml.'
        report.add(front.lines["by"], "person-unknown", what, did_you_mean(who, people))
    _missing(front, values, report)
    return values


def _missing(front: FrontMatter, values: dict[str, Any], report: Report) -> None:
    wanted = {"date": "2026-11-23", "status": "pending"}
    if "by" not in front.lines:
        wanted["name"] = "Kim"
    for key, example in wanted.items():
        if key not in values and not front.values.get(key):
            line = front.lines.get(key, 1)
            report.add(line, "key-missing", f'The response has no "{key}".', f'Add a line "{key}: {example}".')
