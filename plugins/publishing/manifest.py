"""What a publication holds: every file with its hash and size, so that two can be compared without the files."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from plugins.hosting.caching import is_hashed

if TYPE_CHECKING:
    from pathlib import Path

NAME = "publication.json"
FORMAT = 1
PICTURES = "images/"  # go at once: the person in one may have taken back what was allowed


class Entry(NamedTuple):
    """A file of a publication.

    Args:
        sha256: of its content, in hex.
        size: in bytes.
        kept: whether no page shows it any longer, but one that a reader still has open may.
    """

    sha256: str
    size: int
    kept: bool = False


class Holder(NamedTuple):
    """Who publishes at this moment.

    Args:
        who: a person and a machine, in words.
        place: tells two working copies apart, without naming them.
        since: the moment, as ISO 8601 in UTC.
    """

    who: str
    place: str
    since: str


@dataclass(frozen=True)
class Manifest:
    """A publication.

    Args:
        name: a moment and a part of a hash; later ones sort after earlier ones.
        commit: the commit of the sources; "" if they are in no repository.
        place: the working copy that it came from, without naming it.
        files: path in the site -> entry.
        unsure: paths that a publication which has not ended may have touched.
        holder: who is at it, while it has not ended.
    """

    name: str = ""
    commit: str = ""
    place: str = ""
    files: dict[str, Entry] = field(default_factory=dict)
    unsure: frozenset[str] = frozenset()
    holder: Holder | None = None

    def to_json(self) -> bytes:
        """Write it, the same bytes for the same publication."""
        return (
            json.dumps(
                {
                    "format": FORMAT,
                    "name": self.name,
                    "commit": self.commit,
                    "place": self.place,
                    "holder": self.holder,
                    "unsure": sorted(self.unsure),
                    "files": {name: list(entry) for name, entry in sorted(self.files.items())},
                },
                indent=0,
            )
            + "\n"
        ).encode()

    @property
    def moment(self) -> str:
        """When it was made, in words for a person."""
        return f"{self.name[:4]}-{self.name[4:6]}-{self.name[6:8]} {self.name[9:11]}:{self.name[11:13]} UTC"


def from_json(data: bytes) -> Manifest:
    """Read a manifest.

    Args:
        data: as `to_json` wrote it.

    Returns:
        The manifest.

    Raises:
        ValueError: if it is torn, or of another form.
    """
    try:
        read = json.loads(data)
        if read["format"] != FORMAT:
            raise ValueError(f"it has the unknown form {read['format']}")
        return Manifest(
            str(read["name"]),
            str(read["commit"]),
            str(read["place"]),
            {str(name): Entry(str(row[0]), int(row[1]), bool(row[2])) for name, row in read["files"].items()},
            frozenset(map(str, read["unsure"])),
            Holder(*map(str, read["holder"])) if read["holder"] else None,
        )
    except (KeyError, IndexError, TypeError, AttributeError) as error:
        raise ValueError(f"it has not the form of a publication: {error!r}") from error


def of_folder(folder: Path, commit: str, place: str) -> Manifest:
    """Take stock of a finished site.

    Args:
        folder: where it lies.
        commit: of its sources.
        place: of the working copy.

    Returns:
        Its manifest, named after this moment and its content.
    """
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    with ThreadPoolExecutor() as pool:
        entries = list(pool.map(_entry, files))
    names = [file.relative_to(folder).as_posix() for file in files]
    made = Manifest("", commit, place, dict(zip(names, entries, strict=True)))
    now = dt.datetime.now(dt.UTC)
    return replace(made, name=f"{now:%Y%m%d-%H%M%S-%f}-{hashlib.sha256(made.to_json()).hexdigest()[:6]}")


def _entry(file: Path) -> Entry:
    data = file.read_bytes()
    return Entry(hashlib.sha256(data).hexdigest(), len(data))


def with_kept(new: Manifest, before: Manifest | None) -> Manifest:
    """Keep what pages that readers have open still ask for: hash-named files of the publication before, for one more.

    Pictures are not among them.

    Args:
        new: what the build made.
        before: what the host has.

    Returns:
        The new manifest with those files marked as kept.
    """
    if before is None:
        return new
    kept = {
        name: entry._replace(kept=True)
        for name, entry in before.files.items()
        if name not in new.files and not entry.kept and is_hashed(name) and name not in before.unsure
        if not name.startswith(PICTURES)
    }
    return replace(new, files={**new.files, **kept})
