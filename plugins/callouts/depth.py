"""Quotes and lists in each other: so many that nobody can follow, and that Python's own recursion would end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.findings import Report

DEEPEST = 20
_ITEM = r"(?:[-*+]|\d{1,9}[.)])"
_TOO_DEEP = re.compile(
    rf"(?:[ ]*(?:{_ITEM}[ ]+|>)){{{DEEPEST + 1}}}"  # opened on one line
    rf"|[ >]{{{4 * DEEPEST + 1},}}{_ITEM}[ ]"  # or indented by the lines before
)
_RULE = re.compile(r"[ >]*([-*_])(?:[ ]*\1)*[ ]*")


def shallow(prose: list[tuple[int, str]], lines: list[str], report: Report) -> Iterator[tuple[int, str]]:
    """Take out what is nested too deeply.

    Args:
        prose: numbers and lines that are no code.
        lines: the text; a line that is too deep is emptied.
        report: takes one fault, however many such lines there are.

    Yields:
        The other lines of the prose.
    """
    told = False
    for number, line in prose:
        if _TOO_DEEP.match(line) and not _RULE.fullmatch(line):
            lines[number - 1] = ""
            if not told:
                told = True
                message = "Quotes and lists stand in each other too many times to be read."
                report.add(number, "text-too-deep", message, f"Nest no more than {DEEPEST} of them; three are many.")
        else:
            yield number, line
