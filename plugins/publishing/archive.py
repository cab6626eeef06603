"""A zip file with the whole site, to be unpacked by whoever looks after the host."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.publishing.programs import CarryError

if TYPE_CHECKING:
    from plugins.publishing.manifest import Manifest
    from plugins.publishing.plan import Plan
    from plugins.publishing.targets import Target

DAY = (1980, 1, 1, 0, 0, 0)  # the oldest that the form knows: the same files make the same bytes
RIGHTS = 0o644 << 16


class Archive:
    """Writes the file beside and renames it.

    Args:
        target: with `path`.
        root: the project folder, from which the path counts.
    """

    def __init__(self, target: Target, root: Path) -> None:
        self.path = root / Path(target.text("path")).expanduser()

    def look(self) -> Manifest | None:
        """Say what the host has: nobody can tell."""
        return None

    def room(self) -> int | None:
        """Say how many bytes are free: the check of this machine's disk has told."""
        return None

    def carry(self, plan: Plan) -> None:
        """Write the zip: the site in `site/`, what belongs into the server's settings in `server/`."""
        beside = self.path.with_name(f".{self.path.name}.new")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with zipfile.ZipFile(beside, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
                for top, folder in (("site", plan.site), ("server", plan.beside)):
                    for file in sorted(file for file in folder.rglob("*") if file.is_file()):
                        entry = zipfile.ZipInfo(f"{top}/{file.relative_to(folder).as_posix()}", DAY)
                        entry.external_attr, entry.compress_type = RIGHTS, zipfile.ZIP_DEFLATED
                        packed.writestr(entry, file.read_bytes())
            beside.replace(self.path)
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            raise CarryError(f"The file {self.path} cannot be written: {reason}.") from error
        finally:
            beside.unlink(missing_ok=True)

    def kept(self) -> list[Manifest]:
        """List what the host keeps: nothing."""
        return []

    def back(self, manifest: Manifest, plan: Plan) -> bool:
        """Say that everything has to be written again."""
        del manifest, plan
        return False
