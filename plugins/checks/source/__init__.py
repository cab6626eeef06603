"""Checks on the documents together, a row each; every one reports all that it finds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plugins.checks.source import (
    addresses,
    answers,
    detours,
    facts,
    files,
    links,
    notices,
    pages,
    people,
    picture_files,
    places,
    redirects,
    reviews,
    templates,
    topics,
    translations,
    twins,
)

if TYPE_CHECKING:
    from plugins.findings import Finding
    from plugins.reading.library import Library

CHECKS = (
    addresses,
    answers,
    detours,
    facts,
    files,
    links,
    notices,
    people,
    picture_files,
    places,
    redirects,
    reviews,
    templates,
    topics,
    translations,
    twins,
)


def run(library: Library, settings: dict[str, Any]) -> list[Finding]:
    """Run every check.

    Args:
        library: all documents.
        settings: Pelican's settings, with FACTS; HINTS says whether hints are told, too.

    Returns:
        All faults, in no order, without those that writers waived.
    """
    found, waivers = pages.read_pages(library, settings)
    found += [finding for check in CHECKS for finding in check.check(library, settings)]
    told = pages.waived(found, waivers, settings)
    return [finding for finding in told if settings.get("HINTS") or finding.severity != "hint"]
