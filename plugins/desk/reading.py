"""Everything that the desk looks at: the sources with all their findings, and the finished folder if it is theirs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from plugins.building.build import Order, Result, read
from plugins.building.settings import load

if TYPE_CHECKING:
    from pathlib import Path

    from plugins.findings import Finding

OLDER = "The finished pages in {folder}/ are older than the sources, so they were not checked. Build, then check again."
NONE = "There are no finished pages in {folder}/ yet, so only the sources were checked."
BROKEN = "The finished pages were not checked, because the sources have errors."


@dataclass
class Looked:
    """What was seen.

    Args:
        order: what was looked at.
        settings: Pelican's; None where they have a fault.
        result: documents, facts and all findings.
        left_out: why finished pages were not checked, or "".
    """

    order: Order
    settings: dict[str, Any] | None = None
    result: Result = field(default_factory=Result)
    left_out: str = ""

    @property
    def findings(self) -> list[Finding]:
        """All that was found."""
        return self.result.findings


def look(order: Order) -> Looked:
    """Read the sources and the finished folder, and check both.

    Args:
        order: what to look at.

    Returns:
        What was seen; hints are there, too.
    """
    looked = Looked(order)
    output = order.output_folder
    settings, faults = load(order, output)
    looked.findings.extend(faults)
    if settings is None:
        return looked
    looked.settings = settings
    settings.update(DEBUG_TRACEBACKS=order.debug, SHOWN_CONTENT=order.shown(order.content_folder), HINTS=True)
    read(settings, order, looked.result)
    shown = order.shown(output)
    if not (output / "index.html").is_file():
        looked.left_out = NONE.format(folder=shown)
    elif not looked.result.ok:
        looked.left_out = BROKEN
    elif newest(order.content_folder, order.root / "theme") > (output / "index.html").stat().st_mtime:
        looked.left_out = OLDER.format(folder=shown)
    else:
        from plugins.checks import output as output_checks

        looked.findings.extend(output_checks.run(output, shown, settings))
    return looked


def newest(*folders: Path) -> float:
    """Give the time of the youngest file, in seconds since 1970."""
    times = (file.stat().st_mtime for folder in folders for file in folder.rglob("*") if file.is_file())
    return max(times, default=0)
