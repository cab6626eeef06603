"""HTML of other days, which is left out: its words stay, its looks are the theme's (HTML Standard, section 16.2)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    Tell = Callable[[str, str], None]

ELEMENTS = (
    *("acronym", "basefont", "bgsound", "big", "blink", "center", "dir", "font", "listing", "marquee", "multicol"),
    *("nextid", "nobr", "plaintext", "rb", "rtc", "spacer", "strike", "tt", "xmp"),
)
ATTRIBUTES = (
    *("align", "alink", "allowtransparency", "axis", "background", "bgcolor", "bordercolor", "border", "cellpadding"),
    *("cellspacing", "charoff", "char", "clear", "color", "compact", "face", "frameborder", "frame", "hspace"),
    *("language", "longdesc", "lowsrc", "marginheight", "marginwidth", "noshade", "nowrap", "rules", "scrolling"),
    *("summary", "valign", "vlink", "vspace"),
)
# What other elements may have, and these may not.
SIZED = ("table", "thead", "tbody", "tfoot", "tr", "td", "th", "col", "colgroup", "hr", "pre", "li", "ul", "ol", "p")
SIZES = ("height", "size", "width")

_ELEMENT = re.compile(rf"</?({'|'.join(ELEMENTS)})\b(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>", re.IGNORECASE)
_OPEN = re.compile(r"<([A-Za-z][\w-]*)((?:\s(?:[^<>\"']|\"[^\"]*\"|'[^']*')*))>")
_GIVEN = re.compile(r"\s+([A-Za-z-]+)(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'<>]+))?")
_LIKELY = re.compile(rf"<[^<>]*\s(?:{'|'.join((*ATTRIBUTES, *SIZES))})\b", re.IGNORECASE)


def without_obsolete(text: str, tell: Tell) -> str:
    """Take out elements and attributes that are no longer part of HTML.

    Args:
        text: HTML.
        tell: is given what was taken out, and a piece of the source to find it by.

    Returns:
        The rest, with all that the elements hold.
    """

    def element(match: re.Match[str]) -> str:
        if not match[0].startswith("</"):
            tell(f"a <{match[1].lower()}> element", f"<{match[1]}")
        return ""

    def opening(match: re.Match[str]) -> str:
        name = match[1].lower()
        old = (*ATTRIBUTES, *SIZES) if name in SIZED else ATTRIBUTES

        def attribute(given: re.Match[str]) -> str:
            if given[1].lower() not in old:
                return given[0]
            tell(f'the attribute "{given[1].lower()}"', given[1])
            return ""

        return f"<{match[1]}{_GIVEN.sub(attribute, match[2])}>"

    text = _ELEMENT.sub(element, text)
    return _OPEN.sub(opening, text) if _LIKELY.search(text) else text
