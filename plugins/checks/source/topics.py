"""Categories, tags and themes that nearly match are most likely one topic spelled twice."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from plugins.findings import Finding, near_match
from plugins.reading.library import slug_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.reading.library import Library


def check(library: Library, settings: dict[str, Any]) -> Iterator[Finding]:
    """Warn of a category or tag that is almost another; a new one is simply new.

    Args:
        library: all documents.
        settings: Pelican's settings.

    Yields:
        A finding for each use of the rarer spelling.
    """
    del settings
    for key in ("category", "tags", "theme"):
        uses = [
            (document, name) for document in library.documents.values() for name in _names(document.meta.get(key, []))
        ]
        counts = Counter(name for _, name in uses)
        twins = {name: twin for name in counts if (twin := _twin(name, counts))}
        for document, name in uses:
            if name in twins:
                yield Finding(
                    document.shown,
                    document.lines.get(key, 1),
                    "topic-near",
                    f'"{name}" is almost "{twins[name]}", which more pages use, or which is first in the alphabet.',
                    f'Write "{twins[name]}", if that is what you mean.',
                )


def _names(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else value


def _twin(name: str, counts: Counter[str]) -> str:
    """Find the more common name that this one is almost; of two equally common ones, the first of the alphabet."""
    others = [other for other in counts if other != name and (-counts[other], other) < (-counts[name], name)]
    same = next((other for other in others if slug_of(other) == slug_of(name)), "")
    return same or (near_match(name, others, closeness=0.85) if len(name) > 3 else "")  # noqa: PLR2004 - "EMDR", "ABA"
