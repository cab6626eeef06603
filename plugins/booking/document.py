"""The text that is being converted, and where in it a fault stands."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from plugins.findings import Report
from plugins.source import prose

# [text](address), [name]: address, <address>.
_LINKED = r"(?:\]\([ ]{0,3}<?|\]:[ ]{0,3}<?|<)"
_NOT_LINKED = r"(?<!\]\()(?<!\]:)(?<!\]:[ ])(?<!<)"


@dataclass
class Document:
    """What the steps of one conversion tell each other.

    Args:
        text: as the parser got it.
        report: takes the faults.
    """

    text: str = ""
    report: Report = field(default_factory=Report)
    _prose: list[tuple[int, str]] | None = None
    _seen: Counter[str] = field(default_factory=Counter)

    def begin(self, text: str, report: Report) -> None:
        """Forget the text before.

        Args:
            text: the new one.
            report: for the new one.
        """
        self.text, self.report, self._prose, self._seen = text, report, None, Counter()

    @property
    def prose(self) -> list[tuple[int, str]]:
        """The lines that are no code, with their numbers."""
        if self._prose is None:
            self._prose = prose(self.text)
        return self._prose

    def pass_by(self, address: str) -> int:
        """Note an address, in the order of the text.

        Args:
            address: as typed.

        Returns:
            How many times it has been met before.
        """
        self._seen[address] += 1
        return self._seen[address] - 1

    def line_of(self, target: str, nth: int = 0, *, linked: bool = True) -> int:
        """Find the line on which something stands.

        Args:
            target: as typed; capitals do not matter.
            nth: how many times it stands further up.
            linked: whether it is the address of a link; False for anything else.

        Returns:
            The line, or 0 if it is not there.
        """
        before = _LINKED if linked else _NOT_LINKED
        form = re.compile(before + re.escape(target.strip()) + r"(?![\w-])", re.IGNORECASE)
        lines = [number for number, line in self.prose for _ in form.finditer(line)] if target.strip() else []
        return lines[min(nth, len(lines) - 1)] if lines else 0
