"""How a fault in the facts is told: with the line and the name of the key."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from plugins.facts.lines import dotted

if TYPE_CHECKING:
    from plugins.facts.lines import Path
    from plugins.findings import Report

_SHOWN = 40
_LARGEST = 10**9


@dataclass(frozen=True)
class Faults:
    """Takes the faults of a file.

    Args:
        report: where they go.
        lines: the line of each path.
    """

    report: Report
    lines: dict[Path, int]

    def line(self, path: Path) -> int:
        """Find the line of a key, or of the nearest table around it.

        Args:
            path: the key, which may be missing.

        Returns:
            The line from 1; 0 if nothing around it stands in the file.
        """
        return next((self.lines[path[:n]] for n in range(len(path), 0, -1) if path[:n] in self.lines), 0)

    def add(self, path: Path, check: str, message: str, fix: str = "") -> None:
        """Note a fault.

        Args:
            path: the key.
            check: the row of the catalogue.
            message: what is wrong, to be read after the name of the key.
            fix: what to do.
        """
        self.report.add(self.line(path), check, f"{dotted(path)} {message}", fix)


def shown(value: object) -> str:
    """Say a value in a message, whatever it is.

    Args:
        value: from TOML data.

    Returns:
        Such as '"50 minuts"', "150", "true", "a list".
    """
    if isinstance(value, str):
        words = "".join(sign if sign.isprintable() else " " for sign in value[:_SHOWN])
        return f'"{words}…"' if len(value) > _SHOWN else f'"{words}"'
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date) or (isinstance(value, int | float) and abs(value) < _LARGEST):
        return str(value)
    return "a list" if isinstance(value, list) else "a group of keys" if isinstance(value, dict) else "something else"
