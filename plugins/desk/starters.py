"""A new page from a starter: a row for each kind that a writer can start."""

from __future__ import annotations

import datetime as dt
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from plugins.desk.filling import filled, fitting
from plugins.desk.naming import StartError, is_day, slug_for
from plugins.findings import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from plugins.facts import Facts


class Starter(NamedTuple):
    """A row.

    Args:
        file: in `content/_starters/`; "" for a text that is no page.
        folder: where the page goes.
        keys: the front matter keys that are asked for, each with its question and what stands there if nobody says.
        dated: whether it has a date.
    """

    file: str
    folder: str
    keys: tuple[tuple[str, str, str], ...] = ()
    dated: bool = False


SUMMARY = ("summary", "The short answer, in one or two sentences", "")
AUTHOR = ("author", "Who writes it, one of", "practice")
STARTERS = {
    "article": Starter(
        "article.md",
        "articles",
        (
            ("category", "Its one topic, such as", "Starting therapy"),
            ("tags", "Words that it shares with others", ""),
            SUMMARY,
            AUTHOR,
        ),
        dated=True,
    ),
    "question": Starter(
        "question.md", "faqs", (("theme", "The part of the question list, such as", "first-visit"), SUMMARY)
    ),
    "page": Starter("page.md", "pages", (SUMMARY,)),
    "visit": Starter("visit-page.md", "pages", (("visit", "The visit that it is about, one of", ""), SUMMARY)),
    "response": Starter(
        "response.md",
        "responses/_pending",
        (
            ("article", "The article that it belongs to (its file name)", ""),
            ("reply_to", "The response that it answers (its id), if any", ""),
        ),
    ),
}


def start(
    content: Path,
    kind: str,
    title: str,
    *,
    asks: bool,
    given: Mapping[str, str],
    today: dt.date | None = None,
    read: Callable[[str], str] = input,
) -> Path:
    """Write a page from its starter.

    Args:
        content: the content folder.
        kind: a row of `STARTERS`.
        title: its title.
        asks: whether to ask for what is missing.
        given: what is known, by key; `slug`, `date` and `lang` too.
        today: the day that is written, if not this one.
        read: asks a question and gives the answer.

    Returns:
        The file.

    Raises:
        StartError: there is no such kind, something is missing, or the page is there already.
        OSError: the disk refuses.
    """
    if kind not in STARTERS:
        raise StartError(f'There is no kind of page "{kind}". {did_you_mean(kind, STARTERS)}')
    if kind == "response":
        from plugins.desk.answers import start_response

        return start_response(content, title, asks=asks, given=given, today=today, read=read)
    row, day = STARTERS[kind], (given.get("date") or str(today or dt.date.today()))
    if not is_day(day):
        raise StartError(f'"{day}" is no day. Write it as year-month-day, for example 2026-11-23.')
    title = " ".join(title.split()) or (read("Title: ").strip() if asks else "")
    if not title:
        raise StartError(f'A page needs a title: python3 tasks.py new {kind} "How sleep and behavior go together"')
    facts = _facts(content)
    visits = _visits(facts)
    choices = {"visit": list(visits), "author": ["practice", *(facts.people if facts else ())], **_topics(content)}
    values = {
        key: given.get(key, "") or ask(_with_choices(question, choices.get(key)), default, asks=asks, read=read)
        for key, question, default in row.keys
    }
    slug = slug_for(title, given.get("slug", ""), read if asks else None)
    folder = content / row.folder
    for key, what in (("visit", "visit"), ("author", "person")):
        if key in values and values[key] not in choices[key]:
            guess = did_you_mean(values[key], choices[key])
            raise StartError(f'There is no {what} "{values[key]}" in practice.toml. {guess}')
    silent = visits.get(values.get("visit", ""), ())
    text = filled(
        starter(content, row.file), title=title, day=day, lang=given.get("lang", ""), values=values, silent=silent
    )
    for other in content.rglob(f"{slug}.md"):
        if other.parent == folder:
            raise StartError(
                f"{other.relative_to(content.parent).as_posix()} is there already. Give the page another --slug."
            )
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{slug}.md"
    # "x" refuses to overwrite, also where another program was faster.
    with file.open("x", encoding="utf-8", newline="\n") as opened:
        opened.write(fitting(text, facts))
    return file


def ask(question: str, default: str, *, asks: bool, read: Callable[[str], str]) -> str:
    """Ask a question; where nobody is there to answer, or nothing is typed, the default counts."""
    if not asks:
        return default
    shown = f" [{default}]" if default else ""
    return read(f"{question}{shown}: ").strip() or default


def starter(content: Path, name: str) -> str:
    """Find a starter: the practice's own, else the one that comes with the site."""
    file = content / "_starters" / name
    if not file.is_file():
        file = Path(__file__).resolve().parents[2] / "content" / "_starters" / name
    return file.read_text(encoding="utf-8")


def _with_choices(question: str, choices: list[str] | None) -> str:
    return f"{question}: {', '.join(choices)}" if choices else question


def _topics(content: Path) -> dict[str, list[str]]:
    """Name the categories and themes that pages have, by the front matter key."""
    found: dict[str, set[str]] = {"category": set(), "theme": set()}
    for file in (*content.glob("articles/**/*.md"), *content.glob("faqs/*.md")):
        head = file.read_text(encoding="utf-8", errors="replace").partition("\n---")[0]
        for key, names in found.items():
            names.update(re.findall(rf"^{key}: *[\"']?([^\"'#\n]+?)[\"']? *$", head, re.MULTILINE))
    return {key: sorted(names) for key, names in found.items()}


def _facts(content: Path) -> Facts | None:
    from plugins.facts import load

    return load(content / "practice.toml", name=os.fspath(content / "practice.toml"))[0]


def _visits(facts: Facts | None) -> dict[str, tuple[str, ...]]:
    """Name the visits, each with the kinds of callout that it has no facts for."""
    return {
        visit.id: tuple(kind for kind, fact in (("BRING", visit.bring), ("RIGHTS", visit.you_can)) if not fact)
        for visit in (facts.visits.values() if facts else ())
    }
