"""Facts as an option of a Markdown extension: the records themselves, or the file that they are read from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plugins.facts.records import Facts


def facts_given(option: Facts | str | Path | None) -> Facts | None:
    """Read the option.

    Args:
        option: records, the path of a practice.toml, or None.

    Returns:
        The records, or None if there was no option.

    Raises:
        FaultsError: the file has errors; the exception lists them all.
    """
    if not isinstance(option, (str, Path)):
        return option
    from plugins.facts.loading import load
    from plugins.findings.raising import FaultsError

    facts, findings = load(Path(option), name=Path(option).as_posix())
    if facts is None or any(finding.severity == "error" for finding in findings):
        raise FaultsError(findings)
    return facts
