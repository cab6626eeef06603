"""Hosts whose files are replaced one by one: in an order in which every page always finds what it refers to."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.publishing.changes import removals, stages
from plugins.publishing.locking import refuse_if_held
from plugins.publishing.manifest import NAME, Manifest, from_json
from plugins.publishing.programs import CarryError

if TYPE_CHECKING:
    from plugins.publishing.plan import Plan


class InPlace:
    """A carrier that can read, put and remove files, each whole or not at all."""

    def read(self, name: str) -> bytes | None:
        """Read a file of the host; None if it is not there."""
        raise NotImplementedError

    def put(self, folder: Path, names: list[str]) -> None:
        """Put files of a folder that holds nothing else; each is replaced in one step."""
        raise NotImplementedError

    def remove(self, names: list[str], folders: list[str]) -> None:
        """Remove files, as far as they are there, and folders that are empty then."""
        raise NotImplementedError

    def present(self, names: list[str]) -> set[str]:
        """Say which files are there."""
        raise NotImplementedError

    def sweep(self) -> None:
        """Take away what an upload that was cut off has left."""

    def room(self) -> int | None:
        """Say how many bytes are free there."""
        return None

    def look(self) -> Manifest | None:
        """Read the manifest of the host.

        Returns:
            What it has. If that cannot be read, everything is sent again.
        """
        data = self.read(NAME)
        if data is None:
            return None
        try:
            return from_json(data)
        except ValueError:
            return Manifest()

    def carry(self, plan: Plan) -> None:
        """Send and remove what differs.

        While this goes on, the manifest on the host names what may be touched, so that whoever comes after an
        interruption sends or removes just that again.

        Args:
            plan: the publication.
        """
        before = self.look()
        refuse_if_held(before.holder if before else None, plan.holder, take_over=plan.take_over)
        if (before and before.name) != (plan.before and plan.before.name):
            raise CarryError("Somebody published while you were asked.", "Publish again to see what changed.")
        cut_off = plan.before.unsure if plan.before else frozenset()
        self._write(replace(plan.before or Manifest(), unsure=plan.changes.touched | cut_off, holder=plan.holder))
        self._still_ours(plan)
        missing = frozenset(plan.changes.sent) - (plan.before.files.keys() if plan.before else set())
        if cut_off:
            self.sweep()
            unknown = cut_off & set(plan.changes.sent)
            missing = (missing - unknown) | (unknown - self.present(sorted(unknown)))
        for words, names in stages(plan.changes, missing):
            plan.say(f"Sending {words}: {len(names)}")
            with tempfile.TemporaryDirectory() as folder:
                for name in names:
                    copy = Path(folder, name)
                    copy.parent.mkdir(parents=True, exist_ok=True)
                    shutil.copyfile(plan.site / name, copy)
                self.put(Path(folder), names)
        groups = removals(plan.changes)
        if groups:
            self._still_ours(plan)
        for names in groups:
            plan.say(f"Removing: {len(names)}")
            self.remove(names, _emptied(names, plan.new))
        self._write(plan.new)

    def kept(self) -> list[Manifest]:
        """List what the host keeps: nothing."""
        return []

    def back(self, manifest: Manifest, plan: Plan) -> bool:
        """Say that everything has to be sent again."""
        del manifest, plan
        return False

    def _write(self, manifest: Manifest) -> None:
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, NAME).write_bytes(manifest.to_json())
            self.put(Path(folder), [NAME])

    def _still_ours(self, plan: Plan) -> None:
        found = self.look()
        if found is None or found.holder != plan.holder:
            who = found.holder.who if found and found.holder else "Somebody else"
            raise CarryError(f"{who} began to publish at the same moment.", "Publish again when that is done.")


def _emptied(names: list[str], new: Manifest) -> list[str]:
    """Find folders in which no file of the new publication is, the deepest first."""
    used = {str(parent) for name in new.files for parent in _parents(name)}
    gone = {str(parent) for name in names for parent in _parents(name)} - used
    return sorted(gone, key=lambda folder: (-folder.count("/"), folder))


def _parents(name: str) -> list[str]:
    parts = name.split("/")[:-1]
    return ["/".join(parts[:n]) for n in range(1, len(parts) + 1)]
