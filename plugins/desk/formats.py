"""How findings are told: to a person, to a program, to GitHub. A row each."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from plugins.findings import as_text, summary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from plugins.findings import Finding

# https://docs.github.com/actions/reference/workflow-commands-for-github-actions
LEVELS = {"error": "error", "warning": "warning", "hint": "notice"}
KEYS = ("path", "line", "check", "severity", "message", "why", "fix", "source")


def for_people(findings: Iterable[Finding]) -> str:
    """Set findings out for a terminal, with their number."""
    told = list(findings)
    return f"{as_text(told)}{summary(told)}\n"


def for_programs(findings: Iterable[Finding]) -> str:
    """Write findings as a JSON list of objects."""
    rows = [{key: getattr(finding, key) for key in KEYS} for finding in sorted(set(findings))]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def for_github(findings: Iterable[Finding]) -> str:
    """Write findings as GitHub's workflow commands, which show at their lines in a pull request."""
    return "".join(
        f"::{LEVELS[finding.severity]} file={_escaped(finding.path, ',:')},line={finding.line or 1},"
        f"title={_escaped(finding.check, ',:')}::{_escaped(f'{finding.message} {finding.fix} ({finding.why})')}\n"
        for finding in sorted(set(findings))
    )


def _escaped(text: str, more: str = "") -> str:
    for sign in f"%\r\n{more}":
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text


FORMATS: dict[str, Callable[[Iterable[Finding]], str]] = {
    "text": for_people,
    "json": for_programs,
    "github": for_github,
}
