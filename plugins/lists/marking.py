"""First step: where lists begin and end is marked, by the blocks that CommonMark sees."""

from __future__ import annotations

import re

from markdown.preprocessors import Preprocessor

from plugins.lists.writing import Writer
from plugins.source import read_blocks

LISTS = re.compile(r"^[ >]*(?:[-+*]|\d+[.)])(?: |$)", re.MULTILINE)


class ListMarker(Preprocessor):
    """Marks lists where CommonMark sees them, and leaves every other line as it is."""

    def run(self, lines: list[str]) -> list[str]:
        """Mark the lists of a text that has any."""
        if not LISTS.search("\n".join(lines)):
            return lines
        writer = Writer()
        for line, read in zip(lines, read_blocks(lines), strict=True):
            writer.write(line, read)
        writer.move_to(())
        return [*writer.lines, ""]
