"""uv, the tool that installs the rest: fetched by pip in the version and with the hashes of requirements/uv.txt."""

from __future__ import annotations

import os
import shutil
import sys

from plugins.starting.ready import base_python
from plugins.starting.running import SetUpError, run

PINNED = os.path.join("requirements", "uv.txt")
NO_PIP = """This Python has neither pip nor venv, so that nothing can be installed with it: {python}
On Debian and Ubuntu `sudo apt install python3-venv` adds them; then run the command again."""


def fetch(root: str, tools: str) -> str:
    """Make sure that uv is there in the pinned version.

    Args:
        root: the folder of the project.
        tools: the folder that it goes to.

    Returns:
        The path of the program.

    Raises:
        SetUpError: it cannot be had.
    """
    folder = os.path.join(tools, "uv")
    program = os.path.join(folder, "bin", "uv.exe" if os.name == "nt" else "uv")
    pinned = os.path.join(root, PINNED)
    if not (_same(pinned, os.path.join(folder, "pinned.txt")) and _runs(program)):
        fresh = folder + ".new"
        shutil.rmtree(fresh, ignore_errors=True)
        run(
            [*_pip(tools), "install", "-qq", "--no-deps", "--require-hashes", "--target", fresh, "-r", pinned],
            "The tool that installs the rest could not be fetched. Is this machine online?",
            # a user's own settings for where pip installs contradict --target; all others count
            PIP_USER="0",
            PIP_REQUIRE_VIRTUALENV="0",
            PIP_ROOT_USER_ACTION="ignore",
            PIP_DISABLE_PIP_VERSION_CHECK="1",
            PIP_RETRIES=os.environ.get("PIP_RETRIES", "2"),
        )
        shutil.copyfile(pinned, os.path.join(fresh, "pinned.txt"))
        shutil.rmtree(folder, ignore_errors=True)
        os.rename(fresh, folder)
    return program


def _pip(tools: str) -> list[str]:
    """Find a pip: this Python's own, or one in a private environment, or Debian's package for that."""
    own = [base_python(), "-I", "-m", "pip"]
    if _runs(*own):
        return own
    private = os.path.join(tools, "pip")
    pip = [os.path.join(private, *(("Scripts", "python.exe") if os.name == "nt" else ("bin", "python"))), "-m", "pip"]
    make = [base_python(), "-I", "-m", "venv", "--clear", private]
    if _runs(*pip):
        return pip
    refused = NO_PIP.format(python=base_python())
    try:
        run(make, refused)
    except SetUpError:
        if not (shutil.which("apt-get") and sys.platform == "linux" and os.geteuid() == 0):
            raise
        run(["apt-get", "update", "-q"], refused)
        run(["apt-get", "install", "-q", "-y", "--no-install-recommends", "python3-venv"], refused)
        run(make, refused)
    return pip


def _runs(*command: str) -> bool:
    try:
        run([*command, "--version"], "")
    except SetUpError:
        return False
    return True


def _same(one: str, other: str) -> bool:
    try:
        with open(one, "rb") as file, open(other, "rb") as copy:
            return file.read() == copy.read()
    except OSError:
        return False
