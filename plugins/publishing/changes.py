"""What differs between what the host has and what it should have, and the order in which it is mended."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plugins.publishing.manifest import Manifest

PACKED = (".br", ".gz")
LISTS = re.compile(
    r"^((articles|archives|categories|tags|faqs|all|search|category/[^/]+|tag/[^/]+)/(page/\d+/)?)?index\.html$"
)
MACHINES = re.compile(r"\.xml$|(^|/)(robots\.txt|pagefind/[^/]*\.json)$")
INDEX = re.compile(r"(?<![^/])index\.html$")
FOR_HOST = re.compile(r"^(\.htaccess|_headers|_redirects|vercel\.json|CNAME|\.nojekyll|\.domains)$")
# At no moment may a page refer to something that is not there. So what others refer to goes first.
STAGES = ("files", "new pages", "changed pages", "lists and feeds", "what the host is told")
MOST_REMOVED = 0.2  # of the pages; more is asked for twice


class Changes(NamedTuple):
    """The difference between two publications.

    Args:
        added: files that the host does not have.
        changed: files that it has with another content, or of which nobody knows.
        removed: files that it has, or may have, and should not.
        same: how many it has already.
    """

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    same: int

    @property
    def sent(self) -> tuple[str, ...]:
        """Files that have to be sent."""
        return (*self.added, *self.changed)

    @property
    def touched(self) -> frozenset[str]:
        """Files that the host will have otherwise."""
        return frozenset((*self.sent, *self.removed))


def compare(before: Manifest | None, new: Manifest) -> Changes:
    """Compare two publications.

    Args:
        before: what the host has; None for nothing.
        new: what it should have.

    Returns:
        The difference.
    """
    old = before.files if before else {}
    unsure = before.unsure if before else frozenset()
    added = tuple(name for name in new.files if name not in old)
    changed = tuple(
        name
        for name, entry in new.files.items()
        if name in old and (name in unsure or old[name].sha256 != entry.sha256)
    )
    removed = tuple(sorted((old.keys() | unsure) - new.files.keys()))
    return Changes(added, changed, removed, len(new.files) - len(added) - len(changed))


def matter(changes: Changes, before: Manifest) -> bool:
    """Say whether readers would see any of it: what was only kept for open pages can wait.

    Args:
        changes: from `compare`.
        before: what the host has.
    """
    return bool(changes.sent) or not all(name in before.files and before.files[name].kept for name in changes.removed)


def stages(changes: Changes, missing: frozenset[str]) -> list[tuple[str, list[str]]]:
    """Put what has to be sent into an order in which no page is ever ahead of what it refers to.

    Pages that nobody can reach yet go first: whatever they refer to, no reader is led there before it is there.

    Args:
        changes: from `compare`.
        missing: files that the host does not have now.

    Returns:
        (what it is, paths), without stages that are empty.
    """
    parts: dict[str, list[str]] = {words: [] for words in STAGES}
    for name in changes.sent:
        parts[STAGES[_stage(name, is_new=name in missing)]].append(name)
    return [(words, sorted(names)) for words, names in parts.items() if names]


def removals(changes: Changes) -> list[list[str]]:
    """Put what has to be removed into its order: pages before what they show.

    Args:
        changes: from `compare`.

    Returns:
        Groups of paths.
    """
    pages = [name for name in changes.removed if is_page(name)]
    return [group for group in (pages, [name for name in changes.removed if not is_page(name)]) if group]


def is_page(name: str) -> bool:
    """Say whether a file is a page, or a packed copy of one."""
    return plain(name).endswith((".html", ".htm"))


def plain(name: str) -> str:
    """Name the file that a packed copy was made of."""
    return name[:-3] if name.endswith(PACKED) else name


def too_many_removed(changes: Changes, before: Manifest | None) -> int:
    """Count the pages that would be gone, where that is more than a fifth of all.

    Args:
        changes: from `compare`.
        before: what the host has.

    Returns:
        The number; 0 if it is not worth a question.
    """
    pages = sum(
        is_page(name) and plain(name) == name for name in (before.files.keys() | before.unsure if before else ())
    )
    gone = sum(is_page(name) and plain(name) == name for name in changes.removed)
    return gone if gone > MOST_REMOVED * pages else 0


def addresses(names: Iterable[str], prefix: str) -> list[str]:
    """Write paths of files as readers type them.

    Args:
        names: paths in the site.
        prefix: the path that the site lies under.

    Returns:
        Paths from the root of the host, each once, packed copies and what only the host reads left out.
    """
    shown = (plain(name) for name in names if not FOR_HOST.search(name))
    return list(dict.fromkeys(f"{prefix}/{INDEX.sub('', name)}" for name in shown))


def _stage(name: str, *, is_new: bool) -> int:
    name = plain(name)
    if FOR_HOST.search(name):
        return 4
    if LISTS.search(name) or MACHINES.search(name):
        return 3
    return (1 if is_new else 2) if is_page(name) else 0
