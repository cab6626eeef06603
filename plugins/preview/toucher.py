"""A process that stays: it puts the new text of a page in the place of the old one, while a whole build takes longer.

Run as a script. First line in: the project. After that, a line for each thing to do, and a line out for what came of
it: `load` a finished build, or `touch` pages of it. What it cannot do for sure is left to a build.
It imports rooms only inside functions, so that a fault in any of them is told, and left to a build as well.
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
    from plugins.building.retouch import Retoucher


def work(orders: IO[bytes], replies: IO[bytes]) -> None:
    """Do what is asked.

    Args:
        orders: the lines in; they end when the preview does.
        replies: takes the lines out.
    """
    start = json.loads(orders.readline())
    sys.path.insert(0, start["root"])
    site: Retoucher | None = None
    for line in orders:
        order = json.loads(line)
        try:
            if "load" in order:
                if site is not None:
                    site.ledger.close(keep=False)
                site = None  # what was loaded before goes first, so that two are never kept
                gc.unfreeze()
                gc.collect()
                site = loaded(Path(start["root"]), order)
                reply: dict[str, Any] = {"ok": True}
            elif site is None:
                reply = {"not": "no build is loaded"}
            else:
                reply = touched(site, order)
        except BaseException as error:  # noqa: BLE001 - code that is being edited raises anything, SystemExit too
            reply = {"not": f"{type(error).__name__}: {error}"}
        with contextlib.suppress(OSError, ValueError):  # the preview has ended
            replies.write(json.dumps({**reply, "number": order["number"]}).encode() + b"\n")
            replies.flush()


def loaded(root: Path, order: dict[str, Any]) -> Retoucher:
    """Take a finished build in, and all that reading a page of it needs.

    Args:
        root: the project folder.
        order: `load` is its folder, `content` the content folder.

    Returns:
        The build.
    """
    from plugins.building.retouch import Retoucher
    from plugins.building.settings import Order

    site = Retoucher(Order(root, publication=False, content=Path(order["content"])).ledger, Path(order["load"]))
    site.warm()
    # What is loaded stays until the next build; looking for rubbish in it would only take time.
    gc.freeze()
    return site


def touched(site: Retoucher, order: dict[str, Any]) -> dict[str, Any]:
    """Replace texts.

    Args:
        site: what was loaded.
        order: `touch` are the files, `into` is the folder for what is new.

    Returns:
        `files` below that folder, and `faults` of the documents as a browser shows them, by their paths.
    """
    from plugins.building.doubt import FaultyError
    from plugins.preview.reply import of_findings

    done = []
    try:
        for path in order["touch"]:
            done.append(site.touch(os.path.relpath(path, site.content).replace(os.sep, "/")))  # noqa: PERF401 - see below
    except FaultyError as error:
        reply = of_findings([*error.findings, *site.ledger.told(error.path)], ok=False)
        return {"not": str(error), "faults": {error.path: reply["faults"]}, "text": reply["text"]}
    folder = Path(order["into"])
    files = {name: text for one in done for name, text in one.files.items()}
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(text.encode())
    faults = {one.told.path: of_findings(one.findings, ok=True)["faults"] for one in done}
    return {"ok": True, "files": list(files), "faults": faults}


def main() -> None:
    """Keep what code prints apart from what is answered, and do the work."""
    replies = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    work(sys.stdin.buffer, replies)
    os._exit(0)


if __name__ == "__main__":
    main()
