"""Is the environment as the lock file wants it? Answered in a millisecond, as it is asked before every command.

The answer stands in a file in the environment: where and for whom it was made, and a copy of what it was made from.
A copy and not a hash, because comparing is quicker than importing hashlib; os.path and not pathlib for the same reason.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

ENVIRONMENT = ".venv"
STAMP = "made-from"
SOURCES = ("pyproject.toml", "uv.lock")
HANDED_OVER = "SITE_HANDED_OVER"  # set for the environment's Python, which need not ask again what was asked before


def python(root: str) -> str:
    """Name the environment's Python.

    Args:
        root: the folder of the project.

    Returns:
        The path of the program, whether it is there or not.
    """
    return os.path.join(root, ENVIRONMENT, *(("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")))


def base_python() -> str:
    """Name the Python of this machine that is running, or that the running environment was made with.

    Returns:
        The path of the program.
    """
    return getattr(sys, "_base_executable", "") or sys.executable


def is_inside(root: str) -> bool:
    """Say whether this very process runs in the environment.

    Args:
        root: the folder of the project.
    """
    return os.path.realpath(sys.prefix) == os.path.realpath(os.path.join(root, ENVIRONMENT))


def is_ready(root: str, groups: Iterable[str]) -> bool:
    """Say whether the environment holds what a command needs, in the versions that are locked.

    Args:
        root: the folder of the project.
        groups: the groups of pyproject.toml that the command needs.
    """
    made = _stamp(root)
    return made is not None and set(groups) <= set(made[0]) and made[1] == _sources(root)


def groups_installed(root: str) -> tuple[str, ...] | None:
    """Tell what the environment was made with.

    Args:
        root: the folder of the project.

    Returns:
        Its groups; None if there is no environment, or one that is half made, or was made in another folder or for
        another machine.
    """
    made = _stamp(root)
    return made and made[0]


def note(root: str, groups: Iterable[str]) -> None:
    """Note that the environment is whole.

    Args:
        root: the folder of the project.
        groups: the groups that are installed.
    """
    path = os.path.join(root, ENVIRONMENT, STAMP)
    with open(path + ".new", "w", encoding="utf-8", newline="\n") as file:
        file.write("\n".join((_place(root), base_python(), " ".join(groups), _sources(root))))
    os.replace(path + ".new", path)


def forget(root: str) -> None:
    """Note that the environment is not whole, or not any longer.

    Args:
        root: the folder of the project.
    """
    path = os.path.join(root, ENVIRONMENT, STAMP)
    if os.path.exists(path):
        os.remove(path)


def hand_over(root: str, argv: list[str]) -> int:
    """Go on in the environment's Python, with the same arguments.

    Args:
        root: the folder of the project.
        argv: the command and its arguments.

    Returns:
        The exit code on Windows; elsewhere this process becomes the other and nothing returns.
    """
    command = [python(root), os.path.join(root, "tasks.py"), *argv]
    environ = {**os.environ, HANDED_OVER: "1", "PYTHONUTF8": "1"}  # the same text on a terminal of any code page
    sys.stdout.flush()
    if os.name != "nt":
        os.execve(command[0], command, environ)  # noqa: S606  no shell is wanted
    import subprocess

    try:
        return subprocess.call(command, env=environ)
    except KeyboardInterrupt:
        return 130


def _place(root: str) -> str:
    """A folder that moved, or that two machines share, needs its environment made anew."""
    machine = os.uname().machine if hasattr(os, "uname") else os.environ.get("PROCESSOR_ARCHITECTURE", "")
    return f"{os.path.realpath(root)} on {sys.platform} {machine}"


def _sources(root: str) -> str:
    return "\n".join(_read(os.path.join(root, name)) for name in SOURCES)


def _stamp(root: str) -> tuple[tuple[str, ...], str] | None:
    try:
        place, base, groups, sources = _read(os.path.join(root, ENVIRONMENT, STAMP)).split("\n", 3)
    except (OSError, ValueError):
        return None
    whole = place == _place(root) and os.path.exists(base) and os.path.exists(python(root))
    return (tuple(groups.split()), sources) if whole else None


def _read(path: str) -> str:
    with open(path, encoding="utf-8", newline="\n") as file:
        return file.read()
