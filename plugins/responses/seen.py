"""Which messages were imported before, so that the same one is taken once: digests under a key that never leaves here.

Without the key nobody can try out names and numbers until a digest fits; so the file stays in `_pending/`, which is
kept out of the project's history.
"""

from __future__ import annotations

import hashlib
import secrets
from typing import TYPE_CHECKING

from plugins.responses.record import FOLDER, PENDING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

NAME = ".seen"
SIGNS = "bcdfghjkmnpqrstvwxz23456789"  # no vowels: an id is no word
LENGTH = 8


class Seen:
    """The messages of earlier imports.

    Args:
        content: the content folder.
        there: page and words of the responses that are there, from whatever machine.
    """

    def __init__(self, content: Path, there: Iterable[tuple[str, str]]) -> None:
        self.file = content / FOLDER / PENDING / NAME
        lines = self.file.read_text(encoding="utf-8").split() if self.file.is_file() else []
        self.key = lines[0] if lines else secrets.token_hex(32)
        self.digests = set(lines[1:])
        self.there = {self.digest(page, words) for page, words in there}

    def digest(self, page: str, words: str) -> str:
        """Name a message by its page and its letters; spaces, signs and capitals do not count."""
        letters = "".join(sign for sign in words.casefold() if sign.isalnum())
        return hashlib.blake2b(f"{page}\n{letters}".encode(), key=bytes.fromhex(self.key), digest_size=16).hexdigest()

    def knows(self, page: str, words: str) -> bool:
        """Say whether a message came before."""
        return self.digest(page, words) in self.digests | self.there

    def note(self, page: str, words: str) -> None:
        """Remember a message.

        Raises:
            OSError: if the disk refuses.
        """
        self.digests.add(self.digest(page, words))
        self.file.parent.mkdir(parents=True, exist_ok=True)
        self.file.write_text("\n".join((self.key, *sorted(self.digests), "")), encoding="utf-8", newline="\n")


def new_id() -> str:
    """Make an id: by chance, so that it says nothing of who wrote what and when.

    Returns:
        Letters and digits.
    """
    return "".join(secrets.choice(SIGNS) for _ in range(LENGTH))
