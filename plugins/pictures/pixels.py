"""From a file to pixels as they are to be seen: upright, in sRGB, eight bits a channel, and nothing but pixels."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

# What is opened; Pillow knows many more, some of which start other programs.
FORMATS = ("JPEG", "PNG", "WEBP", "AVIF", "GIF", "TIFF", "BMP")
ORIENTATION = 0x0112  # Exif 2.32, 4.6.4
MOST_PIXELS = 100_000_000
MOST_PIXELS_JPEG = 250_000_000  # which are halved while they are read
ENOUGH = 1.5  # times the width that is wanted; more detail than that is not seen after scaling


class TooLargeError(Exception):
    """A picture of more pixels than this machine should hold; `args` are its width and height."""


def opened(data: bytes) -> Image:
    """Open a picture without reading its pixels.

    Args:
        data: the file.

    Returns:
        The picture.

    Raises:
        TooLargeError: if it has too many pixels.
        Exception: whatever Pillow makes of a damaged file.
    """
    from PIL import AvifImagePlugin, Image, TiffImagePlugin, WebPImagePlugin  # noqa: F401 - to be imported is to be known

    Image.preinit()
    Image.MAX_IMAGE_PIXELS = None  # Pillow only warns, for all threads together; the limit stands below
    image = Image.open(io.BytesIO(data), formats=FORMATS)
    pixels = image.width * image.height
    if pixels > (MOST_PIXELS_JPEG if image.format in ("JPEG", "MPO") else MOST_PIXELS):
        raise TooLargeError(image.width, image.height)
    return image


def orientation(image: Image) -> int:
    """Say how a picture is turned, from 1 (not at all) to 8."""
    try:
        turned = image.getexif().get(ORIENTATION, 1)
    except Exception:  # noqa: BLE001 - damaged metadata raises whatever its bytes happen to mean, and goes anyway
        return 1
    return turned if isinstance(turned, int) and 1 <= turned <= 8 else 1  # noqa: PLR2004 - all that Exif has


def loaded(image: Image, width: int) -> Image:
    """Read the pixels, in a mode that can be scaled, and turn them.

    Args:
        image: from `opened`.
        width: what is wanted in the end; JPEGs are halved while they are read, as long as enough is left for it.

    Returns:
        The picture, upright.
    """
    from PIL import Image

    turned = orientation(image)
    share = ENOUGH * width / (image.height if turned >= 5 else image.width)  # noqa: PLR2004 - 5 to 8 lie on a side
    if share < 1:
        image.draft(None, (int(image.width * share), int(image.height * share)))
    profile = image.info.get("icc_profile")
    image.load()
    if image.mode.startswith("I"):
        image = image.convert("I").point(lambda value: value * (1 / 257)).convert("L")
    elif image.mode in ("P", "PA", "1") or "transparency" in image.info:
        image = image.convert("RGBA" if image.has_transparency_data else "RGB")
    if has_alpha(image) and image.getchannel("A").getextrema()[0] == 255:  # noqa: PLR2004 - nothing shines through
        image = image.convert(image.mode.rstrip("Aa"))
    turns = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_270,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_90,
    }
    upright = image.transpose(turns[turned]) if turned in turns else image
    upright.info = {"icc_profile": profile} if profile else {}
    return upright


def has_alpha(image: Image) -> bool:
    """Say whether a picture has a channel for what shines through; the A of Lab is a colour."""
    return image.mode in ("RGBA", "LA")


def scaled(image: Image, width: int, height: int) -> Image:
    """Scale a picture and give it the colours of sRGB; nothing but pixels is left.

    Args:
        image: from `loaded`.
        width: in pixels.
        height: in pixels.

    Returns:
        A picture in RGB or RGBA.
    """
    from PIL import Image

    profile = image.info.get("icc_profile")
    if image.size != (width, height):
        image = image.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3.0)
    alpha = image.getchannel("A") if has_alpha(image) else None
    if alpha:
        image = image.convert(image.mode.rstrip("aA"))
    image = (in_srgb(image, profile) if profile else None) or image.convert("RGB")
    if alpha:
        image.putalpha(alpha)
    image.info = {}
    return image


def in_srgb(image: Image, profile: bytes) -> Image | None:
    """Change the colours of a profile into those of sRGB.

    Args:
        image: the picture.
        profile: an ICC profile.

    Returns:
        The picture in RGB, or None where the profile does not fit it.
    """
    from PIL import ImageCms

    try:
        given = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if image.mode == "RGB" and "sRGB" in ImageCms.getProfileDescription(given):
            return image
        srgb = ImageCms.createProfile("sRGB")
        return ImageCms.profileToProfile(image, given, srgb, ImageCms.Intent.RELATIVE_COLORIMETRIC, "RGB")
    except (OSError, ValueError, ImageCms.PyCMSError):
        return None
