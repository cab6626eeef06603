"""What a writer says of a picture, in a file beside it: `room.jpg.toml` is about `room.jpg`.

Whoever can be recognised in a picture has agreed in writing. The number of that paper stands here, never a name.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from plugins.facts.forms import DATE, TEXT, URL, YES_NO, Form, ListOf
from plugins.facts.schema import Key, Table
from plugins.pictures.picture import Fault

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from plugins.findings import Report

WEBSITE = "website"
PEOPLE = "people"  # a folder of this name holds pictures of people


@dataclass(frozen=True)
class Consent:
    """What one person agreed to.

    Args:
        id: the number of the signed paper.
        scope: where the picture may be shown: "website", or single pages.
        expires: the last day.
        withdrawn: the day on which the person took it back.
    """

    id: str
    scope: tuple[str, ...]
    expires: dt.date
    withdrawn: dt.date | None = None

    def ended(self, today: dt.date) -> str:
        """Say that it holds no longer.

        Args:
            today: the day of the build.

        Returns:
            Such as "consent 2026-014 was withdrawn on 2026-12-01", or "".
        """
        if self.withdrawn and self.withdrawn <= today:
            return f"consent {self.id} was withdrawn on {self.withdrawn}"
        return f"consent {self.id} ended on {self.expires}" if self.expires < today else ""

    def allows(self, page: str) -> bool:
        """Say whether a page may show the picture.

        Args:
            page: its path below the content folder.
        """
        return WEBSITE in self.scope or page in self.scope


@dataclass(frozen=True)
class Record:
    """What is said of one picture.

    Args:
        people: whether someone in it can be recognised.
        consent: what they agreed to.
        credit: who made it, as readers see it.
        license: under which licence it may be shown.
        source: where it comes from.
    """

    people: bool | None = None
    consent: tuple[Consent, ...] = ()
    credit: str = ""
    license: str = ""
    source: str = ""


def _scope(value: object) -> str:
    if isinstance(value, str) and (value == WEBSITE or (value.endswith(".md") and "/" in value)):
        return value
    raise ValueError(value)


_PLACE = Form('"website" or a page such as "pages/people.md"', f'"{WEBSITE}"', _scope)
_CONSENT = Table(
    Consent,
    (
        Key("id", TEXT, "the number of the signed paper; never a name", required=True),
        Key("scope", ListOf(_PLACE, "a list of places", f'["{WEBSITE}"]'), "where it may be shown", required=True),
        Key("expires", DATE, "the last day on which it may be shown", required=True),
        Key("withdrawn", DATE, "the day on which the person took it back"),
    ),
    f'{{ id = "2026-014", scope = ["{WEBSITE}"], expires = 2027-11-23 }}',
)
_RECORD = Table(
    Record,
    (
        Key("people", YES_NO, "whether someone in it can be recognised"),
        Key("consent", ListOf(_CONSENT, "a list of consents", f"[{_CONSENT.example}]"), "what these people agreed to"),
        Key("credit", TEXT, "who made it"),
        Key("license", TEXT, "under which licence you may show it"),
        Key("source", URL, "where it comes from"),
    ),
    "",
)


def read(path: Path, report: Report) -> Record | None:
    """Read a record.

    Args:
        path: the file.
        report: takes its faults.

    Returns:
        The record, or None if it has a fault.
    """
    from plugins.facts.entries import read_table
    from plugins.facts.faults import Faults
    from plugins.facts.lines import lines_of
    from plugins.facts.syntax import decoded, parsed

    try:
        text = decoded(path.read_bytes(), report)
    except OSError as error:
        report.add(
            0, "file-unreadable", f"The file cannot be read: {error.strerror or error}.", "See that you may read it."
        )
        return None
    if text is None:
        return None
    data, kept = parsed(text, report)
    single: Any = data.get("consent")
    if isinstance(single, dict):  # [consent] for one person, [[consent]] for several
        data["consent"] = [single]
    found = read_table(data, _RECORD, (), Faults(report, lines_of(kept)))
    return found if isinstance(found, Record) and not report.findings else None


def withheld(record: Record | None, source: str, page: str, today: dt.date) -> Fault | None:
    """Say why a picture may not be shown.

    Args:
        record: what is said of it; None if nothing is.
        source: its path below the content folder.
        page: the page that shows it, "" for any.
        today: the day of the build.

    Returns:
        The reason, or None if it may be shown.
    """
    given = record or Record()
    people = given.people if given.people is not None else PEOPLE in source.split("/")[:-1]
    if people and not given.consent:
        what = f"Write what they agreed to into {source.rsplit('/', 1)[-1]}.toml: consent = [{_CONSENT.example}]"
        return Fault("picture-unconsented", "shows people, and nothing says that they agreed", what)
    for consent in given.consent:
        if ended := consent.ended(today):
            what = "Take it out here, or ask again and write down what was agreed."
            return Fault("picture-consent-ended", f"is left out: {ended}", what)
    if page and any(not consent.allows(page) for consent in given.consent):
        where = ", ".join(sorted({place for consent in given.consent for place in consent.scope}))
        return Fault(
            "picture-scope", f"may not be shown on this page, only here: {where}", "Take it out, or ask again."
        )
    return None
