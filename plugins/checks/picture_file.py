"""What a picture's file tells beside the picture: its size, and what the camera wrote into it (Exif 2.32, TIFF 6.0)."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO

MAKE, MODEL, GPS = 0x010F, 0x0110, 0x8825
SERIALS = 64  # entries of a directory that are read; a picture has about a dozen
HEAD = 1 << 18  # bytes in which a JPEG, WebP or HEIC says all this


class PictureFile(NamedTuple):
    """What a file tells.

    Args:
        size: bytes.
        width: pixels; 0 where it is not known. `height` likewise.
        place: whether it says where it was taken.
        camera: whether it says with what.
    """

    size: int
    width: int = 0
    height: int = 0
    place: bool = False
    camera: bool = False


def look_into(path: Path) -> PictureFile:
    """Read the head of a picture.

    Args:
        path: a JPEG, PNG, WebP, GIF, AVIF or HEIC file.

    Returns:
        What it tells; a damaged file tells only its size.

    Raises:
        OSError: if it cannot be read.
    """
    size = path.stat().st_size
    with path.open("rb") as file:
        head = file.read(HEAD)
        try:
            width, height = dimensions(head)
            exif = png_exif(file) if head.startswith(b"\x89PNG") else exif_of(head)
        except (struct.error, IndexError, ValueError):
            return PictureFile(size)
    tags = tiff_tags(exif) if exif else set()
    return PictureFile(size, width, height, GPS in tags, bool({MAKE, MODEL} & tags))


def dimensions(head: bytes) -> tuple[int, int]:
    """Read width and height.

    Args:
        head: the first bytes of a file.

    Returns:
        Pixels, or (0, 0).
    """
    if head.startswith(b"\x89PNG"):
        return struct.unpack(">II", head[16:24])
    if head.startswith(b"GIF8"):
        return struct.unpack("<HH", head[6:10])
    if head.startswith(b"\xff\xd8"):
        at = 2
        while at + 9 < len(head) and head[at] == 0xFF:  # noqa: PLR2004 - a marker begins with it
            marker, length = head[at + 1], struct.unpack(">H", head[at + 2 : at + 4])[0]
            if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):  # noqa: PLR2004 - start of frame
                height, width = struct.unpack(">HH", head[at + 5 : at + 9])
                return width, height
            at += 2 + length
    if head[8:15] == b"WEBPVP8" and head[15:16] == b"X":
        return int.from_bytes(head[24:27], "little") + 1, int.from_bytes(head[27:30], "little") + 1
    return 0, 0


def exif_of(head: bytes) -> bytes:
    """Find Exif in a JPEG, WebP, AVIF or HEIC; in each it begins with a byte order mark of TIFF."""
    for mark in (b"Exif\x00\x00", b"EXIF"):
        at = head.find(mark)
        if at >= 0:
            rest = head[at + len(mark) :]
            starts = [start for start in (rest.find(b"II*\x00"), rest.find(b"MM\x00*")) if 0 <= start <= 16]  # noqa: PLR2004
            if starts:
                return rest[min(starts) :]
    return b""


def png_exif(file: BinaryIO) -> bytes:
    """Find the eXIf chunk of a PNG, passing over the picture itself."""
    file.seek(8)
    while len(header := file.read(8)) == 8:  # noqa: PLR2004 - length and name
        length, name = struct.unpack(">I4s", header)
        if name == b"eXIf":
            return file.read(length)
        file.seek(length + 4, 1)
    return b""


def tiff_tags(exif: bytes) -> set[int]:
    """Read the tags of the first directory."""
    order = "<" if exif.startswith(b"II") else ">"
    try:
        at = struct.unpack(f"{order}I", exif[4:8])[0]
        count = min(struct.unpack(f"{order}H", exif[at : at + 2])[0], SERIALS)
        return {struct.unpack(f"{order}H", exif[at + 2 + 12 * n : at + 4 + 12 * n])[0] for n in range(count)}
    except struct.error:
        return set()
