"""Runs Pagefind when what it indexes has changed; else the index of last time is taken again."""

from __future__ import annotations

import contextlib
import gzip
import hashlib
import json
import os
import shutil
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.findings import Finding
from plugins.search.parts import SIGNATURE, split

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from plugins.search.pages import Indexed

KEPT = ("pagefind.js", "pagefind-entry.json", "*.pf_meta", "index/*", "fragment/*")
BUNDLES = 3  # indexes that are kept: of the site, of the preview, and one more
MINUTES = 10.0


def write(
    seen: Iterable[str], made: Callable[[], tuple[list[Indexed], dict[str, str]]], target: Path, cache: Path
) -> list[Finding]:
    """Put the index into the site.

    Args:
        seen: all that the index is made of.
        made: makes what is indexed, and language -> what the search field has to know.
        target: the folder to make.
        cache: the folder that keeps indexes.

    Returns:
        A warning where there is no index; the site is whole without it.
    """
    try:
        name = digest(seen)
        bundle = cache / "search" / name
        if not (bundle / "pagefind-entry.json").is_file():
            make(*made(), bundle)
            forget(cache / "search", name)
        bundle.touch()
        shutil.copytree(bundle, target, copy_function=link)
    except (PackageNotFoundError, subprocess.SubprocessError, OSError) as error:
        shutil.rmtree(target, ignore_errors=True)
        said = getattr(error, "stderr", None) or str(error)
        what = f"The search could not be made: {' '.join(said.split())}."
        fix = "The field leads to the lists of all pages instead. `python3 tasks.py build --debug` may say more."
        return [Finding("pyproject.toml", 0, "search-missing", what, fix)]
    return []


def digest(seen: Iterable[str]) -> str:
    """Name an index by all that it is made of.

    Args:
        seen: texts; the code of this room counts, too.

    Returns:
        A hash.

    Raises:
        PackageNotFoundError: if the engine is not installed.
    """
    code = (file.read_text(encoding="utf-8") for file in sorted(Path(__file__).parent.glob("*.py")))
    parts = (*code, version("pagefind"), *seen)
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:20]


def make(pages: list[Indexed], guides: dict[str, str], bundle: Path) -> None:
    """Make an index.

    Args:
        pages: what is indexed.
        guides: language -> what stands beside it.
        bundle: the folder to make; it is there only when it is whole.

    Raises:
        OSError: if the disk refuses, or the engine does not start.
        SubprocessError: if the engine fails.
    """
    work = bundle.with_name(f"{bundle.name}.{os.getpid()}")
    shutil.rmtree(work, ignore_errors=True)
    try:
        for page in pages:
            file = work / "pages" / page.save_as
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(page.html, encoding="utf-8", newline="\n")
        raw, kept = work / "raw", work / "kept"
        # The command and not the Python interface, which loses files.
        places = ["--site", str(work / "pages"), "--output-path", str(raw)]
        subprocess.run(
            [sys.executable, "-m", "pagefind", *places, "--silent"],
            check=True,
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            timeout=MINUTES * 60,
        )
        show(pages, raw)
        split(raw)
        take(raw, kept)
        for lang, text in guides.items():
            (kept / f"guide.{lang}.json").write_text(text, encoding="utf-8", newline="\n")
        try:
            kept.rename(bundle)
        except OSError:
            if not bundle.is_dir():  # another build was faster
                raise
    finally:
        shutil.rmtree(work, ignore_errors=True)


def show(pages: list[Indexed], raw: Path) -> None:
    """Give each result the text that readers see; the engine knows its words alone.

    Args:
        pages: what is indexed.
        raw: what the engine wrote; the parts that it loads for a result are written anew.

    Raises:
        OSError: if a part is not what it was.
    """
    by_url = {f"/{page.save_as.removesuffix('index.html')}": page for page in pages}
    for file in sorted((raw / "fragment").iterdir()):
        mark, found, text = gzip.decompress(file.read_bytes()).partition(SIGNATURE)
        if mark or not found:
            raise OSError(5, "Pagefind wrote results in another form", file.name)
        data = json.loads(text)
        page = by_url[data["url"]]
        data["content"], data["anchors"] = page.shown, [head._asdict() for head in page.heads]
        told = json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
        file.write_bytes(gzip.compress(SIGNATURE + told.encode(), 9, mtime=0))


def take(raw: Path, kept: Path) -> None:
    """Take the files that the search field uses; Pagefind's own interfaces are left behind.

    Args:
        raw: what the engine wrote.
        kept: the folder to make.

    Raises:
        OSError: if a file is not there or is empty.
    """
    start = raw / "pagefind-entry.json"
    index = json.loads(start.read_text(encoding="utf-8"))
    # Pagefind names several languages in an order of chance; the same pages have to give the same bytes.
    start.write_text(json.dumps(index, sort_keys=True, separators=(",", ":")), encoding="utf-8", newline="\n")
    engines = sorted({f"wasm.{entry['wasm'] or 'unknown'}.pagefind" for entry in index["languages"].values()})
    for pattern in (*KEPT, *engines):
        files = sorted(raw.glob(pattern))
        if not files or any(not file.stat().st_size for file in files):
            raise OSError(5, "Pagefind wrote less than it should have", pattern)
        for file in files:
            place = kept / file.relative_to(raw)
            place.parent.mkdir(parents=True, exist_ok=True)
            file.rename(place)


def forget(folder: Path, name: str) -> None:
    """Remove indexes that are no longer used.

    Args:
        folder: of all indexes.
        name: of the one that was just made.
    """
    others = [entry for entry in folder.iterdir() if entry.name != name and "." not in entry.name]
    for old in sorted(others, key=lambda entry: entry.stat().st_mtime, reverse=True)[BUNDLES - 1 :]:
        shutil.rmtree(old, ignore_errors=True)


def link(source: str, target: str) -> str:
    """Put a file into the site; those named by their content never change, so they need no second copy.

    Args:
        source: the file.
        target: where it goes.

    Returns:
        The target, as `shutil.copytree` asks.
    """
    if ".pf_" in source:
        with contextlib.suppress(OSError):
            os.link(source, target)
            return target
    return str(shutil.copyfile(source, target))
