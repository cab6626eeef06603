"""Every file of the content folder lies where something reads it, in a form that is read."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from plugins.findings import Finding
from plugins.reading.kinds import KINDS
from plugins.reading.library import MARKDOWN, NOT_PAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.reading.library import Library

# Forms in which people write, and which nothing here reads.
WRITTEN = (".txt", ".text", ".rst", ".html", ".htm", ".docx", ".doc", ".odt", ".rtf", ".pages", ".mdx", ".adoc")


def check(library: Library, settings: dict[str, Any]) -> Iterator[Finding]:
    """Report pages in folders that no page is read from, and in forms that are not read.

    Args:
        library: all documents.
        settings: Pelican's settings.

    Yields:
        A finding for each.
    """
    folders = [folder for kind in KINDS for folder in settings[f"{kind.setting}_PATHS"]]
    names = ", ".join(dict.fromkeys(f"{folder}/" for folder in folders))
    move = f"Move it to one of the folders {names}, or into one whose name begins with _ if it is not to be built."
    shown = settings["SHOWN_CONTENT"]
    for base, inner, files in os.walk(library.content):
        inner[:] = sorted(name for name in inner if not name.startswith((".", "_")))
        for name in (*(folder for folder in inner if folder.lower().endswith(MARKDOWN)), *sorted(files)):
            source = Path(base, name).relative_to(library.content).as_posix()
            if name.startswith((".", "_", "#")) or name.endswith("~") or source.startswith(NOT_PAGES):
                continue
            where, ending = f"{shown}/{source}", Path(name).suffix.lower()
            if name in inner:
                yield Finding(where, 0, "file-form", "This is a folder with the name of a page.", "Rename it.")
            elif ending in MARKDOWN and not source.startswith(tuple(f"{folder}/" for folder in folders)):
                yield Finding(where, 1, "file-misplaced", "No page is made of the files in this folder.", move)
            elif ending in WRITTEN and source.startswith(tuple(f"{folder}/" for folder in folders)):
                fix = "Save the text as Markdown, in a file that ends in .md."
                yield Finding(where, 0, "file-form", f'No page is made of a "{ending}" file.', fix)
