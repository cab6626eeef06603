"""A starter's text becomes a page: what is known goes into its front matter and its callouts."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from plugins.facts import Facts

_ID = re.compile(r"\b(EXPECT|RIGHTS|BRING|COST)\|first-visit\b")


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


def _in_a_year(day: str) -> str:
    date = dt.date.fromisoformat(day)
    return str(date.replace(year=date.year + 1, day=min(date.day, 28) if date.month == 2 else date.day))  # noqa: PLR2004


def fitting(body: str, facts: Facts | None) -> str:
    """Put ids of this practice in place of those of the starter that it does not have."""
    for before, ids in (("booking:", facts.booking if facts else {}), ("|", facts.visits if facts else {})):
        first = next(iter(ids), "")
        for typed in sorted(set(re.findall(rf"{re.escape(before)}(first-[\w-]+)", body))) if first else ():
            if typed not in ids:
                body = re.sub(rf"{re.escape(before + typed)}(?![\w-])", before + first, body)
    return body
