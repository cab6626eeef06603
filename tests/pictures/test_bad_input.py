"""Files that are no good: each is told with the line that shows it and what to do, or is simply right."""

from __future__ import annotations

import io
import struct
import zlib
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from plugins.pictures.looking import look
from plugins.pictures.picture import Fault
from tests.pictures.conftest import photo, told, with_metadata

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.pictures.conftest import PictureSite

    Make = Callable[..., PictureSite]

PLAIN = "Title: Post\nDate: 2026-03-05\nCategory: Old\n\n"


def written(image: Image.Image, form: str, **more: object) -> bytes:
    """Write a picture."""
    file = io.BytesIO()
    image.save(file, form, **more)  # type: ignore[arg-type]
    return file.getvalue()


def bomb(width: int, height: int) -> bytes:
    """Write a PNG whose header promises more than anyone has room for."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")
    )


def moving(form: str) -> bytes:
    """Write a picture that moves."""
    frames = [Image.new("RGB", (64, 64), colour) for colour in ("red", "green", "blue")]
    return written(frames[0], form, save_all=True, append_images=frames[1:], duration=100)


JPEG = with_metadata(photo(400, 300))
BAD: dict[str, tuple[str, bytes]] = {
    "truncated.jpg": ("picture-broken", JPEG[: len(JPEG) // 2]),
    "truncated.png": ("picture-broken", with_metadata(photo(400, 300), "PNG")[:9000]),
    "truncated.webp": ("picture-broken", with_metadata(photo(400, 300), "WEBP")[:3000]),
    "empty.jpg": ("picture-broken", b""),
    "words.jpg": ("picture-broken", b"This is not a picture."),
    "page.png": ("picture-broken", b"<!doctype html><script>alert(1)</script>"),
    "bomb.png": ("picture-too-large", bomb(30_000, 30_000)),
    "moves.gif": ("picture-animated", moving("GIF")),
    "moves.png": ("picture-animated", moving("PNG")),
    "moves.webp": ("picture-animated", moving("WEBP")),
    "moves.avif": ("picture-animated", moving("AVIF")),
    "phone.heic": ("picture-format", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"),
    "phone.jpg": ("picture-format", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"),
}


def test_files_that_are_no_good_are_told_where_they_are_shown(site_with: Make) -> None:
    """A damaged, huge, moving or foreign file stops the build with one finding, at its line, with something to do."""
    site = site_with(
        "\n\n".join(f"![A](images/{name})" for name in BAD), **{name: data for name, (_, data) in BAD.items()}
    )
    result = site.build()
    assert told(result) == [(check, "articles/post.md", 7 + 2 * n) for n, (check, _) in enumerate(BAD.values())]
    assert all(one.fix for one in result.findings if one.check.startswith("picture-"))
    assert not site.output.exists()


def test_a_text_from_elsewhere_shows_words_instead(site_with: Make) -> None:
    """In a post from elsewhere the same are warnings, and readers see the words of the picture and nothing broken."""
    site = site_with("Words.", **{name: data for name, (_, data) in BAD.items()})
    site.write("articles/old.md", PLAIN + "\n\n".join(f"![Chair](images/{name})" for name in BAD))
    result = site.build()
    assert result.ok, result.findings
    assert told(result) == [("picture-left-out", "articles/old.md", 5 + 2 * n) for n in range(len(BAD))]
    text = site.page("post/old/index.html").partition('<div class="prose">')[2].partition("</div>")[0]
    assert text.count("<p>Chair</p>") == len(BAD)
    assert "images/" not in text
    assert site.pictures() == []


RIGHT: dict[str, bytes] = {
    "cmyk.jpg": written(photo(400, 300).convert("CMYK"), "JPEG"),
    "grey.jpg": written(photo(400, 300).convert("L"), "JPEG"),
    "deep.png": written(Image.linear_gradient("L").resize((400, 300)).convert("I;16"), "PNG"),
    "really-a-photo.png": JPEG,
    "really-a-drawing.gif": written(photo(400, 300), "PNG"),
    "bitmap.bmp": written(photo(400, 300), "BMP"),
    "one-bit.png": written(photo(400, 300).convert("1"), "PNG"),
    "clear.gif": written(photo(400, 300).quantize(8), "GIF", transparency=0),
    "opaque.png": written(photo(400, 300).convert("RGBA"), "PNG"),
    "grey-clear.png": written(photo(400, 300).convert("LA"), "PNG"),
    "still.gif": written(photo(400, 300).quantize(64), "GIF"),
    "tall.jpg": written(photo(200, 3000), "JPEG"),
    "one-pixel.png": written(photo(1, 1), "PNG"),
    "broken-exif.jpg": JPEG.replace(b"Exif\0\0MM\0*", b"Exif\0\0MM\xff\xff", 1).replace(
        b"Exif\0\0II*\0", b"Exif\0\0II\xff\xff", 1
    ),
}


def test_what_is_unusual_is_simply_right(site_with: Make) -> None:
    """Unusual colours, depths, shapes and wrong endings are shown, in colours and sizes that every browser knows."""
    site = site_with("\n\n".join(f"![A](images/{name})" for name in RIGHT), **RIGHT)
    result = site.build()
    assert result.ok, result.findings
    assert told(result) == []
    for name, data in RIGHT.items():
        own = Image.open(io.BytesIO(data)).convert("RGB")
        files = [file for file in site.pictures() if file.name.startswith(f"{name.partition('.')[0]}-")]
        assert len(files) > 1, name
        for file in files:
            shown = Image.open(file)
            assert shown.mode in ("RGB", "RGBA", "P", "L"), file.name
            assert abs(shown.width / shown.height - own.width / own.height) < 0.01, file.name
            mean = [one.convert("RGB").resize((1, 1), Image.Resampling.BOX).getpixel((0, 0)) for one in (own, shown)]
            if name != "deep.png":  # Pillow's own conversion cuts sixteen bits off
                assert all(abs(one - other) < 40 for one, other in zip(*mean, strict=True)), file.name


def test_sixteen_bits_become_eight(site_with: Make) -> None:
    """A picture of sixteen bits keeps its darks and its lights."""
    deep = Image.new("I;16", (64, 64), 32_896)
    site = site_with("![A](images/a.png)", **{"a.png": written(deep, "PNG")})
    assert site.build().ok
    for file in site.pictures():
        assert Image.open(file).convert("L").getpixel((5, 5)) == pytest.approx(128, abs=2)


def test_a_link_out_of_the_folder_is_refused(site_with: Make) -> None:
    """A file that is a link to one outside the content folder is told and never published, shown or linked."""
    site = site_with("![A](images/a.jpg)")
    outside = site.output.with_name("private.jpg")
    outside.write_bytes(JPEG)
    try:
        (site.content / "images" / "a.jpg").symlink_to(outside)
    except OSError:
        pytest.skip("this system makes no links for this person")
    assert told(site.build()) == [("picture-outside", "articles/post.md", 7)]


def test_a_picture_that_is_not_there_is_told_as_before(site_with: Make) -> None:
    """A missing file is an error with its line and a guess, also when only upper case differs."""
    site = site_with("![A](images/Room.JPG)", **{"room.jpg": JPEG})
    result = site.build()
    assert told(result) == [("picture-missing", "articles/post.md", 7)]


HOSTILE: dict[str, bytes] = {
    "script": b"<script>alert(1)</script>",
    "upper case": b"<SCRIPT>alert(1)</SCRIPT>",
    "script of another kind": b'<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>',
    "handler": b'<rect onload="alert(1)" width="9" height="9"/>',
    "handler of another kind": b'<rect x:onclick="alert(1)" xmlns:x="y"/>',
    "foreign": b"<foreignObject><p>x</p></foreignObject>",
    "link": b'<a href="https://x.example/"><rect/></a>',
    "picture inside": b'<image href="https://x.example/a.png"/>',
    "use of another file": b'<use href="https://x.example/a.svg#b"/>',
    "use by xlink": b'<use xlink:href="//x.example/a.svg#b" xmlns:xlink="http://www.w3.org/1999/xlink"/>',
    "data": b'<use href="data:image/svg+xml,x"/>',
    "fill": b'<rect fill="url(https://x.example/a.svg#b)"/>',
    "style": b'<rect style="background:u\\72l(//x.example/a)"/>',
    "sheet": b"<style>@import 'https://x.example/a.css';</style>",
    "font": b"<style>@font-face{font-family:a;src:url(//x.example/a)}</style>",
    "sheet in pieces": b"<style>rect{fill:u<!-- -->rl(//x.example/a)}</style>",
    "sheet in data": b"<style><![CDATA[rect{fill:ur]]><![CDATA[l(//x.example/a)}]]></style>",
    "sheet with comment": b"<style>rect{fill:ur/**/l(//x.example/a)}</style>",
    "animated address": b'<a><set attributeName="href" to="javascript:alert(1)"/></a>',
    "animation": b'<rect><animate attributeName="x" to="9"/></rect>',
    "moving sheet": b"<style>@keyframes a{to{x:9}}</style>",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_drawing_that_does_more_than_draw_is_refused(tmp_path: Path, name: str) -> None:
    """Scripts, handlers, foreign content, addresses of elsewhere and movement are refused, however they are spelled."""
    data = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">' + HOSTILE[name] + b"</svg>"
    assert fault_of(tmp_path, data) in ("picture-unsafe", "picture-animated")


LAUGHS = b"".join(b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 12))


@pytest.mark.parametrize(
    "data",
    [
        b'<!DOCTYPE svg [<!ENTITY l0 "ha">'
        + LAUGHS
        + b']><svg xmlns="http://www.w3.org/2000/svg"><text>&l11;</text></svg>',
        b'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg">&x;</svg>',
        b'<!DOCTYPE svg [<!ENTITY % x SYSTEM "http://x.example/a.dtd">%x;]><svg xmlns="http://www.w3.org/2000/svg"/>',
        b'<?xml-stylesheet href="https://x.example/a.css"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
        b'<svg viewBox="0 0 9 9"></svg>',
        b'<svg xmlns="http://www.w3.org/2000/svg"/>',
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><g></svg>',
        b'<?xml version="1.0" encoding="nonsense"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>',
        b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>" + b"<g>" * 60_000 + b"</g>" * 60_000 + b"</svg>",
    ],
)
def test_hostile_xml_is_refused_at_once(tmp_path: Path, data: bytes) -> None:
    """Entities are never expanded or fetched, and what cannot be read or has no size is told."""
    assert fault_of(tmp_path, data) in ("picture-unsafe", "picture-broken", "picture-too-large")


def fault_of(folder: Path, data: bytes) -> str:
    """Look at a drawing."""
    (folder / "a.svg").write_bytes(data)
    found = look(folder / "a.svg", folder, "a.svg")
    assert isinstance(found, Fault)
    return found.check


def test_a_picture_that_fails_at_the_last_moment_is_told(site_with: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    """When a picture that could be read cannot be written, the build says which, and there is no traceback."""

    def fail(*_: object) -> None:
        raise ValueError

    monkeypatch.setattr("plugins.pictures.encoding.encoded", fail)
    site = site_with("![A](images/a.jpg)", **{"a.jpg": JPEG})
    assert told(site.build()) == [("picture-broken", "images/a.jpg", 0)]
    assert not site.output.exists()
