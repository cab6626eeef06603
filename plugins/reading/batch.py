"""Many files, read: from the cache where it holds, else on all cores."""

from __future__ import annotations

import hashlib
import os
import time
from typing import TYPE_CHECKING, Any, NamedTuple

from plugins.cores import spread
from plugins.reading import document
from plugins.reading.cache import Cache, fingerprint
from plugins.reading.page_parts import mark_of
from plugins.reading.rendering import Renderer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from plugins.facts import Facts
    from plugins.pictures.gallery import Gallery
    from plugins.reading.document import Document
    from plugins.reading.kinds import Kind

# Below so many files a second process costs more than it saves.
WORTH_A_POOL = 60
# A text without any of these cannot refer to the facts.
MARKS_OF_FACTS = (b"[!", b"booking", b"&#")


class File(NamedTuple):
    """A file to read.

    Args:
        path: where it is.
        source: its path below the content folder.
        shown: its path as messages name it.
        kind: the kind of page.
    """

    path: Path
    source: str
    shown: str
    kind: Kind


class Reading(NamedTuple):
    """A document, and what it depends on beside its file.

    Args:
        document: as it was read.
        looked_for: file -> how it is shown, by `page_parts.mark_of`.
        seconds: that reading it took.
    """

    document: Document
    looked_for: dict[str, str]
    seconds: float = 0.0


_renderers: list[Renderer] = []


def read_all(
    files: list[File],
    facts: Facts | None,
    others: frozenset[str],
    siteurl: str,
    cache_file: Path | None,
    *,
    gallery: Gallery | None = None,
    progress: Callable[[str, int, int], None] | None = None,
    profile: Any = None,
) -> list[Document]:
    """Read files.

    Args:
        files: what to read.
        facts: for callouts and booking links.
        others: the files that texts may show or link to.
        siteurl: the path that the site lies under.
        cache_file: the cache, or None to read all anew.
        gallery: the pictures among the other files.
        progress: is told what is being done, how much of it, and how much there is.
        profile: takes the seconds that each file took, as `plugins.building.profile` does.

    Returns:
        The documents, in the order of the files.
    """
    given = (facts, others, siteurl, gallery)
    if cache_file is None:
        return [reading.document for reading in readings(files, *given)]
    cache = Cache(
        cache_file, code=fingerprint(siteurl), facts=digest_of(facts), mark=lambda file: mark_of(file, others, gallery)
    )
    cache.load()
    contents = {file.source: bytes_of(file.path) for file in files}
    digests = {file.source: hashlib.sha256(contents[file.source] + file.shown.encode()).hexdigest() for file in files}
    found = {file.source: cache.get(file.source, digests[file.source]) for file in files}
    missing = [file for file in files if found[file.source] is None]
    for done, (file, (read, looked_for, seconds)) in enumerate(zip(missing, readings(missing, *given), strict=True), 1):
        if progress:
            progress("Reading pages", done, len(missing))
        if profile:
            profile.page("read anew", file.source, seconds)
        found[file.source] = read
        lower = contents[file.source].lower()
        used_facts = any(mark in lower for mark in MARKS_OF_FACTS)
        cache.put(file.source, digests[file.source], read, used_facts=used_facts, looked_for=looked_for)
    cache.save(set(found))
    documents = [read for read in found.values() if read is not None]
    for read in documents:
        read.digest = digests[read.source]
    return documents


def digest_of(facts: Facts | None) -> str:
    """Name the facts by all that they say."""
    return hashlib.sha256(repr(facts).encode()).hexdigest()


def bytes_of(path: Path) -> bytes:
    """Read a file for its digest; one that cannot be read has a fault that `document.read` tells."""
    try:
        return path.read_bytes() if path.is_file() else os.urandom(16)
    except OSError:
        return os.urandom(16)  # never found in a cache


def readings(
    files: list[File], facts: Facts | None, others: frozenset[str], siteurl: str, gallery: Gallery | None = None
) -> Iterator[Reading]:
    """Read files, in several processes where that is worth it.

    Args:
        files: what to read.
        facts: for callouts and booking links.
        others: the files that texts may show or link to.
        siteurl: the path that the site lies under.
        gallery: the pictures among the other files.

    Yields:
        The documents, in the order of the files.
    """
    if not files:
        return
    set_up(facts, others, siteurl, gallery)
    yield from spread(read_one, files, worth=WORTH_A_POOL)


def set_up(facts: Facts | None, others: frozenset[str], siteurl: str, gallery: Gallery | None = None) -> None:
    """Make the renderer of this process."""
    _renderers[:] = [Renderer(facts, others, siteurl, gallery)]


def read_one(file: File) -> Reading:
    """Read one file with the renderer of this process."""
    renderer = _renderers[0]
    renderer.parts.looked_for = {}
    start = time.perf_counter()
    read = document.read(file.path, file.source, file.shown, file.kind, renderer)
    return Reading(read, renderer.parts.looked_for, time.perf_counter() - start)
