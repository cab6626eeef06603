"""Two pages differ in their titles and in what search engines show of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plugins.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.reading.document import Document
    from plugins.reading.library import Library

SHORTEST = 40  # characters of a description below which it is nothing to compare


def check(library: Library, settings: dict[str, Any]) -> Iterator[Finding]:
    """Report titles and descriptions that stand on two pages of one language.

    Args:
        library: all documents.
        settings: not needed.

    Yields:
        A finding for each page but the first.
    """
    del settings
    for key, check_id in (("title", "title-twice"), ("description", "description-twice")):
        first: dict[tuple[str, str], Document] = {}
        for document in library.documents.values():
            value = " ".join(str(document.meta.get(key, "")).lower().split())
            short = key == "description" and len(value) < SHORTEST
            if not value or short or document.meta.get("status") in ("skip", "draft"):
                continue
            other = first.setdefault((str(document.meta.get("lang", "")), value), document)
            if other is not document:
                line = document.lines.get("title" if key == "title" else "summary", 1)
                what = (
                    f"{other.shown} has the same {key}."
                    if key == "title"
                    else f"{other.shown} begins with the same words."
                )
                fix = "Say what is different here." if key == "title" else "Write a summary: of its own."
                yield Finding(document.shown, line, check_id, what, fix)
