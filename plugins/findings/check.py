"""What is known about a check: how severe it is, why it matters, where its rule comes from."""

from __future__ import annotations

from typing import Literal, NamedTuple

Severity = Literal["error", "warning", "hint"]


class Check(NamedTuple):
    """A row of the catalogue.

    Args:
        severity: "error" stops the build; "warning" is told and the build goes on; "hint" is told by `check` alone.
        why: why it matters, in one sentence.
        source: where the rule comes from: a law, an ethics code, a style guide; "" for a rule of this site.
        holds: whether the site can be built but not be published while it is found.
        waivable: whether a writer may keep the finding, with a reason, a name and a last day.
    """

    severity: Severity
    why: str
    source: str = ""
    holds: bool = False
    waivable: bool = False


def rule(severity: Severity, why: str, source: str = "", *, holds: bool = False) -> Check:
    """Make a row for a rule on what pages say, which has exceptions that only a person can judge.

    Args:
        severity: as in `Check`.
        why: as in `Check`.
        source: as in `Check`.
        holds: as in `Check`.

    Returns:
        The row, waivable.
    """
    return Check(severity, why, source, holds, waivable=True)
