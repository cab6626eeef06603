"""One fault: where, what and what to do; its severity and reason stand in the catalogue."""

from __future__ import annotations

import difflib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from plugins.findings.catalogue import CHECKS

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, order=True)
class Finding:
    """One fault in one source.

    Args:
        path: the file, as the reader of the message would type it: relative to the project, with "/".
        line: the line, counted from 1; 0 means the file as a whole.
        check: the row of the catalogue, which holds the severity and the reason.
        message: what is wrong, in one sentence.
        fix: what to do, in one sentence.
        mild: whether an error is only a warning here, because the text may come from elsewhere, or is a draft.
    """

    path: str
    line: int
    check: str
    message: str
    fix: str = ""
    mild: bool = False

    @property
    def severity(self) -> str:
        """How severe it is: "error" stops the build, "warning" and "hint" do not."""
        severity = CHECKS[self.check].severity
        return "warning" if self.mild and severity == "error" else severity

    @property
    def why(self) -> str:
        """Why it matters."""
        return CHECKS[self.check].why

    @property
    def source(self) -> str:
        """Where the rule comes from, or ""."""
        return CHECKS[self.check].source


@dataclass
class Report:
    """The findings of one document, told with lines counted from the top of its file.

    Rooms that parse Markdown see the text below the front matter; they call `add` with lines of that text.

    Args:
        path: the file, relative to the project.
        offset: how many lines of the file stand above the text (the front matter).
    """

    path: str = ""
    offset: int = 0
    findings: list[Finding] = field(default_factory=list)

    def add(self, line: int, check: str, message: str, fix: str = "") -> None:
        """Note one fault.

        Args:
            line: the line in the text, counted from 1; 0 for the text as a whole.
            check: the row of the catalogue.
            message: what is wrong.
            fix: what to do.
        """
        self.findings.append(Finding(self.path, line + self.offset if line else 0, check, message, fix))


def near_match(word: str, known: Iterable[str], closeness: float = 0.6) -> str:
    """Find the name that was meant.

    Args:
        word: what was typed.
        known: the names there are.
        closeness: how alike they must be, from 0 to 1, as in `difflib`.

    Returns:
        The nearest name, or "".
    """
    names = {name.lower(): name for name in sorted(known, reverse=True)}
    near = difflib.get_close_matches(word.lower(), names, n=1, cutoff=closeness)
    return names[near[0]] if near else ""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Guess the name that was meant.

    Args:
        word: what was typed.
        known: the names there are.

    Returns:
        'Did you mean "x"?' for a near match, else the names to choose from, as a sentence; "" if there are none.
    """
    names = sorted(known)
    if near := near_match(word, names):
        return f'Did you mean "{near}"?'
    return f"Use one of: {', '.join(names)}." if names else ""
