"""How a page shows a picture: in the format and the width that its reader's browser likes best."""

from __future__ import annotations

import html
import itertools
import re
from typing import TYPE_CHECKING

from plugins.pictures.recipe import SIZES

if TYPE_CHECKING:
    from plugins.pictures.gallery import Shown

WIDEST_SHOWN = 1280  # of the attribute; the theme makes a picture no wider than its text
IN_FEED = re.compile(r"<source [^>]*>|</?picture>|\s(?:decoding|loading|fetchpriority|data-tint)=\"[^\"]*\"")
# Licences that ask to be linked (creativecommons.org), by what people write.
LICENSE = re.compile(r"CC (BY(?:-(?:NC|SA|ND|NC-SA|NC-ND))?) (\d\.\d)|CC0(?: 1\.0)?")


def markup(shown: Shown, attributes: dict[str, str], siteurl: str, *, first: bool) -> str:
    """Write a picture.

    Args:
        shown: the picture.
        attributes: what its writer gave `<img>`: `alt`, and whatever else.
        siteurl: the path that the site lies under.
        first: whether it is the first of its page, which readers see at once.

    Returns:
        A `<picture>`, or an `<img>` where there is but one file.
    """
    fallback = next(variant for variant in shown.files if variant.form.fallback)
    given = {
        key: value for key, value in attributes.items() if key not in ("src", "srcset", "sizes", "width", "height")
    }
    width = min(fallback.width, WIDEST_SHOWN)
    sizes = SIZES
    wanted = attributes.get("width", "")
    if wanted.isdecimal() and 0 < int(wanted) < width:
        width, sizes = int(wanted), f"{int(wanted)}px"
    height = max(1, round(shown.picture.height * width / shown.picture.width))
    written = {
        "src": f"{siteurl}/{fallback.name(shown.source)}",
        "alt": given.pop("alt", ""),
        "width": str(width),
        "height": str(height),
        **({"data-tint": shown.picture.colour} if shown.picture.colour else {}),
        **({"fetchpriority": "high"} if first else {"loading": "lazy"}),
        "decoding": "async",
        **given,
    }
    image = "<img" + "".join(f' {key}="{html.escape(value)}"' for key, value in written.items()) + ">"
    sources = []
    for form, group in itertools.groupby(shown.files, key=lambda variant: variant.form):
        files = list(group)
        if form.fallback:
            continue
        names = [f"{siteurl}/{file.name(shown.source)}" for file in files]
        if len(files) == 1:
            sources.append(f'<source type="{form.mime}" srcset="{names[0]}">')
        else:
            several = ", ".join(f"{name} {file.width}w" for name, file in zip(names, files, strict=True))
            sources.append(f'<source type="{form.mime}" srcset="{several}" sizes="{sizes}">')
    return f"<picture>{''.join(sources)}{image}</picture>" if sources else image


def linked(shown: Shown, siteurl: str) -> str:
    """Give the address of the whole picture, for a link to it.

    Args:
        shown: the picture.
        siteurl: the path that the site lies under.

    Returns:
        The address of its widest file, in a format that every browser knows.
    """
    forms = ("webp", "png", "svg")
    widest = max((file for file in shown.files if file.form.name in forms), key=lambda file: file.width)
    return f"{siteurl}/{widest.name(shown.source)}"


def credit(shown: Shown) -> str:
    """Write who made a picture and under which licence it is shown.

    Args:
        shown: the picture.

    Returns:
        HTML, or "" if nothing is said.
    """
    record = shown.record
    if record is None or not (record.credit or record.license):
        return ""
    who = html.escape(record.credit)
    if record.source:
        who = f'<a href="{html.escape(record.source)}" rel="noreferrer">{who or html.escape(record.source)}</a>'
    terms = html.escape(record.license)
    if match := LICENSE.fullmatch(record.license):
        path = f"licenses/{match[1].lower()}/{match[2]}" if match[1] else "publicdomain/zero/1.0"
        terms = f'<a href="https://creativecommons.org/{path}/" rel="license noreferrer">{terms}</a>'
    return f"<small>{', '.join(filter(None, (who, terms)))}</small>"


def for_feed(text: str) -> str:
    """Leave one plain `<img>` of each picture, as readers of feeds know it.

    Args:
        text: HTML of a page.

    Returns:
        The same without formats to choose from.
    """
    return IN_FEED.sub("", text) if "<picture>" in text or "data-tint" in text else text
