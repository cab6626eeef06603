"""The last publications, kept on this machine: their manifests, and every file once, named by its content."""

from __future__ import annotations

import contextlib
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.publishing.manifest import Manifest, from_json

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = ".published"
BEGUN, ENDED = ".begun", ".json"


class History:
    """What is kept of one target.

    Args:
        root: the project folder.
        target: the name of the target.
    """

    def __init__(self, root: Path, target: str) -> None:
        self.folder = root / FOLDER / target
        self.objects = root / FOLDER / "objects"
        self.everything = root / FOLDER

    def kept(self, *, begun: bool = False) -> list[Manifest]:
        """List the publications, the newest first; a torn one is none.

        Args:
            begun: those of which nobody knows whether the host has them, instead.
        """
        found = []
        for file in sorted(self.folder.glob(f"*{BEGUN if begun else ENDED}"), reverse=True):
            with contextlib.suppress(ValueError, OSError):
                found.append(from_json(file.read_bytes()))
        return found

    def begin(self, manifest: Manifest, folder: Path) -> None:
        """Keep a publication that is about to be sent; it counts when the host is known to have it.

        Args:
            manifest: what it holds.
            folder: where its files are.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        beside = self.folder / f"{manifest.name}.new"
        beside.write_bytes(manifest.to_json())
        beside.replace(self.folder / f"{manifest.name}{BEGUN}")
        for name, entry in manifest.files.items():
            if not entry.kept:
                self._put(folder / name, self._object(entry.sha256))

    def settle(self, name: str, most: int) -> None:
        """Count the publication that the host has; forget what never came so far, and the oldest ones.

        Args:
            name: of the publication that the host says it has.
            most: how many are kept.
        """
        if (self.folder / f"{name}{BEGUN}").exists():
            (self.folder / f"{name}{BEGUN}").replace(self.folder / f"{name}{ENDED}")
        ended = sorted(self.folder.glob(f"*{ENDED}"), reverse=True)
        old = [*self.folder.glob(f"*{BEGUN}"), *ended[most:]]
        for file in old:
            file.unlink()
        if old:
            self._sweep()

    def adopt(self, manifest: Manifest, folder: Path, most: int) -> None:
        """Keep what somebody else has published, so that there is a way back to it from here, too.

        Args:
            manifest: what the host has.
            folder: where the same site is; if a file is lacking, nothing is kept.
            most: how many are kept.
        """
        files = [folder / name for name, entry in manifest.files.items() if not entry.kept]
        if all(file.exists() for file in files) and not (self.folder / f"{manifest.name}{ENDED}").exists():
            self.begin(manifest, folder)
            self.settle(manifest.name, most)

    def lay_out(self, manifest: Manifest, folder: Path) -> None:
        """Lay the files of a publication out again.

        Args:
            manifest: one of `kept`.
            folder: an empty folder.

        Raises:
            OSError: if a file is no longer there.
        """
        for name, entry in manifest.files.items():
            if not entry.kept:
                self._put(self._object(entry.sha256), folder / name)

    def _object(self, sha256: str) -> Path:
        return self.objects / sha256[:2] / sha256[2:]

    @staticmethod
    def _put(source: Path, target: Path) -> None:
        if target.exists():
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        beside = target.with_name(f".{target.name}.new")
        shutil.copyfile(source, beside)
        beside.replace(target)

    def _sweep(self) -> None:
        """Drop the objects that no publication of any target names."""
        named: set[str] = set()
        for file in [found for end in (BEGUN, ENDED) for found in self.everything.glob(f"*/*{end}")]:
            try:
                named |= {entry.sha256 for entry in from_json(file.read_bytes()).files.values()}
            except (ValueError, OSError):
                file.unlink(missing_ok=True)
        for file in self._objects():
            if file.parent.name + file.name not in named and not file.name.startswith("."):  # another's, half-way
                file.unlink(missing_ok=True)

    def _objects(self) -> Iterator[Path]:
        for base, _, names in os.walk(self.objects):
            yield from (Path(base, name) for name in names)
