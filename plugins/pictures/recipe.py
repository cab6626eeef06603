"""Which files a picture becomes, a row each, and how they are named.

The column of text is 33 em of the page's type wide (theme/static/css/tokens/meaning.css): 561 to 627 pixels, on a
narrow screen 92 % of it. 672 serves that on plain screens and on phones of 360 pixels and double density, 1008 on the
usual Android phones (412 by 2.625), 1280 on all others, and nothing more is ever shown. A test in a real browser holds
`SIZES` against the theme.
"""

from __future__ import annotations

import functools
import hashlib
import re
import unicodedata
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from plugins.pictures.picture import Picture

WIDTHS = (672, 1008, 1280)
PLAIN_WIDTH = 1008  # of what browsers get that know neither AVIF nor WebP, and of the first look in a preview
SIZES = "(min-width: 75em) 39.2rem, (min-width: 39.5em) calc(33rem + 8.25vw), 92vw"
LARGEST_FLAT = 2560  # above it, few colours are no reason to keep every pixel
CODE = ("recipe.py", "pixels.py", "encoding.py")


class Form(NamedTuple):
    """A way to write a picture.

    Args:
        name: the ending of the file.
        fallback: whether it stands in `<img>`, for browsers that know no other.
        every_width: whether it is made in every width.
    """

    name: str
    fallback: bool = False
    every_width: bool = True

    @property
    def mime(self) -> str:
        """The media type."""
        return {"jpg": "image/jpeg"}.get(self.name, f"image/{self.name}")


# By kind and transparency: a browser takes the first that it knows.
FORMS: dict[str, tuple[Form, ...]] = {
    "photo": (Form("avif"), Form("webp"), Form("jpg", fallback=True, every_width=False)),
    "photo with alpha": (Form("avif"), Form("webp"), Form("png", fallback=True, every_width=False)),
    "flat": (Form("webp"), Form("png", fallback=True)),
    "drawing": (Form("svg", fallback=True),),
}
FIRST_LOOK = Form("webp", fallback=True)


class Variant(NamedTuple):
    """A file that a picture becomes.

    Args:
        form: how it is written.
        width: in pixels.
        height: in pixels.
        key: a digest of all that decides what is in it.
        kind: "photo", "flat", "drawing" or "first" for the first look in a preview.
    """

    form: Form
    width: int
    height: int
    key: str
    kind: str

    def name(self, source: str) -> str:
        """Name it in the site; hosts know by the hash that it never changes.

        Args:
            source: the picture's path below the content folder.

        Returns:
            Its path, such as "images/room-672.1f3870be274f.avif".
        """
        width = "" if self.kind == "drawing" else f"-{self.width}"
        return f"images/{stem(source)}{width}.{self.key}.{self.form.name}"


@functools.cache
def variants(picture: Picture, *, first_look: bool = False) -> tuple[Variant, ...]:
    """List the files that a picture becomes.

    Args:
        picture: the picture.
        first_look: True for one quick file, as a preview shows a new picture.

    Returns:
        The files: by form, then by width.
    """
    kind = picture.kind
    forms = FORMS["photo with alpha" if kind == "photo" and picture.alpha else kind]
    widths = widths_of(picture)
    if first_look and kind != "drawing":
        forms, kind = (FIRST_LOOK,), "first"
    made = []
    for form in forms:
        one = min(widths, key=lambda width: abs(width - PLAIN_WIDTH))
        for width in widths if form.every_width and kind != "first" else (one,):
            height = max(1, round(picture.height * width / picture.width))
            given = f"{picture.digest} {kind} {form.name} {width} {height} {picture.alpha} {code()}"
            made.append(Variant(form, width, height, hashlib.sha256(given.encode()).hexdigest()[:12], kind))
    return tuple(made)


def all_files(picture: Picture) -> tuple[Variant, ...]:
    """List every file that a picture may become, the first look in a preview included.

    Args:
        picture: the picture.

    Returns:
        The files.
    """
    return (*variants(picture), *variants(picture, first_look=True))


def widths_of(picture: Picture) -> tuple[int, ...]:
    """List the widths of a picture: never above its own, and none that differ little.

    Args:
        picture: the picture.

    Returns:
        Widths in pixels, growing.
    """
    if picture.kind == "drawing" or (picture.kind == "flat" and picture.width <= LARGEST_FLAT):
        return (picture.width,)
    widest = min(picture.width, WIDTHS[-1])
    smaller = () if picture.kind == "flat" else tuple(width for width in WIDTHS if width * 1.15 < widest)
    return (*smaller, widest)


@functools.cache
def stem(source: str) -> str:
    """Take a plain name from that of a file: no digits, which often are a date, and nothing of who is in `people/`.

    Args:
        source: the picture's path below the content folder.

    Returns:
        Small letters and hyphens.
    """
    path = PurePosixPath(source)
    if "people" in path.parts[:-1]:
        return "person"
    letters = unicodedata.normalize("NFKD", path.stem).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z]+", "-", letters).strip("-")[:60] or "picture"


@functools.cache
def code() -> str:
    """Name the code and the library that make files, so that another version makes other names."""
    from importlib.metadata import version

    digest = hashlib.sha256(version("pillow").encode())
    for name in CODE:
        digest.update(Path(__file__).with_name(name).read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()[:12]
