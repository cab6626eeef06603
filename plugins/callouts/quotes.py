"""Which quotes of a text are callouts: one pass over its lines, as pymdownx.quotes will read them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from plugins.callouts import quote_faults
from plugins.callouts.header import is_header, read_header
from plugins.callouts.near_misses import near_miss
from plugins.callouts.quote_faults import Quote

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from plugins.callouts.header import Callout
    from plugins.findings import Report

_ITEM = r"(?:[-*+]|\d{1,9}[.)])"
_QUOTED = re.compile(rf"(?:[ ]*(?:{_ITEM}[ ]+)*>)+[ ]?")
_DEFINED = re.compile(r"(?m)^[ ]{0,3}\[([^]\n]+)\]:")
_STARTS_ITEM = re.compile(rf"[ ]*{_ITEM}[ ]")


@dataclass
class Scan:
    """Reads the lines of one text.

    Args:
        lines: the text.
        visits: the ids of all visits; None if there are no facts.
        report: takes the faults.
        lang: the language of the text.
        callouts: what was found, with the column at which its first line begins.
    """

    lines: list[str]
    visits: Collection[str] | None
    report: Report
    lang: str = "en"
    callouts: list[tuple[Callout, int]] = field(default_factory=list)
    _open: list[Quote] = field(default_factory=list)
    _behind: int | None = None  # in how many quotes stood the callout that an empty line has just ended
    _names: set[str] | None = None

    def read(self, prose: Iterable[tuple[int, str]]) -> None:
        """Read all lines.

        Args:
            prose: numbers and lines that are no code, their code spans blanked.
        """
        last = 0
        for number, line in prose:
            if number > last + 1:
                self._code(self.lines[last])
            last = number
            signs = _QUOTED.match(line)
            if signs or self._open or not line.strip():
                depth, start = (signs[0].count(">"), signs.end()) if signs else (0, 0)
                if line[start:].strip():
                    self._text(number, line, depth, start)
                else:
                    self._blank(depth)
            else:  # most lines of most texts: neither in a quote nor behind one
                self._behind = None
                self._near_miss(number, line, None)
        if last < len(self.lines):
            self._code(self.lines[last])

    def _code(self, line: str) -> None:
        """Take in code, or a comment, of which the first line is given."""
        self._behind = None
        if _QUOTED.match(line):
            self._fill(None)
        else:
            self._open.clear()

    def _blank(self, depth: int) -> None:
        self._close(depth)
        while len(self._open) < depth:
            self._open.append(Quote())

    def _close(self, depth: int) -> None:
        if len(self._open) > depth:
            self._behind = depth if self._open[depth].claimed else None
            del self._open[depth:]

    def _text(self, number: int, line: str, depth: int, start: int) -> None:
        signs = line[:start]
        if kept := self._new_item(signs):
            del self._open[kept - 1 :]
            self._behind = None
        known = len(self._open)
        listed = signs[:1] == " " or bool(kept)
        self._open += [Quote(listed=listed) for _ in range(depth - known)]
        here = self._open[depth - 1] if depth and depth >= known else None
        told = len(self.report.findings)
        begun = self._header(number, line, start, here if here and here.empty else None)
        if len(self.report.findings) == told:
            if depth < known:
                self._lazy(number, line[start:], depth)
            if self._behind is not None and depth > self._behind and not self._open[self._behind].claimed:
                quote_faults.split(number, self.report)
            if here and here.callout and not begun:
                quote_faults.wrong_item(here.callout, line[start:], number, self.lang, self.report)
        self._behind = None
        self._fill(begun)

    @staticmethod
    def _new_item(signs: str) -> int:
        """Count the quotes around a list item that begins on this line, plus one; 0 if none begins."""
        found = None
        for found in _STARTS_ITEM.finditer(signs):  # noqa: B007 - the last one counts
            pass
        return signs.count(">", 0, found.end()) + 1 if found else 0

    def _fill(self, begun: Callout | None) -> None:
        for quote in self._open:
            quote.empty = False
            if quote.callout and quote.callout is not begun:
                quote.callout.filled = True

    def _header(self, number: int, line: str, start: int, fresh: Quote | None) -> Callout | None:
        column = start + len(line[start:]) - len(line[start:].lstrip(" "))
        text = self.lines[number - 1]
        if start and "[!" in line[column : column + 3] and is_header(text[column:]):
            if fresh is None:
                quote_faults.misplaced(self._open[-1], number, self.report)
                return None
            fresh.claimed = True
            fresh.callout = read_header(text[column:], line[column:], number, self.visits, self.report)
            if fresh.callout:
                quote_faults.hidden(fresh.callout, self._open, self.report)
                self.callouts.append((fresh.callout, column))
            return fresh.callout
        self._near_miss(number, line, fresh)
        return None

    def _near_miss(self, number: int, line: str, fresh: Quote | None) -> None:
        if fault := near_miss(line, quoted=bool(self._open), defined=self._is_defined):
            if fresh:
                fresh.claimed = True
            self.report.add(number, "callout-spelling", *fault)

    def _is_defined(self, name: str) -> bool:
        if self._names is None:
            self._names = {found.lower() for found in _DEFINED.findall("\n".join(self.lines))}
        return name.lower() in self._names

    def _lazy(self, number: int, text: str, depth: int) -> None:
        """Take in a line that has fewer signs than the quotes that are open."""
        if self._open[depth].listed and _STARTS_ITEM.match(text):
            del self._open[depth:]
        else:
            quote_faults.unclear(self._open[depth:], number, self.report)
