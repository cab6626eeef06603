"""What a build notes for the next one, so that a new text can take the place of an old one in what is built already.

A page of it is looked up by the document; what all pages have in common is read as a whole. Anything wrong with the
ledger, or anything that it does not know for sure, is the same as no ledger: the site is built as always.
"""

from __future__ import annotations

import contextlib
import json
import pickle
import sqlite3
from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

from plugins.findings import as_text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from plugins.building.bodies import Body
    from plugins.findings import Finding

TABLES = """
CREATE TABLE site (site BLOB);
CREATE TABLE pages (source TEXT PRIMARY KEY, digest TEXT, body BLOB, url TEXT, feeds TEXT, said BLOB);
CREATE TABLE told (path TEXT PRIMARY KEY, text TEXT, levels TEXT, others BLOB);
"""


class Row(NamedTuple):
    """What is known of one document.

    Args:
        digest: of its file, as the cache of documents has it.
        body: where its text stands.
        url: the address of that page below the site.
        feeds: the feeds that hold it.
        said: what the rules on words found in it.
    """

    digest: str
    body: Body
    url: str
    feeds: list[str]
    said: list[Finding]


class Told(NamedTuple):
    """What is complained of one file.

    Args:
        path: the file, as messages name it.
        text: for a terminal.
        levels: how many findings of each severity there are.
        others: findings that do not come from reading the file by itself.
    """

    path: str
    text: str
    levels: dict[str, int]
    others: list[Finding]


def told_of(path: str, own: Iterable[Finding], others: list[Finding]) -> Told:
    """Put together what is complained of one file.

    Args:
        path: the file.
        own: findings of reading it.
        others: findings that come from elsewhere.
    """
    every = {*own, *others}
    return Told(path, as_text(every), dict(Counter(one.severity for one in every)), others)


def write(file: Path, site: dict[str, Any], rows: dict[str, Row], findings: list[Finding]) -> None:
    """Write the ledger of a build; a disk that refuses costs the next build time, nothing else.

    Args:
        file: the ledger.
        site: what all pages have in common.
        rows: document -> what is known of it; documents whose text cannot be replaced are left out.
        findings: everything that the build tells.
    """
    left = Counter(findings)
    # Where an exception of a writer took something out, a new text may bring it back.
    rows = {source: row for source, row in rows.items() if not Counter(row.said) - left}
    for row in rows.values():
        left.subtract(row.said)
    others: dict[str, list[Finding]] = {}
    for one in left.elements():
        others.setdefault(one.path, []).append(one)
    own: dict[str, list[Finding]] = {}
    for row in rows.values():
        for one in row.said:
            own.setdefault(one.path, []).append(one)
    told = [told_of(path, own.get(path, []), others.get(path, [])) for path in sorted({*own, *others})]
    fresh = file.with_name(f"{file.name}.new")
    with contextlib.suppress(OSError, sqlite3.Error):
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh.unlink(missing_ok=True)
        with contextlib.closing(sqlite3.connect(fresh)) as database:
            database.execute("PRAGMA synchronous = OFF")
            database.executescript(TABLES)
            database.execute("INSERT INTO site VALUES (?)", (_packed(site),))
            packed = ((source, *_columns(row)) for source, row in rows.items())
            database.executemany("INSERT INTO pages VALUES (?, ?, ?, ?, ?, ?)", packed)
            database.executemany("INSERT INTO told VALUES (?, ?, ?, ?)", map(_told_columns, told))
            database.commit()
        fresh.replace(file)


class Ledger:
    """The ledger of the last build.

    Args:
        file: the ledger.

    Raises:
        sqlite3.Error: it is none.
    """

    def __init__(self, file: Path) -> None:
        self.database = sqlite3.connect(f"{file.as_uri()}?mode=rw", uri=True, timeout=2)
        self.database.execute("PRAGMA synchronous = OFF")

    def site(self) -> dict[str, Any]:
        """Give what all pages have in common."""
        found: dict[str, Any] = _unpacked(self.database.execute("SELECT site FROM site").fetchone()[0])
        return found

    def row(self, source: str) -> Row | None:
        """Look a document up.

        Args:
            source: its path below the content folder.
        """
        query = "SELECT digest, body, url, feeds, said FROM pages WHERE source = ?"
        found = self.database.execute(query, (source,)).fetchone()
        if found is None:
            return None
        digest, body, url, feeds, said = found
        return Row(digest, _unpacked(body), url, json.loads(feeds), _unpacked(said))

    def told(self, path: str) -> list[Finding]:
        """Give what is complained of one file without reading it."""
        found = self.database.execute("SELECT others FROM told WHERE path = ?", (path,)).fetchone()
        others: list[Finding] = _unpacked(found[0]) if found else []
        return others

    def everything(self) -> list[tuple[str, str, dict[str, int]]]:
        """Give all that is complained of: path, text, and how many findings of each severity."""
        rows = self.database.execute("SELECT path, text, levels FROM told ORDER BY path")
        return [(path, text, json.loads(levels)) for path, text, levels in rows]

    def put(self, source: str, row: Row, told: Told) -> None:
        """Note what became of a document.

        Args:
            source: its path below the content folder.
            row: what is known of it now.
            told: what is complained of it now.
        """
        self.database.execute("INSERT OR REPLACE INTO pages VALUES (?, ?, ?, ?, ?, ?)", (source, *_columns(row)))
        self.database.execute("INSERT OR REPLACE INTO told VALUES (?, ?, ?, ?)", _told_columns(told))
        if not told.levels:
            self.database.execute("DELETE FROM told WHERE path = ?", (told.path,))

    def close(self, *, keep: bool) -> None:
        """End; what was put is kept or forgotten."""
        if keep:
            self.database.commit()
        self.database.close()


def _columns(row: Row) -> tuple[str, bytes, str, str, bytes]:
    return row.digest, _packed(row.body), row.url, json.dumps(row.feeds), _packed(row.said)


def _told_columns(told: Told) -> tuple[str, str, str, bytes]:
    return told.path, told.text, json.dumps(told.levels), _packed(told.others)


def _packed(value: object) -> bytes:
    return pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)


def _unpacked(data: bytes) -> Any:
    return pickle.loads(data)  # noqa: S301 - as near to us as our code, which it lies beside
