"""A finished folder takes the place of the old one in one step."""

from __future__ import annotations

import contextlib
import ctypes
import os
import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# renameat2(2) and renamex_np(2): two names change places, and nobody sees a moment without either.
EXCHANGE = 2
AT_FDCWD = -100


def beside(output: Path, role: str) -> Path:
    """Name a folder on the same disk as the output.

    Args:
        output: the output folder.
        role: "new" for the build, "old" for what it replaces.

    Returns:
        A hidden neighbour of the output folder.
    """
    return output.with_name(f".{output.name}.{role}")


@contextlib.contextmanager
def fresh_folder(output: Path) -> Iterator[Path]:
    """Give an empty folder to build into; whatever happens, it is gone afterwards.

    A build that was killed leaves its folder; the next build takes it away, and mends a swap that was cut in two.

    Args:
        output: the output folder.

    Yields:
        The folder.

    Raises:
        OSError: if the disk refuses.
    """
    new, old = beside(output, "new"), beside(output, "old")
    if old.exists() and not output.exists():
        old.rename(output)
    for rest in (new, old):
        shutil.rmtree(rest, ignore_errors=True)
    new.mkdir(parents=True)
    try:
        yield new
    finally:
        shutil.rmtree(new, ignore_errors=True)
        shutil.rmtree(old, ignore_errors=True)


def swap(new: Path, output: Path) -> None:
    """Put the new folder where the old one is.

    Args:
        new: the finished folder, on the same disk; afterwards it holds the old site, or is gone.
        output: the output folder.

    Raises:
        OSError: if the disk refuses; then the old site is where it was.
    """
    if not output.exists():
        new.rename(output)
    elif not _exchange(new, output):
        old = beside(output, "old")
        output.rename(old)
        try:
            new.rename(output)
        except OSError:
            old.rename(output)
            raise


def _exchange(one: Path, other: Path) -> bool:
    """Let two folders change places, where the system can."""
    if os.name != "posix":
        return False
    names = os.fsencode(one), os.fsencode(other)
    libc = ctypes.CDLL(None)
    if hasattr(libc, "renameat2"):  # Linux
        return int(libc.renameat2(AT_FDCWD, names[0], AT_FDCWD, names[1], EXCHANGE)) == 0
    if hasattr(libc, "renamex_np"):  # macOS
        return int(libc.renamex_np(names[0], names[1], EXCHANGE)) == 0
    return False
