"""Make the environment as the lock file wants it."""

from __future__ import annotations

import os
import sys

from plugins.starting import lock, ready, uv
from plugins.starting.running import SetUpError, run

__all__ = ["SetUpError", "install"]

TOOLS = ".tools"
FAILED = "What the site needs could not be installed. Is this machine online, and is there room on its disk?"


def install(root: str, groups: tuple[str, ...], *, quiet: bool) -> None:
    """Install what a command needs, in the locked versions.

    What other commands needed before stays, and is kept in step.

    Args:
        root: the folder of the project.
        groups: the groups of pyproject.toml that the command needs.
        quiet: say nothing.

    Raises:
        SetUpError: it cannot be done; the message is for the person who typed the command.
    """

    def say(words: str) -> None:
        if not quiet:
            print(words, file=sys.stderr, flush=True)

    try:
        with lock.hold(
            os.path.join(root, TOOLS, "lock"), lambda: say("Another command is setting up; waiting for it.")
        ):
            if not ready.is_ready(root, groups):  # else that other command did it
                say("Setting up what this command needs; the first time takes some ten seconds.")
                _install(root, groups)
    except OSError as error:
        raise SetUpError(f"The set-up cannot write to the project's folder: {error}") from error


def _install(root: str, groups: tuple[str, ...]) -> None:
    program = uv.fetch(root, os.path.join(root, TOOLS))
    environment = os.path.join(root, ready.ENVIRONMENT)
    settings = {"UV_PROJECT_ENVIRONMENT": environment, "VIRTUAL_ENV": "", **_cache(root, program)}
    common = [program, "--no-python-downloads", "--project", root, "--quiet"]
    present = ready.groups_installed(root)
    if present is None:  # not there, half made, moved, or for another machine or a Python that is gone
        run([*common, "venv", "--clear", "--python", ready.base_python(), environment], FAILED, **settings)
    wanted = sorted({*groups, *(present or ())})
    ready.forget(root)
    run(
        [*common, "sync", "--locked", "--compile-bytecode", "--python", ready.python(root)]
        + [f"--group={group}" for group in wanted],
        FAILED,
        **settings,
    )
    ready.note(root, wanted)


def _cache(root: str, program: str) -> dict[str, str]:
    """A home that cannot be written to gets its cache in the project."""
    try:
        folder = run([program, "cache", "dir"], "").strip()
        os.makedirs(folder, exist_ok=True)
        usable = os.access(folder, os.W_OK)
    except (SetUpError, OSError):
        usable = False
    return {} if usable else {"UV_CACHE_DIR": os.path.join(root, TOOLS, "cache")}
