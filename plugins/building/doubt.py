"""What is not known for sure is not left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plugins.findings import Finding


class NotSureError(Exception):
    """Only a build of the whole site does it; the message says why."""


class FaultyError(NotSureError):
    """A page has an error now.

    Args:
        path: the file, as messages name it.
        findings: its faults.
    """

    def __init__(self, path: str, findings: list[Finding]) -> None:
        super().__init__("the text has an error")
        self.path, self.findings = path, findings
