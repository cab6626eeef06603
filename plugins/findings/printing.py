"""How findings are told to the person who has to mend them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plugins.findings.finding import Finding


def as_text(findings: Iterable[Finding]) -> str:
    """Set findings out for a terminal.

    Args:
        findings: in any order; each is told once.

    Returns:
        `path:line  level  check`, then what, why and what to do, sorted by file and line.
    """
    parts: list[str] = []
    for finding in sorted(set(findings)):
        where = f"{finding.path}:{finding.line}" if finding.line else finding.path
        parts.append(f"{where}  {finding.severity}  {finding.check}")
        parts.append(f"  {finding.message}")
        parts.append(f"  Why: {finding.why}")
        if finding.fix:
            parts.append(f"  Do:  {finding.fix}")
        parts.append("")
    return "\n".join(parts)


def summary(findings: Iterable[Finding]) -> str:
    """Count findings in one sentence.

    Args:
        findings: in any order.

    Returns:
        For example "2 errors and 1 warning in 2 files."
    """
    told = set(findings)
    errors = sum(finding.severity == "error" for finding in told)
    warnings = len(told) - errors
    counts = [f"{n} {word}{'' if n == 1 else 's'}" for n, word in ((errors, "error"), (warnings, "warning")) if n]
    files = len({finding.path for finding in told})
    return (
        f"{' and '.join(counts) or 'No faults'} in {files} file{'' if files == 1 else 's'}." if told else "No faults."
    )
