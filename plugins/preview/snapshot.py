"""A finished build as it is served: what is in it is known before the first page is asked for, and stays as it is."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

MISSING = "404.html"


class Found(NamedTuple):
    """What an address leads to.

    Args:
        name: the file below the folder of the build, or "" if there is none, not even the page that says so.
        status: 200, 404, or 301 where the address lacks its last slash.
    """

    name: str
    status: int


@dataclass(frozen=True)
class Snapshot:
    """A finished build.

    Args:
        name: another one for every build, also after the preview was started anew.
        folder: where its files are; nobody writes to it any more.
        files: what can be asked for. Nothing else is looked up on the disk, so no address leads out of the folder.
        over: file -> the folder of a newer one; texts that were replaced since the build.
    """

    name: str
    folder: Path
    files: frozenset[str]
    over: Mapping[str, Path] = field(default_factory=dict)

    @classmethod
    def of(cls, name: str, folder: Path) -> Snapshot:
        """Look through a folder that is finished.

        Args:
            name: of the build.
            folder: of the build.

        Returns:
            The snapshot.
        """
        files = (
            os.path.relpath(os.path.join(base, file), folder).replace(os.sep, "/")  # noqa: PTH118 - 5,000 files
            for base, _, names in os.walk(folder)
            for file in names
        )
        return cls(name, folder, frozenset(files))

    def find(self, address: str) -> Found:
        """Find what an address leads to, as a web host would.

        Args:
            address: the path of a request, as it was sent.

        Returns:
            The file and the status.
        """
        name = unquote(address).removeprefix("/")
        page = f"{name}index.html" if not name or name.endswith("/") else name
        if page in self.files:
            return Found(page, 200)
        if name and f"{name}/index.html" in self.files:
            return Found(f"{name}/", 301)
        return Found(MISSING if MISSING in self.files else "", 404)

    def read(self, name: str) -> bytes:
        """Read a file whole, so that it is sent whole.

        Args:
            name: from `find`.

        Returns:
            Its bytes.

        Raises:
            OSError: if the build was taken away because a newer one is there.
        """
        return (self.over.get(name, self.folder) / name).read_bytes()

    def touched(self, name: str, folder: Path, files: Iterable[str]) -> Snapshot:
        """Put newer files over those of the build.

        Args:
            name: of the result.
            folder: where they are.
            files: below that folder.

        Returns:
            The snapshot.
        """
        over = {**self.over, **dict.fromkeys(files, folder)}
        return replace(self, name=name, files=self.files | over.keys(), over=over)
