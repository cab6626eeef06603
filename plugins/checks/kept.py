"""What the rules found on pages in earlier runs, used again while nothing that it depends on has changed."""

from __future__ import annotations

import contextlib
import pickle
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path


class Kept:
    """Results by name and digest, in one file; anything wrong with it is the same as no file.

    Args:
        file: where they are kept; None keeps nothing.
        code: a digest of all that decides results beside what is read.
    """

    def __init__(self, file: Path | None, code: str) -> None:
        self.file, self.code = file, code
        self.old: dict[str, tuple[str, Any]] = {}
        self.new: dict[str, tuple[str, Any]] = {}
        if file is not None:
            with contextlib.suppress(Exception):  # damaged bytes raise whatever they happen to mean
                stored = pickle.loads(file.read_bytes())  # noqa: S301 - as near to us as our code, which it lies beside
                if stored["code"] == code:
                    self.old = stored["rows"]

    def get(self, name: str, digest: str) -> Any | None:  # noqa: ANN401 - whatever was put
        """Find a result, and keep it for the next run."""
        row = self.old.get(name)
        if row is None or row[0] != digest:
            return None
        self.new[name] = row
        return row[1]

    def put(self, name: str, digest: str, result: object) -> None:
        """Keep a result."""
        self.new[name] = digest, result

    def save(self) -> None:
        """Write the file beside itself and put it in place; a disk that refuses costs time, not the run."""
        if self.file is None or self.new == self.old:
            return
        fresh = self.file.with_suffix(".new")
        with contextlib.suppress(OSError):
            self.file.parent.mkdir(parents=True, exist_ok=True)
            fresh.write_bytes(pickle.dumps({"code": self.code, "rows": self.new}, protocol=pickle.HIGHEST_PROTOCOL))
            fresh.replace(self.file)
