"""Checks on the documents together, a row each; every one reports all that it finds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from plugins.findings import Finding
    from plugins.reading.library import Library

    Check = Callable[[Library, dict[str, Any]], Iterable[Finding]]


def checks() -> tuple[Check, ...]:
    """Name the checks; they are imported when all documents are looked at, and not for the words of one page.

    Returns:
        Functions from the documents and Pelican's settings to findings.
    """
    from plugins.checks.source import (
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

    groups = (
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
    return tuple(group.check for group in groups)


def run(library: Library, settings: dict[str, Any]) -> list[Finding]:
    """Run every check.

    Args:
        library: all documents.
        settings: Pelican's settings, with FACTS; HINTS says whether hints are told, too.

    Returns:
        All faults, in no order, without those that writers waived.
    """
    from plugins.checks.source import pages

    found, waivers = pages.read_pages(library, settings)
    found += [finding for check in checks() for finding in check(library, settings)]
    told = pages.waived(found, waivers, settings)
    return [finding for finding in told if settings.get("HINTS") or finding.severity != "hint"]
