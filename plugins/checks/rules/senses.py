"""“We” is the practice, on every page; a page where it is the clients too leaves readers guessing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.checks.rules.phrases import blocks_for
from plugins.checks.words.context import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.checks.words.text import Text
    from plugins.facts import Facts
    from plugins.findings import Finding

_CLIENTS = re.compile(
    r"\b(?:our|us and our|we and our|we trust our|with our) (?:own )?(?:therapist|counselor|psychologist"
    r"|doctor)s?\b(?! (?:team|staff|are|meet|offer|provide|use|will|can|have|work|in))|"
    r"\bas clients,? we\b|\bwhen we (?:open up|feel (?:safe|heard|understood|anxious|afraid|alone|judged"
    r"|sad|angry|stressed|overwhelmed)|struggle|are (?:anxious|depressed|afraid|scared|stressed|hurting"
    r"|vulnerable)|come to therapy|go to therapy|start therapy|share our)|"
    r"\bwe (?:feel (?:safe|heard|understood|anxious|afraid|judged|vulnerable)|share our (?:feelings"
    r"|thoughts|fears|lives|stories)|open up|tell our therapist|trust our)\b|"
    r"\bour (?:own )?(?:anxiety|depression|feelings|emotions|thoughts|fears|childhood|trauma|mental health"
    r"|inner \w+|bodies|brains?|minds?)\b|\bwhat we share (?:stays|is|remains|with)",
    re.IGNORECASE,
)
_PRACTICE = re.compile(
    r"\b(?:we (?:offer|provide|specialize|serve|accept|work with (?:children|families|adults|teens|you)"
    r"|see (?:clients|you|people|children)|call you|will call|reply|answer|bill|charge|send you"
    r"|help (?:you|families|children|people|clients)|tell you|ask you|meet you)|"
    r"our (?:practice|clinic|office|team|services|staff|clinicians|fees|hours|website|therapists (?:are"
    r"|offer|use|will|can|have|work))|call us|contact us|email us|text us|reach us|with us today|tell us"
    r"|ask us)\b",
    re.IGNORECASE,
)


def check(text: Text, facts: Facts | None) -> Iterator[Finding]:
    """Report where “we” means the clients on a page where it also means the practice.

    Args:
        text: the page.
        facts: not needed.

    Yields:
        One finding, at the first place.
    """
    del facts
    if text.lang != "en":
        return
    worth = [block for block in blocks_for(_CLIENTS.pattern, text) if block.below]
    if not worth or not any(
        block.below and _PRACTICE.search(block.text) for block in blocks_for(_PRACTICE.pattern, text)
    ):
        return
    for block in worth:
        for match in _CLIENTS.finditer(block.text):
            if not quoted(block.text, *match.span()):
                words = " ".join(match[0].split())
                what = f'"{words}" speaks as a client, and elsewhere on the page "we" is the practice.'
                fix = 'Write "you" for the reader, and "we" for the practice alone.'
                yield text.finding(block.line_at(match.start()), "we-two-senses", what, fix)
                return
