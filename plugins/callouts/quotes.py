"""Which quotes of a text are callouts: one pass over its lines, as pymdownx.quotes will read them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from plugins.callouts.header import Callout, is_header, read_header
from plugins.callouts.near_misses import near_miss
from plugins.words import in_language

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from plugins.findings import Report

_ITEM = r"(?:[-*+]|\d{1,9}[.)])"
_QUOTED = re.compile(rf"(?:[ ]*(?:{_ITEM}[ ]+)*>)+[ ]?")
_LISTED = re.compile(rf"[ ]{{0,1}}{_ITEM}[ ]+(.*)")
_DEFINED = re.compile(r"(?m)^[ ]{0,3}\[([^]\n]+)\]:")
_STARTS_ITEM = re.compile(rf"[ ]*{_ITEM}[ ]")


@dataclass
class _Quote:
    """A quote that is still open.

    Args:
        callout: what its first line says, if it is a callout that can be read.
        claimed: whether its first line was meant as a callout, readable or not.
        empty: whether nothing but ">" stood in it so far.
        listed: whether it began inside of a list item, whose next item ends it.
    """

    callout: Callout | None = None
    claimed: bool = False
    empty: bool = True
    listed: bool = False
    told: bool = False


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
    _open: list[_Quote] = field(default_factory=list)
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
            self._open.append(_Quote())

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
        self._open += [_Quote(listed=listed) for _ in range(depth - known)]
        here = self._open[depth - 1] if depth and depth >= known else None
        told = len(self.report.findings)
        begun = self._header(number, line, start, here if here and here.empty else None)
        if len(self.report.findings) == told:
            if depth < known:
                self._lazy(number, line, depth, start)
            self._split(number, depth)
            if here and here.callout and not begun:
                self._item(number, line[start:], here.callout)
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

    def _header(self, number: int, line: str, start: int, fresh: _Quote | None) -> Callout | None:
        column = start + len(line[start:]) - len(line[start:].lstrip(" "))
        text = self.lines[number - 1]
        if start and "[!" in line[column : column + 3] and is_header(text[column:]):
            if fresh is None:
                self._misplaced(number)
                return None
            fresh.claimed = True
            fresh.callout = read_header(text[column:], line[column:], number, self.visits, self.report)
            if fresh.callout:
                self._nested(fresh.callout)
                self.callouts.append((fresh.callout, column))
            return fresh.callout
        self._near_miss(number, line, fresh)
        return None

    def _near_miss(self, number: int, line: str, fresh: _Quote | None) -> None:
        if fault := near_miss(line, quoted=bool(self._open), defined=self._is_defined):
            if fresh:
                fresh.claimed = True
            self.report.add(number, "callout-spelling", *fault)

    def _is_defined(self, name: str) -> bool:
        if self._names is None:
            self._names = {found.lower() for found in _DEFINED.findall("\n".join(self.lines))}
        return name.lower() in self._names

    def _misplaced(self, number: int) -> None:
        around = self._open[-1]
        around.told = True
        if around.claimed:
            message = "A second callout begins in the middle of the one above it."
            fix = "Put an empty line, without >, before it; or write >> to set it inside the one above."
        else:
            message = "A callout begins in the middle of a quote, so it would be plain text."
            fix = "Make it the first line of its quote, with an empty line before it."
        self.report.add(number, "callout-place", message, fix)

    def _nested(self, callout: Callout) -> None:
        folded = next((quote.callout for quote in self._open if quote.callout and quote.callout.fold), None)
        if folded and folded is not callout and not callout.kind.folds:
            message = f"[!{callout.name.upper()}] holds what everyone has to read, but stands inside a folded callout."
            fix = f"Take the {folded.fold} sign out of line {folded.line + self.report.offset}, or move this one out."
            self.report.add(callout.line, "callout-fold", message, fix)

    def _lazy(self, number: int, line: str, depth: int, start: int) -> None:
        """Tell of a line that runs on in a callout without its sign."""
        ended = self._open[depth]
        if ended.listed and _STARTS_ITEM.match(line[start:]):
            del self._open[depth:]
            return
        claimed = next((quote for quote in self._open[depth:] if quote.claimed), None)
        if claimed and not claimed.told:
            claimed.told = True
            message = "It is unclear whether this line belongs to the callout above it."
            fix = "Begin it with > if it does; leave an empty line before it if it does not."
            self.report.add(number, "callout-split", message, fix)

    def _split(self, number: int, depth: int) -> None:
        """Tell of a quote right behind a callout: a split callout, or one that other previews would join to it."""
        if self._behind is not None and depth > self._behind and not self._open[self._behind].claimed:
            message = "This quote stands right behind a callout, and would be read as if it were a part of it."
            fix = "If it is a part, write > on the empty line between; if not, put a sentence or a heading between."
            self.report.add(number, "callout-split", message, fix)

    def _item(self, number: int, text: str, callout: Callout) -> None:
        begin = callout.kind.items_begin and in_language(callout.kind.items_begin, self.lang)
        item = _LISTED.match(text) if begin else None
        if item and not re.match(rf"[*_\s]*{begin}\b", item[1], re.IGNORECASE):
            message = (
                f'Every item of a [!{callout.name.upper()}] list begins with "{begin}", so that nobody misreads it.'
            )
            self.report.add(number, "callout-item", message, f"Write: - {begin} …")
