"""A new page from a starter: a row for each kind that a writer can start."""

from __future__ import annotations

import datetime as dt
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from plugins.findings import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from plugins.facts import Facts


class StartError(ValueError):
    """A page that cannot be started as it was asked for; the message says what to do."""


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
AUTHOR = ("author", "Who writes it (an id of practice.toml)", "practice")
STARTERS = {
    "article": Starter(
        "article.md",
        "articles",
        (
            ("category", "Its one topic", "Starting therapy"),
            ("tags", "Words that it shares with others", ""),
            SUMMARY,
            AUTHOR,
        ),
        dated=True,
    ),
    "question": Starter("question.md", "faqs", (("theme", "The part of the question list", "first-visit"), SUMMARY)),
    "page": Starter("page.md", "pages", (SUMMARY,)),
    "visit": Starter("visit-page.md", "pages", (("visit", "The visit (an id of practice.toml)", ""), SUMMARY)),
    "response": Starter(
        "response.md",
        "responses/_pending",
        (
            ("article", "The article that it belongs to (its file name)", ""),
            ("reply_to", "The response that it answers (its id), if any", ""),
        ),
    ),
}
_ID = re.compile(r"\b(EXPECT|RIGHTS|BRING|COST)\|first-visit\b")


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
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", day):
        raise StartError(f'"{day}" is no day. Write it as year-month-day, for example 2026-11-23.')
    title = " ".join(title.split()) or (read("Title: ").strip() if asks else "")
    if not title:
        raise StartError('A page needs a title: python3 tasks.py new article "How sleep and behavior go together"')
    values = {
        key: given.get(key, "") or ask(question, default, asks=asks, read=read) for key, question, default in row.keys
    }
    slug = given.get("slug") or _slug(title)
    if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", slug):
        raise StartError(
            f'"{slug}" is no address. Use small letters, digits and hyphens: --slug {_slug(slug) or "sleep"}'
        )
    facts = _facts(content)
    visits = _visits(facts)
    folder = content / row.folder
    if kind == "visit" and values["visit"] not in visits:
        raise StartError(
            f'There is no visit "{values["visit"]}" in practice.toml. {did_you_mean(values["visit"], visits)}'
        )
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
        opened.write(_fitting(text, facts))
    return file


def filled(
    starter: str, *, title: str, day: str, lang: str, values: Mapping[str, str], silent: tuple[str, ...] = ()
) -> str:
    """Put what is known into a starter.

    Args:
        starter: its text.
        title: of the page.
        day: year-month-day.
        lang: the language, if not the site's.
        values: by front matter key; "visit" goes into the callouts.
        silent: kinds of callout for which the visit has no facts, in capitals.

    Returns:
        The text of the page.
    """
    _, head, body = starter.split("---\n", 2)
    lines = head.splitlines()
    known = {"title": title, "date": day, "reviewed": day, "review_due": _in_a_year(day), **values}
    lines = [_line(line, known) for line in lines]
    if lang:
        lines.insert(1, f"lang: {lang}")
    if visit := values.get("visit"):
        body = _ID.sub(lambda match: match[1] if match[1] in silent else f"{match[1]}|{visit}", body)
    return "\n".join(["---", *lines, "---", body])


def _line(line: str, known: Mapping[str, str]) -> str:
    key, colon, _ = line.partition(":")
    value = known.get(key) if colon else None
    if not value:
        return line
    if key == "tags":
        return f"tags: [{', '.join(part.strip() for part in value.strip('[]').split(','))}]"
    return f"{key}: {_quoted(value)}"


def _quoted(value: str) -> str:
    """Put a value between quotes where YAML would read it as something else."""
    plain = (
        re.fullmatch(r"[\w(¿¡][^#\n]*", value) and ": " not in value and not value.endswith(":") and '"' not in value
    )
    return value if plain else '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


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


def _slug(title: str) -> str:
    from plugins.reading.library import slug_of

    return slug_of(title)[:80].rstrip("-")


def _in_a_year(day: str) -> str:
    date = dt.date.fromisoformat(day)
    return str(date.replace(year=date.year + 1, day=min(date.day, 28) if date.month == 2 else date.day))  # noqa: PLR2004


def _facts(content: Path) -> Facts | None:
    from plugins.facts import load

    return load(content / "practice.toml", name=os.fspath(content / "practice.toml"))[0]


def _visits(facts: Facts | None) -> dict[str, tuple[str, ...]]:
    """Name the visits, each with the kinds of callout that it has no facts for."""
    return {
        visit.id: tuple(kind for kind, fact in (("BRING", visit.bring), ("RIGHTS", visit.you_can)) if not fact)
        for visit in (facts.visits.values() if facts else ())
    }


def _fitting(body: str, facts: Facts | None) -> str:
    """Put ids of this practice in place of those of the starter that it does not have."""
    for before, ids in (("booking:", facts.booking if facts else {}), ("|", facts.visits if facts else {})):
        first = next(iter(ids), "")
        body = re.sub(
            rf"{re.escape(before)}(first-[\w-]+)",
            lambda match: match[0] if match[1] in ids or not first else before + first,
            body,
        )
    return body
