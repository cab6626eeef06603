"""Exceptions that a writer makes in the file concerned: which check, until when, who, and why.

In a text:          <!-- allow: stigma until 2027-05-31, Ana Ruiz: the name of a law -->
In front matter and in practice.toml:   # allow: spelling until 2027-05-31, Ana Ruiz: a name
It counts for its own line and for the paragraph, or the lines, right below it.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from plugins.findings import CHECKS, Finding, did_you_mean

LONGEST = dt.timedelta(days=370)
FORM = "<!-- allow: spelling until 2027-05-31, Ana Ruiz: the name of a place -->"
_BEGIN = re.compile(r"(?:<!--|^\s*#)\s*allow\b:?\s*(.*?)\s*(?:-->|$)", re.IGNORECASE)
_WHOLE = re.compile(
    r"(?P<check>[\w-]+)\s+until\s+(?P<until>\d{4}-\d{2}-\d{2})\s*,\s*(?P<name>[^:,]{2,}?)\s*:\s*(?P<reason>.{4,})",
    re.IGNORECASE,
)


class Waiver(NamedTuple):
    """An exception.

    Args:
        path: the file.
        line: its line; it counts from there `to` the last line that it covers.
        check: the row of the catalogue.
        until: its last day.
        name: who answers for it.
        reason: why.
    """

    path: str
    line: int
    to: int
    check: str
    until: dt.date
    name: str
    reason: str

    def covers(self, finding: Finding) -> bool:
        """Say whether it is about a finding; one that is of the whole file may be waived anywhere in it."""
        near = finding.line <= 1 or self.line <= finding.line <= self.to
        return self.check == finding.check and self.path == finding.path and near


def read_waivers(path: str, text: str) -> tuple[list[Waiver], list[Finding]]:
    """Read the exceptions of a file.

    Args:
        path: the file, as messages name it.
        text: the whole file.

    Returns:
        The exceptions, and the faults of those that do not count.
    """
    if "allow" not in text:
        return [], []
    found: list[Waiver] = []
    faults: list[Finding] = []
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        if not (begin := _BEGIN.search(line)) or "`" in line[: begin.start()]:
            continue
        fault = _fault(begin[1])
        if fault:
            faults.append(Finding(path, number, "waiver-broken", *fault))
            continue
        whole = _WHOLE.fullmatch(begin[1])
        if whole:
            until = dt.date.fromisoformat(whole["until"])
            found.append(
                Waiver(path, number, _end(lines, number), whole["check"].lower(), until, whole["name"], whole["reason"])
            )
    return found, faults


def _fault(typed: str) -> tuple[str, str] | None:
    whole = _WHOLE.fullmatch(typed)
    if whole is None:
        return "The exception lacks a check, a last day, a name or a reason.", f"Write it like this: {FORM}"
    name = whole["check"].lower()
    if name not in CHECKS or not CHECKS[name].waivable:
        waivable = [check for check, row in CHECKS.items() if row.waivable]
        what = f'There is no check "{name}".' if name not in CHECKS else f'"{name}" has no exceptions.'
        return what, did_you_mean(name, waivable) if name not in CHECKS else "Mend what it finds."
    try:
        dt.date.fromisoformat(whole["until"])
    except ValueError:
        return f'"{whole["until"]}" is no day.', "Write the last day as year-month-day."
    return None


def _end(lines: list[str], number: int) -> int:
    """Give the last line of the paragraph below an exception, blank lines right behind it passed over."""
    end = number
    while end < len(lines) and not lines[end].strip():
        end += 1
    while end < len(lines) and lines[end].strip():
        end += 1
    return end


def apply(findings: list[Finding], waivers: list[Waiver], today: dt.date) -> list[Finding]:
    """Take out what is waived, and tell of exceptions that are past or have nothing to except.

    Args:
        findings: of the rules.
        waivers: of all files.
        today: the day of the build.

    Returns:
        The findings that are left, with those about the exceptions.
    """
    used: set[Waiver] = set()
    kept: list[Finding] = []
    for finding in findings:
        covering = [waiver for waiver in waivers if waiver.covers(finding)]
        used.update(covering)
        if not any(today <= waiver.until <= today + LONGEST for waiver in covering):
            kept.append(finding)
    for waiver in waivers:
        place = waiver.path, waiver.line
        if waiver not in used:
            what = f'Nothing is found here by "{waiver.check}" any more.'
            kept.append(Finding(*place, "waiver-unused", what, "Take the exception out."))
        elif waiver.until < today:
            what = f'The exception of {waiver.name} for "{waiver.check}" ended on {waiver.until}.'
            kept.append(
                Finding(*place, "waiver-expired", what, "Mend what it finds, or decide again and set a new day.")
            )
        elif waiver.until > today + LONGEST:
            what = f"An exception lasts a year at most, not until {waiver.until}."
            kept.append(Finding(*place, "waiver-broken", what, "Write a nearer day."))
    return kept
