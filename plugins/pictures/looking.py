"""What a file is: a picture that can be shown, one that cannot, or no picture at all."""

from __future__ import annotations

import hashlib
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from plugins.pictures.picture import Fault, Picture

if TYPE_CHECKING:
    from pathlib import Path

    from PIL.Image import Image

ENDINGS = frozenset(
    (".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".svg", ".tif", ".tiff", ".bmp", ".heic", ".heif")
)
RASTER = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"BM", b"II*\0", b"MM\0*")
# ISO/IEC 14496-12 brands that Pillow cannot read: what iPhones make.
FOREIGN = {b"heic": "HEIC", b"heix": "HEIC", b"hevc": "HEIC", b"mif1": "HEIF", b"msf1": "HEIF", b"heim": "HEIC"}
LARGEST_FILE = 100_000_000
LEVELS = 8  # of each channel of `data-tint`
FEW = 256  # colours of a picture that stays lossless
FEW_GREYS = 64  # a photograph has more

AGAIN = "Save or export it once more from the original, as JPEG or PNG."
SMALLER = "Export it with at most 4,000 pixels on its longer side."


def look(path: Path, root: Path, source: str) -> Picture | Fault | None:  # noqa: PLR0911 - an answer for each kind of file
    """Look at a file.

    Args:
        path: the file.
        root: the content folder.
        source: its path below the content folder.

    Returns:
        The picture, why it cannot be shown, or None if it is no picture.
    """
    ending = PurePosixPath(source).suffix.lower()
    try:
        if not path.resolve().is_relative_to(root.resolve()):
            return Fault(
                "picture-outside", "is a link to a file outside the content folder", "Put the file itself there."
            )
        if path.stat().st_size > LARGEST_FILE:
            with path.open("rb") as file:
                data = file.read(64)
            what = Fault("picture-too-large", "is larger than 100 MB", SMALLER)
            return what if ending in ENDINGS or kind_of(data, ending) else None
        data = path.read_bytes()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        return Fault("picture-broken", f"cannot be read: {reason}", "See that it is there and that you may read it.")
    kind = kind_of(data, ending)
    if kind == "drawing":
        return drawing(data)
    if kind == "raster":
        return raster(data)
    if kind:
        fix = "Export it as JPEG. On an iPhone: Settings, Camera, Formats, Most Compatible."
        return Fault("picture-format", f"is a {kind} file, which browsers do not show", fix)
    if ending not in ENDINGS:
        return None
    return Fault("picture-broken", "is empty" if not data else "is not a picture, whatever its name says", AGAIN)


def kind_of(data: bytes, ending: str) -> str:
    """Tell what a file is by its first bytes; names are often wrong.

    Args:
        data: the file.
        ending: of its name.

    Returns:
        "raster", "drawing", the name of a format that cannot be shown, or "".
    """
    if data.startswith(RASTER) or (data[:4] == b"RIFF" and data[8:12] == b"WEBP"):
        return "raster"
    if data[4:8] == b"ftyp":
        return "raster" if data[8:12] in (b"avif", b"avis") or b"avif" in data[16:40] else FOREIGN.get(data[8:12], "")
    if data.startswith((b"\xff\x0a", b"\0\0\0\x0cJXL ")):
        return "JPEG XL"
    if data.startswith((b"\0\0\0\x0cjP  ", b"\xff\x4f\xff\x51")):
        return "JPEG 2000"
    return "drawing" if b"<svg" in data[:4000] or (ending == ".svg" and data.strip()) else ""


def drawing(data: bytes) -> Picture | Fault:
    """Look at an SVG.

    Args:
        data: the file.

    Returns:
        The picture, or why it cannot be shown.
    """
    from plugins.pictures.svg import Refused, cleaned

    try:
        clean, width, height = cleaned(data)
    except Refused as error:
        fault: Fault = error.args[0]
        return fault
    return Picture(hashlib.sha256(clean).hexdigest(), "drawing", max(1, round(width)), max(1, round(height)))


def raster(data: bytes) -> Picture | Fault:
    """Look at a picture made of pixels; all of it is read, so that no half of one is published.

    Args:
        data: the file.

    Returns:
        The picture, or why it cannot be shown.
    """
    from plugins.pictures import pixels

    try:
        image = pixels.opened(data)
        frames = getattr(image, "n_frames", 1)
        if frames > 1 and image.format != "MPO":
            what = f"has {frames} pages" if image.format == "TIFF" else "moves"
            return Fault("picture-animated", what, "Save one picture of it as PNG or JPEG.")
        size = image.size if pixels.orientation(image) < 5 else image.size[::-1]  # noqa: PLR2004 - 5 to 8 lie on a side
        lossless = image.format in ("PNG", "GIF", "BMP")
        flat = pixels.loaded(image, image.width if lossless else 64)
        return Picture(hashlib.sha256(data).hexdigest(), *_seen(flat, size, lossless=lossless))
    except pixels.TooLargeError as error:
        width, height = error.args
        return Fault("picture-too-large", f"has {width:,} × {height:,} pixels, too many to be opened safely", SMALLER)
    except Exception:  # noqa: BLE001 - a damaged file raises whatever its bytes happen to mean
        return Fault("picture-broken", "is damaged or was cut off", AGAIN)


def _seen(image: Image, size: tuple[int, int], *, lossless: bool) -> tuple[str, int, int, bool, str]:
    from PIL import Image as Pillow

    from plugins.pictures import pixels

    few = lossless and image.getcolors(FEW_GREYS if image.mode in ("L", "LA") else FEW) is not None
    if pixels.has_alpha(image):
        return ("flat" if few else "photo", *size, True, "")
    one = image if image.mode in ("RGB", "L", "CMYK") else image.convert("RGB")
    mean = pixels.scaled(one.resize((1, 1), Pillow.Resampling.BOX), 1, 1).getpixel((0, 0))
    levels = [int(value) * LEVELS // 256 for value in mean] if isinstance(mean, tuple) else [0, 0, 0]
    return ("flat" if few else "photo", *size, False, " ".join(f"{k}{v}" for k, v in zip("rgb", levels, strict=True)))
