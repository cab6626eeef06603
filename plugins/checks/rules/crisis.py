"""A page on suicide, self-harm, abuse or overdose shows the way to help first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.checks.rules.phrases import blocks_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.checks.words.blocks import Block
    from plugins.checks.words.text import Text
    from plugins.facts import Facts
    from plugins.findings import Finding

NEAR_THE_TOP = 1500  # characters of the text before the card
CARDS = ("urgent", "emergency")
CARD = "Put a card at the top:  > [!URGENT] Call or text 988 if:  and below it  > - you think about hurting yourself"
_GRAVE = re.compile(
    r"\bsuicid\w*|\bself[- ]?(?:harm\w*|injur\w*)|\b(?:kill|hurt|cut)(?:s|t?ing)?\s+(?:yourself|myself|himself"
    r"|herself|themselves|oneself)|"
    r"\bend(?:ing)?\s+(?:your|my|his|her|their)\s+(?:own\s+)?li(?:fe|ves)\b|\boverdos\w*|\b(?:wants?"
    r"|wish\w*)\s+to\s+die\b|"
    r"\b(?:is|are|been|start\w*|stop\w*|about|of)\s+cutting\b(?!\s+(?:back|down|out|off|up|into|the|a|corners|costs|paper|hair))|"
    r"\bautolesi\w*|\bquitarse\s+la\s+vida\b|\bsobredosis\b",
    re.IGNORECASE,
)
_HARM = re.compile(
    r"(?<!substance )(?<!alcohol )(?<!drug )(?<!verbal )\babus(?:e|ed|es|er|ers|ive|ing)\b|\b(?:domestic"
    r"|partner|sexual) violence\b|\brape[ds]?\b|"
    r"\b(?:husband|wife|partner|boyfriend|girlfriend|spouse|ex|stepfather|stepmother|father|mother|parents?|dad|mom)(?:\s+\w+)?\s+(?:hits?|beats?|chokes?|threatens?|hurts?|forces?)\s+(?:me|you|him|her|us|them)\b|"
    r"\bsexual(?:ly)? assault\w*|\bmolest\w*|\bviolencia (?:doméstica|sexual)\b|\bmaltrato\b",
    re.IGNORECASE,
)
_HELP = re.compile(r"\b(?:988|911)\b")
HARM_IN_TEXT = 3  # mentions that make it a subject of the page


def check(text: Text, facts: Facts | None) -> Iterator[Finding]:
    """Report a page on suicide, self-harm, abuse or overdose without a card near its top.

    Args:
        text: the page.
        facts: not needed.

    Yields:
        A finding at the first place.
    """
    del facts
    yield from _card(text, grave_words(text))


def grave_words(text: Text) -> list[tuple[Block, re.Match[str]]]:
    """Find words on suicide, self-harm and overdose.

    Args:
        text: the page.

    Returns:
        Each with its block.
    """
    return [(block, match) for block in blocks_for(_GRAVE.pattern, text) for match in _GRAVE.finditer(block.text)]


def _card(text: Text, grave: list[tuple[Block, re.Match[str]]]) -> Iterator[Finding]:
    if text.meta.get("template") == "crisis" or card_near_top(text):
        return
    harm = [(block, match) for block in blocks_for(_HARM.pattern, text) for match in _HARM.finditer(block.text)]
    graver = [(block, match) for block, match in grave if not _HELP.search(block.text) and block.callout not in CARDS]
    named = [(block, match) for block, match in graver + harm if block.kind in ("title", "summary", "heading")]
    subject = named or (graver if len(graver) > 1 else []) or (harm if len(harm) >= HARM_IN_TEXT else [])
    if subject:
        block, match = subject[0]
        line = block.line_at(match.start())
        word = " ".join(match[0].split()).lower()
        yield text.finding(
            line, "crisis-card", f'The page speaks of "{word}" and has no crisis card near its top.', CARD
        )
    elif graver and not _HELP.search(text.words):
        block, match = graver[0]
        word = " ".join(match[0].split()).lower()
        fix = 'Add "Call or text 988 at any hour" beside it.'
        yield text.finding(
            block.line_at(match.start()), "crisis-mention", f'The page mentions "{word}" and names no one to call.', fix
        )


def card_near_top(text: Text) -> bool:
    """Say whether a card with the crisis numbers stands near the top of a page.

    Args:
        text: the page.

    Returns:
        True for an URGENT or EMERGENCY card within the first 1,500 characters.
    """
    passed = 0
    for block in text.body:
        if block.callout in CARDS:
            return True
        passed += len(block.text)
        if passed > NEAR_THE_TOP:
            return False
    return False
