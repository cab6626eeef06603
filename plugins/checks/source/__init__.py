"""Checks on the documents together, a row each; every one reports all that it finds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plugins.checks.source import addresses, facts, links, people, redirects, templates, topics

if TYPE_CHECKING:
    from plugins.findings import Finding
    from plugins.reading.library import Library

CHECKS = (addresses, facts, links, people, redirects, templates, topics)


def run(library: Library, settings: dict[str, Any]) -> list[Finding]:
    """Run every check.

    Args:
        library: all documents.
        settings: Pelican's settings, with FACTS.

    Returns:
        All faults, in no order.
    """
    return [finding for check in CHECKS for finding in check.check(library, settings)]
