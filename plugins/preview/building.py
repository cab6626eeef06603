"""The build that the preview shows: with drafts, at an address on this machine, into a folder of its own."""

from __future__ import annotations

import contextlib
import dataclasses
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from plugins.building.build import Order, Result, build_site
from plugins.building.files import make_the_rest
from plugins.pictures.store import MakingError, Store
from plugins.preview.reply import Reply, of_findings

if TYPE_CHECKING:
    from collections.abc import Callable


def build_preview(root: Path, order: dict[str, Any]) -> tuple[Reply, Callable[[], None]]:
    """Build.

    Args:
        root: the project folder.
        order: `content`, `output`, `siteurl` and `debug`.

    Returns:
        What came of it, and what makes the files of pictures that it did not wait for.
    """
    wanted = Order(
        root,
        publication=False,
        content=Path(order["content"]),
        output=Path(order["output"]),
        siteurl=order["siteurl"],
        debug=order["debug"],
    )
    result = build_site(wanted)
    # A page with a fault is named by its address: the folder that it was built into is gone when somebody reads this.
    built = f"{wanted.shown(wanted.output_folder)}/"
    findings = [
        dataclasses.replace(one, path=f"/{one.path.removeprefix(built).removesuffix('index.html')}")
        if one.path.startswith(built)
        else one
        for one in result.findings
    ]
    reply = of_findings(findings, ok=result.ok, documents=len(result.library.documents) if result.library else 0)
    return reply, lambda: make_pictures(wanted, result)


def make_pictures(order: Order, result: Result) -> None:
    """Make the files of pictures that the preview has shown in a quick one, and let everything else go before.

    Args:
        order: what was built.
        result: what came of it; nothing is made of a site with faults.
    """
    if result.library is None or not result.ok:
        return
    if hasattr(os, "nice"):
        os.nice(10)
    with contextlib.suppress(MakingError, OSError):  # a build tells it
        make_the_rest(result.library, Store(order.pictures_folder))
