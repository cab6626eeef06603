"""The build that the preview shows: with drafts, at an address on this machine, into a folder of its own."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

from plugins.building.build import Order, build_site
from plugins.preview.reply import Reply, of_findings


def build_preview(root: Path, order: dict[str, Any]) -> Reply:
    """Build.

    Args:
        root: the project folder.
        order: `content`, `output`, `siteurl` and `debug`.

    Returns:
        What came of it.
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
    return of_findings(findings, ok=result.ok, documents=len(result.library.documents) if result.library else 0)
