"""Programs that carry files: found, run so that they end with us, and quoted without what is secret."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.publishing import tied

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

LAST_LINES = 4
STAMP = re.compile(r"^\d{4}/\d\d/\d\d \d\d:\d\d:\d\d ")


class CarryError(Exception):
    """The host, or the way to it, refused.

    Args:
        message: what was refused, in plain words.
        fix: what to do.
    """

    def __init__(self, message: str, fix: str = "Mend that and publish again: it goes on where it stopped.") -> None:
        super().__init__(message)
        self.fix = fix


def find(name: str) -> str | None:
    """Find a program: beside this Python, where the locked packages are, or on the path.

    Args:
        name: of the program.

    Returns:
        Its path, or None.
    """
    folder = Path(sys.executable).parent
    return shutil.which(name, path=str(folder)) or shutil.which(name)


def run(
    command: Sequence[str | Path],
    what: str,
    *,
    environ: Mapping[str, str] | None = None,
    secrets: Sequence[str] = (),
    accept: Sequence[int] = (0,),
    cwd: Path | None = None,
) -> subprocess.CompletedProcess[bytes]:
    """Run a program that ends when we do, however we end.

    Args:
        command: the program and its arguments.
        what: what it means when it fails, a sentence without its end.
        environ: variables for it, beside ours.
        secrets: what must not be quoted.
        accept: exit codes that are no failure.
        cwd: the folder to run it in.

    Returns:
        What it said.

    Raises:
        CarryError: if it could not be started, or failed.
    """
    program = find(str(command[0]))
    if program is None:
        raise CarryError(f'The program "{command[0]}" is not on this machine.', f"Install {command[0]} first.")
    guarded = [sys.executable, "-I", "-S", tied.__file__, program, *map(str, command[1:])]
    with subprocess.Popen(
        guarded,
        env={**os.environ, **(environ or {})},
        stdin=subprocess.PIPE,  # never written to: its end is ours
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=cwd,
    ) as process:
        out, errors = _read(process)
    done = subprocess.CompletedProcess(command, process.returncode, out, errors)
    if process.returncode not in accept:
        raise CarryError(f"{what}: {said(errors or out, secrets)}")
    return done


def _read(process: subprocess.Popen[bytes]) -> tuple[bytes, bytes]:
    """Read both streams, and leave stdin open while the program runs."""
    from concurrent.futures import ThreadPoolExecutor

    streams = [stream for stream in (process.stdout, process.stderr) if stream]
    with ThreadPoolExecutor(2) as pool:
        try:
            out, errors = pool.map(lambda stream: stream.read(), streams)
            process.wait()
        except BaseException:
            process.kill()  # Ctrl-C: the threads end with the streams
            raise
    return out, errors


def said(output: bytes, secrets: Sequence[str]) -> str:
    """Quote the last lines of a program.

    Args:
        output: what it wrote.
        secrets: what is left out.

    Returns:
        One line of plain text.
    """
    text = output.decode("utf-8", "replace")
    for secret in sorted(filter(None, secrets), key=len, reverse=True):
        text = text.replace(secret, "***")
    text = re.sub(r"(?<=//)[^/@\s]+:[^/@\s]+(?=@)", "***", text)
    lines = [STAMP.sub("", line).strip() for line in text.splitlines()]
    return " / ".join([line for line in dict.fromkeys(lines) if line][-LAST_LINES:]).rstrip(".") or "it said nothing"
