"""The card that other programs show where someone shares a page: title, topic and practice, above the theme's hills.

Open Graph (ogp.me) pictures of 1200 x 630 pixels. Drawn in shades of one byte and given colours at the end, so that a
card takes 8 milliseconds and 17 kilobytes.
"""

from __future__ import annotations

import functools
import hashlib
import io
import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from PIL import ImageDraw
    from PIL.ImageFont import FreeTypeFont

WIDTH, HEIGHT, MARGIN = 1200, 630, 90
# Literata (SIL Open Font License, fonts/OFL.txt), letters of western Europe. A title with others has no own card.
FONT = Path(__file__).with_name("fonts") / "literata-latin-600-normal.woff2"
KNOWN = re.compile("[ -~\u00a0-\u00ff\u2013\u2014\u2018\u2019\u201c\u201d\u2026]+")
SIZES, MOST_LINES, LEADING = (76, 64, 54, 46), 4, 1.22
GROUND, INK, FAR, NEAR = 0, 199, 220, 240  # shades; those between the first two soften the edges of letters

Colour = tuple[int, int, int]


class Palette(NamedTuple):
    """The colours of a card; theme/static/css/tokens/raw.css has their names.

    Args:
        ground: behind all.
        ink: of the words.
        far: of the hills behind.
        near: of the hills in front.
    """

    ground: Colour
    ink: Colour
    far: Colour
    near: Colour


PALETTES = (
    Palette((251, 248, 246), (32, 41, 42), (185, 194, 194), (19, 74, 67)),  # snow, spruce
    Palette((19, 74, 67), (255, 255, 255), (42, 102, 93), (143, 211, 193)),  # spruce, lichen
    Palette((17, 25, 28), (236, 231, 224), (54, 71, 78), (242, 192, 143)),  # night, lamp
    Palette((240, 236, 234), (32, 41, 42), (217, 208, 203), (122, 47, 91)),  # snow shade, orchid
)


class Card(NamedTuple):
    """A card.

    Args:
        title: of the page.
        topic: of the page, "" for none.
        practice: its name.
    """

    title: str
    topic: str
    practice: str

    @property
    def key(self) -> str:
        """Name all that decides how it looks."""
        return hashlib.sha256(repr((tuple(self), code())).encode()).hexdigest()[:12]

    @property
    def name(self) -> str:
        """Its path in the site."""
        return f"images/card.{self.key}.png"


def card(title: str, topic: str, practice: str) -> Card | None:
    """Plan a card.

    Args:
        title: of the page.
        topic: of the page, "" for none.
        practice: its name.

    Returns:
        The card, or None where the font has not all the letters.
    """
    words = (title, topic if KNOWN.fullmatch(topic) else "", practice)
    return Card(*words) if KNOWN.fullmatch(title) and KNOWN.fullmatch(practice) else None


def drawn(card: Card) -> bytes:
    """Draw a card.

    Args:
        card: what stands on it.

    Returns:
        A PNG.
    """
    from PIL import Image, ImageDraw

    image = Image.new("L", (WIDTH, HEIGHT), GROUND)
    draw = ImageDraw.Draw(image)
    draw.polygon([(0, 560), (210, 500), (430, 548), (700, 470), (960, 540), (1200, 488), (1200, 630), (0, 630)], FAR)
    draw.polygon([(0, 604), (300, 560), (620, 606), (900, 572), (1200, 600), (1200, 630), (0, 630)], NEAR)
    if card.topic:
        draw.text((MARGIN, 62), card.topic, INK, font(30))
    lines, size = fitted(card.title)
    for number, line in enumerate(lines):
        draw.text((MARGIN, 118 + number * size * LEADING), line, INK, font(size))
    draw.text((MARGIN, 438), cut(draw, card.practice, 32), INK, font(32))
    number = int(hashlib.sha256(card.topic.encode()).hexdigest(), 16) % len(PALETTES) if card.topic else 0
    palette = PALETTES[number]
    image.putpalette([value for shade in range(256) for value in shade_of(shade, palette)])
    file = io.BytesIO()
    image.save(file, "PNG", compress_level=6)
    return file.getvalue()


def shade_of(shade: int, palette: Palette) -> Colour:
    """Give a shade its colour.

    Args:
        shade: from 0 to 255.
        palette: of the card.

    Returns:
        Red, green and blue.
    """
    if shade > INK:
        return palette.near if shade >= NEAR else palette.far
    mixed = [round(low + (high - low) * shade / INK) for low, high in zip(palette.ground, palette.ink, strict=True)]
    return mixed[0], mixed[1], mixed[2]


def fitted(title: str) -> tuple[list[str], int]:
    """Break a title into lines, in the largest type that it fits in.

    Args:
        title: the words.

    Returns:
        The lines, and the size of the type in pixels.
    """
    for size in SIZES:
        lines = broken(title, size)
        if len(lines) <= MOST_LINES and len(lines) * size * LEADING <= 300:  # noqa: PLR2004 - down to the practice
            return lines, size
    lines = broken(title, SIZES[-1])[:MOST_LINES]
    return [*lines[:-1], f"{lines[-1].rstrip(' ,.;:')}…"], SIZES[-1]


def broken(title: str, size: int) -> list[str]:
    """Break a title into lines.

    Args:
        title: the words.
        size: of the type, in pixels.

    Returns:
        Lines that are no wider than the card, but for a single long word.
    """
    lines, line = [], ""
    for word in title.split():
        longer = f"{line} {word}".strip()
        if line and font(size).getlength(longer) > WIDTH - 2 * MARGIN:
            lines.append(line)
            longer = word
        line = longer
    return [*lines, line]


def cut(draw: ImageDraw.ImageDraw, words: str, size: int) -> str:
    """Shorten words to one line of a card."""
    while draw.textlength(words, font(size)) > WIDTH - 2 * MARGIN and " " in words:
        words = words.rpartition(" ")[0]
    return words


@functools.cache
def font(size: int) -> FreeTypeFont:
    """Open the font in one size."""
    from PIL import ImageFont

    return ImageFont.truetype(FONT, size, layout_engine=ImageFont.Layout.BASIC)


@functools.cache
def code() -> str:
    """Name the code, the font and the library that draw."""
    from importlib.metadata import version

    digest = hashlib.sha256(version("pillow").encode())
    for file in (Path(__file__), FONT):
        digest.update(file.read_bytes())
    return digest.hexdigest()
