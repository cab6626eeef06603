"""No page sets the practice above others, claims a title that nobody here has, or wears a seal that does not exist."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.checks.rules import ranking
from plugins.checks.rules.classes import CARE
from plugins.checks.rules.phrases import Phrase, find

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.checks.words.text import Text
    from plugins.facts import Facts
    from plugins.findings import Finding

TRAINING = "Say what training and certificates you have, on the people page."
PHRASES = (
    Phrase(
        "claim-superiority",
        (
            r"\b(?:the |our |(?:city|town|state|county|area|colorado|collins)'s (?:very )?)(?:very |absolute "
            rf"|town's )?best (?:\w+ ){{0,2}}{CARE}\b|\bwe are (?:simply |quite simply )?the best\b"
            r"|\bbest in (?:town|class|the (?:state|city|area|region|business|country)|colorado|fort collins"
            r"|northern colorado)\b|\bvoted best\b"
        ),
        TRAINING,
        unless=r"\bbest (?:\w+ )?\w+ (?:for you\b|is (?:the one|one|whatever)|to (?:ask|call)|for your)",
    ),
    Phrase(
        "claim-superiority",
        rf"(?:#1|\bno\. ?1|\bnumber (?:one|1))(?!\d)(?= (?:\w+ ){{0,3}}{CARE}\b| (?:in|choice|for|rated))",
        TRAINING,
    ),
    Phrase(
        "claim-superiority",
        (
            rf"\b(?:(?:a|the|as|colorado's|region's|area's|nation's|your|our) leading (?:\w+ ){{0,3}}{CARE}"
            rf"|(?:a |the |colorado's |your )premier (?:\w+ ){{0,3}}{CARE}|top[- ]rated|highest[- ]rated|(?:a"
            r"|the|our) top (?:\w+ )?(?:therapists?|clinics?|providers?|clinicians?|counselors?|practices?"
            r"|experts?))\b"
        ),
        TRAINING,
    ),
    Phrase(
        "claim-superiority",
        rf"\bgo-to (?:\w+ ){{0,3}}{CARE}|\byour (?:trusted, )?go-to\b|\btrusted, go-to\b",
        TRAINING,
    ),
    Phrase(
        "claim-superiority",
        (
            r"\bmost[- ]trusted\b|\b(?:your|the|a|colorado's) trusted (?:\w+ ){0,3}(?:name|choice|leaders?"
            r"|source|partners? in|providers?|clinics?|practices?|experts?)\b"
            r"|\btrusted by (?:\w+ )?(?:hundreds|thousands|families|parents|\d+)"
        ),
        TRAINING,
    ),
    Phrase(
        "claim-superiority",
        (
            r"\b(?:unmatched|unparalleled|second to none|unrivall?ed|unsurpassed|world[- ]class"
            r"|cutting[- ]edge|award[- ]winning|(?:world[- ]|nationally |highly )?renowned|(?:the|our"
            r"|some of the) finest (?:\w+ )?(?:therap\w+|care|clinic\w*|team)|foremost"
            r"|state[- ]of[- ]the[- ]art|gold[- ]standard (?:care|treatment|therapy|practice|provider))\b"
        ),
        TRAINING,
    ),
    Phrase(
        "claim-superiority",
        (
            rf"\b(?:better (?:\w+ )?than (?:any |all |most |the |every )?(?:other )?(?:\w+ )?{CARE}"
            rf"|unlike (?:any )?other (?:\w+ )?{CARE}|superior (?:care|results|outcomes|therap\w+|treatment"
            r"|quality|service))\b"
        ),
        TRAINING,
        needs=r"\b(?:we|our|us|superior|practice|clinic|unlike)\b",
    ),
    Phrase(
        "claim-hipaa",
        r"\bhipaa[- ](?:compliant|certified|approved|secure[d]?|compliance (?:seal|badge|certified))\b",
        "Say what you do with what people tell you, and link to the notice of privacy practices.",
    ),
)
_EXPERT = Phrase(
    "claim-superiority",
    (
        r"\b(?:our|your|my|as|we are|we're|i am|i'm|team of|group of|staff of|by|are"
        r"|the area's) (?:\w+ ){0,3}?(?:experts?|specialists?)\b|\bexpert (?:team|care|therap\w+|clinicians?"
        r"|treatment|help|guidance|staff|counsel\w+|support)\b|\b(?:experts?|specialists?) (?:in"
        r"|on) (?:anxiety|autism|adhd|trauma|behaviou?r|depression|\w+ therapy)\b"
    ),
    TRAINING,
    needs=r"\b(?:we|we're|our|ours|us|i|i'm|my|your trusted|expert \w+)\b",
    unless=(
        r"\b(?:you are|you're|your child is|parents are|expert (?:on|in) (?:your|their|his|her)|(?:ask|see"
        r"|call|find|to|with|another|other|an?|by|from) (?:outside |other |your |a |the |local )?(?:specialist"
        r"|expert)s?|insur\w+'s|billing specialist|refer\w*)\b"
    ),
)
TITLES = (
    # title as a page says it, what a credential that carries it says
    (r"psychologists?", r"psycholog"),
    (r"psychiatrists?", r"psychiatr|\bM\.?D\b"),
    (r"psychotherapists?", r"psychotherap|counselor|social work|marriage"),
    (r"(?:marriage and family )?therapists?", r"therap|counselor|social work|psycholog"),
    (r"counselors?", r"counselor|social work|psycholog"),
    (r"social workers?", r"social work"),
    (r"(?:board[- ]certified )?behaviou?r analysts?|bcbas?", r"behavior analyst|bcba"),
    (r"doctors?|physicians?", r"\bM\.?D\b|\bD\.?O\b|physician|Ph\.?D|Psy\.?D"),
)
_SELF = (
    r"\b(?:our|we are|we're|i am|i'm|(?<!such\s)(?<!same\s)as|team of|meet)\s+(?:an?\s+)?"
    # What may stand between: words that tell what kind of, not words that begin something else.
    r"(?:(?!(?:to|with|of|for|from|by|or|your|their|the|who|that|about|as|in|on|at|not|is|are|than|like|if|when)(?![\w-]))[\w'-]+[,\s]+(?:and\s+)?){0,3}"
)
_LICENSED = re.compile(
    (
        r"\b(?:our|we are|we're|i am|i'm|all|each of our|every one of our)\s+(?:\w+\s+){0,3}(?:fully\s+"
        r"|state[- ])?licensed\b"
    ),
    re.IGNORECASE,
)


def check(text: Text, facts: Facts | None) -> Iterator[Finding]:
    """Report claims to be better, experts without a record, and titles that no listed credential carries.

    Args:
        text: the page.
        facts: with the credentials of the people.

    Yields:
        A finding for each sentence.
    """
    yield from find(text, [*PHRASES, *ranking.PHRASES])
    held = " | ".join(
        f"{credential.name} {credential.issuer} {person.role}"
        for person in (facts.people.values() if facts else ())
        for credential in person.credentials
        if not credential.pending
    )
    if not re.search(r"expert|specialist", held, re.IGNORECASE):
        yield from find(text, [_EXPERT])
    if facts is not None:
        yield from find(text, list(_titles(held)))


def _titles(held: str) -> Iterator[Phrase]:
    """Give rows for the titles that nobody has."""
    message = 'The page says "{found}", but no credential in practice.toml carries that title.'
    fix = 'Write "clinician", or add the credential of the person who has it to practice.toml.'
    for title, carried in TITLES:
        if not re.search(carried, held, re.IGNORECASE):
            yield Phrase(
                "protected-title",
                rf"{_SELF}(?:{title})\b|(?-i:\b[A-Z][\w.]+) (?:is|are|was|works as) (?:an?|the|our) (?:\w+[- ]){{0,3}}(?:{title})(?=[^.!?]{{0,40}}\b(?:our|us|here|this practice|the team|snow behavioral)\b)",
                fix,
                message=message,
                unless=(
                    r"\bnot (?:a|an)? ?(?:\w+ )?(?:psycholog|psychiat|therap|doctor|physician|counsel)|same as"
                    r"|such as|as (?:a|an|your|the|many|some) (?:\w+ )?(?:therapist|counselor|doctor"
                    r"|psychologist|psychiatrist|social worker)s?\b(?! (?:i|we|with|in private|for|who|by"
                    r"|and (?:author|parent|mother|father|founder)),?\b)"
                ),
            )
    if not re.search(r"licen[cs]e", held, re.IGNORECASE):
        yield Phrase("protected-title", _LICENSED.pattern, fix, message=message)
