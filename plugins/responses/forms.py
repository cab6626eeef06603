"""What a form sent: as JSON, as urlencoded lines, or as the mail that a form service makes of it."""

from __future__ import annotations

import datetime as dt
import json
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

from plugins.responses.endpoint import FIELDS, TRAP
from plugins.responses.hidden import visible
from plugins.responses.message import LONGEST_MESSAGE, LONGEST_TEXT, LOOKED_AT, Message, RefusedError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

LABEL = re.compile(rf"\s*\*?({'|'.join((*FIELDS, TRAP))})\*?\s*(?:[:=]\s*(.*))?", re.IGNORECASE | re.DOTALL)
DAYS = ("created_at", "_date", "date", "submitted_at", "createdAt", "timestamp")
NO = frozenset(("", "no", "off", "false", "0"))
DEPTH, COUNT = 8, 5_000  # of values in one another; of submissions in one file


def message(fields: Mapping[str, str], day: dt.date | None) -> Message:
    """Make a message of what was filled in.

    Args:
        fields: by the names that the form gives them; others are passed over.
        day: on which it was sent, if that is known.

    Returns:
        The message.

    Raises:
        RefusedError: it is longer than anyone writes.
    """
    if any(len(value) > LONGEST_TEXT for value in fields.values()):
        raise RefusedError(f"its text is longer than {LONGEST_TEXT:,} signs", fields.get("words", "")[:LOOKED_AT])
    values = {name: visible(fields.get(name, "")).strip() for name in (*FIELDS, TRAP)}
    return Message(
        form=True,
        pages=(values["page"],) if values["page"] else (),
        words=values["words"],
        name=values["pseudonym"],
        date=day,
        consent=values["consent"].lower() not in NO,
        trapped=bool(values[TRAP]),
    )


def fields_in(text: str) -> dict[str, str]:
    """Find the fields of the form in a mail of a form service.

    Args:
        text: of the mail, with a line "words: …" or "words" for each field.

    Returns:
        Name -> value; empty where the text is none of the form.
    """
    found: dict[str, list[str]] = {}
    name = ""
    for line in text.split("\n"):
        match = LABEL.fullmatch(line[:LONGEST_TEXT])
        if match and match[1].lower() not in found:
            name = match[1].lower()
            found[name] = [match[2] or ""]
        elif name:
            found[name].append(line)
    if not {"page", "words"} <= found.keys():
        return {}
    return {name: "\n".join(lines).strip() for name, lines in found.items()}


def from_lines(text: str) -> Iterator[Message | RefusedError]:
    """Read urlencoded submissions, a line each.

    Args:
        text: of a file.

    Yields:
        A message, or why a line is none.
    """
    for line in text.splitlines():
        if not line.strip():
            continue
        try:
            fields = dict(parse_qsl(line.strip(), keep_blank_values=True, max_num_fields=100, errors="replace"))
        except ValueError:
            yield RefusedError("it has more fields than the form")
            continue
        yield attempt(fields)


def from_json(text: str) -> Iterator[Message | RefusedError]:
    """Read an export of a form service: submissions anywhere in lists and objects.

    Args:
        text: of a file, or a line of it for each submission.

    Yields:
        A message, or why something is none.
    """
    if len(text) > LONGEST_MESSAGE:
        yield RefusedError(f"it is larger than {LONGEST_MESSAGE // 1_000_000} MB")
        return
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        try:
            data = [json.loads(line) for line in text.splitlines() if line.strip()]
        except (ValueError, RecursionError):
            yield RefusedError("it is not whole JSON")
            return
    found = 0
    waiting: list[tuple[Any, int, str]] = [(data, 0, "")]
    while waiting:
        value, depth, day = waiting.pop()
        if depth > DEPTH or found >= COUNT:
            yield RefusedError(f"it has more than {COUNT:,} submissions, or values deeper than {DEPTH}")
            return
        if isinstance(value, dict):
            day = next((str(value[key]) for key in DAYS if value.get(key)), day)
            if "words" in value:
                found += 1
                yield attempt({str(key): _plain(inner) for key, inner in value.items()}, day)
            else:
                waiting += [(inner, depth + 1, day) for inner in reversed(value.values())]
        elif isinstance(value, list):
            waiting += [(inner, depth + 1, day) for inner in reversed(value)]
    if not found:
        yield RefusedError("no submission of the form is in it")


def attempt(fields: Mapping[str, str], day: str = "") -> Message | RefusedError:
    """Make a message, or say why not.

    Args:
        fields: as they were sent.
        day: as the service writes it.

    Returns:
        Either.
    """
    try:
        return message(fields, _day(day))
    except RefusedError as refused:
        return refused


def _plain(value: object) -> str:
    return " ".join(map(str, value[:100])) if isinstance(value, list) else "" if value is None else str(value)


def _day(typed: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(typed[:10])
    except ValueError:
        return None
