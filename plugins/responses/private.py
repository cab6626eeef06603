"""What would let anyone find or call somebody, a row each: addresses, numbers, places. Found, and taken out.

The patterns are bounded, so that a long hostile text costs no more than its length.
"""

from __future__ import annotations

import re
from typing import NamedTuple


class Private(NamedTuple):
    """A row.

    Args:
        what: it is, as it is called in place of it.
        pattern: what it looks like.
    """

    what: str
    pattern: re.Pattern[str]


_AT = r"(?:@|\s?[\[({<]\s?(?:at|@|arroba)\s?[\])}>]\s?)"
_DOT = r"(?:\.|\s?[\[({<]\s?(?:dot|punto)\s?[\])}>]\s?)"
_SAID_AT, _SAID_DOT = r"\s(?:at|arroba)\s", r"(?:\sdot\s|\spunto\s)"
_HOSTS = r"(?:gmail|googlemail|yahoo|hotmail|outlook|icloud|aol|proton(?:mail)?|comcast|msn|live|gmx)"
_ENDS = r"(?:com|org|net|edu|gov|io|co|us|me|info|es|mx|uk|de)"
# "Way" and "Place" are streets only with a capital: "5 minutes on the way" is none.
_STREET = (
    r"(?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Lane|Ln|Court|Ct|Circle|Cir|Boulevard|Blvd|Way|Place|Pl|Parkway|Pkwy"
    r"|Trail|Terrace|Highway|Hwy|street|avenue|boulevard|STREET|AVENUE|BOULEVARD|DRIVE|ROAD)"
)
PRIVATE = (
    Private(
        "email address",
        re.compile(
            rf"(?<![\w.+-])[\w.+'-]{{1,64}}(?:{_AT}[\w-]{{1,63}}(?:{_DOT}[\w-]{{1,63}}){{0,4}}{_DOT}[a-z]{{2,18}}"
            rf"|{_SAID_AT}[\w-]{{1,63}}{_SAID_DOT}{_ENDS}|{_SAID_AT}{_HOSTS}\.{_ENDS})(?![\w-])",
            re.IGNORECASE,
        ),
    ),
    Private("email address", re.compile(r"(?<!\S)[^\s@]{1,64}@[^\s@]{1,64}\.[^\s@]{2,64}")),
    Private("name at another website", re.compile(r"(?<![\w@])@[\w.]{2,40}")),
    Private(
        "internet address",
        re.compile(
            r"(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?![\w.]*\w)"
            r"|(?<![\w:])(?:[0-9a-f]{1,4}:){4,7}[0-9a-f]{1,4}(?![\w:])"
            r"|(?<![\w:])(?:[0-9a-f]{1,4}:){1,7}:(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,6})?(?![\w:])",
            re.IGNORECASE,
        ),
    ),
    # Seven digits or more with what people put between them, but for two years; 988 and 911 are shorter.
    Private(
        "number",
        re.compile(
            r"(?<![\w$])(?!(?:19|20)\d\d\s?[–—-]\s?(?:19|20)\d\d(?!\d))"
            r"\+?\(?\d(?:[\s().·•/–—-]{0,3}\d){6,17}(?!\w)"
        ),
    ),
    Private(
        "address",
        re.compile(
            rf"(?<!\w)\d{{1,6}}\s(?:[NSEWnsew]\.?\s)?(?:[A-Z0-9][\w'.-]{{0,30}}\s|[a-z]{{2,20}}\s(?=street|avenue|boul)){{1,4}}"
            rf"{_STREET}(?!\w)\.?(?:,?\s(?:[Aa]pt|[Aa]partment|[Uu]nit|[Ss]uite|[Ss]te|[Nn]o)\.?\s?#?\w{{1,6}})?"
        ),
    ),
    Private("address", re.compile(r"(?<!\w)(?:[A-Z]{2}|Colorado),?\s\d{5}(?:-\d{4})?(?!\w)")),
    Private("address", re.compile(r"(?<!\w)p\.?\s?o\.?\s?box\s\d{1,8}(?!\w)", re.IGNORECASE)),
)


def without(text: str) -> tuple[str, list[str]]:
    """Take out what would let anyone find somebody.

    Args:
        text: made visible before.

    Returns:
        The text with "[email address removed]" and the like in its place; and what was removed, each thing once.
    """
    removed: list[str] = []
    for row in PRIVATE:
        text, count = row.pattern.subn(f"[{row.what} removed]", text)
        if count and row.what not in removed:
            removed.append(row.what)
    return text, removed


def found(text: str) -> list[str]:
    """Find what would let anyone find somebody.

    Args:
        text: any.

    Returns:
        What it is and the words, such as 'email address "kim@example.org"'.
    """
    return [f'{row.what} "{match[0].strip()}"' for row in PRIVATE for match in row.pattern.finditer(text)]
