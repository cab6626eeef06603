"""Two pages cannot have one address."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plugins.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.reading.document import Document
    from plugins.reading.library import Library


def check(library: Library, settings: dict[str, Any]) -> Iterator[Finding]:
    """Report documents that would be written to one file, each naming the other.

    Args:
        library: all documents.
        settings: Pelican's settings; the addresses of lists are taken, too.

    Yields:
        A finding for each of the documents.
    """
    lists = {
        str(settings[f"{name.upper()}_SAVE_AS"]).lower(): name
        for name in settings["DIRECT_TEMPLATES"]
        if settings.get(f"{name.upper()}_SAVE_AS")
    }
    taken: dict[str, list[Document]] = {}
    for document in library.documents.values():
        # File systems of Windows and macOS do not tell upper from lower case.
        if document.meta.get("status") != "skip" and document.meta.get("save_as"):
            taken.setdefault(document.meta["save_as"].lower(), []).append(document)
    for save_as, documents in taken.items():
        others = [document.shown for document in documents]
        for document in documents:
            line = document.lines.get("slug") or document.lines.get("url") or document.lines.get("save_as") or 1
            if len(documents) > 1:
                other = next(name for name in others if name != document.shown)
                yield Finding(
                    document.shown,
                    line,
                    "address-twice",
                    f'This page and {other} would both be at "/{document.meta["url"]}".',
                    'Rename one of the files, or give one a "slug: …" of its own.',
                )
            elif save_as in lists:
                yield Finding(
                    document.shown,
                    line,
                    "address-twice",
                    f'"/{document.meta["url"]}" is the address of the list "{lists[save_as]}".',
                    'Rename the file, or give it a "slug: …" of its own.',
                )
