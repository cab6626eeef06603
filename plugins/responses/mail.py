"""A mail, read with suspicion: nothing in it is opened that need not be, and each thing only so far."""

from __future__ import annotations

import re
from email import policy
from email.errors import MessageError
from email.header import decode_header
from email.parser import BytesParser
from email.utils import parseaddr, parsedate_to_datetime
from typing import TYPE_CHECKING

from plugins.responses import bodies, forms
from plugins.responses.hidden import visible
from plugins.responses.message import LONGEST_MESSAGE, LONGEST_TEXT, LOOKED_AT, Message, RefusedError

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator
    from email.message import Message as Mail

LONGEST_HEAD = 256_000  # bytes of all headers
LONGEST_HEADER = 1_000  # signs of one
PARTS, DEPTH = 100, 8
TOKEN = re.compile(r"\[([^\[\]#]{1,120})(?:#(?:r-)?([a-z0-9-]{1,40}))?\]")
NAME_LINE = re.compile(r"\s*(?:name to show|nombre que se muestra)\s*:[ \t]*(.*)", re.IGNORECASE)
# What Python's parser raises on mails that break its rules.
BROKEN = (MessageError, RecursionError, ValueError, LookupError, AttributeError, TypeError, AssertionError)
NAMES = 5  # words of a sender's name; more are none


def read(raw: bytes) -> Message:
    """Read a mail.

    Args:
        raw: its bytes.

    Returns:
        The message.

    Raises:
        RefusedError: it is larger or deeper than a mail of a person, or holds no text.
    """
    glance = raw[:LOOKED_AT].decode("utf-8", "replace")
    if len(raw) > LONGEST_MESSAGE:
        raise RefusedError(f"it is larger than {LONGEST_MESSAGE // 1_000_000} MB", glance)
    head = re.split(rb"\r?\n\r?\n", raw[: LONGEST_HEAD + 4], maxsplit=1)
    if len(head) == 1 and len(raw) > LONGEST_HEAD:
        raise RefusedError(f"its headers are longer than {LONGEST_HEAD // 1000} kB", glance)
    if raw.lower().count(b"boundary") > PARTS:
        raise RefusedError(f"it has more than {PARTS} parts", glance)
    subject = ""
    try:
        mail = BytesParser(policy=policy.compat32).parsebytes(raw)
        subject = header(mail, "subject")
        texts, left_out = _texts(mail)
    except RefusedError as refused:
        raise RefusedError(str(refused), f"{subject}\n{refused.words}\n{glance}") from None
    except BROKEN:
        raise RefusedError("its parts cannot be told apart", glance) from None
    text = next((text for text in texts if text.strip()), "")
    if not text:
        raise RefusedError("it holds no text" + (f" ({', '.join(left_out)})" if left_out else ""), subject)
    filled = forms.fields_in(text)
    if filled:
        return forms.message(filled, _day(mail))
    found = TOKEN.findall(subject)
    name = next((match[1] for line in text.split("\n")[:5] if (match := NAME_LINE.fullmatch(line[:200]))), "")
    lines = [line for line in text.split("\n") if not NAME_LINE.fullmatch(line[:200])]
    return Message(
        form=False,
        pages=tuple(page for page, _ in found),
        words="\n".join(lines),
        subject=subject,
        name=name.strip(),
        reply_to=next((reply for _, reply in found if reply), ""),
        date=_day(mail),
        sender=_sender(mail),
        left_out=tuple(left_out),
    )


def header(mail: Mail, name: str) -> str:
    """Read a header.

    Args:
        mail: any.
        name: of the header.

    Returns:
        Its first words, decoded, on one line; "" if there is none.
    """
    raw = str(mail.get(name, ""))[:LONGEST_HEADER]
    try:
        pieces = decode_header(raw)
    except BROKEN:
        pieces = [(raw, None)]
    said = [piece if isinstance(piece, str) else bodies.decoded(piece, charset or "")[0] for piece, charset in pieces]
    return " ".join(visible("".join(said)).split())[:LONGEST_HEADER]


def _texts(mail: Mail) -> tuple[list[str], list[str]]:
    """Give the text of a mail, plain first, and say what was left out."""
    plain: list[str] = []
    marked: list[str] = []
    attached = others = 0
    odd = False
    for part in _parts(mail):
        kind = part.get_content_type()
        if part.get_filename() or "attachment" in str(part.get("content-disposition", "")).lower():
            attached += 1
        elif kind in ("text/plain", "text/html"):
            payload = part.get_payload(decode=True)
            data = payload if isinstance(payload, bytes) else b""
            if len(data) > 4 * LONGEST_TEXT:
                raise RefusedError(f"its text is longer than {LONGEST_TEXT:,} signs")
            text, fits = bodies.decoded(data, str(part.get_content_charset() or ""))
            if len(text) > LONGEST_TEXT:
                raise RefusedError(f"its text is longer than {LONGEST_TEXT:,} signs", text[:LOOKED_AT])
            odd = odd or not fits
            (plain if kind == "text/plain" else marked).append(text)
        else:
            others += 1
    text = visible("\n".join(plain))
    read = visible(bodies.text_of("\n".join(marked))) if marked and not text.strip() else ""
    if max(len(text), len(read)) > LONGEST_TEXT:
        raise RefusedError(f"its text is longer than {LONGEST_TEXT:,} signs", text[:LOOKED_AT])
    told = [
        f"{count} {what}{'s' * (count > 1)}"
        for count, what in ((attached, "attachment"), (others, "other part"))
        if count
    ]
    return [text, read], [*told, *(["signs of an unknown charset"] if odd else [])]


def _parts(mail: Mail) -> Iterator[Mail]:
    """Go through the parts of a mail, mails inside left closed."""
    waiting: list[tuple[Mail, int]] = [(mail, 0)]
    count = 0
    while waiting:
        part, depth = waiting.pop()
        count += 1
        if count > PARTS or depth > DEPTH:
            raise RefusedError(f"it has more than {PARTS} parts, or more than {DEPTH} in one another")
        # Asked of a text, get_payload() would decode it with whatever codec the mail names.
        payload = part.get_payload() if part.get_content_maintype() == "multipart" and part.is_multipart() else ""
        if isinstance(payload, list):
            waiting += [(inner, depth + 1) for inner in reversed(payload) if not isinstance(inner, str)]
        else:
            yield part


def _day(mail: Mail) -> dt.date | None:
    try:
        return parsedate_to_datetime(header(mail, "date")).date()
    except (*BROKEN, OverflowError):
        return None


def _sender(mail: Mail) -> tuple[str, ...]:
    """Name the words of a sender's name and address."""
    words: list[str] = []
    for name in ("from", "reply-to", "sender"):
        shown, address = parseaddr(header(mail, name))
        words += re.findall(r"[^\W\d_]{3,}", shown)[:NAMES]
        words += re.findall(r"[^\W\d_]{3,}", address.partition("@")[0])[:NAMES]
    return tuple(dict.fromkeys(words))
