"""Front matter against the table of keys: typed values out, every fault reported."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plugins.findings import did_you_mean, near_match
from plugins.reading.forms import FORMS, AmbiguousDateError, FormError
from plugins.reading.keys import KEYS
from plugins.reading.yaml_lines import UNREAD

if TYPE_CHECKING:
    from plugins.findings import Report
    from plugins.reading.front_matter import FrontMatter
    from plugins.reading.kinds import Kind


def typed(front: FrontMatter, kind: Kind, report: Report) -> dict[str, Any]:
    """Read every value in its form.

    Args:
        front: as split from the file.
        kind: the kind of page.
        report: takes the faults; its lines are those of the file.

    Returns:
        The keys that are known, with typed values; a faulty one is left out.
    """
    known: dict[str, Any] = {}
    for name, value in front.values.items():
        line = front.lines[name]
        key = KEYS.get(name)
        if key is None:
            _unknown(name, front, line, report)
            continue
        if value in ("", [], {}, UNREAD):
            continue
        if kind.name not in key.kinds and front.style == "yaml":
            report.add(line, "key-unknown", f'A {kind.name} takes no "{name}".', "Delete the line.")
            continue
        try:
            read = FORMS[key.form](value)
        except AmbiguousDateError as fault:
            report.add(line, fault.check, f'The date "{value}" can be read in two ways.', f"Write {fault.expected}.")
            read = fault.value
        except FormError as fault:
            typed_as = f"{name}: {_short(value)}" if isinstance(value, str) else name
            report.add(line, fault.check, f'"{typed_as}" cannot be read.', f"Write {fault.expected}.")
            continue
        if key.choices:
            read = str(read).lower()
            if read not in key.choices:
                report.add(
                    line, "value-invalid", f'"{name}" cannot be "{_short(value)}".', did_you_mean(read, key.choices)
                )
                continue
        known[name] = read
    return known


def report_missing(front: FrontMatter, known: dict[str, Any], kind: Kind, report: Report) -> None:
    """Report required keys that are not there, or are empty.

    Args:
        front: as split from the file.
        known: the typed values, after those that the file's name gives.
        kind: the kind of page.
        report: takes the faults.
    """
    if front.style == "none":
        return
    required = kind.required if front.style == "yaml" else tuple(key for key in kind.required if key != "category")
    unread = {name for name in front.lines if name not in known and front.values[name] not in ("", [], {})}
    # A key that is misspelled is told once, where it stands.
    if front.style == "yaml":
        unread |= {near_match(name, KEYS) for name in front.values if name not in KEYS}
    for name in required:
        if name in known or name in unread or (name == "date" and known.get("status") == "draft"):
            continue
        example = {"date": "2026-11-23", "category": "Starting therapy"}.get(name, "…")
        label = name if front.style == "yaml" else name.capitalize()
        report.add(
            front.lines.get(name, 1),
            "key-missing",
            f'The {kind.name} has no "{label}".',
            f'Add a line "{label}: {example}" to the front matter.',
        )


def _unknown(name: str, front: FrontMatter, line: int, report: Report) -> None:
    # A post from elsewhere may have keys of its own; only what is almost one of ours is surely a slip.
    if front.style == "yaml" or near_match(name, KEYS, closeness=0.8):
        report.add(line, "key-unknown", f'"{name}" is not a front matter key.', did_you_mean(name, KEYS))
    else:
        report.add(
            line,
            "key-foreign",
            f'"{name}" is not a front matter key here.',
            "Delete the line, or leave it: it does nothing.",
        )


def _short(value: object) -> str:
    shown = value if isinstance(value, str) else repr(value)
    return shown if len(shown) <= 60 else f"{shown[:57]}…"  # noqa: PLR2004 - so that a message stays a line
