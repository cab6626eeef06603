"""One at a time: a lock that the system lets go of when its holder ends, however it ends."""

from __future__ import annotations

import os
import sys
import time
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PAUSE = 0.1  # seconds between two looks


@contextmanager
def hold(path: str, waiting: Callable[[], None]) -> Iterator[None]:
    """Hold a lock while the block runs, after waiting for whoever holds it.

    Args:
        path: the file that stands for the lock; it is made and stays.
        waiting: called once if someone else holds it.
    """
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "a+b") as file:
        told = False
        while not _take(file):
            if not told:
                told = True
                waiting()
            time.sleep(PAUSE)
        yield


if sys.platform == "win32":
    import msvcrt

    def _take(file: IO[bytes]) -> bool:
        file.seek(0)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _take(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
