"""What the site is made from, and which of it changed: told by what is in the files, not by their dates."""

from __future__ import annotations

import hashlib
import os
import stat
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# What lies below the project and makes the site, beside the content folder.
PLACES = ("theme", "plugins", "pelicanconf.py")
# What editors, Python and systems leave beside a file.
LITTER_BEFORE = (".", "#")
LITTER_AFTER = ("~", ".swp", ".swx", ".tmp", ".bak", ".pyc", ".orig")
LITTER = {"__pycache__", "4913", "Thumbs.db", "desktop.ini"}  # vim tries a folder with a file named 4913
EMPTY = 0.02  # seconds; editors empty a file before they write it
PUBLISHED = ".well-known"  # the one name with a dot that is part of a site (RFC 8615)


class Seen(NamedTuple):
    """A file as it was seen last.

    Args:
        mark: date, size and number of the file; as long as they stay, it is not read again without a reason.
        digest: of what is in it, empty if it cannot be read.
    """

    mark: tuple[int, int, int]
    digest: bytes


class Sources:
    """The files that the site is made from.

    Args:
        root: the project folder.
        content: the content folder.
    """

    def __init__(self, root: Path, content: Path) -> None:
        self.root = root
        self.places = (content, *(root / name for name in PLACES))
        self.seen: dict[str, Seen] = {}

    def look(self, named: Iterable[str] | None = None) -> set[str]:
        """Find out what changed since the last look.

        Args:
            named: the paths of which a change was heard, or None to look at everything.

        Returns:
            The files that hold something else than before, came or went; empty for a file that was saved unchanged.
        """
        heard = {path for path in named or () if self._is_source(path)}
        paths: Iterable[str] = heard
        if named is None or not heard <= self.seen.keys():
            # A path that is not known is a new file, or a folder that came, went or has another name.
            paths = {*self._walk(), *self.seen}
        return {path for path in paths if self._differs(path, dated=path not in heard)}

    def shown(self, path: str) -> str:
        """Name a file as the person at the keyboard would."""
        try:
            return Path(path).relative_to(self.root).as_posix()
        except ValueError:
            return Path(path).as_posix()

    def _is_source(self, path: str) -> bool:
        for place in self.places:
            if path == str(place):
                return True
            below = path.removeprefix(str(place) + os.sep)
            if below != path:
                return not any(map(is_litter, Path(below).parts))
        return False

    def _walk(self) -> Iterator[str]:
        for place in self.places:
            if not place.is_dir():
                yield str(place)
            for base, folders, names in os.walk(place):
                folders[:] = [name for name in folders if not is_litter(name)]
                yield from (os.path.join(base, name) for name in names if not is_litter(name))  # noqa: PTH118 - 5,000 files

    def _differs(self, path: str, *, dated: bool) -> bool:
        """Look at one file; `dated` takes an unchanged date for an answer."""
        before = self.seen.get(path)
        try:
            status = os.stat(path)  # noqa: PTH116 - 5,000 files
        except OSError:
            status = None
        if status is None or not stat.S_ISREG(status.st_mode):
            return self.seen.pop(path, None) is not None
        mark = (status.st_mtime_ns, status.st_size, status.st_ino)
        if dated and before and before.mark == mark:
            return False
        if before and not status.st_size:
            time.sleep(EMPTY)
        self.seen[path] = Seen(mark, digest(path))
        return before is None or before.digest != self.seen[path].digest


def is_litter(name: str) -> bool:
    """Say whether a name is one of those that no source has.

    Args:
        name: of a file or folder.
    """
    if name == PUBLISHED:
        return False
    return name in LITTER or name.startswith(LITTER_BEFORE) or name.endswith(LITTER_AFTER)


def digest(path: str) -> bytes:
    """Tell what is in a file.

    Args:
        path: the file.

    Returns:
        A digest, empty if it cannot be read.
    """
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - 5,000 files
            return hashlib.file_digest(file, "blake2b").digest()
    except OSError:
        return b""
