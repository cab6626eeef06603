"""A process that stays: it puts the new text of a page in the place of the old one, while a whole build takes longer.

Run as a script. First line in: the project. After that, a line for each thing to do, and a line out for what came of
it: `load` a finished build, or `look` at new pictures and `touch` pages of it. What it cannot do for sure is left to a
build. It imports rooms only inside functions, so that a fault in any of them is told, and left to a build as well.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

if TYPE_CHECKING:
    from plugins.building.retouch import Retoucher, Touched
    from plugins.pictures.store import Store


def work(orders: IO[bytes], replies: IO[bytes]) -> None:
    """Do what is asked.

    Args:
        orders: the lines in; they end when the preview does.
        replies: takes the lines out.
    """
    start = json.loads(orders.readline())
    sys.path.insert(0, start["root"])
    site: Retoucher | None = None
    store: Store | None = None
    for line in orders:
        order = json.loads(line)
        try:
            if "load" in order:
                if site is not None:
                    site.ledger.close(keep=False)
                site = None  # what was loaded before goes first, so that two are never kept
                gc.unfreeze()
                gc.collect()
                site, store = loaded(Path(start["root"]), order)
                reply: dict[str, Any] = {"ok": True}
            elif site is None or store is None:
                reply = {"not": "no build is loaded"}
            else:
                reply = touched(site, store, order)
        except BaseException as error:  # noqa: BLE001 - code that is being edited raises anything, SystemExit too
            reply = {"not": f"{type(error).__name__}: {error}"}
        with contextlib.suppress(OSError, ValueError):  # the preview has ended
            replies.write(json.dumps({**reply, "number": order["number"]}).encode() + b"\n")
            replies.flush()


def loaded(root: Path, order: dict[str, Any]) -> tuple[Retoucher, Store]:
    """Take a finished build in, and all that reading a page of it needs.

    Args:
        root: the project folder.
        order: `load` is its folder, `content` the content folder.

    Returns:
        The build, and where the files of its pictures are kept.
    """
    from plugins.building.retouch import Retoucher
    from plugins.building.settings import Order
    from plugins.pictures.store import Store

    build = Order(root, publication=False, content=Path(order["content"]))
    site = Retoucher(build.ledger, Path(order["load"]), new_pictures=True)
    site.warm()
    # What is loaded stays until the next build; looking for rubbish in it would only take time.
    gc.freeze()
    return site, Store(build.pictures_folder)


def touched(site: Retoucher, store: Store, order: dict[str, Any]) -> dict[str, Any]:
    """Replace texts, and take in new pictures.

    Args:
        site: what was loaded.
        store: keeps the files of pictures.
        order: `touch` are the texts, `look` new pictures, `into` is the folder for what is new.

    Returns:
        `files` below that folder, and `faults` of the documents as a browser shows them, by their paths.
    """
    from plugins.building.doubt import FaultyError
    from plugins.pictures.store import Pixels
    from plugins.preview.reply import of_findings

    texts, new = (
        [os.path.relpath(path, site.content).replace(os.sep, "/") for path in order[name]] for name in ("touch", "look")
    )
    for source in new:
        store.make(Pixels().plan(site.look(source), site.content))
    done = []
    try:
        for source in texts:
            done.append(site.touch(source))  # noqa: PERF401 - see below
    except FaultyError as error:
        reply = of_findings([*error.findings, *site.ledger.told(error.path)], ok=False)
        return {"not": str(error), "faults": {error.path: reply["faults"]}, "text": reply["text"]}
    folder = Path(order["into"])
    files = {name: text.encode() for one in done for name, text in one.files.items()}
    files |= pictures(site, store, done)
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    faults = {one.told.path: of_findings(one.findings, ok=True)["faults"] for one in done}
    return {"ok": True, "files": list(files), "faults": faults}


def pictures(site: Retoucher, store: Store, done: list[Touched]) -> dict[str, bytes]:
    """Make the files of pictures that the finished site does not have.

    Args:
        site: what was loaded.
        store: keeps them for the build that follows.
        done: the texts.

    Returns:
        File -> what is in it.
    """
    from plugins.pictures.store import Pixels

    shown = [one for touched in done for one in touched.document.shown_pictures]
    wanted = [file for one in shown for file in Pixels().plan(one, site.content)]
    new = [file for file in wanted if not (site.output / file.target).is_file()]
    store.make(new)
    return {file.target: (store.folder / file.name).read_bytes() for file in new}


def main() -> None:
    """Keep what code prints apart from what is answered, and do the work."""
    replies = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    work(sys.stdin.buffer, replies)
    os._exit(0)


if __name__ == "__main__":
    main()
