"""Whole commands, timed in turns, so that a slow moment of the machine hits all alike."""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path


class Run(NamedTuple):
    """One run of a command.

    Args:
        wall: seconds by the clock.
        cpu: seconds of work, of all its processes; 0.0 where the system does not tell.
        peak: megabytes of its largest process; 0.0 likewise.
    """

    wall: float
    cpu: float
    peak: float


class FailedError(Exception):
    """A command of the benchmark failed; the message is what it said."""


def once(command: Sequence[str], folder: Path, environ: Mapping[str, str] | None = None) -> Run:
    """Run a command to its end.

    Args:
        command: the program and its arguments.
        folder: where.
        environ: variables beside those of the user.

    Returns:
        What it took.

    Raises:
        FailedError: it did not end well.
    """
    start = time.perf_counter()
    process = subprocess.Popen(
        command,
        cwd=folder,
        env={**as_installed(), **(environ or {})},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    assert process.stderr is not None  # noqa: S101 - it was asked for
    said = process.stderr.read()
    if hasattr(os, "wait4"):
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        cpu, peak = used.ru_utime + used.ru_stime, used.ru_maxrss / 1024
    else:
        process.wait()
        cpu = peak = 0.0
    wall = time.perf_counter() - start
    if process.returncode:
        raise FailedError(f"{' '.join(map(str, command))}\n{said.decode(errors='replace')[-2000:]}")
    return Run(wall, cpu, peak)


def as_installed() -> dict[str, str]:
    """Give the user's variables, without the one that keeps Python from keeping compiled files: users have them."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def interleaved(runs: Mapping[str, Callable[[], Run]], rounds: int) -> dict[str, list[Run]]:
    """Run several things in turns.

    Args:
        runs: name -> what to run.
        rounds: how often.

    Returns:
        Name -> its runs.
    """
    taken: dict[str, list[Run]] = {name: [] for name in runs}
    for _ in range(rounds):
        for name, run in runs.items():
            taken[name].append(run())
    return taken


def table(title: str, taken: Mapping[str, list[Run]], base: str) -> str:
    """Set out medians and their ratio to one of them.

    Args:
        title: what was measured.
        taken: name -> runs.
        base: the name that the others are compared with.

    Returns:
        Lines for a terminal.
    """
    medians = {name: statistics.median(run.wall for run in runs) for name, runs in taken.items()}
    lines = [f"\n{title}", f"  {'':22}{'median s':>10}{'least':>8}{'CPU s':>8}{'peak MB':>9}{'ratio':>8}"]
    for name, runs in taken.items():
        cpu = statistics.median(run.cpu for run in runs)
        peak = max(run.peak for run in runs)
        least = min(run.wall for run in runs)
        ratio = medians[name] / medians[base]
        lines.append(f"  {name:22}{medians[name]:10.3f}{least:8.3f}{cpu:8.2f}{peak:9.0f}{ratio:8.2f}")
    return "\n".join(lines)
