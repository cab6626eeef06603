"""Documents of earlier builds: used again when nothing that they depend on has changed.

A row depends on the bytes of its file, on the code and libraries that read it, on the facts if it used any, and on the
files that it looked for: whether they are there, and what is in those that are pictures. Anything wrong with the cache
is the same as no cache.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import pickle
import sqlite3
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from plugins.reading.document import Document

TABLE = "CREATE TABLE IF NOT EXISTS documents (source TEXT PRIMARY KEY, code TEXT, digest TEXT, document BLOB)"
ROOMS = Path(__file__).resolve().parents[1]
LIBRARIES = ("markdown", "pymdown-extensions", "typogrify", "smartypants", "pyyaml", "python-dateutil", "pillow")


def fingerprint(*settings: object) -> str:
    """Name the code that reads documents, with its libraries and settings.

    Args:
        settings: whatever else decides how a text is read.

    Returns:
        A digest that is another one when any of it is another one.
    """
    return hashlib.sha256(f"{_code()}{settings!r}".encode()).hexdigest()


@cache
def _code() -> str:
    """Name the code; a process that has imported it goes on with what it imported."""
    from importlib.metadata import version

    digest = hashlib.sha256(repr((sys.version, [version(name) for name in LIBRARIES])).encode())
    for base, folders, names in os.walk(ROOMS):
        folders[:] = sorted(folder for folder in folders if folder != "__pycache__")
        for name in sorted(names):
            if name.endswith(".py"):
                with open(os.path.join(base, name), "rb") as file:  # noqa: PTH118, PTH123 - hundreds of files
                    digest.update(file.read())
    return digest.hexdigest()


class Cache:
    """The documents of one content folder.

    Args:
        file: the database.
        code: from `fingerprint`.
        facts: a digest of the facts.
        mark: names how a file is shown, as `page_parts.mark_of` does.
    """

    def __init__(self, file: Path, *, code: str, facts: str, mark: Callable[[str], str]) -> None:
        self.file, self.code, self.facts, self.mark = file, code, facts, mark
        self.rows: dict[str, tuple[str, bytes]] = {}
        self.added: dict[str, tuple[str, bytes]] = {}

    def load(self) -> None:
        """Read what is there; a file that is no cache of ours is taken away."""
        if not self.file.is_file():
            return
        try:
            with connected(self.file) as database:
                rows = database.execute("SELECT source, digest, document FROM documents WHERE code = ?", (self.code,))
                self.rows = {source: (digest, document) for source, digest, document in rows}
        except sqlite3.Error:
            with contextlib.suppress(OSError):
                self.file.unlink()

    def get(self, source: str, digest: str) -> Document | None:
        """Find a document.

        Args:
            source: its path below the content folder.
            digest: of its file.

        Returns:
            The document as it was read, or None where it has to be read anew.
        """
        row = self.rows.get(source)
        if row is None or row[0] != digest:
            return None
        try:
            document, facts, looked_for = pickle.loads(row[1])  # noqa: S301 - as near to us as our code, which it lies beside
        except Exception:  # noqa: BLE001 - a damaged row raises whatever its bytes happen to mean
            return None
        if facts not in ("", self.facts) or any(self.mark(name) != mark for name, mark in looked_for.items()):
            return None
        found: Document = document
        return found

    def put(
        self, source: str, digest: str, document: Document, *, used_facts: bool, looked_for: dict[str, str]
    ) -> None:
        """Keep a document.

        Args:
            source: its path below the content folder.
            digest: of its file.
            document: as it was read, before it was given an address.
            used_facts: whether it depends on the facts.
            looked_for: file -> its mark.
        """
        kept: tuple[Any, ...] = (document, self.facts if used_facts else "", looked_for)
        self.added[source] = digest, pickle.dumps(kept, protocol=pickle.HIGHEST_PROTOCOL)

    def save(self, sources: set[str]) -> None:
        """Write what is new and take away what is gone; a disk that refuses costs time, not the build.

        Args:
            sources: the documents that there are.
        """
        gone = self.rows.keys() - sources
        if not self.added and not gone and self.rows:
            return
        with contextlib.suppress(OSError, sqlite3.Error):
            self.file.parent.mkdir(parents=True, exist_ok=True)
            with connected(self.file) as database:
                database.execute(TABLE)
                database.execute("DELETE FROM documents WHERE code <> ?", (self.code,))
                database.executemany("DELETE FROM documents WHERE source = ?", [(source,) for source in gone])
                database.executemany(
                    "INSERT OR REPLACE INTO documents VALUES (?, ?, ?, ?)",
                    [(source, self.code, digest, document) for source, (digest, document) in self.added.items()],
                )


@contextlib.contextmanager
def connected(file: Path) -> Iterator[sqlite3.Connection]:
    """Open the database for one piece of work.

    Args:
        file: the database.

    Yields:
        The connection; what was done is kept if nothing failed.
    """
    database = sqlite3.connect(file, timeout=2)
    # Nothing is lost with a cache when the power fails, so no write waits for the disk.
    database.execute("PRAGMA synchronous = OFF")
    try:
        with database:
            yield database
    finally:
        database.close()
