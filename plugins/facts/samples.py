"""Which values are made up: those that the file marks as samples, and those that can only be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from plugins.facts.entries import SAMPLE
from plugins.facts.faults import shown
from plugins.facts.lines import dotted
from plugins.facts.records import Sample
from plugins.facts.schema import ENTRIES
from plugins.findings import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from plugins.facts.faults import Faults
    from plugins.facts.lines import Path

# 555-0100 to 555-0199 are kept for fiction (NANPA); .example and example.com belong to nobody (RFC 2606).
_FICTION = re.compile(r"555[ .)-]*01[0-9]{2}(?![0-9])|[@./]example(?:\.(?:com|net|org))?(?![\w-])")


def find_samples(data: Mapping[str, object], faults: Faults) -> tuple[Sample, ...]:
    """List the made-up values.

    Args:
        data: the file.
        faults: takes marks that mark nothing.

    Returns:
        In the order of the file; what stands in a marked table is not listed again.
    """
    nodes = dict(_walk(data))
    marked = {path for at, value in _marks(nodes) for path in _marked(at, value, nodes, faults)}
    found = [Sample(key=dotted(path), line=faults.line(path), why="marked as a sample") for path in marked]
    for path, value in nodes.items():
        if isinstance(value, str) and _FICTION.search(value) and not any(path[: len(mark)] == mark for mark in marked):
            found.append(Sample(key=dotted(path), line=faults.line(path), why="made-up number or address"))
    return tuple(sorted(found, key=lambda sample: (sample.line, sample.key)))


def _walk(data: Mapping[str, object]) -> Iterator[tuple[Path, object]]:
    """Yield every path with its value, tables and lists too; without recursion, however deep the data."""
    waiting: list[tuple[Path, object]] = [((key,), value) for key, value in data.items()]
    while waiting:
        path, value = waiting.pop()
        yield path, value
        if isinstance(value, dict):
            waiting += [((*path, key), item) for key, item in value.items()]
        elif isinstance(value, list):
            waiting += [((*path, n), item) for n, item in enumerate(value)]


def _marks(nodes: Mapping[Path, object]) -> Iterator[tuple[Path, object]]:
    """Yield each `sample` key with its value, but not an entry whose id is "sample"."""
    for path, value in nodes.items():
        is_entry = len(path) == 2 and path[0] in ENTRIES  # noqa: PLR2004 - section and id
        if path[-1] == SAMPLE and len(path) > 1 and not is_entry:
            yield path, value


def _marked(at: Path, value: object, nodes: Mapping[Path, object], faults: Faults) -> Iterator[Path]:
    """Yield the paths that a mark marks."""
    if isinstance(value, bool):
        if value:
            yield at[:-1]
        return
    if not isinstance(value, list):
        faults.add(
            at,
            "fact-invalid",
            f"is {shown(value)}, but must be true or a list of keys.",
            'Write it like this: sample = true, or: sample = ["phone", "email"]',
        )
        return
    table = cast("dict[str, object]", nodes[at[:-1]])
    for n, key in enumerate(value):
        if isinstance(key, str) and key in table and key != SAMPLE:
            yield (*at[:-1], key)
        else:
            faults.add(
                (*at, n),
                "fact-unknown",
                f"is {shown(key)}, which is not a key of this table.",
                did_you_mean(key, table.keys() - {SAMPLE}) if isinstance(key, str) else "",
            )
