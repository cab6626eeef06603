"""From content/practice.toml to facts, with all its faults at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, cast

from plugins.facts.dates import as_of
from plugins.facts.entries import read_entries, read_table
from plugins.facts.faults import Faults
from plugins.facts.lines import dotted, lines_of
from plugins.facts.records import Facts, Person, Practice
from plugins.facts.rules import BYLINE, Sections, check_references, check_rules
from plugins.facts.samples import find_samples
from plugins.facts.schema import ENTRIES, PRACTICE, SECTIONS
from plugins.facts.syntax import decoded, parsed
from plugins.facts.translating import in_words
from plugins.facts.wording import read_words
from plugins.findings import Report, did_you_mean
from plugins.words import ENGLISH, LANGUAGES

if TYPE_CHECKING:
    from pathlib import Path

    from plugins.facts.wording import Wording
    from plugins.findings import Finding

# With lines left out for their syntax, these would tell of what is only unread.
_UNSURE_AFTER_SYNTAX = ("fact-missing", "fact-reference", "fact-conflict")


def load(
    path: Path, *, today: date | None = None, name: str = "content/practice.toml"
) -> tuple[Facts | None, list[Finding]]:
    """Read the facts of the practice.

    Args:
        path: the file.
        today: the day by which waits, prices and credentials count as past; the current day if left out.
        name: the file as messages name it.

    Returns:
        The facts with their words in every language, or None if anything in the file itself is an error; and
        everything that was found, also in the files beside it such as practice.es.toml, sorted by file and line.
    """
    report = Report(name)
    try:
        raw = path.read_bytes()
    except OSError as error:
        report.add(
            0,
            "facts-unreadable",
            f"The file cannot be read: {error.strerror or error}.",
            "See that it is there, with this name.",
        )
        return None, report.findings
    text = decoded(raw, report)
    others = [lang for lang in LANGUAGES if lang != ENGLISH]
    wordings = {
        lang: read_words(path.with_suffix(f".{lang}.toml"), f"{name.removesuffix('.toml')}.{lang}.toml", lang)
        for lang in others
    }
    facts = None if text is None else _read(text, today or date.today(), report, wordings)
    told = [finding for wording in wordings.values() if wording for finding in wording.faults.report.findings]
    return facts, sorted({*report.findings, *told})


def _read(text: str, today: date, report: Report, wordings: dict[str, Wording | None]) -> Facts | None:
    data, kept = parsed(text, report)
    if report.findings and not data:
        return None
    broken = bool(report.findings)
    faults = Faults(report, lines_of(kept))
    samples = find_samples(data, faults)
    found = _sections(data, faults)
    check_references(data, faults)
    check_rules(found, faults)
    if broken:
        report.findings[:] = [finding for finding in report.findings if finding.check not in _UNSURE_AFTER_SYNTAX]
    current = as_of(found, today, faults)
    if not found.practice or any(finding.severity == "error" for finding in report.findings):
        return None
    for wording in filter(None, wordings.values()):
        wording.check_ids(found)
        wording.compare(found)
    facts = Facts(
        practice=found.practice,
        people={BYLINE: _byline(found.practice), **current.people},
        visits=current.visits,
        booking=current.booking,
        crisis=tuple(current.crisis.values()),
        samples=samples,
        today=today,
        source=report.path,
        lines={dotted(at): line for at, line in faults.lines.items()},
    )
    translations = {lang: in_words(facts, wording.words if wording else {}, lang) for lang, wording in wordings.items()}
    return replace(facts, translations=translations)


def _sections(data: dict[str, object], faults: Faults) -> Sections:
    for section in data:
        if section not in SECTIONS:
            faults.add((section,), "fact-unknown", "is not a section of this file.", did_you_mean(section, SECTIONS))
    practice: object = None
    if "practice" in data:
        practice = read_table(data["practice"], PRACTICE, ("practice",), faults)
    else:
        faults.add(
            ("practice",),
            "fact-missing",
            "is missing: who you are and how to reach you.",
            "Begin the file with [practice].",
        )
    read = {
        section: read_entries(data.get(section, {}), table, (section,), faults) for section, table in ENTRIES.items()
    }
    # The schema says which record each section holds; a test compares its forms with the types of the records.
    return Sections(cast("Practice | None", practice), **cast("dict[str, Any]", read))


def _byline(practice: Practice) -> Person:
    return Person(id=BYLINE, name=practice.name, role=practice.tagline or practice.profession)
