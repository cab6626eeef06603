"""How findings are told to the person who has to mend them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from plugins.findings.finding import Finding


def as_text(findings: Iterable[Finding]) -> str:
    """Set findings out for a terminal.

    Args:
        findings: in any order; each is told once.

    Returns:
        `path:line  level  check`, then what, why, what to do and the source of the rule, sorted by file and line.
    """
    parts: list[str] = []
    for finding in sorted(set(findings)):
        where = f"{finding.path}:{finding.line}" if finding.line else finding.path
        parts.append(f"{where}  {finding.severity}  {finding.check}")
        parts.append(f"  {finding.message}")
        parts.append(f"  Why: {finding.why}")
        if finding.fix:
            parts.append(f"  Do:  {finding.fix}")
        if finding.source:
            parts.append(f"  Rule: {finding.source}")
        parts.append("")
    return "\n".join(parts)


def summary(findings: Iterable[Finding]) -> str:
    """Count findings in one sentence.

    Args:
        findings: in any order.

    Returns:
        For example "2 errors and 1 warning in 2 files."
    """
    by_file: dict[str, Counter[str]] = {}
    for finding in set(findings):
        by_file.setdefault(finding.path, Counter())[finding.severity] += 1
    return summary_of(list(by_file.values()))


def summary_of(files: Sequence[Mapping[str, int]]) -> str:
    """Count findings in one sentence.

    Args:
        files: for each file that has any, how many of each severity.

    Returns:
        For example "2 errors and 1 warning in 2 files."
    """
    if not files:
        return "No faults."
    levels = Counter[str]()
    for counted in files:
        levels.update(counted)
    counts = [_count(levels[level], level) for level in ("error", "warning", "hint") if levels[level]]
    listed = " and ".join(filter(None, (", ".join(counts[:-1]), counts[-1])))
    return f"{listed} in {_count(len(files), 'file')}."


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"
