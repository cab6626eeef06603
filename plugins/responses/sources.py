"""What can be imported, a row each: mails, mailboxes and exports of forms, told apart by what is in them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from plugins.responses import forms, mail
from plugins.responses.bodies import decoded
from plugins.responses.message import LONGEST_MESSAGE, Message, RefusedError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

FILES = 20_000  # of one folder
CHUNK = 65_536  # bytes that are read at once, however long a line is
START = 4_096  # bytes that tell what a file is
HEADER = re.compile(rb"(?:[!-9;-~]{1,76}:[^\n]{0,998}\r?\n)")
MAILDIR = ("cur", "new")


class Found(NamedTuple):
    """A message of a source.

    Args:
        origin: where it was, such as "inbox.mbox, message 3".
        message: what it is, or why it cannot be read.
    """

    origin: str
    message: Message | RefusedError


def read(path: Path) -> Iterator[Found]:
    """Read a file or a folder.

    Args:
        path: what was typed.

    Yields:
        Every message, and everything that is none.

    Raises:
        OSError: it is not there, or may not be read.
    """
    if not path.is_dir():
        yield from _file(path, path.name)
        return
    for count, file in enumerate(_files(path)):
        if count >= FILES:
            yield Found(path.name, RefusedError(f"it holds more than {FILES:,} files; the others were not looked at"))
            return
        yield from _file(file, file.relative_to(path).as_posix())


def _files(folder: Path) -> Iterator[Path]:
    """Find the files of a folder in their order; mail that still arrives (a maildir's tmp/) is left alone."""
    maildir = all((folder / name).is_dir() for name in MAILDIR)
    for entry in sorted(folder.iterdir()):
        if (
            entry.is_symlink()
            or (entry.name.startswith(".") and not entry.is_dir())
            or (maildir and entry.name == "tmp")
        ):
            continue
        if entry.is_dir():
            yield from _files(entry)
        elif entry.is_file():
            yield entry


def _file(file: Path, origin: str) -> Iterator[Found]:
    with file.open("rb") as opened:
        start = opened.read(START)
    kind = next((row for row in KINDS if row.looks(start)), None)
    if kind is None:
        what = (
            "it is empty"
            if not start.strip()
            else "it is no mail, no mailbox and no export of a form (JSON or urlencoded)"
        )
        yield Found(origin, RefusedError(what))
        return
    try:
        yield from kind.read(file, origin)
    except OSError as error:
        yield Found(origin, RefusedError(f"it cannot be read: {(error.strerror or str(error)).lower()}"))


def _mail(file: Path, origin: str) -> Iterator[Found]:
    with file.open("rb") as opened:
        raw = opened.read(LONGEST_MESSAGE + 1)
    yield Found(origin, _attempt(raw))


def _attempt(raw: bytes) -> Message | RefusedError:
    try:
        return mail.read(raw)
    except RefusedError as refused:
        return refused


def _mailbox(file: Path, origin: str) -> Iterator[Found]:
    """Part a mailbox (RFC 4155, mboxrd), holding one message at a time, and of a long one only so much."""
    number, size = 0, 0
    lines: list[bytes] = []
    begins, blank = True, True
    with file.open("rb") as opened:
        while chunk := opened.readline(CHUNK):
            if begins and blank and chunk.startswith(b"From "):
                if number:
                    yield Found(f"{origin}, message {number}", _attempt(b"".join(lines)))
                number, size, lines = number + 1, 0, []
            elif size <= LONGEST_MESSAGE:
                unquoted = chunk[1:] if begins and re.match(rb">+From ", chunk) else chunk
                lines.append(unquoted)
                size += len(unquoted)
            begins = chunk.endswith(b"\n")
            blank = begins and not chunk.strip()
    if number:
        yield Found(f"{origin}, message {number}", _attempt(b"".join(lines)))


def _exported(read: Callable[[str], Iterator[Message | RefusedError]]) -> Callable[[Path, str], Iterator[Found]]:
    def export(file: Path, origin: str) -> Iterator[Found]:
        with file.open("rb") as opened:
            data = opened.read(2 * LONGEST_MESSAGE + 1)
        if len(data) > 2 * LONGEST_MESSAGE:
            yield Found(origin, RefusedError(f"it is larger than {2 * LONGEST_MESSAGE // 1_000_000} MB"))
            return
        text, _ = decoded(data.removeprefix(b"\xef\xbb\xbf"), "utf-8")
        for number, message in enumerate(read(text), 1):
            yield Found(f"{origin}, entry {number}", message)

    return export


class Kind(NamedTuple):
    """A row.

    Args:
        looks: says whether the first bytes of a file are of this kind.
        read: gives its messages.
    """

    looks: Callable[[bytes], bool]
    read: Callable[[Path, str], Iterator[Found]]


KINDS = (
    Kind(lambda start: start.startswith(b"From "), _mailbox),
    Kind(lambda start: start.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in (b"{", b"["), _exported(forms.from_json)),
    Kind(
        lambda start: re.match(rb"\s*[\w%.+-]{1,40}=[^\s]*(?:&|\s*$)", start) is not None, _exported(forms.from_lines)
    ),
    Kind(lambda start: HEADER.match(start) is not None, _mail),
)
