"""A server with SSH: each publication in a folder of its own, and a link that is switched in one step."""

from __future__ import annotations

import shlex
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.publishing.locking import refuse_if_held
from plugins.publishing.manifest import NAME, Holder, Manifest, from_json
from plugins.publishing.on_server import BACK, CANNOT_SWITCH, HELD, KEPT, LINK, LOCK, LOOK, SWAP, SWITCH
from plugins.publishing.programs import CarryError, run

if TYPE_CHECKING:
    from plugins.publishing.plan import Plan
    from plugins.publishing.targets import Target


class Ssh:
    """Sends with rsync, and switches with a link.

    Args:
        target: with `to` (user@host) and `path`.
        root: the project folder.
    """

    def __init__(self, target: Target, root: Path) -> None:
        del root
        self.target = target
        self.path = target.text("path").rstrip("/")
        self.free: int | None = None
        options = {
            "BatchMode": "yes",
            "StrictHostKeyChecking": "yes",
            "ConnectTimeout": "15",
            "ServerAliveInterval": "15",
            "Port": target.text("port"),
            "IdentityFile": str(Path(target.text("key_file")).expanduser()) if target.text("key_file") else "",
            "UserKnownHostsFile": str(Path(target.text("known_hosts")).expanduser())
            if target.text("known_hosts")
            else "",
        }
        self.ssh = ["ssh", *(f"-o{name}={value}" for name, value in options.items() if value)]

    def _ask(self, script: str, what: str, accept: tuple[int, ...] = (0,)) -> tuple[int, bytes]:
        path = shlex.quote(self.path)
        command = f"mkdir -p {path} && cd {path} && set -eu\n{SWAP}{script}"
        done = run([*self.ssh, self.target.text("to"), f"sh -c {shlex.quote(command)}"], what, accept=accept)
        return done.returncode, done.stdout

    def look(self) -> Manifest | None:
        """Read the manifest of the publication that is up, and how much room there is."""
        _, out = self._ask(LOOK, "The server cannot be reached")
        line, _, rest = out.partition(b"\n")
        fields = line.decode("utf-8", "replace").split()
        self.free = int(fields[-3]) * 1024 if len(fields) > 3 and fields[-3].isdigit() else None  # noqa: PLR2004 - POSIX df
        return _manifest(rest)

    def room(self) -> int | None:
        """Say how many bytes are free."""
        return self.free

    def carry(self, plan: Plan) -> None:
        """Send what differs into a new folder; everything else is linked from the last one."""
        before, name = plan.before, plan.new.name
        code, out = self._lock(plan, take_over=plan.take_over)
        if code == HELD:
            held = Holder(*out.split("\n", 2))
            refuse_if_held(held, plan.holder, take_over=plan.take_over)
            _, out = self._lock(plan, take_over=True)  # a lock that is too old to hold
        if out.strip().rpartition("/")[2] != (before.name if before else ""):
            raise CarryError("Somebody published while you were asked.", "Publish again to see what changed.")
        plan.say(f"Sending {len(plan.changes.sent)} files")
        to, inner = self.target.text("to"), f"{self.path}/releases/{name}.new"
        shell = ["--rsh", shlex.join(self.ssh)]
        links = [f"--link-dest=../../../releases/{before.name}/site"] if before else []
        # -c: our times say nothing; what has the same content is linked, not sent.
        with tempfile.TemporaryDirectory() as folder:
            shutil.copytree(plan.beside, Path(folder, "server"))
            Path(folder, NAME).write_bytes(plan.new.to_json())
            for source, there, more in ((plan.site, f"{inner}/site", links), (folder, inner, [])):
                command = ["rsync", "-rc", "--chmod=D755,F644", *more, *shell, f"{source}/", f"{to}:{there}/"]
                run(command, "The server took not all files")
        plan.say("Switching")
        self._switch(plan)

    def _lock(self, plan: Plan, *, take_over: bool) -> tuple[int, str]:
        script = LOCK.format(
            place=plan.holder.place,
            take_over="yes" if take_over else "no",
            holder=shlex.quote("\n".join(plan.holder)),
            name=plan.new.name,
        )
        code, out = self._ask(script, "The server does not let us write", accept=(0, HELD, CANNOT_SWITCH))
        if code == CANNOT_SWITCH:
            what = "The server cannot replace a link in one step: it has neither `mv -T` nor `mv -h`, Perl or Python 3."
            raise CarryError(what, 'Install one of them there, or publish with "via": "sftp".')
        return code, out.decode("utf-8", "replace")

    def _switch(self, plan: Plan) -> None:
        words = {"place": plan.holder.place, "name": plan.new.name, "keep_from": self.target.keep}
        script = SWITCH.format(**words, keep=_links(plan, f"{plan.new.name}.new"))
        self._unless_held(script, "The server did not switch")

    def _unless_held(self, script: str, what: str) -> None:
        code, out = self._ask(script, what, accept=(0, HELD))
        if code == HELD:
            who = out.decode("utf-8", "replace").split("\n")[0] or "Somebody else"
            raise CarryError(f"{who} is publishing, too.", "Publish again when that is done.")

    def kept(self) -> list[Manifest]:
        """List the publications that are still on the server."""
        _, out = self._ask(KEPT, "The server cannot be reached")
        return [found for part in out.split(b"\0") if (found := _manifest(part)) is not None and found.name]

    def back(self, manifest: Manifest, plan: Plan) -> bool:
        """Switch to a publication that is still on the server."""
        words = {"place": plan.holder.place, "name": manifest.name}
        self._unless_held(BACK.format(**words, keep=_links(plan, manifest.name)), "The server did not switch back")
        return True


def _links(plan: Plan, release: str) -> str:
    """Link what pages that readers have open still ask for."""
    lines = []
    for name, entry in plan.new.files.items():
        if entry.kept and plan.before:
            paths = {"source": f"releases/{plan.before.name}/site/{name}", "there": f"releases/{release}/site/{name}"}
            paths["folder"] = paths["there"].rpartition("/")[0]
            lines.append(LINK.format(**{key: shlex.quote(path) for key, path in paths.items()}))
    return "\n".join(lines)


def _manifest(data: bytes) -> Manifest | None:
    if not data.strip():
        return None
    try:
        return from_json(data)
    except ValueError:
        return Manifest()
