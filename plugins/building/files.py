"""Pictures and other files of the content folder: published when a page that is published shows or links to them."""

from __future__ import annotations

import functools
import html
import shutil
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from plugins.findings import Finding
from plugins.pictures.cards import card, drawn
from plugins.pictures.recipe import all_files, variants
from plugins.pictures.store import MakingError, Pixels, Wanted, kept_as

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from plugins.pictures.cards import Card
    from plugins.pictures.store import Store
    from plugins.reading.document import Document
    from plugins.reading.library import Library


def begin(library: Library, settings: dict[str, Any]) -> None:
    """Plan the pictures of published pages, and begin to make them beside the rest of the build.

    Args:
        library: all documents.
        settings: Pelican's settings; SHOWN_PICTURES is added.
    """
    pixels = Pixels()
    shown = {one.source: one for document in built(library) for one in document.shown_pictures}
    settings["SHOWN_PICTURES"] = [file for one in shown.values() for file in pixels.plan(one, library.content)]
    settings["PICTURES"].begin(settings["SHOWN_PICTURES"])


def copy(library: Library, output: Path, settings: dict[str, Any]) -> list[Finding]:
    """Copy what published pages use.

    Args:
        library: all documents.
        output: the folder of the site.
        settings: Pelican's settings, with SHOWN_PICTURES.

    Returns:
        The faults.

    Raises:
        OSError: if the disk refuses.
    """
    gallery, store = library.gallery, settings["PICTURES"]
    pictures = {name for name, seen in gallery.seen.items() if seen.what} if gallery else set()
    for source in sorted(used(library, settings["SITEURL"]) - pictures):
        target = output / source
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(library.content / source, target)
    if gallery:
        cards = settings["CARDS"].values()
        wanted = [*settings["SHOWN_PICTURES"]]
        wanted += [Wanted(f"{one.key}.card.png", one.name, functools.partial(drawn, one)) for one in cards]
        try:
            store.fill(wanted, output)
        except MakingError as error:
            path = f"{settings['SHOWN_CONTENT']}/{error.args[0]}"
            what = "This picture can be opened, but not be made ready for a page."
            return [Finding(path, 0, "picture-broken", what, "Save it once more from the original, as JPEG or PNG.")]
        # A preview draws no cards; those of the last build are kept for the next.
        keep = (
            {f"{one.key}.card.png" for one in cards}
            if cards
            else {name for name in store if name.endswith(".card.png")}
        )
        store.prune(keep | {kept_as(file) for picture in gallery.allowed().values() for file in all_files(picture)})
    return []


def make_the_rest(library: Library, store: Store) -> None:
    """Make the files of shown pictures that a preview did not wait for.

    Args:
        library: all documents.
        store: keeps the files.

    Raises:
        MakingError: if a picture cannot be written again.
        OSError: if the disk refuses.
    """
    pixels = Pixels()
    for one in {one.source: one for document in built(library) for one in document.shown_pictures}.values():
        store.make(pixels.plan(one._replace(files=variants(one.picture)), library.content))


def built(library: Library) -> Iterator[Document]:
    """Go over the documents that are built.

    Args:
        library: all documents.

    Yields:
        Those that are not left out.
    """
    return (document for document in library.documents.values() if document.meta.get("status") != "skip")


def plan_cards(library: Library, settings: dict[str, Any], practice: str) -> dict[str, Card]:
    """Plan the cards of shared links; a site without an address, and a preview, has none.

    Args:
        library: all documents.
        settings: Pelican's settings.
        practice: its name.

    Returns:
        Path of a document below the content folder -> its card.
    """
    if settings["preview"] or not settings["ABSOLUTE_SITEURL"] or not settings.get("SHARE_CARDS", True):
        return {}
    cards = {
        document.source: card(str(document.meta["title"]), str(document.meta.get("category", "")), practice)
        for document in built(library)
        if not document.faulty and document.meta.get("url") is not None
    }
    return {source: one for source, one in cards.items() if one}


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
    return {name.removeprefix(siteurl).lstrip("/") for name in names} & library.files
