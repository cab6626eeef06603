"""Pages that are one page in two languages: which, and whether one still says what the other says now."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from plugins.findings import Report
from plugins.reading import front_matter
from plugins.words.digest import digest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from plugins.reading.document import Document
    from plugins.reading.library import Library
    from plugins.reading.yaml_lines import Value

# What a reader reads of a page, beside its text. Dates, order and the like are no words.
WORDED = ("title", "nav", "summary", "references", "sources")


def connect(library: Library) -> None:
    """Give every document what Pelican pairs translations by, and what it takes over from the page it translates.

    Two posts with one slug in two languages are a pair, as they are in any Pelican site.

    Args:
        library: all documents, with their slugs.
    """
    for document in library.documents.values():
        meta, original = document.meta, original_of(document, library.documents)
        source = original or document
        meta["translation_id"] = f"{source.kind.name}/{source.meta['slug']}"
        if original is None:
            continue
        meta["stale"] = meta.get("source_hash") not in (None, hash_of(library.content / original.source))
        if "only_if" in original.meta:
            meta.setdefault("only_if", original.meta["only_if"])


def original_of(document: Document, documents: Mapping[str, Document]) -> Document | None:
    """Find the page that a document translates.

    Args:
        document: any document.
        documents: all of them, by their paths below the content folder.

    Returns:
        The page, or None where it translates none, or one that is not there.
    """
    typed = document.meta.get("translation_of")
    if not typed:
        return None
    beside = posixpath.normpath(posixpath.join(posixpath.dirname(document.source), typed))
    return documents.get(beside) or documents.get(posixpath.normpath(typed).lstrip("/"))


def hash_of(file: Path) -> str:
    """Name the words of a page, for the `source_hash` of its translations.

    Args:
        file: the page.

    Returns:
        Another name whenever its words are others; not when lines break elsewhere, or a date changes.
    """
    from plugins.reading.document import decode

    front = front_matter.split(decode(file, Report()) or "", Report())
    return digest([*(text for key in WORDED for text in texts(front.values.get(key, ""))), front.body])


def texts(value: Value) -> Iterator[str]:
    """Take the texts out of a front matter value.

    Args:
        value: text, list or mapping.

    Yields:
        Each text, in its order.
    """
    if isinstance(value, str):
        yield value
    else:
        for item in value.values() if isinstance(value, dict) else value:
            yield from texts(item)
