"""How a text with marked lists is written: marks between blank lines, content in four columns a level."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.lists.marks import END, INDENT, ITEM, begin
from plugins.source import FENCE, Item

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plugins.source import Container, Line

UNDERLINE = re.compile(r"[=-]+ *$")
STOCK_MARKER = re.compile(r" {0,3}(?:\d+(?=\. )|(?=[-+*] ))")


class Writer:
    """What is written so far, and which containers are open in it."""

    def __init__(self) -> None:
        self.lines: list[str] = [""]
        self.path: tuple[Container, ...] = ()
        self.gaps = 0  # blank lines in a list, which are written if its item goes on
        self.fence = ""  # what closes the open fence, with all that stands before it on its line

    def write(self, line: str, read: Line) -> None:
        """Write one line.

        Args:
            line: as it stands in the text.
            read: what it is.
        """
        if read.kind == "text" and not (read.path or self.path) and line[:1].isalpha():
            self.lines.append(line)
            return
        if read.kind == "blank" and not read.begins:
            if is_listed(self.path):
                self.gaps += 1
            else:
                self.lines.append(line.strip(" "))
                self.path = read.path
            return
        parted = self.move_to(read.path)
        before = line[: len(line) - len(read.content)]
        if is_listed(read.path):
            before = prefix(read.path)
            if read.begins and not parted:
                self.part(read.path)
            elif not read.begins:
                self.lines += [before.rstrip()] * self.gaps
            self.gaps = 0
            if read.kind == "blank" and isinstance(read.path[-1], Item):
                return
        self.lines.append(self.written(before, line, read))

    def written(self, before: str, line: str, read: Line) -> str:
        """Give a line the form in which Python-Markdown sees what CommonMark sees.

        Args:
            before: what stands for its containers.
            line: as it stands in the text.
            read: what it is.

        Returns:
            The line.
        """
        content, listed = read.content, is_listed(read.path)
        if read.kind == "fence":
            if not read.begins:  # superfences wants the very signs that opened it
                content, self.fence = self.fence, ""
                return content
            content = content.strip() if listed else content
            match = FENCE.match(content)
            self.fence = before + (match[0] if match else "")
            return before + content
        if read.kind == "rule" and (listed or STOCK_MARKER.match(content)):
            return before + "***"  # the stock parser takes widely spaced signs for a list
        if read.kind == "text" and read.begins and (match := STOCK_MARKER.match(content)):
            return f"{before}{content[: match.end()]}\\{content[match.end() :]}"
        if not listed:
            return line
        if read.kind == "heading" or (read.kind == "text" and not content.startswith(INDENT)):
            content = content.strip(" ") if read.kind == "heading" else content.lstrip(" ")
            if read.kind == "text" and UNDERLINE.match(content):
                content = f" {content}"  # a lazy line makes no heading
        return before + content

    def part(self, path: Sequence[Container]) -> None:
        """Write a blank line, unless one stands there.

        Args:
            path: the containers that it stands in.
        """
        blank = prefix(path).rstrip()
        if self.lines[-1].strip() != blank.strip():
            self.lines.append(blank)

    def mark(self, path: Sequence[Container], sign: str) -> None:
        """Write a mark between blank lines.

        Args:
            path: the containers that it stands in.
            sign: the mark.
        """
        self.part(path)
        self.lines += [prefix(path) + sign, prefix(path).rstrip()]

    def move_to(self, path: tuple[Container, ...]) -> bool:
        """Mark the lists and items that end and begin on the way to the next block.

        Args:
            path: the containers that hold it.

        Returns:
            Whether any did.
        """
        old, self.path = self.path, path
        if path == old:
            return False
        common = next((n for n, pair in enumerate(zip(old, path, strict=False)) if pair[0] is not pair[1]), len(old))
        common = min(common, len(path))
        if self.fence and is_listed(old):
            self.lines.append(self.fence)  # the end of a container ends a fence in it
        self.fence = ""
        goes_on = same_list(old[common : common + 1], path[common : common + 1])
        for depth in range(len(old) - 1, common + goes_on - 1, -1):
            if isinstance(old[depth], Item):
                self.mark(old[:depth], END)
        if is_listed(old):
            self.part(path[:common])
        for depth, container in enumerate(path[common:], common):
            if isinstance(container, Item):
                listing = container.listing
                new = depth > common or not goes_on
                self.mark(path[:depth], begin(listing.start, loose=listing.loose) if new else ITEM)
        self.gaps = 0
        return True


def same_list(old: Sequence[Container], new: Sequence[Container]) -> bool:
    """Say whether an item follows one of its own list.

    Args:
        old: the container that ends, if any.
        new: the container that begins in its place, if any.

    Returns:
        True for items of one list.
    """
    return any(
        isinstance(before, Item) and isinstance(after, Item) and before.listing is after.listing
        for before, after in zip(old, new, strict=False)
    )


def is_listed(path: Sequence[Container]) -> bool:
    """Say whether a list is among containers."""
    return any(isinstance(container, Item) for container in path)


def prefix(path: Sequence[Container]) -> str:
    """Write what stands before the content of containers."""
    return "".join(INDENT if isinstance(container, Item) else "> " for container in path)
