"""The pages that law asks for, a row each: present, published, recent."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from plugins.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from plugins.facts import Facts
    from plugins.reading.document import Document
    from plugins.reading.library import Library

RENEWED = dt.date(2026, 2, 16)  # 45 CFR 164.520 as changed for 42 CFR part 2
_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_EFFECT = re.compile(
    rf"\b(?:effective(?: date)?|takes? effect|in effect)\b[^.]{{0,40}}?\b({'|'.join(_MONTHS)}) (\d{{1,2}}), (\d{{4}})",
    re.IGNORECASE,
)


class Notice(NamedTuple):
    """A row.

    Args:
        name: what people call it.
        slugs: the file names by which it is known, ours first.
        needed: whether these facts ask for it.
        why: what asks for it, as the end of "… needs it".
    """

    name: str
    slugs: tuple[str, ...]
    needed: Callable[[Facts], bool]
    why: str


NOTICES = (
    Notice(
        "the right to a good-faith estimate",
        ("your-estimate", "good-faith-estimate", "estimate", "no-surprises"),
        lambda facts: any(visit.cost is None or visit.cost.amount.cents for visit in facts.visits.values()),
        "whoever takes money from people without insurance",
    ),
    Notice(
        "the notice of privacy practices",
        ("notice-of-privacy-practices", "privacy-practices", "npp"),
        lambda facts: facts.practice.hipaa_covered,
        "whoever is covered by HIPAA (practice.hipaa_covered)",
    ),
    Notice(
        "rights and credentials",
        (
            "your-rights",
            "rights",
            "disclosure",
            "mandatory-disclosure",
            "your-rights-and-credentials",
            "rights-and-credentials",
        ),
        lambda facts: any(person.credentials for person in facts.people.values()),
        "whoever lists a credential",
    ),
    Notice(
        "help in a crisis",
        ("crisis", "in-a-crisis", "help-now"),
        lambda _: True,
        "everyone who may be in danger while reading",
    ),
)


def page_of(notice: Notice, library: Library) -> Document | None:
    """Find the page of a notice, in the language of the site.

    Args:
        notice: a row.
        library: all documents.

    Returns:
        The document, or None.
    """
    by_slug = {
        document.meta.get("slug"): document
        for document in library.documents.values()
        if document.kind.name != "article" and "translation_of" not in document.meta
    }
    return next((by_slug[slug] for slug in notice.slugs if slug in by_slug), None)


def check(library: Library, settings: dict[str, Any]) -> Iterator[Finding]:
    """Report notices that are missing, hidden or out of date, and credentials that say too little.

    Args:
        library: all documents.
        settings: Pelican's settings, with FACTS.

    Yields:
        A finding for each.
    """
    facts: Facts | None = settings["FACTS"]
    if facts is None:
        return
    for notice in NOTICES:
        page = page_of(notice, library)
        if not notice.needed(facts):
            continue
        if page is None:
            what = f"There is no page for {notice.name}; {notice.why} needs it."
            fix = f'Write content/pages/{notice.slugs[0]}.md: python3 tasks.py new page "…" --slug {notice.slugs[0]}'
            yield Finding(f"{settings['SHOWN_CONTENT']}/pages", 0, "notice-missing", what, fix)
        elif page.meta.get("status") != "published" and not settings.get("preview"):
            what = f"This page holds {notice.name}, but it is {page.meta.get('status')}."
            yield Finding(
                page.shown,
                page.lines.get("status", 1),
                "notice-hidden",
                what,
                'Take "status:" out.',
                page.style != "yaml",
            )
        elif (
            "notice-of-privacy-practices" in notice.slugs and (effective := effective_day(page)) and effective < RENEWED
        ):
            what = f"The notice is of {effective}, before the change of {RENEWED}."
            fix = "Bring it up to date (HHS has model notices), and write its new day."
            yield Finding(page.shown, page.lines.get("date", 1), "notice-old", what, fix)
    yield from _credentials(facts)


def effective_day(page: Document) -> dt.date | None:
    """Read since when a notice holds: "takes effect on November 23, 2026" in its text, else its date.

    Args:
        page: the notice.

    Returns:
        The day, or None where it says none.
    """
    words = re.sub(r"<[^>]*>", " ", page.html).replace("&nbsp;", " ").replace("\u00a0", " ")
    if match := _EFFECT.search(" ".join(words.split())):
        try:
            return dt.date(int(match[3]), _MONTHS.index(match[1].lower()) + 1, int(match[2]))
        except ValueError:
            return None
    date = page.meta.get("date")
    return date.date() if date else None


def _credentials(facts: Facts) -> Iterator[Finding]:
    for person in facts.people.values():
        for number, credential in enumerate(person.credentials):
            lacking = [key for key in ("number", "requirements") if not getattr(credential, key)]
            if lacking and not credential.pending:
                line = facts.lines.get(
                    f"people.{person.id}.credentials.{number}.name", facts.lines.get(f"people.{person.id}", 0)
                )
                what = f'"{credential.name}" of {person.name} has no {" and no ".join(lacking)}.'
                yield Finding(
                    facts.source,
                    line,
                    "credential-incomplete",
                    what,
                    "Add it, so that people can check it and know what it took.",
                )
