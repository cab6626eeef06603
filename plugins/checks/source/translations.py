"""A translation names the page that it translates, and says what that page says now."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Any

from plugins.findings import Finding, did_you_mean
from plugins.reading.translations import hash_of, original_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.reading.document import Document
    from plugins.reading.library import Library


def check(library: Library, settings: dict[str, Any]) -> Iterator[Finding]:
    """Report translations of nothing, of one page twice, of a page that has changed, and those to be reviewed.

    Args:
        library: all documents.
        settings: Pelican's settings.

    Yields:
        A finding for each fault, and one for all pages that wait for a review.
    """
    del settings
    same: dict[tuple[str, str], list[Document]] = {}
    for document in library.documents.values():
        key = str(document.meta["translation_id"]), str(document.meta["lang"])
        same.setdefault(key, []).append(document)
        if "translation_of" in document.meta:
            yield from _faults(document, library)
        elif "source_hash" in document.meta:
            message = 'There is a "source_hash", but nothing says which page this translates.'
            yield _finding(document, "source_hash", "translation-unknown", message, 'Add "translation_of: …".')
    for documents in same.values():
        yield from _twice(documents)
    waiting = [document for document in library.documents.values() if "needs_review" in document.meta]
    if waiting:
        first, others = waiting[0], len(waiting) - 1
        more = f", and {others} more page{'s wait' if others > 1 else ' waits'}" if others else ""
        message = f'This page still needs review ("{first.meta["needs_review"]}"){more}.'
        fix = 'Have each checked, mend it, and take its line "needs_review" out.'
        yield _finding(first, "needs_review", "translation-review", message, fix)


def _faults(document: Document, library: Library) -> Iterator[Finding]:
    original, typed = original_of(document, library.documents), document.meta["translation_of"]
    if original is None:
        names = {posixpath.basename(source): source for source in library.documents if source != document.source}
        guess = did_you_mean(posixpath.basename(typed), names)
        fix = guess if guess.startswith("Did") else 'Name its file, for example "translation_of: ../crisis.md".'
        yield _finding(document, "translation_of", "translation-unknown", f'There is no file "{typed}".', fix)
        return
    if "translation_of" in original.meta:
        message = f'"{original.source}" is a translation itself.'
        fix = f'Name the page that it translates: "{original.meta["translation_of"]}".'
        yield _finding(document, "translation_of", "translation-unknown", message, fix)
        return
    if document.kind != original.kind:
        message = f'"{original.source}" is of another kind: {original.kind.name}, not {document.kind.name}.'
        fix = f"Put this file into the folder of that kind, or name a {document.kind.name}."
        yield _finding(document, "translation_of", "translation-unknown", message, fix)
    if document.meta["lang"] == original.meta["lang"]:
        message = "The translation has the language of the page that it translates."
        yield _finding(document, "lang", "key-missing", message, 'Add a line such as "lang: es".')
    now = hash_of(library.content / original.source)
    if "source_hash" not in document.meta:
        message = "The translation does not say which version of the page it translates."
        yield _finding(document, "translation_of", "key-missing", message, f'Add a line "source_hash: {now}".')
    elif document.meta["stale"]:
        message = f'"{original.source}" has changed since this was translated; until then this page says so.'
        fix = f'Read what changed there, mend the words here, then write "source_hash: {now}".'
        yield _finding(document, "source_hash", "translation-stale", message, fix)


def _twice(documents: list[Document]) -> Iterator[Finding]:
    """Report documents of one language that are the same page; without `translation_of` their addresses tell."""
    if len(documents) < 2 or all("translation_of" not in document.meta for document in documents):  # noqa: PLR2004
        return
    for document in documents:
        other = next(other for other in documents if other is not document)
        message = f'This and {other.shown} are the same page in one language ("{document.meta["lang"]}").'
        fix = 'Take one of them out, or look at its "translation_of" and "lang".'
        yield _finding(document, "translation_of", "translation-twice", message, fix)


def _finding(document: Document, key: str, check_id: str, message: str, fix: str) -> Finding:
    return Finding(document.shown, document.lines.get(key, 1), check_id, message, fix)
