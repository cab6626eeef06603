"""The blocks of a Markdown text, a line at a time, by CommonMark's rules for containers, in linear time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.source.containers import DEEPEST, QUOTE, Container, Item, Quote, add_block, add_gap, item_at
from plugins.source.leaves import (
    CODE_INDENT,
    DEFINITION,
    DELIMITER_ROW,
    FOOTNOTE,
    RULE,
    UNDERLINE,
    Line,
    indent_of,
    leaf_of,
)
from plugins.source.raw_html import raw_html_at
from plugins.source.verbatim import Verbatim

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plugins.source.leaves import Kind


def read_blocks(lines: Iterable[str]) -> list[Line]:
    """Say what every line of a text is.

    Args:
        lines: without line ends.

    Returns:
        As many lines.
    """
    plain = [line.expandtabs(CODE_INDENT) for line in lines]
    reader = Reader(Verbatim(plain))
    return [reader.read(line) for line in plain]


class Reader:
    """Where reading stands: the open containers, and the open block in the innermost.

    Args:
        verbatim: the fence or raw HTML that is open.
    """

    def __init__(self, verbatim: Verbatim) -> None:
        self.verbatim = verbatim
        self.root = Container()
        self.path: tuple[Container, ...] = ()
        self.emptied: Container | None = None  # an item without words that a blank line has closed
        self.leaf: Kind = "blank"
        self.row = self.table = False  # whether the last line has a "|", and whether a table is open

    def read(self, line: str) -> Line:
        """Read the next line.

        Args:
            line: without tabs and line end.

        Returns:
            What it is.
        """
        self.verbatim.number += 1
        if line[:1].isalpha() and not (self.path or self.verbatim.is_open):
            return self._words(line)
        held, at = self._held(line)
        if held < len(self.path):
            self.verbatim.close()
        elif self.verbatim.is_open:
            kind, content = self.verbatim.read(line[at:], nested=bool(self.path))
            if kind == "blank":
                return self._blank(held)
            return Line(kind, content, begins=False, path=self.path)
        if not line[at:].strip():
            return self._blank(held)
        return self._begin(line, held, at)

    def _words(self, line: str) -> Line:
        """Take the short way for a line at the left edge that can only be text."""
        begins = self.leaf != "text"
        self.leaf, self.row, self.emptied = "text", "|" in line, None
        if begins:
            self.table = self.root.definition = False
        return Line("text", line, begins=begins, path=())

    def _held(self, line: str) -> tuple[int, int]:
        """Count the open containers that go on, and find where the content of the last begins."""
        at = 0
        for held, container in enumerate(self.path):
            if isinstance(container, Item):
                indent = line[at : at + container.width]
                if indent.strip() or not (container.filled or line[at:].strip()):
                    return held, at
                at += len(indent)
            else:
                match = QUOTE.match(line, at)
                if match is None:
                    return held, at
                at = match.end()
        return len(self.path), at

    def _blank(self, held: int) -> Line:
        if held < len(self.path):
            self.emptied, self.leaf = self.path[held], "blank"
            self.emptied.gap = True
            self.path = self.path[:held]
        elif self.leaf != "code":
            self.leaf = "blank"
        add_gap(self.path)
        return Line("blank", "", begins=False, path=self.path)

    def _begin(self, line: str, held: int, at: int) -> Line:
        """Open the containers that a line begins, and say what the rest of it is."""
        here, paragraph = held == len(self.path), self.leaf == "text"
        path, at = self._open(line, held, at, interrupts=here and paragraph)
        self.emptied, content, opened = None, line[at:], len(path) > held
        if not content.strip():
            self.path, self.leaf = path, "blank"
            return Line("blank", "", begins=True, path=path)
        words = content[0].isalpha()
        html = None if words else raw_html_at(content, nested=bool(path))
        goes_on = paragraph and not opened and not html and (words or not FOOTNOTE.match(content))
        container = path[-1] if path else self.root
        kind: Kind = "text"
        if not words:
            kind = leaf_of(content, paragraph=goes_on, here=here, defines=container.definition)
        if goes_on and kind == "text":
            container.definition |= here and bool(DEFINITION.match(content))
            self.table = self.table or (self.row and bool(DELIMITER_ROW.match(content)))
            self.row = "|" in content
            return Line("text", content, begins=False, path=self.path)
        underline = goes_on and here and kind == "heading" and bool(UNDERLINE.match(content))
        begins = not underline and (opened or not here or not kind == self.leaf == "code")
        self.path, self.leaf, self.table = path, kind, False
        add_block(path, self.root, parted=begins)
        if html is not None or kind == "fence":
            self.leaf = kind = self.verbatim.open(html, content, nested=bool(path))
        self.row = kind == "text" and "|" in content
        if indent_of(content) < CODE_INDENT:
            container.definition = kind == "text" and bool(DEFINITION.match(content))
        return Line(kind, content, begins=begins, path=path)

    def _open(self, line: str, held: int, at: int, *, interrupts: bool) -> tuple[tuple[Container, ...], int]:
        """Open the quotes and items that a line begins."""
        path = list(self.path[:held])
        last = self.path[held] if held < len(self.path) else self.emptied
        while len(path) < DEEPEST and not line[at : at + 1].isalpha():
            if interrupts and (UNDERLINE.match(line, at) or self._is_row(line[at:])):
                break
            if match := QUOTE.match(line, at):
                add_block(path, self.root)
                path.append(Quote())
                at = match.end()
            elif not RULE.match(line, at) and (found := item_at(line, at, last, interrupts=interrupts)):
                add_block(path, self.root, parted=not (isinstance(last, Item) and found[0].listing is last.listing))
                path.append(found[0])
                at = found[1]
            else:
                break
            last, interrupts = None, False
        return tuple(path), at

    def _is_row(self, content: str) -> bool:
        """Say whether a line that looks like an item is a row of a table."""
        return "|" in content and (self.table or (self.row and bool(DELIMITER_ROW.match(content))))
