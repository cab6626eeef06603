"""Our answers to readers are words of the practice: what pages may not say, they may not say either."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from plugins.reading.document import Document
from plugins.reading.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.findings import Finding
    from plugins.reading.library import Library


def check(library: Library, settings: dict[str, Any]) -> Iterator[Finding]:
    """Report claims, promises and the like in answers of the practice; they warn, as an answer can waive nothing.

    Args:
        library: all documents.
        settings: Pelican's settings, with FACTS and, where responses were read, CONVERSATIONS.

    Yields:
        A finding for each sentence that a rule finds.
    """
    talks = settings.get("CONVERSATIONS")
    threads = [thread for found in talks.threads.values() for thread in found] if talks else []
    for answer in (one for first, replies in threads for one in (first, *replies) if one.by):
        from plugins.checks.rules import rules
        from plugins.checks.words.text import read_text

        source = answer.shown.removeprefix(f"{settings['SHOWN_CONTENT']}/")
        typed = (library.content / source).read_text(encoding="utf-8-sig").replace("\r\n", "\n")
        lang = answer.page.partition("/")[0] if "/" in answer.page else settings["DEFAULT_LANG"]
        text = read_text(typed, Document(source, answer.shown, KINDS[0], "yaml"), lang)
        for rule in rules():
            yield from (dataclasses.replace(found, mild=True) for found in rule(text, settings["FACTS"]))
