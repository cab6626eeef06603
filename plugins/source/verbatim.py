"""Blocks whose lines stay as they are: fenced code and raw HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.source.leaves import CODE_INDENT, FENCE, indent_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plugins.source.leaves import Kind
    from plugins.source.raw_html import RawHtml


class Verbatim:
    """The fence or the raw HTML that is open, if any.

    Args:
        lines: the whole text, without tabs.
    """

    def __init__(self, lines: Iterable[str]) -> None:
        fences = (pair for pair in enumerate(lines, 1) if "```" in pair[1] or "~~~" in pair[1])
        self.last = {line.strip(" >"): number for number, line in fences}  # where signs stand alone for the last time
        self.number = 0  # of the line that is read
        self.fence = ""
        self.indent = 0
        self.html: RawHtml | None = None

    @property
    def is_open(self) -> bool:
        """Whether lines stay as they are."""
        return bool(self.fence) or self.html is not None

    def close(self) -> None:
        """End what is open, as the container of it ends."""
        self.fence, self.html = "", None

    def open(self, html: RawHtml | None, content: str, *, nested: bool) -> Kind:
        """Begin a block.

        Args:
            html: the raw HTML that begins; None for a fence.
            content: the first line of it, inside its containers.
            nested: whether there are any.

        Returns:
            What the line is.
        """
        if html is not None:
            self.html = html
            self._read_html(html, content, nested=nested)
            return html.kind
        match = FENCE.match(content)
        self.fence, self.indent = match[1] if match else "", indent_of(content)
        return "fence"

    def read(self, content: str, *, nested: bool) -> tuple[Kind, str]:
        """Read the next line.

        Args:
            content: the line inside its containers.
            nested: whether there are any.

        Returns:
            What it is, "blank" for the blank line that ends raw HTML, and what is left of it.
        """
        html = self.html
        if html is not None:
            self._read_html(html, content, nested=nested)
            return ("blank" if html.until == "blank" and not self.is_open else html.kind), content
        signs = content.strip()
        if indent_of(content) < CODE_INDENT and len(signs) >= len(self.fence) and set(signs) == {self.fence[0]}:
            self.fence = ""
            return "fence", signs
        return "fenced", content[min(self.indent, indent_of(content)) :]

    def _read_html(self, html: RawHtml, content: str, *, nested: bool) -> None:
        """Read on in raw HTML; at the left edge Python-Markdown takes fences out before it looks for HTML."""
        if self.fence:
            if content.rstrip() == self.fence:
                self.fence = ""
        elif not nested and (match := FENCE.match(content)) and self.last.get(match[1], 0) > self.number:
            self.fence = match[1]
        elif not html.goes_on(content):
            self.html = None
