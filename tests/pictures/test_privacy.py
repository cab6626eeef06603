"""What a published picture says of where, when, with what and by whom it was taken: nothing."""

from __future__ import annotations

import io
import struct
from typing import TYPE_CHECKING

from PIL import Image, ImageCms

from tests.pictures.conftest import photo, with_metadata

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.pictures.conftest import PictureSite

# What metadata holds in every format: namespaces, headers and what the test's photos say.
MARKS = (
    b"Exif\0\0",
    b"adobe.com/xap",
    b"xmpmeta",
    b"rdf:RDF",
    b"Photoshop 3",
    b"ICC_PROFILE",
    b"GPSLat",
    b"Secret",
    b"2026:03:05",
)
# The blocks that pictures need; every other block is metadata (PNG 11.3, WebP container, ISO 23008-12).
PNG = {b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"}
WEBP = {b"VP8 ", b"VP8L", b"VP8X", b"ALPH"}
FORMS = ("JPEG", "PNG", "WEBP", "AVIF", "TIFF")


def wide_profile() -> bytes:
    """Write a profile with the colours of Display P3, as phones have it, and a gamma of 2.2 (ICC.1:2001-04)."""

    def point(*values: float) -> bytes:
        return b"XYZ \0\0\0\0" + b"".join(struct.pack(">i", round(value * 65536)) for value in values)

    tags = {
        b"desc": b"desc\0\0\0\0" + struct.pack(">I", 8) + b"Wide P3\0" + bytes(78),
        b"wtpt": point(0.9642, 1, 0.8249),
        b"rXYZ": point(0.5151, 0.2412, -0.0011),
        b"gXYZ": point(0.2920, 0.6922, 0.0419),
        b"bXYZ": point(0.1571, 0.0666, 0.7841),
        **dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), b"curv\0\0\0\0" + struct.pack(">IHH", 1, 563, 0)),
    }
    table, data, start = b"", b"", 132 + 12 * len(tags)
    for name, value in tags.items():
        table += name + struct.pack(">II", start + len(data), len(value))
        data += value + bytes(-len(value) % 4)
    head = struct.pack(">I4xI4s4s4s12x4s", start + len(data), 0x02400000, b"mntr", b"RGB ", b"XYZ ", b"acsp")
    head += bytes(28) + struct.pack(">iii", 63190, 65536, 54061)
    return head.ljust(128, b"\0") + struct.pack(">I", len(tags)) + table + data


def tells(data: bytes) -> list[bytes]:
    """Read a file as bytes alone, without the library that wrote it."""
    found = [mark for mark in MARKS if mark in data]
    if data.startswith(b"\xff\xd8"):
        place = 2
        while data[place] == 0xFF and data[place + 1] != 0xDA:
            marker = data[place + 1]
            if marker == 0xFE or (0xE1 <= marker <= 0xEF):  # a comment, or an application's own block; JFIF's is E0
                found.append(data[place : place + 12])
            place += 2 + int.from_bytes(data[place + 2 : place + 4])
    elif data.startswith(b"\x89PNG"):
        place = 8
        while place < len(data):
            found += [data[place + 4 : place + 8]] if data[place + 4 : place + 8] not in PNG else []
            place += 12 + int.from_bytes(data[place : place + 4])
    elif data[8:12] == b"WEBP":
        place = 12
        while place < len(data):
            found += [data[place : place + 4]] if data[place : place + 4] not in WEBP else []
            size = int.from_bytes(data[place + 4 : place + 8], "little")
            place += 8 + size + size % 2
    elif data[4:12] == b"ftypavif":
        found += [mark for mark in (b"Exif", b"mime", b"prof", b"rICC") if mark in data.partition(b"mdat")[0]]
    return found


def everything(site: PictureSite) -> list[Path]:
    """List every file of the finished site."""
    return [file for file in site.output.rglob("*") if file.is_file()]


def test_the_reader_of_bytes_sees_metadata() -> None:
    """The test's own reader finds what is in a photo before the build."""
    for form in FORMS:
        assert tells(with_metadata(photo(64, 64), form)), form


