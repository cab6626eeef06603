"""Run a tool quietly, and say in a plain sentence what its failing means."""

from __future__ import annotations

import os
import subprocess

LAST_LINES = 6  # what a tool says last is what went wrong


class SetUpError(Exception):
    """The environment cannot be brought up; the message says why in plain words."""


def run(command: list[str], failing: str, **environ: str) -> str:
    """Run a tool and wait for it.

    Args:
        command: the program and its arguments.
        failing: what it means when it fails, in a plain sentence.
        environ: variables to set for it, beside those of the user.

    Returns:
        What it printed.

    Raises:
        SetUpError: it could not be started or failed; with the last lines of what it said.
    """
    try:
        done = subprocess.run(
            command,
            env={**os.environ, **environ},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
    except OSError as error:
        raise SetUpError(f"{failing}\n  {command[0]}: {error.strerror or error}") from error
    if done.returncode:
        said = (done.stderr.strip() or done.stdout.strip()).splitlines()[-LAST_LINES:]
        raise SetUpError("\n  ".join([failing, *said]))
    return done.stdout
