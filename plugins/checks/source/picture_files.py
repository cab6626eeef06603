"""Picture files carry no place and no camera, are no larger than needed, and hold no words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from plugins.checks.picture_file import look_into
from plugins.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.checks.picture_file import PictureFile
    from plugins.reading.library import Library

PHOTOS = (".jpg", ".jpeg", ".png", ".webp", ".avif", ".heic", ".gif", ".tif", ".tiff")
MOST_BYTES = 4_000_000
MOST_PIXELS = 4000  # of the longer side; a screen shows no more
LABEL = 6  # words; more are a sentence
_SVG_TEXT = re.compile(r"<text\b[^>]*>(.*?)</text>", re.DOTALL)
_SVG_SHAPE = re.compile(r"<(?:path|line|polyline|polygon|circle|ellipse|image|use)\b")


def check(library: Library, settings: dict[str, Any]) -> Iterator[Finding]:
    """Report what the files of shown pictures tell beside the picture.

    Args:
        library: all documents.
        settings: Pelican's settings.

    Yields:
        A finding for each fault of a file.
    """
    if not settings.get("HINTS"):
        return  # all of these are hints, which a build does not tell: hundreds of files need not be opened
    for name in sorted(library.files):
        shown, lower = f"{settings['SHOWN_CONTENT']}/{name}", name.lower()
        path = library.content / name
        try:
            if lower.endswith(PHOTOS):
                yield from _photo(shown, look_into(path))
            elif lower.endswith(".svg") and (words := _words(path.read_text(encoding="utf-8", errors="replace"))):
                what = f'The drawing holds words to be read: "{words}".'
                yield Finding(shown, 0, "picture-text", what, "Write them into the page or the caption.")
        except OSError:
            continue  # told where a page shows it


def _words(drawing: str) -> str:
    """Find words that are more than labels: a sentence, or words with hardly a shape (WCAG 2.2, 1.4.5, note 1).

    Args:
        drawing: the text of an SVG file.

    Returns:
        The first of them, or "".
    """
    texts = [" ".join(re.sub(r"<[^>]*>", " ", text).split()) for text in _SVG_TEXT.findall(drawing)]
    texts = [text for text in texts if len(text) > 1]
    shapes = len(_SVG_SHAPE.findall(drawing))
    return next((text for text in texts if len(text.split()) > LABEL or shapes < len(texts)), "")


def _photo(shown: str, found: PictureFile) -> Iterator[Finding]:
    if found.place:
        fix = "Save it again without location (in Photos or Preview: remove location)."
        yield Finding(shown, 0, "picture-place", "The file says where the picture was taken.", fix)
    elif found.camera:
        what = "The file says with which camera or phone the picture was taken."
        yield Finding(shown, 0, "picture-camera", what, "Save it again without its properties (Exif).")
    if found.size > MOST_BYTES or max(found.width, found.height) > MOST_PIXELS:
        pixels = f"{found.width} by {found.height} pixels, " if found.width else ""
        what = f"The file has {pixels}{found.size / 1_000_000:.1f} MB."
        yield Finding(shown, 0, "picture-large", what, f"Make its longer side {MOST_PIXELS // 2} pixels.")