def test_no_file_of_the_site_says_where_it_was_made(site_with: Callable[..., PictureSite]) -> None:
    """In no file of the site is there a place, a camera, an owner, a day, a comment, a thumbnail or a profile."""
    files = {f"{form.lower()}.{form.lower()}": with_metadata(photo(700, 500), form) for form in FORMS}
    site = site_with("\n\n".join(f"![A](images/{name}) [B](images/{name})" for name in files), **files)
    result = site.build()
    assert result.ok, result.findings
    assert len(site.pictures()) >= 3 * len(FORMS)
    assert {file.name: found for file in everything(site) if (found := tells(file.read_bytes()))} == {}


def test_a_picture_under_another_name_tells_nothing_either(site_with: Callable[..., PictureSite]) -> None:
    """A photo whose name is not that of a picture is still read as one, shown or linked."""
    data = with_metadata(photo(300, 200))
    site = site_with("![A](images/a.data) [B](images/b.bin)", **{"a.data": data, "b.bin": data})
    result = site.build()
    assert result.ok, result.findings
    assert {file.name: found for file in everything(site) if (found := tells(file.read_bytes()))} == {}


def test_a_drawing_tells_nothing_of_who_drew_it(site_with: Callable[..., PictureSite]) -> None:
    """Comments, metadata, titles and the private attributes of drawing programs are gone."""
    drawing = b"""<?xml version="1.0"?><!-- Secret --><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/x.dtd">
<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://inkscape.org/i" inkscape:export-filename="/home/Secret/a"
 viewBox="0 0 90 60"><metadata>Secret</metadata><title>Secret</title><inkscape:grid id="Secret"/><desc>Secret</desc>
<rect width="90" height="60" data-name="Secret" fill="#123456"/></svg>"""
    site = site_with("![A](images/a.svg)", **{"a.svg": drawing})
    result = site.build()
    assert result.ok, result.findings
    (file,) = site.pictures()
    inside = b'<rect width="90" height="60" fill="#123456"></rect>'
    assert file.read_bytes() == b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60">' + inside + b"</svg>\n"
    assert 'width="90" height="60"' in site.page()


def test_colours_are_right_without_the_profile(site_with: Callable[..., PictureSite]) -> None:
    """A picture whose colours need a profile looks the same after the build, which takes the profile out."""
    lab = ImageCms.createProfile("LAB")
    srgb = ImageCms.createProfile("sRGB")
    seen = Image.new("RGB", (64, 64), (200, 60, 90))
    stored = ImageCms.profileToProfile(seen, srgb, lab, outputMode="LAB")
    file = io.BytesIO()
    stored.save(file, "TIFF", icc_profile=ImageCms.ImageCmsProfile(lab).tobytes())
    site = site_with("![A](images/a.tif)", **{"a.tif": file.getvalue()})
    result = site.build()
    assert result.ok, result.findings
    (shown,) = site.pictures(".jpg")
    assert all(
        abs(one - other) < 8
        for one, other in zip(Image.open(shown).getpixel((30, 30)), (200, 60, 90), strict=True)  # type: ignore[arg-type]
    )


def test_the_wide_colours_of_phones_become_those_of_all_screens(site_with: Callable[..., PictureSite]) -> None:
    """A picture in Display P3 keeps its look: its numbers become those of sRGB, and the profile goes."""
    file = io.BytesIO()
    Image.new("RGB", (64, 64), (200, 60, 90)).save(file, "JPEG", quality=95, icc_profile=wide_profile())
    site = site_with("![A](images/a.jpg)", **{"a.jpg": file.getvalue()})
    result = site.build()
    assert result.ok, result.findings
    for shown in site.pictures():
        colour = Image.open(shown).convert("RGB").getpixel((30, 30))
        assert all(abs(one - other) < 8 for one, other in zip(colour, (219, 37, 87), strict=True)), shown.name  # type: ignore[arg-type]
        assert tells(shown.read_bytes()) == []
