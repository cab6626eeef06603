"""Hands Pagefind's index out in smaller parts: a word of a query loads the part that it is in, and nothing else.

Pagefind writes about 65 kB of words to a part, whatever is asked for. The form is that of Pagefind 1.5: gzip, a
signature, and CBOR (RFC 8949) in arrays.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SIGNATURE = b"pagefind_dcd"  # before what is in a file
MOST = 16_000  # bytes of a part before it is compressed, but for a word that takes more
CHUNKS = 2  # which row of the list of contents names the parts: first word, last word, name


def split(raw: Path) -> None:
    """Split the parts of every language.

    Args:
        raw: what the engine wrote; its parts, the lists of them and the list of languages are written anew.

    Raises:
        OSError: if a file is not what it was, or the disk refuses.
    """
    start = raw / "pagefind-entry.json"
    try:
        index = json.loads(start.read_text(encoding="utf-8"))
        for lang, entry in index["languages"].items():
            entry["hash"] = _split(raw, lang, entry["hash"])
    except (ValueError, TypeError, LookupError) as error:
        raise OSError(5, "Pagefind wrote its index in another form", str(raw)) from error
    start.write_text(json.dumps(index), encoding="utf-8", newline="\n")


def _split(raw: Path, lang: str, name: str) -> str:
    """Split the parts of a language; gives the new name of the list of them."""
    import cbor2

    meta = raw / f"pagefind.{name}.pf_meta"
    contents = read(meta)
    chunks = []
    for _, _, chunk in contents[CHUNKS]:
        whole = raw / "index" / f"{chunk}.pf_index"
        (words,) = read(whole)
        whole.unlink()
        for part in parts(words):
            data = compressed(part.data)
            chunks.append([part.first, part.last, named(lang, data)])
            (raw / "index" / f"{chunks[-1][2]}.pf_index").write_bytes(data)
    contents[CHUNKS] = chunks
    meta.unlink()
    data = compressed(cbor2.dumps(contents))
    (raw / f"pagefind.{named(lang, data)}.pf_meta").write_bytes(data)
    return named(lang, data)


class Part(NamedTuple):
    """Words that go into one file.

    Args:
        first: the first of them.
        last: the last of them.
        data: all of them with their pages, in CBOR.
    """

    first: str
    last: str
    data: bytes


def parts(words: list[Any]) -> Iterator[Part]:
    """Put neighbouring words together as far as there is room.

    Args:
        words: in their order, each with its pages.

    Yields:
        Parts, in the same order.
    """
    import cbor2

    part: list[tuple[str, bytes]] = []
    size = 0
    for word in words:
        data = cbor2.dumps(word)
        if part and size + len(data) > MOST:
            yield joined(part)
            part, size = [], 0
        part.append((word[0], data))
        size += len(data)
    if part:
        yield joined(part)


def joined(part: list[tuple[str, bytes]]) -> Part:
    """Write an array that holds the array of the words, without encoding them once more.

    Args:
        part: words, and what is known of each in CBOR.
    """
    import cbor2

    # The head of an array says how many there are: here of nulls, which take a byte each.
    head = cbor2.dumps([[None] * len(part)])[: -len(part)]
    return Part(part[0][0], part[-1][0], head + b"".join(data for _, data in part))


def read(file: Path) -> list[Any]:
    """Read a file of the index.

    Args:
        file: the file.

    Returns:
        Its arrays.

    Raises:
        ValueError: if it has another form.
    """
    import cbor2

    mark, found, data = gzip.decompress(file.read_bytes()).partition(SIGNATURE)
    if mark or not found:
        raise ValueError(file.name)
    value: list[Any] = cbor2.loads(data)
    return value


def compressed(data: bytes) -> bytes:
    """Write a file of the index.

    Args:
        data: in CBOR.

    Returns:
        Its bytes.
    """
    return gzip.compress(SIGNATURE + data, 9, mtime=0)


def named(lang: str, data: bytes) -> str:
    """Name a file by what is in it, as Pagefind does: browsers keep it for ever.

    Args:
        lang: of the words.
        data: of the file.
    """
    return f"{lang}_{hashlib.sha256(data).hexdigest()[:7]}"
