"""The bytes of a mail's text as words: whatever its charset says, and also where it is HTML alone."""

from __future__ import annotations

import html
import re

# Python knows codecs that are no charsets of mails, some of them slow on purpose-made input.
CHARSETS = re.compile(
    r"utf-?8|utf-?16(?:-?[bl]e)?|us-ascii|ascii|iso-?8859-?\d{1,2}|latin-?\d|windows-?125\d|cp125\d|koi8-[ru]|gb2312|gbk"
    r"|gb18030|big5|shift[_-]jis|euc-(?:jp|kr)|iso-2022-jp|macintosh",
    re.IGNORECASE,
)
TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,30})([^<>]{0,5000})>|<[!?][^>]{0,5000}>")
SILENT = ("script", "style", "title", "head", "template", "svg", "math", "object", "select", "textarea", "iframe")
LINES = frozenset(
    ("br", "div", "p", "li", "tr", "td", "th", "h1", "h2", "h3", "h4", "ul", "ol", "table", "hr", "dd", "dt")
)
PARTED = frozenset(("p", "h1", "h2", "h3", "h4", "ul", "ol", "table"))
QUOTES = re.compile(
    r"gmail_quote|yahoo_quoted|moz-cite-prefix|divRplyFwdMsg|appendonsend|OutlookMessageHeader", re.IGNORECASE
)
COMMENT, CLOSED = "<!--", "-->"


def decoded(data: bytes, charset: str) -> tuple[str, bool]:
    """Decode a text.

    Args:
        data: its bytes.
        charset: that the mail names, or "".

    Returns:
        The text, and whether the charset fitted.
    """
    named = [charset] if CHARSETS.fullmatch(charset) else []
    for name in (*named, "utf-8"):
        try:
            return data.decode(name), name in named or not charset
        except (UnicodeError, LookupError):
            continue
    return data.decode("cp1252", "replace"), False


def text_of(markup: str) -> str:
    """Read HTML aloud: its words, without code, what it hides in elements, and the mail that it quotes.

    The result is only ever text: nothing here makes HTML safe.

    Args:
        markup: HTML of a mail.

    Returns:
        Lines of text.
    """
    parts: list[str] = []
    place, quoted = 0, 0
    low = markup.lower()
    for match in TAG.finditer(markup):
        if match.start() < place:
            continue
        if not quoted:
            parts.append(re.sub(r"\s+", " ", markup[place : match.start()]))
        place = match.end()
        if match[0].startswith(COMMENT):
            end = low.find(CLOSED, match.start() + len(COMMENT))
            place = end + len(CLOSED) if end >= 0 else len(markup)
            continue
        name, closing = (match[2] or "").lower(), match[1] == "/"
        if name in SILENT and not closing:
            end = low.find(f"</{name}", place)
            place = end if end >= 0 else len(markup)
        elif name == "blockquote":
            quoted = max(0, quoted + (-1 if closing else 1))
        elif QUOTES.search(match[3] or ""):
            break  # below it stands the mail that is answered
        if name in LINES and not quoted:
            parts.append("\n\n" if name in PARTED else "\n")
    else:
        if not quoted:
            parts.append(re.sub(r"\s+", " ", markup[place:]))
    return re.sub(r"\n{3,}", "\n\n", re.sub(r" *\n *", "\n", html.unescape("".join(parts)))).strip()
