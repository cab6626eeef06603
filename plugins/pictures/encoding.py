"""Pixels into files. Why these settings: docs/decisions/pictures-are-made-at-reading.md."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

    from plugins.pictures.recipe import Variant

# What the encoder of AVIF does (libaom's names), and what it leaves out, as it takes time and saves next to nothing.
AVIF = {
    "tune": "ssim",
    "min-partition-size": "8",
    "enable-ab-partitions": "0",
    "enable-1to4-partitions": "0",
    "enable-filter-intra": "0",
    "enable-intra-edge-filter": "0",
}
# By kind and ending: how Pillow is asked. One thread each, for the same bytes everywhere; files are made side by side.
SETTINGS: dict[tuple[str, str], dict[str, object]] = {
    ("photo", "avif"): {"format": "AVIF", "quality": 55, "speed": 4, "max_threads": 1, "advanced": AVIF},
    ("photo", "webp"): {"format": "WEBP", "quality": 78, "method": 4},
    ("photo", "jpg"): {"format": "JPEG", "quality": 76, "progressive": True, "optimize": True},
    ("photo", "png"): {"format": "PNG", "optimize": True},
    ("flat", "webp"): {"format": "WEBP", "lossless": True, "quality": 80, "method": 6, "exact": False},
    ("flat", "png"): {"format": "PNG", "optimize": True},
    ("first", "webp"): {"format": "WEBP", "quality": 78, "method": 1},
}
FEW = 256


def encoded(image: Image, variant: Variant) -> bytes:
    """Write a picture.

    Args:
        image: from `pixels.scaled`.
        variant: what it is to become.

    Returns:
        The file.
    """
    if variant.kind == "flat" and variant.form.name == "png":
        image = few_colours(image)
    file = io.BytesIO()
    image.save(file, **SETTINGS[variant.kind, variant.form.name])  # type: ignore[arg-type]
    return file.getvalue()


def few_colours(image: Image) -> Image:
    """Give an opaque picture of few colours a palette, which takes a third of the room and changes no pixel.

    Args:
        image: in RGB or RGBA.

    Returns:
        The same picture.
    """
    from PIL import Image

    if image.mode != "RGB" or image.getcolors(FEW) is None:
        return image
    return image.convert("P", palette=Image.Palette.ADAPTIVE, dither=Image.Dither.NONE, colors=FEW)
