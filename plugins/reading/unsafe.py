"""What raw HTML may not bring into a page: code, foreign frames, forms, inline styles (the site's security policy)."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Callable

    Tell = Callable[[str, str], None]

# Elements that go with all that they hold, and those of which only the tag goes.
WHOLE = ("script", "style", "iframe", "object", "embed", "applet", "noscript", "template")
TAGS = frozenset(("link", "meta", "base", "form", "input", "button", "select", "textarea", "frame", "frameset"))
SCHEMES = frozenset(("", "http", "https", "mailto", "tel", "sms", "booking"))
COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
CLOSE = re.compile(rf"</(?:{'|'.join(sorted(TAGS))})\s*>", re.IGNORECASE)
OPEN = re.compile(rf"<({'|'.join(WHOLE)})\b([^>]*)>", re.IGNORECASE)
SOURCE = re.compile(r"""\s(?:src|data)\s*=\s*["']?([^\s"'>]+)""", re.IGNORECASE)

FIXES = {
    "html-unsafe": "Take it out; a callout, a link or a picture may say the same.",
    "html-left-out": "It is left out of the page, and what lies elsewhere is linked; take it out here, too.",
    "html-obsolete": "It is left out, and its words are shown; take it out here, too. Looks are the theme's.",
    "picture-remote": "Save it in content/images/, if you may use it, and write images/… here.",
    "picture-undescribed": "Write what it shows between the brackets: ![What it shows](images/…).",
}


def without_elements(text: str, tell: Tell) -> str:
    """Take out comments, which are for writers, and elements that run code or show another site.

    Args:
        text: HTML.
        tell: is given what was taken out, and a piece of the source to find it by.

    Returns:
        The rest; what lay on another site is linked.
    """
    if "<!--" in text:
        text = COMMENT.sub("", text)
    kept: list[str] = []
    position, lower = 0, ""
    for match in OPEN.finditer(text):
        if match.start() < position:
            continue  # inside the element before
        lower = lower or text.lower()
        name = match[1].lower()
        tell(f"a <{name}> element", f"<{match[1]}")
        kept += [text[position : match.start()], link_to_source(match[2])]
        close = lower.find(f"</{name}", match.end())
        position = lower.find(">", close) + 1 if close >= 0 else match.end()
    return "".join([*kept, text[position:]])


def link_to_source(attributes: str) -> str:
    """Link to what an element would have shown from another site.

    Args:
        attributes: of the element, as written.

    Returns:
        A link, or "" where it has no such address.
    """
    source = SOURCE.search(attributes)
    address = html.unescape(source[1]) if source else ""
    if not urlsplit(address).netloc:
        return ""
    shown = html.escape(f"https:{address}" if address.startswith("//") else address)
    return f'<a href="{shown}" rel="noreferrer">{shown}</a>' if safe(address) else ""


def suspicious(name: str, attributes: str) -> bool:
    """Say quickly whether an element has to be looked at.

    Args:
        name: of the element.
        attributes: as written.

    Returns:
        True if it may be unsafe.
    """
    lower = attributes.lower()
    return name in TAGS or "style" in lower or " on" in lower or "src" in lower or "href" in lower or "data" in lower


def without_attributes(name: str, values: dict[str, str], tell: Tell) -> dict[str, str] | None:
    """Take out inline styles, handlers and addresses that run code.

    Args:
        name: of the element.
        values: its attributes.
        tell: is given what was taken out, and a piece of the source to find it by.

    Returns:
        The rest, or None if the element itself may not be there.
    """
    if name in TAGS:
        tell(f"a <{name}> element", f"<{name}")
        return None
    kept: dict[str, str] = {}
    for attribute, value in values.items():
        if (
            attribute == "style"
            or attribute.startswith("on")
            or attribute in ("srcset", "srcdoc", "poster", "formaction")
        ):
            tell(f'the attribute "{attribute}"', attribute)
        elif attribute in ("href", "src", "xlink:href", "action", "data") and not safe(value):
            tell(f'the address "{value[:40]}"', value[:20])
        else:
            kept[attribute] = value
    return kept


def safe(address: str) -> bool:
    """Say whether an address only leads somewhere.

    Args:
        address: as a browser reads it.

    Returns:
        False for `javascript:`, `data:` and other schemes that do more.
    """
    if address.startswith(("{", "|")):
        return True
    # Browsers ignore control characters and white space in a scheme (WHATWG URL).
    scheme, colon, _ = re.sub(r"[\x00-\x20]", "", address).partition(":")
    return not colon or re.search(r"[/?#]", scheme) is not None or scheme.lower() in SCHEMES
