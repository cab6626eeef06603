"""Reads a text as the rules do, for the tests of the rules."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from plugins.checks.rules import rules, spelling
from plugins.checks.words.text import read_text
from plugins.facts import Facts, load
from plugins.findings import Finding, Report
from plugins.reading import front_matter, metadata
from plugins.reading.document import Document
from plugins.reading.kinds import KINDS

ROOT = Path(__file__).resolve().parents[2]
HEAD = "---\ntitle: A page\ndate: 2026-11-23\ncategory: Families\n---\n"


@cache
def facts() -> Facts:
    """The facts of the practice, as samples of facts."""
    found, faults = load(ROOT / "content" / "practice.toml")
    assert found is not None, faults
    return found


def findings(body: str, head: str = HEAD, known: Facts | None = None, *, spell: bool = True) -> list[Finding]:
    """Run every rule on a text."""
    text = head + body + "\n"
    front = front_matter.split(text, Report())
    meta = metadata.typed(front, KINDS[0], Report())
    document = Document("articles/a.md", "content/articles/a.md", KINDS[0], front.style, meta, front.lines)
    read = read_text(text, document)
    found = [finding for rule in rules() for finding in rule(read, known or facts())]
    return sorted({*found, *(spelling.check(read, known or facts()) if spell else ())})


def checks(body: str, head: str = HEAD) -> set[str]:
    """Name the checks that find something, hints left out."""
    return {finding.check for finding in findings(body, head) if finding.severity != "hint"}
