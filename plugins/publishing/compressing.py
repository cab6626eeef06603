"""Smaller copies beside files, for servers that hand them out; made once for each content."""

from __future__ import annotations

import gzip
import hashlib
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from plugins.hosting.types import SMALLER

if TYPE_CHECKING:
    from pathlib import Path

WORTH = 300  # bytes; below that the headers of the answer weigh more
BROTLI_QUALITY = 9  # 11 takes ten times as long for 3 %


def compress(site: Path, cache: Path, *, brotli: bool) -> None:
    """Put packed copies beside the files of a site.

    Args:
        site: the folder.
        cache: the folder that keeps them for the next time.
        brotli: whether `.br` copies are made beside `.gz`.
    """
    files = [file for file in sorted(site.rglob("*")) if file.suffix in SMALLER and file.is_file()]
    cache.mkdir(parents=True, exist_ok=True)
    kinds = (".gz", ".br") if brotli else (".gz",)
    with ThreadPoolExecutor() as pool:
        used = {name for names in pool.map(lambda file: _pack(file, cache, kinds), files) for name in names}
    for old in cache.iterdir():
        if old.name not in used:
            old.unlink()


def _pack(file: Path, cache: Path, kinds: tuple[str, ...]) -> list[str]:
    data = file.read_bytes()
    if len(data) < WORTH:
        return []
    names = [hashlib.sha256(data).hexdigest() + kind for kind in kinds]
    for name, kind in zip(names, kinds, strict=True):
        kept = cache / name
        packed = kept.read_bytes() if kept.exists() else _packed(data, kind)
        if not kept.exists():
            beside = kept.with_suffix(f"{kind}.new")
            beside.write_bytes(packed)
            beside.replace(kept)
        if len(packed) < len(data):
            file.with_name(file.name + kind).write_bytes(packed)
    return names


def _packed(data: bytes, kind: str) -> bytes:
    if kind == ".gz":
        return gzip.compress(data, 9, mtime=0)
    import brotli

    packed: bytes = brotli.compress(data, mode=brotli.MODE_TEXT, quality=BROTLI_QUALITY)
    return packed
