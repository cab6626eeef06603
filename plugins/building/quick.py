"""`tasks.py build` after nothing but texts has changed: they take their places in the finished site."""

from __future__ import annotations

import contextlib
import gc
import os
import shutil
import signal
import sys
import threading
from typing import TYPE_CHECKING

from plugins.building import swap
from plugins.building.doubt import NotSureError
from plugins.starting import unchanged
from plugins.starting.lock import hold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from plugins.building.retouch import Touched
    from plugins.building.settings import Order

MOST = 5  # texts; with more, a whole build is about as quick
PAGES = (".md", ".markdown", ".mkd", ".mdown")


def quick(order: Order, argv: list[str], waiting: Callable[[], None], *, quiet: bool) -> int | None:
    """Build by replacing texts.

    Args:
        order: what to build.
        argv: the arguments of the command.
        waiting: called if another build is under way.
        quiet: say nothing but faults.

    Returns:
        The exit code, or None where only a whole build does it; then nothing has been written.
    """
    # What is imported and loaded for a text or two stays to the end: looking for waste in it only takes time.
    gc.disable()
    try:
        return _quick(order, argv, waiting, quiet=quiet)
    finally:
        gc.enable()


def _quick(order: Order, argv: list[str], waiting: Callable[[], None], *, quiet: bool) -> int | None:
    root, content, output = str(order.root), str(order.content_folder), order.output_folder
    if not order.ledger.is_file() or not output.is_dir():
        return None
    try:
        with hold(str(swap.beside(output, "lock")), waiting):
            changed = unchanged.changed(root, argv, content, str(output))
            if changed is None or not 0 < len(changed.paths) <= MOST:
                return None
            sources = [os.path.relpath(path, content).replace(os.sep, "/") for path in changed.paths]
            if not all(source.endswith(PAGES) and not source.startswith("..") for source in sources):
                return None
            order.stage("reading the new texts and putting them into their pages")
            from plugins.building.retouch import Retoucher

            site = Retoucher(order.ledger, output)
            if site.site["search"]:
                return None  # the index is made of all texts together
            touched = {source: site.touch(source) for source in sources}
            complained, summary = site.everything(touched.values())
            unchanged.forget(root)
            replace(touched.values(), output)
            site.finish(touched)
    except (NotSureError, OSError):  # whatever it is, a whole build does it or tells it
        return None
    said = f"{complained}{summary}\n" if complained else ""
    sys.stderr.write(said)
    told = f"{site.site['documents']} documents"
    shown = order.shown(output)
    sys.stdout.write("" if quiet else f"Built {told} into {shown}/.\n")
    again = f"Nothing has changed since these were built: {told} in {shown}/.\n"
    unchanged.note(root, content, str(output), seen=changed.seen, told=again, complained=said)
    return 0


def replace(touched: Iterable[Touched], output: Path) -> None:
    """Put files in the places of older ones, each whole, all one right after the other.

    Args:
        touched: what became of documents.
        output: the folder of the site.

    Raises:
        OSError: if the disk refuses; as long as the new files are being written, the site is as it was.
    """
    beside = swap.beside(output, "new")
    shutil.rmtree(beside, ignore_errors=True)
    beside.mkdir(parents=True)
    files = {name: text for one in touched for name, text in one.files.items()}
    try:
        for number, text in enumerate(files.values()):
            (beside / str(number)).write_bytes(text.encode())
        with uninterrupted():
            for number, name in enumerate(files):
                (beside / str(number)).replace(output / name)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


@contextlib.contextmanager
def uninterrupted() -> Iterator[None]:
    """Let Ctrl-C wait for a moment."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
