"""Checks on the finished folder, a row each; they only read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plugins.checks.output import links, notices, orphans, privacy, promises
from plugins.checks.output.page import read_pages

if TYPE_CHECKING:
    from pathlib import Path

    from plugins.checks.output.page import Page
    from plugins.findings import Finding

CHECKS = (links, privacy, promises)
SITE_CHECKS = (notices, orphans)  # these look at what was read, too


def run(output: Path, shown: str, settings: dict[str, Any], known: dict[str, Page] | None = None) -> list[Finding]:
    """Run every check.

    Args:
        output: the finished folder.
        shown: how messages name it.
        settings: Pelican's settings.
        known: pages that are read already.

    Returns:
        All faults, in no order.
    """
    pages = read_pages(output, known)
    found = [finding for check in CHECKS for finding in check.check(pages, output, shown, settings["SITEURL"])]
    return found + [finding for check in SITE_CHECKS for finding in check.check(pages, output, shown, settings)]
