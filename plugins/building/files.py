"""Pictures and other files of the content folder: published when a page that is published shows or links to them."""

from __future__ import annotations

import html
import shutil
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from pathlib import Path

    from plugins.reading.library import Library


def copy(library: Library, output: Path, settings: dict[str, Any]) -> None:
    """Copy what published pages use.

    Args:
        library: all documents.
        output: the folder of the site.
        settings: Pelican's settings.
    """
    for source in sorted(used(library, settings["SITEURL"])):
        target = output / source
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(library.content / source, target)


def used(library: Library, siteurl: str) -> set[str]:
    """Find the files that published pages use.

    Args:
        library: all documents.
        siteurl: the path that the site lies under.

    Returns:
        Paths below the content folder.
    """
    names: set[str] = set()
    for document in library.documents.values():
        if document.meta.get("status") != "skip":
            addresses = [*document.links, *document.pictures]
            names |= {unquote(urlsplit(html.unescape(address)).path) for address in addresses}
            names.add(f"{siteurl}/{document.meta.get('image')}")
    return {name.removeprefix(siteurl).lstrip("/") for name in names} & library.files
