"""What is known about one picture: what it is, or why it cannot be shown."""

from __future__ import annotations

from typing import NamedTuple


class Picture(NamedTuple):
    """A picture that can be shown.

    Args:
        digest: of its file, in hex.
        kind: "photo", "flat" for few colours, which stay as they are, or "drawing" for SVG.
        width: in pixels, turned as it is to be looked at.
        height: likewise.
        alpha: whether parts of it are transparent.
        colour: its mean colour, as the theme's `data-tint` has it; "" where something may shine through.
    """

    digest: str
    kind: str
    width: int
    height: int
    alpha: bool = False
    colour: str = ""


class Fault(NamedTuple):
    """Why a picture cannot be shown.

    Args:
        check: the row of the catalogue.
        message: what is wrong, after the name of the file.
        fix: what to do.
    """

    check: str
    message: str
    fix: str
