"""Pictures and other files of the content folder: published when a page that is published shows or links to them."""

from __future__ import annotations

import html
import shutil
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from plugins.pictures.recipe import all_files
from plugins.pictures.store import Pixels, kept_as

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from plugins.reading.document import Document
    from plugins.reading.library import Library


def copy(library: Library, output: Path, settings: dict[str, Any]) -> None:
    """Copy what published pages use.

    Args:
        library: all documents.
        output: the folder of the site.
        settings: Pelican's settings.
    """
    gallery, store = library.gallery, settings["PICTURES"]
    pictures = {name for name, seen in gallery.seen.items() if seen.what} if gallery else set()
    for source in sorted(used(library, settings["SITEURL"]) - pictures):
        target = output / source
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(library.content / source, target)
    if gallery:
        pixels = Pixels()
        shown = {one.source: one for document in built(library) for one in document.shown_pictures}
        store.fill((file for one in shown.values() for file in pixels.plan(one, library.content)), output)
        store.prune({kept_as(file) for picture in gallery.allowed().values() for file in all_files(picture)})


def built(library: Library) -> Iterator[Document]:
    """Go over the documents that are built.

    Args:
        library: all documents.

    Yields:
        Those that are not left out.
    """
    return (document for document in library.documents.values() if document.meta.get("status") != "skip")


def used(library: Library, siteurl: str) -> set[str]:
    """Find the files that published pages use.

    Args:
        library: all documents.
        siteurl: the path that the site lies under.

    Returns:
        Paths below the content folder.
    """
    names: set[str] = set()
    for document in built(library):
        addresses = [*document.links, *document.pictures]
        names |= {unquote(urlsplit(html.unescape(address)).path) for address in addresses}
        names.add(f"{siteurl}/{document.meta.get('image')}")
    return {name.removeprefix(siteurl).lstrip("/") for name in names} & library.files
