"""Files that pages link to, such as a form as PDF or a film, name nobody and no place: they are published unchanged."""

from __future__ import annotations

import mmap
import re
import zipfile
import zlib
from typing import TYPE_CHECKING, Any, NamedTuple

from plugins.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from plugins.reading.library import Library

PDF = "Print it to a new PDF, or remove the properties (in Acrobat: File, Properties; then save under another name)."
OFFICE = "In the program that made it: File, Info, Inspect Document, remove the author. Or export it as PDF."
FILM = "Export it again without location: on a phone, Share, Options, Location off."
# PDF 32000-1, 14.3: the properties and the XMP block; ISO/IEC 14496-12 and QuickTime: where and with what.
SAYS_WHO = re.compile(rb"/Author\s*(?:\((?!\))|<(?!>))|<dc:creator>\s*(?:<[^>]*>\s*)*[^<\s]")
SAYS_WHERE = re.compile(
    rb"\xa9xyz.{4,20}?[+-]\d\d|com\.apple\.quicktime\.location|loci\0\0|[+-]\d\d\.\d\d+[+-]\d{2,3}\.\d\d+", re.DOTALL
)
OFFICE_WHO = re.compile(rb"<(?:dc:creator|cp:lastModifiedBy|meta:initial-creator)>[^<\s]")
PACKED = re.compile(rb"/Type\s*/ObjStm.{0,300}?stream\r?\n", re.DOTALL)
MOST_PACKED = 4_000_000  # bytes of one block, unpacked


class Kind(NamedTuple):
    """A kind of file.

    Args:
        endings: of its names.
        says: what its readers could learn.
        fix: what to do.
    """

    endings: tuple[str, ...]
    says: str
    fix: str


KINDS = {
    "pdf": Kind((".pdf",), "who wrote it", PDF),
    "office": Kind((".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp"), "who wrote or changed it", OFFICE),
    "film": Kind((".mp4", ".m4v", ".mov", ".m4a", ".3gp"), "where it was recorded", FILM),
}


def check(library: Library, settings: dict[str, Any]) -> Iterator[Finding]:
    """Report what files that are published as they are tell of people.

    Args:
        library: all documents.
        settings: Pelican's settings.

    Yields:
        A finding for each file.
    """
    for name in sorted(library.files):
        for kind, row in KINDS.items():
            if name.lower().endswith(row.endings) and tells(library.content / name, kind):
                what = f"The file says {row.says}, and is published as it is."
                yield Finding(f"{settings['SHOWN_CONTENT']}/{name}", 0, "file-tells", what, row.fix)


def tells(path: Path, kind: str) -> bool:
    """Look into a file.

    Args:
        path: the file.
        kind: of `KINDS`.

    Returns:
        Whether it tells of people; a file that cannot be read tells nothing here.
    """
    try:
        if kind == "office":
            with zipfile.ZipFile(path) as parts:
                inner = [part for part in parts.infolist() if part.filename in ("docProps/core.xml", "meta.xml")]
                return any(OFFICE_WHO.search(parts.open(part).read(MOST_PACKED)) for part in inner)
        with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
            if kind == "film":
                return bool(SAYS_WHERE.search(data))
            return bool(SAYS_WHO.search(data)) or any(SAYS_WHO.search(text) for text in unpacked(data))
    except (OSError, ValueError, zipfile.BadZipFile):
        return False


def unpacked(data: mmap.mmap) -> Iterator[bytes]:
    """Unpack the blocks of a PDF in which its properties may lie (PDF 32000-1, 7.5.7).

    Args:
        data: the file.

    Yields:
        The text of each block.
    """
    for block in PACKED.finditer(data):
        try:
            yield zlib.decompressobj().decompress(data[block.end() : block.end() + MOST_PACKED], MOST_PACKED)
        except zlib.error:
            continue
