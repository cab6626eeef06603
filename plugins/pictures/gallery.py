"""Every picture of a content folder: looked at once, and again when its file is another one.

What was seen is kept with the file's size, dates and number. A file that changed in the last moments before it was
looked at is looked at again the next time: two saves can have one date.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from plugins.findings import Finding, Report, did_you_mean
from plugins.pictures import record as records
from plugins.pictures.picture import Fault, Picture
from plugins.pictures.recipe import Variant, variants

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable

SETTLED = 2_000_000_000  # nanoseconds; the coarsest dates in use (FAT) count by two seconds
MOST_AT_ONCE = 8


class Seen(NamedTuple):
    """What was seen of a file.

    Args:
        mark: its size, dates and number.
        at: when it was looked at, in nanoseconds.
        what: the picture, why it cannot be shown, or None for no picture.
    """

    mark: tuple[int, ...]
    at: int
    what: Picture | Fault | None


class Shown(NamedTuple):
    """A picture on a page.

    Args:
        source: its path below the content folder.
        picture: what it is.
        record: what is said of it.
        files: what it becomes.
    """

    source: str
    picture: Picture
    record: records.Record | None
    files: tuple[Variant, ...]


class Gallery:
    """The pictures of a content folder.

    Args:
        content: the folder.
        shown: how messages name it.
        today: the day by which consents count as ended.
        index: the file that keeps what was seen; None to look at everything anew.
        made: says whether a file that a picture becomes is there already; a picture of which one is not is shown in one
            quick file at first. None to show all at once.
    """

    def __init__(
        self,
        content: Path,
        shown: str,
        today: dt.date,
        index: Path | None = None,
        made: Callable[[Variant], bool] | None = None,
    ) -> None:
        self.content, self.shown, self.today, self.index, self.made = content, shown, today, index, made
        self.seen: dict[str, Seen] = {}
        self.records: dict[str, records.Record | None] = {}
        self.findings: list[Finding] = []
        self._marks: dict[str, str] = {}

    def look(self, files: Iterable[str], notes: Iterable[str]) -> None:
        """Look at every file that is new or has changed, on all cores.

        Args:
            files: below the content folder.
            notes: the files ending in `.toml` below the content folder; those beside a picture are its record.
        """
        names = list(files)
        kept = self._load()
        marks = {name: self._mark_of(name) for name in names}
        now = _now()
        self.seen = {
            name: kept[name]
            for name in names
            if name in kept
            and kept[name].mark == marks[name]
            and max(marks[name][1:3], default=now) + SETTLED < kept[name].at
        }
        new = [name for name in names if name not in self.seen]
        if new:
            from concurrent.futures import ThreadPoolExecutor

            from plugins.pictures.looking import look

            with ThreadPoolExecutor(min(MOST_AT_ONCE, os.cpu_count() or 1)) as pool:
                found = pool.map(lambda name: look(self.content / name, self.content, name), new)
                self.seen |= {name: Seen(marks[name], now, what) for name, what in zip(new, found, strict=True)}
        if new or kept.keys() - self.seen.keys():
            self._save()
        self._read_records(notes)

    def add(self, name: str) -> Shown | None:
        """Look at a file that was not there before; nothing of it is kept for the next time.

        Args:
            name: of the file, below the content folder.

        Returns:
            The picture, or None if it cannot be shown on every page.
        """
        from plugins.pictures.looking import look

        what = look(self.content / name, self.content, name)
        if isinstance(what, Picture):
            self.seen[name] = Seen((), 0, what)
            self._marks.pop(name, None)
        shown = self.find(name, "")
        return shown if isinstance(shown, Shown) else None

    def mark(self, file: str) -> str:
        """Name all that decides how a file is shown, so that a page that shows it is read again when it changes.

        Args:
            file: below the content folder.

        Returns:
            "" if it is not there, "+" for a file that is no picture, else a digest.
        """
        if file not in self._marks:
            self._marks[file] = self._mark(file)
        return self._marks[file]

    def _mark(self, file: str) -> str:
        seen = self.seen.get(file)
        if seen is None:
            return ""
        if seen.what is None:
            return "+"
        record = self.records.get(file)
        ended = records.withheld(record, file, "", self.today)
        first_look = isinstance(seen.what, Picture) and self._first_look(seen.what)
        return hashlib.sha256(repr((seen.what, record, file in self.records, ended, first_look)).encode()).hexdigest()

    def find(self, file: str, page: str) -> Shown | Fault | None:
        """Find what a page shows.

        Args:
            file: below the content folder.
            page: likewise.

        Returns:
            The picture, why it cannot be shown there, or None if there is no such picture.
        """
        seen = self.seen.get(file)
        if seen is None or seen.what is None:
            return None
        record = self.records.get(file)
        if file in self.records and record is None:
            return Fault("picture-unconsented", "has a record that cannot be read", f"Mend {file}.toml.")
        if fault := records.withheld(record, file, page, self.today):
            return fault
        if isinstance(seen.what, Fault):
            return seen.what
        files = variants(seen.what, first_look=self._first_look(seen.what))
        return Shown(file, seen.what, record, files)

    def allowed(self) -> dict[str, Picture]:
        """List the pictures that some page may show: what is made for others has no reason to be kept.

        Returns:
            Path below the content folder -> picture.
        """
        return {
            name: seen.what
            for name, seen in self.seen.items()
            if isinstance(seen.what, Picture)
            and not (name in self.records and self.records[name] is None)
            and not records.withheld(self.records.get(name), name, "", self.today)
        }

    def _first_look(self, picture: Picture) -> bool:
        return self.made is not None and not all(map(self.made, variants(picture)))

    def _read_records(self, notes: Iterable[str]) -> None:
        from plugins.pictures.looking import ENDINGS

        pictures = [name for name, seen in self.seen.items() if seen.what is not None]
        for note in notes:
            about = note.removesuffix(".toml")
            report = Report(f"{self.shown}/{note}")
            if about in self.seen:
                self.records[about] = records.read(self.content / note, report)
            elif Path(about).suffix.lower() in ENDINGS:
                fix = did_you_mean(about, pictures) if pictures else ""
                report.add(
                    0,
                    "picture-record-lost",
                    "There is no picture that this is about.",
                    f"Give it the picture's name. {fix}",
                )
            self.findings += report.findings

    def _mark_of(self, name: str) -> tuple[int, ...]:
        try:
            status = os.stat(self.content / name)  # noqa: PTH116 - thousands of files
        except OSError:
            return ()
        return status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino, status.st_dev

    def _load(self) -> dict[str, Seen]:
        """Read what was seen before; anything wrong with it is the same as nothing."""
        if self.index is None:
            return {}
        try:
            code, rows = json.loads(self.index.read_bytes())
            if code != own_code():
                return {}
            return {
                name: Seen(
                    tuple(mark),
                    at,
                    Picture(*what) if len(what) > len(Fault._fields) else Fault(*what) if what else None,
                )
                for name, (mark, at, what) in rows.items()
            }
        except (OSError, ValueError, TypeError, AttributeError):
            return {}

    def _save(self) -> None:
        if self.index is None:
            return
        with contextlib.suppress(OSError):
            self.index.parent.mkdir(parents=True, exist_ok=True)
            beside = self.index.with_name(f"{self.index.name}.{os.getpid()}")
            rows = {name: (seen.mark, seen.at, seen.what or ()) for name, seen in self.seen.items()}
            beside.write_text(json.dumps([own_code(), rows]), encoding="utf-8", newline="\n")
            beside.replace(self.index)


def _now() -> int:
    import time

    return time.time_ns()


def own_code() -> str:
    """Name the code that looks at pictures, and the library that it looks with."""
    from importlib.metadata import version

    digest = hashlib.sha256(version("pillow").encode())
    for name in ("looking.py", "pixels.py", "svg.py", "picture.py"):
        digest.update(Path(__file__).with_name(name).read_bytes())
    return digest.hexdigest()
