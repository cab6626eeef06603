"""Which articles take responses, read without building anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.findings import Report
from plugins.reading import front_matter
from plugins.reading.document import decode
from plugins.reading.library import NOT_PAGES, markdown_files
from plugins.responses.library import page_of

if TYPE_CHECKING:
    from pathlib import Path

KEY = "responses"  # only articles have it
ARTICLES = "articles/"


def pages_of(content: Path) -> dict[str, str]:
    """Read what the articles say.

    Args:
        content: the content folder.

    Returns:
        Page -> "open", "closed" or "none".
    """
    found: dict[str, str] = {}
    for source in markdown_files(content, ""):
        if source.startswith(NOT_PAGES):
            continue
        report = Report(source)
        text = decode(content / source, report)
        state = front_matter.split(text, report).values.get(KEY) if text and KEY in text else None
        if state or source.startswith(ARTICLES):
            found[page_of(source)] = str(state or "none").lower()
    return found
