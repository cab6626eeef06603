"""The test command: every check of the code and every test, all faults told, one exit code."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from plugins.testing import browser, servers

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

# What is checked beside the tests: what it is called, the module of the tool, its arguments.
CHECKS = (
    ("lint", "ruff", ("check", ".")),
    ("format", "ruff", ("format", "--check", ".")),
    ("types", "mypy", ()),
)
# Each file of tests runs in one process, so that its tests share what they set up; each process has a browser.
# There are more processes than cores, as many tests wait for a preview or a server.
EVERYTHING = (f"--numprocesses={min(2 * (os.cpu_count() or 1), 8)}", "--dist=loadfile", "--no-loadscope-reorder")


def test(root: Path, *, arguments: Sequence[str], update_golden: bool, debug: bool, quiet: bool) -> int:
    """Check the code and run the tests.

    Args:
        root: the folder of the project.
        arguments: for pytest; with any, these tests alone run, without the checks of the code.
        update_golden: write the golden cases anew; also without the checks.
        debug: show the local variables of what failed.
        quiet: say less.

    Returns:
        0 if all is well, else 1.
    """
    everything = not arguments and not update_golden
    try:
        program = browser.find_or_install() if everything else browser.find()
    except FileNotFoundError as error:
        print(error, file=sys.stderr)
        return 1
    if everything:
        servers.install()
    environ = {**os.environ, **({browser.NAMED: str(program)} if program else {})}
    options = [*(["--showlocals"] if debug else ()), *(["--quiet"] if quiet else ())]
    options += ["--update-golden"] if update_golden else []
    options += EVERYTHING if everything else ()
    failed = [row[0] for row in CHECKS if everything and not _check(root, *row, quiet=quiet)]
    tests = subprocess.run([sys.executable, "-m", "pytest", *options, *arguments], cwd=root, env=environ, check=False)
    failed += ["tests"] if tests.returncode else []
    if failed:
        print(f"Failed: {', '.join(failed)}.", file=sys.stderr)
    return 1 if failed else 0


def _check(root: Path, name: str, module: str, arguments: Sequence[str], *, quiet: bool) -> bool:
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=root,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode or not quiet:
        print(f"{name}: {done.stdout.strip()}", flush=True)
    return not done.returncode
