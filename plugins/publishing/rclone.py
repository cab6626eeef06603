"""Hosts that rclone speaks with: SFTP, FTP and object storage."""

from __future__ import annotations

import contextlib
import json
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.hosting.caching import cache_control
from plugins.hosting.types import media_type
from plugins.publishing.in_place import InPlace
from plugins.publishing.programs import CarryError, find, run
from plugins.publishing.targets import variable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plugins.publishing.targets import Target

REMOTE = "site"  # the name that rclone knows the host by; it stands in no file
OPTIONS = (
    *("--retries", "3", "--low-level-retries", "3", "--contimeout", "15s", "--timeout", "60s", "--transfers", "8"),
    *("--ask-password=false", "--no-traverse", "--no-check-dest", "--no-update-modtime", "--stats", "0"),
)
NOT_THERE = (3, 4)  # rclone's exit codes for a folder and a file that are not there
PARTIAL = ".partial"


class Rclone(InPlace):
    """Sends with rclone, which puts a file beside and renames it, or sends an object in one step.

    Args:
        target: a row of `hosts.HOSTS` with `backend`, or `remote`.
        root: the project folder.
    """

    def __init__(self, target: Target, root: Path) -> None:
        del root
        self.target = target
        self.secrets = list(target.secrets().values())
        own = target.text("remote")
        self.place = own or f"{REMOTE}:{target.text('path')}"
        self.environ = {} if own else self._settings()
        self.flags = ["--ca-cert", target.text("ca_file")] if target.text("ca_file") else []
        self.flags += [] if own else ["--config", ""]
        self.flags += ["--s3-no-head"] if target.host.backend.get("type") == "s3" else []
        self.in_bucket = target.form == "bucket"

    def _settings(self) -> dict[str, str]:
        """Tell rclone of the host by the environment, which no list of processes shows."""
        target, values = self.target, {}
        known = {key: str(value) for key, value in target.values.items()}
        known.setdefault("known_hosts", str(Path.home() / ".ssh" / "known_hosts"))
        for option, form in target.host.backend.items():
            value = known.get(form[1:-1], "") if form.startswith("{") else form
            if value:
                values[option] = str(Path(value).expanduser()) if option.endswith("_file") else value
        for secret in target.host.secrets:
            value = target.secrets()[secret.name.format(TARGET=variable(target.name))]
            if value and secret.option:
                values[secret.option] = self._obscured(value) if secret.obscured else value
        return {f"RCLONE_CONFIG_{REMOTE.upper()}_{option.upper()}": value for option, value in values.items()}

    def _obscured(self, value: str) -> str:
        program = find("rclone")
        if program is None:
            raise CarryError('The program "rclone" is not on this machine.')
        return subprocess.run(
            [program, "obscure", "-"], input=value, capture_output=True, text=True, check=True
        ).stdout.strip()

    def _run(self, *arguments: str, what: str, accept: tuple[int, ...] = (0,)) -> subprocess.CompletedProcess[bytes]:
        command = ["rclone", *arguments, *self.flags, *OPTIONS]
        return run(command, what, environ=self.environ, secrets=self.secrets, accept=accept)

    def read(self, name: str) -> bytes | None:
        """Read a file; None if it is not there."""
        done = self._run("cat", f"{self.place}/{name}", what="The host cannot be read", accept=(0, *NOT_THERE))
        return done.stdout if done.returncode == 0 else None

    def put(self, folder: Path, names: list[str]) -> None:
        """Put files; each is replaced in one step."""
        for flags, group in self._groups(names):
            source = folder
            with tempfile.TemporaryDirectory() as part:
                if len(group) < len(names):
                    source = Path(part)
                    for name in group:
                        (source / name).parent.mkdir(parents=True, exist_ok=True)
                        shutil.move(folder / name, source / name)
                self._run("copy", str(source), self.place, *flags, what="The host took not all files")

    def _groups(self, names: list[str]) -> Iterator[tuple[list[str], list[str]]]:
        """Objects carry their headers: those that have the same are sent together."""
        if not self.in_bucket:
            yield [], names
            return
        groups: dict[tuple[str, str], list[str]] = {}
        for name in names:
            groups.setdefault((cache_control(name), media_type(name)), []).append(name)
        for (keep, kind), group in groups.items():
            yield ["--header-upload", f"Cache-Control: {keep}", "--header-upload", f"Content-Type: {kind}"], group

    def remove(self, names: list[str], folders: list[str]) -> None:
        """Remove files and empty folders."""
        with tempfile.TemporaryDirectory() as place:
            self._run("delete", self.place, *_listed(place, names), what="The host did not remove all files")
            if folders and not self.in_bucket:
                rules = [f"+ /{folder}/" for folder in _with_parents(folders)]
                filters = ["--filter-from", _write(Path(place, "folders"), [*rules, "- **"])]
                self._run("rmdirs", self.place, "--leave-root", *filters, what="The host did not remove folders")

    def present(self, names: list[str]) -> set[str]:
        """Say which files are there."""
        with tempfile.TemporaryDirectory() as place:
            what = "The host does not tell what it has"
            done = self._run("lsf", "-R", "--files-only", self.place, *_listed(place, names), what=what)
        return set(done.stdout.decode("utf-8", "replace").splitlines())

    def sweep(self) -> None:
        """Take away what a cut-off upload has left."""
        if not self.in_bucket:
            self._run(
                "delete", self.place, "--include", f"*{PARTIAL}", what="The host did not remove what was left over"
            )

    def room(self) -> int | None:
        """Ask how many bytes are free; many hosts do not tell, and none of a folder that is not there yet."""
        for place in (self.place, self.place.rpartition("/")[0] or self.place.partition(":")[0] + ":"):
            done = self._run("about", "--json", place, what="", accept=tuple(range(256)))
            with contextlib.suppress(ValueError):
                free = json.loads(done.stdout).get("free")
                return int(free) if free is not None else None
        return None


def _listed(place: str, names: Iterable[str]) -> list[str]:
    return ["--files-from-raw", _write(Path(place, "files"), names)]


def _write(path: Path, lines: Iterable[str]) -> str:
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="\n")
    return str(path)


def _with_parents(folders: Iterable[str]) -> list[str]:
    parents = {"/".join(folder.split("/")[:n]) for folder in folders for n in range(1, folder.count("/") + 2)}
    return sorted(parents)
