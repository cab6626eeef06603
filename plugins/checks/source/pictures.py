"""A picture that a page shows is there, and is described."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Any

from plugins.checks.source.links import broken, inside, lines
from plugins.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.reading.library import Library


def check(library: Library, settings: dict[str, Any]) -> Iterator[Finding]:
    """Report pictures that do not exist.

    Args:
        library: all documents.
        settings: Pelican's settings.

    Yields:
        A finding for each line that shows one.
    """
    del settings
    for document in library.documents.values():
        for address in dict.fromkeys(document.pictures):
            plain = html.unescape(address)
            if fault := broken(plain, document, library):
                for line in lines(document, library, plain):
                    yield Finding(document.shown, line, "picture-missing", *fault)
        image = document.meta.get("image")
        if image and inside(f"/{image}", document.source) not in library.files:
            yield Finding(
                document.shown,
                document.lines.get("image", 1),
                "picture-missing",
                f'There is no file "{image}".',
                'Put it in content/images/ and write "image: images/…".',
            )
