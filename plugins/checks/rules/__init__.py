"""Rules on the words of one page, a row each; `plugins/checks/source/pages.py` runs them on every page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from plugins.checks.words.text import Text
    from plugins.facts import Facts
    from plugins.findings import Finding

    Rule = Callable[[Text, Facts | None], Iterator[Finding]]


def rules() -> tuple[Rule, ...]:
    """Name the rules; they are imported when a page has to be read anew.

    Returns:
        Functions from a page and the facts to findings.
    """
    from plugins.checks.rules import (
        crisis,
        crisis_words,
        diagnosing,
        ease,
        headings,
        jargon,
        links,
        outcomes,
        pictures,
        praise,
        pressure,
        privacy,
        senses,
        standing,
        stories,
        typed_facts,
        wording,
    )

    groups = (
        outcomes,
        standing,
        privacy,
        praise,
        stories,
        diagnosing,
        pressure,
        crisis,
        crisis_words,
        wording,
        senses,
        ease,
        headings,
        jargon,
        pictures,
        links,
        typed_facts,
    )
    return tuple(group.check for group in groups)
