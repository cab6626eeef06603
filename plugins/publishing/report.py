"""What a publication would change, told before it is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.publishing.changes import FOR_HOST, addresses, plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plugins.publishing.changes import Changes
    from plugins.publishing.manifest import Manifest

SHOWN = 12  # lines of a list that a person reads
SIGNS = (("+", "new"), ("*", "changed"), ("-", "removed"))


def tell(changes: Changes, before: Manifest | None, new: Manifest, prefix: str) -> str:
    """Set out what changes.

    Args:
        changes: from `compare`.
        before: what the host has.
        new: what it should have.
        prefix: the path that the site lies under.

    Returns:
        A line for each file, up to a dozen of each kind, and the sum.
    """
    lines = []
    for (sign, words), names in zip(SIGNS, (changes.added, changes.changed, changes.removed), strict=True):
        shown = [name for name in names if plain(name) == name]
        entries = before.files if before and sign == "-" else new.files
        for name in shown[:SHOWN]:
            address = name if FOR_HOST.search(name) else addresses([name], prefix)[0]
            lines.append(f"  {sign} {address}  {size([entries[name].size] if name in entries else [])}")
        if len(shown) > SHOWN:
            lines.append(f"  {sign} and {len(shown) - SHOWN} more {words} files")
    sent = size(new.files[name].size for name in changes.sent)
    lines.append(
        f"{len(changes.added)} new, {len(changes.changed)} changed, {len(changes.removed)} removed, "
        f"{changes.same} as they are; {sent} to send."
    )
    return "\n".join(lines)


def size(numbers: Iterable[int]) -> str:
    """Write a size as a person reads it.

    Args:
        numbers: bytes.

    Returns:
        "14 kB".
    """
    total = sum(numbers)
    for unit, factor in (("MB", 1_000_000), ("kB", 1_000)):
        if total >= factor:
            return f"{total / factor:.1f} {unit}" if total < 10 * factor else f"{total // factor} {unit}"
    return f"{total} bytes"
