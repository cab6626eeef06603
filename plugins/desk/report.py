"""One page that says whether the site is safe to publish, who mends what, and what is due."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from plugins.desk.calendar import Day, as_calendar
from plugins.desk.reading import look
from plugins.findings import CHECKS

if TYPE_CHECKING:
    from plugins.building.settings import Order
    from plugins.desk.reading import Looked
    from plugins.findings import Finding

SOON = dt.timedelta(days=90)
PLACES = 3  # of one fault that are named
MOST = 5  # lines of a list, so that the page prints on one sheet
PAGE, CALENDAR = "report.html", "reviews.ics"


class Light(NamedTuple):
    """Whether the site is safe to publish.

    Args:
        name: "red", "amber" or "green".
        words: the same in a sentence.
    """

    name: str
    words: str


RED = Light("red", "Not safe to publish yet.")
AMBER = Light("amber", "Safe to publish, with things to mend soon.")
GREEN = Light("green", "Safe to publish.")
# Whose work it is, by how the check begins; the first that fits counts. Everything else is the writer's.
WHO = (
    (
        "clinician",
        (
            "review-",
            "crisis-",
            "method-",
            "suicide-",
            "law-",
            "notice-",
            "consent-",
            "credential-",
            "claim-",
            "translation-",
            "client-",
        ),
    ),
    (
        "publisher",
        (
            "publish-",
            "template-",
            "plugin-",
            "settings-",
            "style-",
            "output-",
            "pelican-",
            "page-",
            "third-",
            "inline-",
            "id-",
            "orphan",
            "address-",
            "redirect",
            "booking-",
        ),
    ),
    ("publisher", ("fact-sample", "fact-expired", "fact-review", "facts-")),
)
ROLES = {
    "clinician": "A clinician decides",
    "writer": "A writer mends",
    "publisher": "The publisher or office manager mends",
}


class Row(NamedTuple):
    """One kind of fault, with the places that have it.

    Args:
        severity: of the check.
        message: the first finding's.
        fix: what to do.
        why: why it matters.
        places: the first places.
        more: how many others there are.
    """

    severity: str
    message: str
    fix: str
    why: str
    places: tuple[str, ...]
    more: int


def write(order: Order, folder: Path) -> tuple[Light, Path]:
    """Look at everything, and write the page and the calendar.

    Args:
        order: what to look at.
        folder: where to write.

    Returns:
        The light, and the page.

    Raises:
        OSError: the disk refuses.
    """
    looked = look(order)
    today = looked.settings["today"] if looked.settings else dt.date.today()
    told = [finding for finding in set(looked.findings) if finding.severity != "hint"]
    light = light_of(told)
    days = reviews(looked, today)
    samples = [sample.key for sample in looked.result.facts.samples] if looked.result.facts else []
    text = page(
        light=light,
        today=today,
        practice=looked.result.facts.practice.name if looked.result.facts else "This site",
        groups={words: rows_of(told, who) for who, words in ROLES.items()},
        counts={"now": sum(map(grave, told)), "soon": sum(not grave(finding) for finding in told)},
        hints=sum(finding.severity == "hint" for finding in set(looked.findings)),
        days=days,
        samples=samples,
        changes=changes(order),
        left_out=looked.left_out,
        most=MOST,
    )
    folder.mkdir(parents=True, exist_ok=True)
    (folder / PAGE).write_text(text, encoding="utf-8", newline="\n")
    # A calendar without an entry is none (RFC 5545, 3.4), so one says when to look again.
    again = [Day(today + SOON, "Look again what is due: python3 tasks.py report", PAGE)]
    (folder / CALENDAR).write_text(as_calendar(days or again, today), encoding="utf-8", newline="")
    return light, folder / PAGE


def light_of(findings: list[Finding]) -> Light:
    """Say whether a site with these findings is safe to publish."""
    if any(map(grave, findings)):
        return RED
    return AMBER if findings else GREEN


def grave(finding: Finding) -> bool:
    """Say whether a finding keeps the site from being published."""
    return finding.severity == "error" or CHECKS[finding.check].holds


def who_mends(check: str) -> str:
    """Say whose work a check is: "writer", "clinician" or "publisher"."""
    return next((who for who, begins in WHO if check.startswith(begins)), "writer")


def rows_of(findings: list[Finding], who: str) -> list[Row]:
    """Put together what one role has to mend, the gravest first."""
    kinds: dict[tuple[int, str], list[Finding]] = defaultdict(list)
    for finding in sorted(findings):
        if who_mends(finding.check) == who:
            kinds[0 if grave(finding) else 1, finding.check].append(finding)
    rows = []
    for (rank, _), found in sorted(kinds.items()):
        places = [f"{one.path}:{one.line}" if one.line else one.path for one in found]
        severity = "now" if rank == 0 else "soon"
        rows.append(
            Row(severity, found[0].message, found[0].fix, found[0].why, tuple(places[:PLACES]), len(places[PLACES:]))
        )
    return rows


def reviews(looked: Looked, today: dt.date) -> list[Day]:
    """List pages and visits whose review is due within 90 days, or was.

    Args:
        looked: what was seen.
        today: the day.

    Returns:
        The days, the nearest first.
    """
    library, facts = looked.result.library, looked.result.facts
    found = [
        (document.meta.get("review_due"), f"Review: {document.meta.get('title', document.source)}", document.shown)
        for document in (library.documents.values() if library else ())
        if document.meta.get("status") not in ("skip", "draft")
    ]
    if facts:
        found += [(visit.due, f"Check the facts of: {visit.title}", facts.source) for visit in facts.visits.values()]
        found += [
            (credential.expires, f"Renew: {credential.name} of {person.name}", facts.source)
            for person in facts.people.values()
            for credential in person.credentials
        ]
    return sorted(Day(day, what, where) for day, what, where in found if day and day <= today + SOON)


def changes(order: Order) -> list[tuple[str, list[str], int]] | None:
    """Compare the finished folder with what was published last.

    Args:
        order: the project, and its finished folder.

    Returns:
        (what, the first pages, how many in all) for new, changed and removed pages; None if nothing was published.
    """
    from plugins.publishing.changes import compare
    from plugins.publishing.history import FOLDER, History
    from plugins.publishing.manifest import of_folder

    published = order.root / FOLDER
    targets = [folder.name for folder in published.iterdir() if folder.is_dir()] if published.is_dir() else []
    kept = [manifest for target in targets for manifest in History(order.root, target).kept()[:1]]
    if not kept or not order.output_folder.is_dir():
        return None
    last = max(kept, key=lambda manifest: manifest.name)
    difference = compare(last, of_folder(order.output_folder, "", ""))
    named = (("New", difference.added), ("Changed", difference.changed), ("Gone", difference.removed))
    rows = []
    for words, names in named:
        pages = [f"/{name.removesuffix('index.html')}" for name in names if name.endswith("index.html")]
        rows.append((words, pages[:6], len(pages)))
    return rows


def page(**words: Any) -> str:  # noqa: ANN401 - what the template shows
    """Draw the page."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("report.html").render(**words)
