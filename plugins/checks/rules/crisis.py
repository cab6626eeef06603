"""A page on suicide, self-harm, abuse or overdose shows the way to help first, and says nothing that adds danger."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.checks.rules.phrases import Phrase, find

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
    r"\bsuicid\w*|\bself[- ]?(?:harm\w*|injur\w*)|\b(?:kill|hurt|cut)(?:ing)?\s+(?:yourself|myself|himself"
    r"|herself|themselves|oneself)|"
    r"\bend(?:ing)?\s+(?:your|my|his|her|their)\s+(?:own\s+)?li(?:fe|ves)\b|\boverdos\w*|\b(?:wants?"
    r"|wish\w*)\s+to\s+die\b|"
    r"\bautolesi\w*|\bquitarse\s+la\s+vida\b|\bsobredosis\b",
    re.IGNORECASE,
)
_HARM = re.compile(
    r"(?<!substance )(?<!alcohol )(?<!drug )(?<!verbal )\babus(?:e|ed|es|er|ers|ive|ing)\b|\b(?:domestic"
    r"|partner|sexual) violence\b|\brape[ds]?\b|"
    r"\bsexual(?:ly)? assault\w*|\bmolest\w*|\bviolencia (?:doméstica|sexual)\b|\bmaltrato\b",
    re.IGNORECASE,
)
# Of which one has to stand in a block before the patterns are tried.
_GRAVE_KEYS = ("suicid", "self", "selves", "life", "lives", "overdos", "to die", "autolesi", "quitarse", "sobredosis")
_HARM_KEYS = ("abus", "violen", "rape", "assault", "molest", "maltrato")
_HELP = re.compile(r"\b(?:988|911)\b")
HARM_IN_TEXT = 3  # mentions that make it a subject of the page
WORDING = (
    Phrase(
        "suicide-wording",
        ("suicid",),
        r"\bcom+it+(?:s|ed|ing)? suicide\b",
        'Write "died by suicide", or "ended her life".',
        denials="",
        quotes=False,
    ),
    Phrase(
        "suicide-wording",
        ("suicid", "attempt"),
        (
            r"\b(?:successful|unsuccessful|failed|completed|botched)(?:ly)? (?:suicides?"
            r"|(?:suicide )?attempts?(?= (?:to|at|on|by|is|was|in)\b|[.,;:!?]|$))|\bsuicide attempts? (?:was "
            r"|were |that )?(?:failed|succeeded|(?:un)?successful)\b|\b(?:succeeded|failed) (?:in"
            r"|at) (?:killing|ending|suicide)|\bcompleted suicide\b"
        ),
        'Write "died by suicide" or "survived a suicide attempt".',
        denials="",
        needs=r"suicid|kill|life|die|attempt (?:to die|on (?:his|her|their) life)",
        quotes=False,
    ),
    Phrase(
        "suicide-wording",
        ("suicid",),
        (
            r"\b(?:epidemic|wave|outbreak|skyrocketing|contagion|surge) of (?:\w+ )?suicides?\b"
            r"|\bsuicide (?:epidemic|wave|outbreak|rates? (?:is|are) (?:skyrocketing|exploding"
            r"|out of control))\b"
        ),
        "Give the numbers with their source, without the picture.",
        quotes=False,
    ),
    Phrase(
        "suicide-wording",
        ("suicid", "easy way out", "cry for help", "self-harm", "attention"),
        (
            r"\b(?:suicid\w*|self[- ]harm\w*|self[- ]injur\w*|attempts?)\b[^.!?]{0,40}\b(?:easy way out"
            r"|coward\w*|selfish|cry for (?:help|attention)|attention[- ]seeking|(?:for|seek\w*) attention"
            r"|manipulat\w+)\b|\b(?:chose|chosen|decided) (?:suicide|to (?:kill|end))"
        ),
        "Take it out: it blames a person who was in pain.",
        others=False,
        quotes=False,
    ),
    Phrase(
        "suicide-wording",
        ("suicidio",),
        r"\bcomet(?:er|ió|en|ieron) (?:un )?suicidio\b|\bsuicidio (?:exitoso|fallido|consumado)\b",
        'Escriba "murió por suicidio".',
        lang="es",
        denials="",
    ),
)
METHODS = (
    Phrase(
        "method-detail",
        (
            "hang",
            "shoot",
            "shot ",
            "jump",
            "drown",
            "slit",
            "wrist",
            "overdos",
            "pills",
            "gun",
            "rope",
            "razor",
            "bridge",
            "carbon monoxide",
            "poison",
            "lethal",
            "fatal",
            "noose",
            "bleach",
        ),
        (
            r"\b(?:hang(?:ed|ing)|shoot(?:ing)?|shot|drown(?:ed|ing)|poison(?:ed|ing)|suffocat(?:ed"
            r"|ing)) (?:himself|herself|themselves|themself|yourself|myself)\b|\bby (?:hanging|shooting"
            r"|drowning|jumping|poisoning|suffocation|asphyxia\w*|gunshot|carbon monoxide|overdosing"
            r"|an overdose of|taking (?:\w+ )?(?:pills|tablets)|cutting (?:his|her|their|the))\b|\bjump(?:ed"
            r"|ing)? (?:from|off|in front of) (?:a|an|the) (?:\w+ )?(?:bridge|building|roof|train|balcony"
            r"|cliff|window|parking)|\b(?:slit|slitting|cut|cutting) (?:his|her|their|your"
            r"|the) (?:\w+ )?(?:wrists?|arms?|thighs?|throat)\b|\b(?:lethal|fatal|deadly) (?:dose|amount"
            r"|number|quantity)\b|\b(?:took|take|taking|swallow(?:ed|ing)?|overdos(?:ed|ing) on) (?:\d+"
            r"|\w+ bottles? of|a (?:whole )?bottle of|a handful of|\w+ (?:hundred"
            r"|dozen))\b[^.!?]{0,30}(?:pills|tablets|aspirin|tylenol|ibuprofen|acetaminophen|sleeping)"
            r"|\boverdos(?:ed|ing) on \w+|\bnoose\b|\bused (?:a|an|the|his|her|their|razor) ?(?:\w+ )?(?:gun"
            r"|rope|razor|blades?|knife|belt|pills)\b|\bwith (?:a|his|her) (?:\w+ )?(?:razor blade|shotgun"
            r"|handgun|noose|rope)\b"
        ),
        "Take the method, the place and the means out. Say who helps.",
        needs="",
        denials="",
        quotes=False,
    ),
)
STALE = (
    Phrase(
        "crisis-number-stale",
        ("8255", "38255", "talk"),
        (
            r"(?:\+?1[\s.-]*)?\(?844\)?[\s.-]*493[\s.-]*(?:8255|talk)\b"
            r"|(?:\+?1[\s.-]*)?\(?800\)?[\s.-]*273[\s.-]*(?:8255|talk)\b|\b38255\b|\b(?:text"
            r"|envíe) (?:the word )?\"?talk\"? (?:to|al)\b"
        ),
        "Write 988; it takes calls and texts.",
        denials="",
        quotes=False,
        lang="",
        message='"{found}" is an old crisis number.',
    ),
    Phrase(
        "crisis-number-stale",
        ("press 3", "press three"),
        r"\bpress (?:3|three)\b",
        "Take it out: that choice of 988 ended in July 2025.",
        needs=r"\b(?:988|lifeline|lgbtq?\w*|crisis)\b",
        denials="",
        quotes=False,
        message='"{found}" is a choice that 988 no longer has.',
    ),
)


def check(text: Text, facts: Facts | None) -> Iterator[Finding]:
    """Report a missing card, methods, hurtful words and old numbers.

    Args:
        text: the page.
        facts: not needed.

    Yields:
        A finding for each.
    """
    del facts
    yield from find(text, STALE)
    grave = [
        (block, match)
        for block in text.blocks
        if any(key in block.small for key in _GRAVE_KEYS)
        for match in _GRAVE.finditer(block.text)
    ]
    if grave:
        yield from find(text, WORDING)
        yield from find(text, METHODS)
    yield from _card(text, grave)


def _card(text: Text, grave: list[tuple[Block, re.Match[str]]]) -> Iterator[Finding]:
    if text.meta.get("template") == "crisis" or card_near_top(text):
        return
    harm = [
        (block, match)
        for block in text.blocks
        if any(key in block.small for key in _HARM_KEYS)
        for match in _HARM.finditer(block.text)
    ]
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
