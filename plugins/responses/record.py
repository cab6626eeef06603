"""One response as a typed record, and the file that it stands in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable
    from pathlib import Path

FOLDER = "responses"
PENDING = "_pending"  # no folder that begins with "_" is ever built
PRACTICE = "practice"
STATES = ("approved", "pending")
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True)
class Response:
    """What one person wrote to a page.

    Args:
        id: the name of its file; it says nothing about who wrote it.
        page: the file name of its article, without what stands after the dot.
        date: the day on which it was written.
        name: what its writer wants to be called; "" where the practice answers.
        words: plain words, with a little Markdown.
        reply_to: the id of the response that it answers, or "".
        by: the person of practice.toml who answers, "practice" for all, or "" for a reader.
        status: one of `STATES`.
        flags: what whoever reads it first has to look at.
        shown: its path as messages name it.
        line: the line of the file that its words begin on.
    """

    id: str
    page: str
    date: dt.date
    name: str
    words: str
    reply_to: str = ""
    by: str = ""
    status: str = "pending"
    flags: tuple[str, ...] = ()
    shown: str = ""
    line: int = 1


def place(content: Path, response: Response) -> Path:
    """Say where a response lies.

    Args:
        content: the content folder.
        response: approved or pending.

    Returns:
        Its file.
    """
    folder = content / FOLDER if response.status == "approved" else content / FOLDER / PENDING
    return folder / response.page / f"{response.id}.md"


def as_file(response: Response) -> str:
    """Write a response as a file.

    Args:
        response: any.

    Returns:
        Front matter and words.
    """
    rows: list[tuple[str, str]] = [
        ("name", quoted(response.name)),
        ("by", response.by),
        ("date", response.date.isoformat()),
        ("reply_to", response.reply_to),
        ("status", response.status),
    ]
    lines = [f"{key}: {value}" for key, value in rows if value]
    if response.flags:
        lines += ["flags:", *(f"  - {quoted(flag)}" for flag in response.flags)]
    return "\n".join(["---", *lines, "---", response.words.strip(), ""])


def quoted(value: str) -> str:
    """Write a value so that YAML reads it as text, whatever signs it has.

    Args:
        value: one line.

    Returns:
        The value between quotation marks, "" for none.
    """
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"' if value else ""


def sorted_by_day(responses: Iterable[Response]) -> list[Response]:
    """Put responses in the order in which they were written.

    Args:
        responses: in any order.

    Returns:
        The oldest first.
    """
    return sorted(responses, key=lambda response: (response.date, response.id))
