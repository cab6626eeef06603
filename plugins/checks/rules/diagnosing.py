"""No page diagnoses its reader."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.checks.rules.classes import CONDITION, STATE
from plugins.checks.rules.phrases import Phrase, find

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.checks.words.text import Text
    from plugins.facts import Facts
    from plugins.findings import Finding

DIAGNOSE = 'Write what people notice, and add "Only a qualified professional can diagnose."'
PHRASES = (
    Phrase(
        "diagnosing",
        (
            r"\b(?:you(?: probably| likely| clearly| certainly| almost certainly)? (?:have|are suffering from"
            r"|suffer from)|you've got|your (?:child|teen|partner|son|daughter|husband|wife) (?:probably "
            rf"|likely |clearly )?has) {CONDITION}\b"
        ),
        DIAGNOSE,
        unless=(
            r"\b(?:if|when|whether|unless|may|might|could|wonder|wondering|worry|worried|think|thinks|ask|asks"
            r"|told|tell|say|says|said|suspect|sure|because|diagnosed|suppose|once|questions? about|talk about"
            r"|(?:feels?|felt|looks?|seems?|sounds?|just) like|even if|as if|history of|that|who)\b[^,;:]{0,60}\b(?:have|has|have got|you've got"
            r"|suffering from)\b|\byou have (?:an? )?(?:\w+ )?(?:anxiety|depression|autism|adhd|trauma"
            r"|panic) (?:question|plan|assessment|visit|appointment|report)"
        ),
    ),
    Phrase(
        "diagnosing",
        (
            r"\b(?:you are|you're|your (?:child|teen|partner|son|daughter|husband|wife) is) (?:probably "
            rf"|likely |clearly |certainly |almost certainly |most likely )?{STATE}\b"
        ),
        DIAGNOSE,
        denials="before",
        unless=(
            r"\b(?:if|when|whether|may|might|could|worry|wonder|wondering|think|thinks|ask|asks|told|tell|say"
            r"|says|said|suspect|sure|because|many|people who|suppose|while|being)\b[^;:.!?]{0,60}\b(?:are|is|you're)\b"
            r"|\b(?:are|is|you're) (?:\w+ )?(?:\w+)(?: or \w+)?,? (?:tell|ask|call|because you were told)\b"
        ),
    ),
    Phrase(
        "diagnosing",
        (
            r"\b(?:signs|symptoms|clues|ways to tell|proof) (?:that |which (?:show|mean) (?:that )?)?(?:you"
            r"|your (?:child|teen|partner|son|daughter|husband|wife)|he|she|they|someone) (?:may |might "
            rf"|could )?(?:are|is|has|have|be) (?:{CONDITION}|{STATE})\b|\b(?:take|try|do) (?:this|our"
            rf"|the) (?:\w+ )?(?:quiz|test|checklist)\b[^.!?]{{0,40}}\b(?:find out|know|see|learn) (?:if"
            rf"|whether)\b[^.!?]{{0,20}}\b(?:you|your child)\b"
        ),
        DIAGNOSE,
        denials="",
        quotes=False,
    ),
    Phrase(
        "diagnosing",
        rf"\bmeans (?:that )?(?:you (?:have|are)|your (?:child|teen|partner) (?:has|is)) (?:{CONDITION}|{STATE})\b",
        DIAGNOSE,
        unless=r"\b(?:if|when)\b",
    ),
    Phrase(
        "diagnosing",
        (
            rf"\b(?:if|when) (?:you|your \w+|he|she)\b(?! (?:has|have|is|are) (?:{CONDITION}|{STATE}|already|been))[^.!?;]{{0,80}}?,? (?:then )?(?:you|your \w+|he|she|they|it|that)"
            rf" (?:probably |likely |clearly |certainly |definitely |most likely )?(?:have|has|is|are)(?: a (?:sign|symptom|case) of)? (?:{CONDITION}|{STATE})\b"
        ),
        DIAGNOSE,
        denials="before",
        unless=r"\b(?:that (?:you|your \w+|he|she|they)|whether|may|might|could|think|thinks|told|wonder|diagnosed|worr\w+)\b",
    ),
    Phrase(
        "diagnosing",
        (
            rf"\b(?:your (?:\w+ ){{1,3}}?|what you (?:feel|are feeling|describe|are describing|notice) |(?:feelings?|worry|habits?|behavior) like (?:this|these|that|yours) )(?:is|are|comes? from|is caused by|are caused by)"
            rf" (?:really |clearly |in fact |actually |a (?:clear )?(?:sign|symptom|form|case) of |due to )*{CONDITION}(?=[.,;!?]|$| (?:and|talking|at work))"
        ),
        DIAGNOSE,
        denials="before",
        unless=r"\b(?:if|may|might|could|whether|diagnosis|doctor|child's plan|question|feels? like)\b",
    ),
    Phrase(
        "diagnosing",
        rf"\b{CONDITION}\b[^.!?]{{0,40}}\b(?:you|your \w+|he|she) (?:probably |clearly |likely )?(?:have|has) it\b",
        DIAGNOSE,
    ),
    Phrase(
        "diagnosing",
        (
            rf"\b(?:a|an|any|every) (?:child|kid|teen|toddler|adult|person|partner|man|woman|boy|girl|student|husband|wife) who\b[^.!?;,]{{0,60}}\b(?:has|is) (?:probably |clearly |likely |certainly )?(?:{CONDITION}|{STATE})(?=[.,!?]|$)"
            rf"|\b(?:then|so|and|means) you (?:now |also |already |probably |clearly |must )*(?:have|are) (?:{CONDITION}|{STATE})\b|\b(?:answer|take|score|complete|our|this)\b[^.!?]{{0,40}}\b(?:questions?|quiz|test|checklist|survey|screener|score)\b[^.!?]{{0,30}}\b(?:learn|find out|see|know|discover|tells?)\b"
            rf"[^.!?]{{0,12}}\b(?:if|whether) (?:you|your \w+|he|she) (?:are|is|have|has) (?:{CONDITION}|{STATE})"
        ),
        DIAGNOSE,
        denials="before",
        unless=r"\b(?:may|might|could|told|diagnosed|if you|professional)\b",
    ),
    Phrase(
        "diagnosing",
        (
            rf"\bif (?!you (?:have|are)|your)[^.!?;]{{3,60}}, (?:then )?(?:it|this|that) is (?:probably |clearly |likely |most likely )?(?:{CONDITION}|{STATE})\b|\bpeople like you (?:have|are) (?:{CONDITION}|{STATE})\b|\b{CONDITION}\b[^.!?]{{0,40}}\b(?:is|that's) what you have\b|\byou(?: are|'re) an? {STATE}\b"
        ),
        DIAGNOSE,
        denials="before",
        unless=r"\b(?:may|might|could|told|diagnosed|whether)\b",
    ),
)
_SAID = re.compile(
    (
        r"\b(?:only|just) (?:a|an) (?:\w+ ){0,3}(?:professional|clinician|psychologist|doctor|provider"
        r"|evaluation|assessment)\b|\bcannot diagnose\b|\bnot a diagnosis\b|\bdoes not (?:give"
        r"|make) a diagnosis\b|\bprofessional\b[^.]{0,40}\bcan diagnose\b"
    ),
    re.IGNORECASE,
)


def check(text: Text, facts: Facts | None) -> Iterator[Finding]:
    """Report diagnoses of the reader, unless the page says who can make one.

    Args:
        text: the page.
        facts: not needed.

    Yields:
        A finding for each sentence.
    """
    del facts
    if not any("diagnos" in block.small and _SAID.search(" ".join(block.text.split())) for block in text.blocks):
        yield from find(text, PHRASES)
