"""A page as blocks of plain words: paragraphs, headings, items and cells, each with what it stands under."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from plugins.checks.words.plain import Link, plain
from plugins.source import Item, Quote, read_blocks
from plugins.source.prose import NOT_PROSE, without_code

if TYPE_CHECKING:
    from plugins.source import Line

_CALLOUT = re.compile(r"\s*\[!([A-Za-z][\w '’-]*)(?:\|[^\]]*)?\][+-]?")
_UNDERLINE = re.compile(r"\s*(?:=+|-+)\s*$")
_ROW_OF_DASHES = re.compile(r"(?=[^|]*\|)[\s:|-]+$")
_MARK = re.compile(r"^\s*(?:#{1,6}\s+|:\s+)|\s+#+\s*$")
_LANGUAGE = re.compile(r"\{:[^}]*\blang=[\"']?([\w-]+)[^}]*\}|\slang=[\"']([\w-]+)")
_DEFINED = re.compile(r"\s*(?:\*\[([^\]]+)\]:|\[[^\]^]+\]:\s)")


@dataclass
class Block:
    """Words that belong together.

    Args:
        kind: "title", "summary", "heading", "text", "item" or "cell".
        text: the words; its line ends are those of the file.
        lines: the line of the file for each of its lines.
        callout: the kind of the callout that holds it, in small letters.
        quoted: whether it stands in an ordinary quote.
        lead: the heading above it, and the words with a colon that it follows.
        lang: its language, where that is not the page's.
        links: what it links to and shows.
        level: of a heading outside quotes and lists, as typed: 1 for "#".
    """

    kind: str
    text: str
    lines: list[int]
    callout: str = ""
    quoted: bool = False
    lead: str = ""
    lang: str = ""
    links: list[Link] = field(default_factory=list)
    level: int = 0

    @cached_property
    def small(self) -> str:
        """The words on one line, in small letters: looked at before a pattern is tried."""
        return " ".join(self.text.split()).lower()

    @property
    def below(self) -> bool:
        """Whether it stands below the front matter."""
        return self.kind not in ("title", "summary")

    def line_at(self, offset: int) -> int:
        """Give the line of the file on which a character of the text stands."""
        return self.lines[min(self.text.count("\n", 0, offset), len(self.lines) - 1)]


class Reader:
    """Reads one text.

    Args:
        offset: how many lines of the file stand above it.
    """

    def __init__(self, offset: int) -> None:
        self.offset = offset
        self.blocks: list[Block] = []
        self.terms: set[str] = set()
        self.callouts: dict[int, str] = {}  # a quote, by its id -> the kind of callout that it is
        self.heading = self.colon = ""

    def read(self, text: str) -> list[Block]:
        """Part a text into blocks.

        Args:
            text: Markdown without front matter.

        Returns:
            The blocks in their order.
        """
        lines = text.split("\n")
        held: list[tuple[int, Line]] = []
        for number, line in enumerate(read_blocks(lines), self.offset + 1):
            if held and (line.begins or line.kind != held[0][1].kind or line.path != held[0][1].path):
                underline = line.kind == "heading" and not line.begins and _UNDERLINE.match(line.content)
                self._take(held, level=(1 if "=" in line.content else 2) if underline else 0)
                held = []
                if underline:
                    continue
            if line.kind not in NOT_PROSE and line.kind not in ("blank", "rule"):
                held.append((number, line))
        if held:
            self._take(held)
        return self.blocks

    def _take(self, held: list[tuple[int, Line]], *, level: int = 0) -> None:
        first = held[0][1]
        numbers = [number for number, _ in held]
        rows = [content for _, content in without_code([(number, line.content) for number, line in held])]
        language = _LANGUAGE.search(rows[-1])
        if language and not _LANGUAGE.sub("", rows[-1]).strip():
            rows, numbers = rows[:-1], numbers[:-1]
        quotes = [part for part in first.path if isinstance(part, Quote)]
        if quotes and id(quotes[-1]) not in self.callouts:
            match = _CALLOUT.match(rows[0]) if rows else None
            self.callouts[id(quotes[-1])] = match[1].lower() if match else ""
            if match:
                self._add("heading", [rows[0][match.end() :]], numbers[:1], quotes, "")
                rows, numbers = rows[1:], numbers[1:]
        if not rows:
            return
        if defined := _DEFINED.match(rows[0]):
            self.terms.add((defined[1] or "").lower())
            return
        spoken = (language[1] or language[2]) if language else ""
        if any(_ROW_OF_DASHES.match(row) for row in rows):
            for row, number in zip(rows, numbers, strict=True):
                if not _ROW_OF_DASHES.match(row):
                    for cell in row.strip().strip("|").split("|"):
                        self._add("cell", [cell], [number], quotes, spoken)
            return
        kind = "heading" if level or first.kind == "heading" else "item" if _in_item(first) else "text"
        self._add(kind, rows, numbers, quotes, spoken, level=0 if first.path else level or _level(rows[0]))

    def _add(
        self, kind: str, rows: list[str], numbers: list[int], quotes: list[Quote], lang: str, *, level: int = 0
    ) -> None:
        callout = next((found for quote in reversed(quotes) if (found := self.callouts.get(id(quote)))), "")
        block = Block(kind, "", numbers, callout, bool(quotes) and not callout, lang=lang, level=level)
        block.text = plain("\n".join(_MARK.sub("", row) for row in rows), numbers, block.links)
        words = " ".join(block.text.split())
        if kind == "heading":
            self.heading, self.colon = words, ""
        elif kind == "text":
            self.colon = words if words.endswith(":") else ""
        block.lead = f"{self.heading} {self.colon}".strip()
        if words or block.links:
            self.blocks.append(block)


def _level(row: str) -> int:
    """Count the signs that begin a heading; 0 for a row that is none."""
    words = row.lstrip()
    return len(words) - len(words.lstrip("#"))


def _in_item(line: Line) -> bool:
    return bool(line.path) and isinstance(line.path[-1], Item)
