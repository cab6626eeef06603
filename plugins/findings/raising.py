"""What becomes of faults where nobody gave a report: one exception at the end, with all of them."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING

from markdown.postprocessors import Postprocessor

from plugins.findings.finding import Report
from plugins.findings.printing import as_text

if TYPE_CHECKING:
    from markdown import Markdown

    from plugins.findings.finding import Finding

_NAME = "faults"
_LAST = -1000  # after every other postprocessor, so that all of them can still report


class FaultsError(ValueError):
    """A text that cannot be published as it is.

    Args:
        findings: everything that was found, warnings included.
    """

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__(f"\n{as_text(findings)}")
        self.findings = findings


class _Raiser(Postprocessor):
    """Holds one report for all extensions of a parser, and raises what it holds once the text is converted."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.report = Report("text")

    def reset(self) -> None:
        """Forget the faults of a text whose conversion was broken off."""
        self.report = Report("text")

    def run(self, text: str) -> str:
        """Raise the errors; tell the warnings as Python does."""
        found = self.report.findings
        self.reset()
        if any(finding.severity == "error" for finding in found):
            raise FaultsError(found)
        for finding in found:
            warnings.warn(as_text([finding]), stacklevel=2)
        return text


def report_of(md: Markdown, given: Report | None) -> Report:
    """Choose where an extension reports to.

    Args:
        md: the parser; extensions without a report share one that it holds.
        given: the report that the extension was configured with.

    Returns:
        The given report, or the shared one, whose errors `convert()` raises as one `FaultsError`.
    """
    if given is not None:
        return given
    if _NAME not in md.postprocessors:
        raiser = _Raiser(md)
        md.postprocessors.register(raiser, _NAME, _LAST)
        md.registerExtension(raiser)  # type: ignore[arg-type] # only its reset() is used
    shared = md.postprocessors[_NAME]
    return shared.report if isinstance(shared, _Raiser) else Report()
