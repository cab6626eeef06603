"""A folder on this machine, or on a drive that it sees."""

from __future__ import annotations

import contextlib
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.publishing.in_place import InPlace
from plugins.publishing.programs import CarryError

if TYPE_CHECKING:
    from plugins.publishing.targets import Target

BESIDE = ".publishing"


class Folder(InPlace):
    """Puts files beside and renames them.

    Args:
        target: with `path`.
        root: the project folder, from which the path counts.
    """

    def __init__(self, target: Target, root: Path) -> None:
        self.path = root / Path(target.text("path")).expanduser()

    def read(self, name: str) -> bytes | None:
        """Read a file; None if it is not there."""
        try:
            return (self.path / name).read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise self._refused(error) from error

    def put(self, folder: Path, names: list[str]) -> None:
        """Put files; each is replaced by one rename, when all of them are on the disk."""
        places = [(self.path / name, (self.path / name).with_name(f"{BESIDE}-{Path(name).name}")) for name in names]
        try:
            for name, (there, beside) in zip(names, places, strict=True):
                there.parent.mkdir(parents=True, exist_ok=True)
                with beside.open("wb") as file:
                    file.write((folder / name).read_bytes())
                    if not hasattr(os, "sync"):
                        file.flush()
                        os.fsync(file.fileno())
            if hasattr(os, "sync"):
                os.sync()  # once for all of them; one by one takes a disk's turn for each page
            for there, beside in places:
                beside.replace(there)
        except OSError as error:
            for _, beside in places:
                with contextlib.suppress(OSError):
                    beside.unlink(missing_ok=True)
            raise self._refused(error) from error

    def remove(self, names: list[str], folders: list[str]) -> None:
        """Remove files and empty folders."""
        try:
            for name in names:
                (self.path / name).unlink(missing_ok=True)
        except OSError as error:
            raise self._refused(error) from error
        for name in folders:
            with contextlib.suppress(OSError):  # it holds something of somebody else's, or is gone
                (self.path / name).rmdir()

    def present(self, names: list[str]) -> set[str]:
        """Say which files are there."""
        return {name for name in names if (self.path / name).exists()}

    def sweep(self) -> None:
        """Take away what a cut-off upload has left."""
        for rest in self.path.rglob(f"{BESIDE}-*"):
            rest.unlink(missing_ok=True)

    def room(self) -> int | None:
        """Say how many bytes are free."""
        place = next((folder for folder in (self.path, *self.path.parents) if folder.exists()), None)
        return shutil.disk_usage(place).free if place else None

    def _refused(self, error: OSError) -> CarryError:
        reason = (error.strerror or str(error)).lower()
        return CarryError(f"The folder {self.path} cannot be written: {reason}.")
