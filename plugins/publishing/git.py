"""Hosts that publish a branch: the site is one commit, pushed only if nobody pushed in between."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from plugins.publishing.manifest import NAME, Manifest, from_json
from plugins.publishing.programs import CarryError, run, said

if TYPE_CHECKING:
    from pathlib import Path

    from plugins.publishing.plan import Plan
    from plugins.publishing.targets import Target

BY = {f"GIT_{role}_NAME": "Site publisher" for role in ("AUTHOR", "COMMITTER")}
BY |= {f"GIT_{role}_EMAIL": "publisher@localhost" for role in ("AUTHOR", "COMMITTER")}
# Git's own password question would wait for ever.
QUIET = {
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_SSH_COMMAND": "ssh -oBatchMode=yes",
    "GCM_INTERACTIVE": "never",
    "LC_ALL": "C",
}
CI_FILE = """# Made by `tasks.py publish`: GitLab serves the folder public/ of this branch.
pages:
  script:
    - "true"
  artifacts:
    paths:
      - public
"""


class Git:
    """Makes the commit with git's own parts, in a repository of its own: no work tree is touched.

    Args:
        target: with `remote` and `branch`.
        root: the project folder.
    """

    def __init__(self, target: Target, root: Path) -> None:
        self.target = target
        self.remote, self.branch = target.text("remote"), target.text("branch")
        self.folder = root / ".published" / target.name / "repository.git"
        self.in_public = "public/" if target.form == "gitlab" else ""
        self.tip = ""

    def _git(self, *arguments: str, given: bytes | None = None, index: str = "") -> str:
        """Run git on our own repository; nothing here goes over the network."""
        git = shutil.which("git") or "git"
        environ = {**os.environ, **QUIET, **BY, "GIT_DIR": str(self.folder)}
        if index:
            environ["GIT_INDEX_FILE"] = str(self.folder / index)
        done = subprocess.run([git, *arguments], input=given, env=environ, capture_output=True, check=False)
        if done.returncode:
            raise CarryError(f"Git failed ({arguments[0]}): {said(done.stderr, ())}")
        return done.stdout.decode("utf-8", "replace")

    def _remote(self, *arguments: str, what: str) -> str:
        done = run(["git", *arguments], what, environ={**QUIET, "GIT_DIR": str(self.folder)})
        return done.stdout.decode("utf-8", "replace")

    def _fetch(self) -> None:
        """Learn where the branch is, and get what it holds."""
        for rest in self.folder.rglob(
            "*.lock"
        ):  # of a git that was killed; another is not at work, as we hold the lock
            rest.unlink(missing_ok=True)
        if not (self.folder / "HEAD").exists():
            self.folder.mkdir(parents=True, exist_ok=True)
            self._git("init", "--quiet", "--bare")
        branch = f"refs/heads/{self.branch}"
        heads = self._remote("ls-remote", self.remote, branch, what="The repository cannot be reached")
        self.tip = heads.split()[0] if heads.strip() else ""
        if self.tip:
            command = ("fetch", "--quiet", "--depth=50", self.remote, f"+{branch}:{branch}")
            try:
                self._remote(*command, what="The branch cannot be read")
            except CarryError:  # what is here may be broken; it is only a copy
                shutil.rmtree(self.folder)
                self.folder.mkdir(parents=True)
                self._git("init", "--quiet", "--bare")
                self._remote(*command, what="The branch cannot be read")

    def look(self) -> Manifest | None:
        """Read the manifest of the branch."""
        self._fetch()
        return self._manifest(self.tip) if self.tip else None

    def _manifest(self, commit: str) -> Manifest:
        try:
            return from_json(self._git("show", f"{commit}:{self.in_public}{NAME}").encode())
        except (CarryError, ValueError):
            return Manifest()  # somebody else's commit

    def room(self) -> int | None:
        """Say how many bytes are free: nobody can tell."""
        return None

    def carry(self, plan: Plan) -> None:
        """Push one commit; the branch moves in one step, and only from where we saw it."""
        index = "index.new"
        (self.folder / index).unlink(missing_ok=True)
        rows = self._objects(plan)
        if self.tip and plan.before:
            rows += self._kept(plan.new)
        self._git(
            "update-index", "--add", "--index-info", given="".join(f"{row}\n" for row in rows).encode(), index=index
        )
        tree = self._git("write-tree", index=index).strip()
        self._push(tree, f"Publish {plan.new.name}", self.tip)

    def _push(self, tree: str, words: str, tip: str) -> None:
        parents = ["-p", tip] if tip else []
        commit = self._git("commit-tree", tree, *parents, "-m", words).strip()
        lease = f"--force-with-lease=refs/heads/{self.branch}:{tip}"
        what = "The branch was not moved; somebody else may have published at the same moment"
        self._remote("push", "--quiet", lease, self.remote, f"{commit}:refs/heads/{self.branch}", what=what)
        self._git("update-ref", f"refs/heads/{self.branch}", commit)

    def _objects(self, plan: Plan) -> list[str]:
        """Put files into the repository; what is there already costs nothing.

        Returns:
            Lines for git's index.
        """
        files = {
            f"{self.in_public}{name}": plan.site / name for name, entry in plan.new.files.items() if not entry.kept
        }
        hashes = self._git(
            "hash-object",
            "-w",
            "--no-filters",
            "--stdin-paths",
            given="".join(f"{file}\n" for file in files.values()).encode(),
        ).split()
        own = {f"{self.in_public}{NAME}": plan.new.to_json(), **self._for_host()}
        rows = [f"100644 {sha}\t{name}" for name, sha in zip(files, hashes, strict=True)]
        for name, data in own.items():
            if name not in files:
                rows.append(f"100644 {self._git('hash-object', '-w', '--stdin', given=data).strip()}\t{name}")
        return rows

    def _for_host(self) -> dict[str, bytes]:
        host = urlsplit(self.target.url).hostname or ""
        files: dict[str, bytes] = {}
        if self.target.form == "github":
            files[".nojekyll"] = b""
            if not host.endswith(".github.io"):
                files["CNAME"] = f"{host}\n".encode()
        if self.target.form == "gitlab":
            files[".gitlab-ci.yml"] = CI_FILE.encode()
        if self.target.form == "codeberg" and not host.endswith(".codeberg.page"):
            files[".domains"] = f"{host}\n".encode()
        return files

    def _kept(self, new: Manifest) -> list[str]:
        names = {f"{self.in_public}{name}" for name, entry in new.files.items() if entry.kept}
        rows = self._git("ls-tree", "-r", "-z", self.tip).split("\0") if names else []
        return [f"{row.split(' ')[0]} {row.split(' ')[2]}" for row in rows if row.partition("\t")[2] in names]

    def kept(self) -> list[Manifest]:
        """List the publications of the branch."""
        self._fetch()
        commits = self._git("log", f"-{self.target.keep + 1}", "--format=%H", self.tip).split() if self.tip else []
        return [found for commit in commits if (found := self._manifest(commit)).name]

    def back(self, manifest: Manifest, plan: Plan) -> bool:
        """Push a commit with the files of an earlier one."""
        for commit in self._git("log", "-50", "--format=%H", self.tip).split():
            if self._manifest(commit).name == manifest.name:
                plan.say("Pushing")
                index = "index.back"
                self._git("read-tree", commit, index=index)
                rows = "".join(f"{row}\n" for row in self._kept(plan.new))
                self._git("update-index", "--add", "--index-info", given=rows.encode(), index=index)
                self._push(self._git("write-tree", index=index).strip(), f"Go back to {manifest.name}", self.tip)
                return True
        return False
