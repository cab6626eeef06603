"""A new response: an answer of ours, or what a reader has said on paper; it waits like those that came by mail."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from plugins.desk.naming import StartError
from plugins.desk.starters import STARTERS, ask, starter
from plugins.findings import did_you_mean
from plugins.responses.library import page_of
from plugins.responses.record import ID, PRACTICE, Response, as_file, place
from plugins.responses.seen import new_id

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path


def start_response(
    content: Path,
    name: str,
    *,
    asks: bool,
    given: Mapping[str, str],
    today: dt.date | None = None,
    read: Callable[[str], str] = input,
) -> Path:
    """Write a response from its starter.

    Args:
        content: the content folder.
        name: what a reader wants to be called; "" for an answer of the practice.
        asks: whether to ask for what is missing.
        given: what is known: `article`, `reply_to`, `date`, and `author` for who answers.
        today: the day that is written, if not this one.
        read: asks a question and gives the answer.

    Returns:
        The file.

    Raises:
        StartError: there is no such article, or something cannot be read.
        OSError: the disk refuses.
    """
    row = STARTERS["response"]
    values = {
        key: given.get(key, "") or ask(question, default, asks=asks, read=read) for key, question, default in row.keys
    }
    pages = [page_of(file.relative_to(content).as_posix()) for file in (content / "articles").rglob("*.md")]
    if values["article"] not in pages:
        raise StartError(f'There is no article "{values["article"]}". {did_you_mean(values["article"], pages)}')
    if values["reply_to"] and not ID.fullmatch(values["reply_to"]):
        raise StartError(f'"{values["reply_to"]}" is no id of a response. "responses list" shows them.')
    try:
        day = dt.date.fromisoformat(given.get("date") or str(today or dt.date.today()))
    except ValueError:
        raise StartError(f'"{given["date"]}" is no day. Write it as year-month-day, for example 2026-11-23.') from None
    words = starter(content, row.file).split("---\n", 2)[2]
    name = " ".join(name.split())
    by = "" if name else given.get("author") or PRACTICE
    response = Response(new_id(), values["article"], day, name, words, values["reply_to"], by)
    file = place(content, response)
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("x", encoding="utf-8", newline="\n") as opened:
        opened.write(as_file(response))
    return file
