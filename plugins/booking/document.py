"""The text that is being converted, and where in it a fault stands."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from plugins.findings import Report
from plugins.source import prose

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plugins.facts import Facts

_Index = dict[tuple[bool, str], list[int]]  # whether it is the address of a link, and what it is -> its lines
_TOKEN = re.compile(r"[^\s()<>\[\]]+")
# [text](address), [name]: address, <address>.
_LINKED = re.compile(r"(?:\]\([ ]?<?|\]:[ ]?<?|<)$")


def tokens(text: str) -> Iterator[tuple[str, str]]:
    """Cut out what could be, or should be, the address of a booking link.

    Args:
        text: a line or a whole text.

    Yields:
        Each run of signs without spaces and brackets, in small letters, and the few signs before it.
    """
    for found in _TOKEN.finditer(text):
        token = found[0].lower()
        if "book" in token or ":" in token or "：" in token:
            yield token, text[max(0, found.start() - 4) : found.start()]


@dataclass
class Document:
    """What the steps of one conversion tell each other.

    Lines are found by the order of the text: the third time that Markdown meets an address, it is the third one that
    was typed. One index is made for all faults, so that many faults cost no more than few.

    Args:
        text: as the parser got it.
        report: takes the faults.
        facts: all links, in the words of its language; None if there are none.
    """

    text: str = ""
    report: Report = field(default_factory=Report)
    facts: Facts | None = None
    _prose: list[tuple[int, str]] | None = None
    _lines: _Index | None = None
    _all_lines: _Index | None = None
    _first: dict[str, int] = field(default_factory=dict)
    _met: Counter[tuple[bool, str]] = field(default_factory=Counter)

    def begin(self, text: str, report: Report, facts: Facts | None) -> None:
        """Forget the text before.

        Args:
            text: the new one.
            report: for the new one.
            facts: in the words of its language.
        """
        self.text, self.report, self.facts = text, report, facts
        self._prose = self._lines = self._all_lines = None
        self._met, self._first = Counter(), {}

    @property
    def prose(self) -> list[tuple[int, str]]:
        """The lines that are no code, with their numbers."""
        if self._prose is None:
            self._prose = prose(self.text)
        return self._prose

    def meet(self, address: str, *, linked: bool = True) -> tuple[bool, str, int]:
        """Note that an address was met, in the order of the text.

        Args:
            address: as Markdown gives it.
            linked: whether it is the address of a link; False for one that is text.

        Returns:
            What `line_of` needs to find it.
        """
        key = linked, next((token for token, _ in tokens(address)), address.lower())
        self._met[key] += 1
        return *key, self._met[key] - 1

    def first_line(self, sign: str) -> int:
        """Find the first line with a sign, for what Markdown has changed too much to be found as typed.

        Args:
            sign: in small letters.

        Returns:
            The line, or 0.
        """
        if sign not in self._first:
            index = _index(self.prose)
            as_text = [lines[0] for (linked, token), lines in index.items() if sign in token and not linked]
            lines = enumerate(self.text.lower().split("\n"), 1)
            self._first[sign] = min(as_text) if as_text else next((n for n, line in lines if sign in line), 0)
        return self._first[sign]

    def line_of(self, met: tuple[bool, str, int]) -> int:
        """Find the line of an address.

        Args:
            met: what `meet` returned.

        Returns:
            The line, or 0 if it was not typed like that.
        """
        linked, token, nth = met
        if self._lines is None:
            self._lines = _index(self.prose)
        found = self._nth(self._lines, linked, token, nth)
        if not found:  # what Markdown reads as text, though every preview shows it as code: a fence without an end
            if self._all_lines is None:
                self._all_lines = _index(enumerate(self.text.split("\n"), 1))
            found = self._nth(self._all_lines, linked, token, nth)
        return found

    def _nth(self, index: _Index, linked: bool, token: str, nth: int) -> int:  # noqa: FBT001 - the parts of a key
        lines = index.get((linked, token))
        if not lines:  # such as [text](booking:id without an end: it looks like a link, and is none
            lines = index.get((not linked, token), [0])
            nth += self._met[not linked, token]
        return lines[min(nth, len(lines) - 1)]


def _index(lines: Iterable[tuple[int, str]]) -> _Index:
    index: _Index = defaultdict(list)
    for number, line in lines:
        for token, before in tokens(line):
            index[bool(_LINKED.search(before)), token].append(number)
    return index
