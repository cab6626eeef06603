"""The files that pictures become: made once, kept from build to build, handed to the site by a second name.

A file of the site and the one that is kept are the same on the disk where the system can do that. Each is given a date
that nobody else gives, so that one which a program has changed since is not taken for ours.
"""

from __future__ import annotations

import contextlib
import functools
import os
import shutil
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, NamedTuple

from plugins.cores.aside import Aside

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from PIL.Image import Image

    from plugins.pictures.gallery import Shown
    from plugins.pictures.recipe import Variant

DATE = 1_234_567_890  # seconds; of every file that is kept
AN_HOUR = 3600  # another build may be at it
MOST_AT_ONCE = 8


class MakingError(Exception):
    """A picture could be read, but not be written again; `args` hold its path below the content folder."""


class Wanted(NamedTuple):
    """A file that the site needs.

    Args:
        name: in the store.
        target: in the site.
        make: makes it.
    """

    name: str
    target: str
    make: Callable[[], bytes]


class Store:
    """The files of one content folder.

    Args:
        folder: where they are kept.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._aside: Aside | None = None
        self._found: set[str] = set()

    def has(self, name: str) -> bool:
        """Say whether a file is kept, and as it was made.

        Args:
            name: of the file.
        """
        try:
            status = os.stat(f"{self.folder}/{name}")  # noqa: PTH116 - thousands of files
        except OSError:
            return False
        return status.st_size > 0 and int(status.st_mtime) == DATE

    def __iter__(self) -> Iterator[str]:
        """Go over the names of what is kept."""
        with contextlib.suppress(OSError):
            yield from os.listdir(self.folder)  # noqa: PTH208 - names are all that is asked

    def has_variant(self, variant: Variant) -> bool:
        """Say whether a file that a picture becomes is kept.

        Args:
            variant: the file.
        """
        return self.has(kept_as(variant))

    def begin(self, wanted: Iterable[Wanted]) -> None:
        """Begin to make what is not there, while other work goes on; `make` waits for it, and tells what went wrong.

        Args:
            wanted: what is to be kept.
        """
        names = {one.name: one for one in wanted}
        missing = self._missing(names.values())
        self._found = names.keys() - {one.name for one in missing}
        if missing:
            self._aside = Aside(lambda: self._make_all(missing))

    def make(self, wanted: Iterable[Wanted]) -> None:
        """Make what is not there, on all cores.

        Args:
            wanted: what is to be kept.

        Raises:
            MakingError: if a picture cannot be written again.
            OSError: if the disk refuses.
        """
        if self._aside:
            self._aside.wait()
        if missing := self._missing(wanted):
            self._make_all(missing)

    def fill(self, wanted: Iterable[Wanted], output: Path) -> None:
        """Make what is not there, and hand everything to the site.

        Args:
            wanted: what the site needs.
            output: the folder of the site.

        Raises:
            MakingError: if a picture cannot be written again.
            OSError: if the disk refuses.
        """
        rows = list({one.target: one for one in wanted}.values())
        self.make(rows)
        for folder in {one.target.rpartition("/")[0] for one in rows}:
            (output / folder).mkdir(parents=True, exist_ok=True)
        for one in rows:
            self._hand_over(f"{self.folder}/{one.name}", f"{output}/{one.target}")

    def prune(self, keep: set[str]) -> None:
        """Take away what nothing needs any longer.

        Args:
            keep: names in the store.
        """
        with contextlib.suppress(OSError), os.scandir(self.folder) as entries:
            for entry in entries:
                if entry.name not in keep and not (
                    entry.name.endswith(".new") and time.time() - entry.stat().st_ctime < AN_HOUR
                ):
                    with contextlib.suppress(OSError):
                        os.unlink(entry.path)  # noqa: PTH108 - thousands of files

    def _missing(self, wanted: Iterable[Wanted]) -> list[Wanted]:
        names = {one.name: one for one in wanted if one.name not in self._found}
        return [one for one in names.values() if not self.has(one.name)]

    def _make_all(self, missing: list[Wanted]) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        with ThreadPoolExecutor(min(MOST_AT_ONCE, os.cpu_count() or 1)) as pool:
            list(pool.map(self._make, missing))

    def _make(self, one: Wanted) -> None:
        beside = self.folder / f"{one.name}.{os.getpid()}.new"
        try:
            beside.write_bytes(one.make())
            os.utime(beside, (DATE, DATE))
            beside.replace(self.folder / one.name)
        finally:
            beside.unlink(missing_ok=True)

    @staticmethod
    def _hand_over(kept: str, target: str) -> None:
        try:
            os.link(kept, target)
        except OSError:
            shutil.copy2(kept, target)


def kept_as(variant: Variant) -> str:
    """Name a file in the store.

    Args:
        variant: what a picture becomes.
    """
    return f"{variant.key}.{variant.form.name}"


class Pixels:
    """Opened pictures: each is read once, and scaled once to a width, for all the files that it becomes."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._locks: dict[str, threading.Lock] = {}
        self._held: dict[str, Image] = {}  # few at a time

    def plan(self, shown: Shown, content: Path) -> Iterator[Wanted]:
        """Plan the files of a picture, what takes longest first; a first look is read in no more detail than it has.

        Args:
            shown: the picture.
            content: the content folder.

        Yields:
            What the site needs.
        """
        widest = max(variant.width * 2 // 3 if variant.kind == "first" else variant.width for variant in shown.files)
        for variant in sorted(shown.files, key=lambda variant: (variant.form.name != "avif", -variant.width)):
            make = functools.partial(self._make, shown.source, content, variant, widest)
            yield Wanted(kept_as(variant), variant.name(shown.source), make)

    def _make(self, source: str, content: Path, variant: Variant, widest: int) -> bytes:
        from plugins.pictures import encoding, pixels
        from plugins.pictures.svg import cleaned

        try:
            if variant.kind == "drawing":
                return cleaned((content / source).read_bytes())[0]
            image = self._once(
                f"{source} {variant.width} {variant.height}",
                lambda: pixels.scaled(self._opened(content / source, widest), variant.width, variant.height),
            )
            # Pillow notes on the picture how it is to be saved, and other threads are saving it, too.
            return encoding.encoded(image.copy(), variant)
        except Exception as error:  # a damaged file raises whatever its bytes happen to mean
            raise MakingError(source) from error

    def _opened(self, path: Path, widest: int) -> Image:
        from plugins.pictures import pixels

        return self._once(str(path), lambda: pixels.loaded(pixels.opened(path.read_bytes()), widest))

    def _once(self, name: str, make: Callable[[], Image]) -> Image:
        with self._lock:
            lock = self._locks.setdefault(name, threading.Lock())
        with lock:
            image = self._held.get(name)
            if image is None:
                image = make()
                with self._lock:
                    self._held[name] = image
                    while len(self._held) > 2 + 2 * min(MOST_AT_ONCE, os.cpu_count() or 1):
                        del self._held[next(iter(self._held))]
        return image
