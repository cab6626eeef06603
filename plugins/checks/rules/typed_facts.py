"""A fact that practice.toml knows is not typed into a page; another price says of which day it is; a law has a source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.checks.rules.phrases import Phrase, blocks_for, find
from plugins.checks.words.sentences import sentence_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.checks.words.text import Text
    from plugins.facts import Facts
    from plugins.findings import Finding

_PHONE = re.compile(r"(?<![\d.-])(?:\+?1[\s.-]*)?\(?\d{3}\)?[\s.-]*\d{3}[\s.-]*\d{4}(?![\d-])")
_MONEY = re.compile(r"\$\s?(\d[\d,]*(?:\.\d\d)?)|\b(\d[\d,]*(?:\.\d\d)?)\s?(?:dollars|USD|dólares)\b", re.IGNORECASE)
_HOURS = re.compile(
    (
        r"\b(\d{1,2})(?::(\d\d))?\s*(am|a\.m\.|pm|p\.m\.)?\s*(?:to|-|–|until|till|and"
        r"|a)\s*(\d{1,2})(?::(\d\d))?\s*(am\b|a\.m\.|pm\b|p\.m\.)"
    ),
    re.IGNORECASE,
)
_OURS = re.compile(
    (
        r"\b(?:we|our|us|visit|visits|session|sessions|fee|fees|cost|costs|charge|rate|rates|price|assessment"
        r"|call|appointment|copay|cancel\w*|missed|no-show|pay)\b"
    ),
    re.IGNORECASE,
)
_DATED = re.compile(
    (
        r"\bas of\b|\bsince (?:january|february|march|april|may|june|july|august|september|october|november"
        r"|december|\d{4})|\b(?:in|from) 20\d\d\b"
    ),
    re.IGNORECASE,
)
_NOT_OURS = re.compile(
    (
        r"\b(?:law|rule|federal|state|estimate|dispute|insur\w+|medicaid|medicare|fine|fined|study|raised"
        r"|donat\w+|million|billion|allowance|example|imagine|pocket money|lunch|toy|ticket|grocer\w+)\b"
    ),
    re.IGNORECASE,
)
LAW = (
    Phrase(
        "law-unsourced",
        (
            r"\b(?:colorado|federal|state|the|privacy|a (?:new )?(?:state|federal|colorado)) laws? (?:says?"
            r"|requires?|lets?|allows?|protects?|gives?|forbids?|makes?|sets?|does not|covers?|asks?|is|are"
            r"|limits?|prohibits?|guarantees?|entitles?|treats?)\b|\bc\.r\.s\. ?\d|\b\d+ cfr\b|\b(?:by"
            r"|under) (?:colorado|federal|state) law\b|\bunder (?:\w+ )?(?:colorado|federal|state|hipaa|privacy|medicaid|licensing) (?:rules?|regulations?|statutes?)\b"
            r"|\b(?:federal|state|colorado|licensing) (?:rules?|regulations?|statutes?) (?:says?|requires?|lets?|allows?|gives?|forbids?|makes?|sets?|protects?|prohibits?)\b|\b(?:required|protected|forbidden|guaranteed"
            r"|prohibited) by law\b|\blegally (?:required|obligated|entitled|bound|allowed)\b|\bhipaa (?:says"
            r"|requires|lets|allows|protects|gives|forbids|makes|does)\b|\b(?:you|parents|teens|clients"
            r"|children|patients) have (?:a|the) legal right\b|\b(?:under|by) the (?-i:[A-Z])[\w ]{3,40} act\b"
            r"|\b(?:must|may|can|has to|have to|is|are)(?: \w+)?,? by law\b|\bin colorado,? (?:\w+ ){0,6}?(?:may|must|can|cannot|has to|have to|has the right|have the right"
            r"|is allowed|are allowed|is required|are required)(?: not| also| always)? (?:to )?(?:consent|report|refuse|see a (?:copy|record)|access|disclose|sign|agree to"
            r"|record|request|file|keep|give (?:their |his |her )?(?:own )?consent|be (?:licensed|registered|told|given))\b"
        ),
        "Add the law under sources: in the front matter, with its address.",
        unless=r"\b(?:where|when|if|unless|whether|what|as far as|until) (?:a |the |\w+ )?law\b",
        denials="",
        quotes=False,
        message='"{found}": the page says what a law says, and names no source.',
    ),
)


def check(text: Text, facts: Facts | None) -> Iterator[Finding]:
    """Report copies of facts, prices without a day, and law without a source.

    Args:
        text: the page.
        facts: what practice.toml knows.

    Yields:
        A finding for each.
    """
    listed = [*text.meta.get("sources", []), *text.meta.get("references", [])]
    if all(entry["title"].lower().startswith(("practice policy", "our ")) for entry in listed):
        yield from list(find(text, LAW))[:1]
    if facts is not None:
        yield from _contact(text, facts)
        yield from _prices(text, facts)
        yield from _hours(text, facts)


def _copy(text: Text, line: int, words: str, key: str, instead: str) -> Finding:
    what = f'"{" ".join(words.split())}" stands in practice.toml ({key}).'
    return text.finding(line, "fact-typed", what, instead)


def _contact(text: Text, facts: Facts) -> Iterator[Finding]:
    practice = facts.practice
    number = re.sub(r"\D", "", practice.phone.shown)[-10:]
    street = practice.address.street.split(",")[0].lower() if practice.address else ""
    for block in text.blocks:
        for match in _PHONE.finditer(block.text) if number[-4:] in block.small else ():
            if re.sub(r"\D", "", match[0])[-10:] == number:
                yield _copy(
                    text,
                    block.line_at(match.start()),
                    match[0],
                    "practice.phone",
                    "Write [Call us](booking:phone) in its place.",
                )
        words = " ".join(block.text.lower().split())
        if practice.email.lower() in words:
            yield _copy(
                text,
                block.line_at(0),
                practice.email,
                "practice.email",
                "Write [Email us](booking:email) in its place.",
            )
        if street and street in words:
            yield _copy(text, block.line_at(0), street, "practice.address", "Link to the contact page in its place.")


def _prices(text: Text, facts: Facts) -> Iterator[Finding]:
    known: dict[int, str] = {}
    for visit in facts.visits.values():
        if visit.cost and visit.cost.amount.cents:
            known.setdefault(visit.cost.amount.cents, visit.id)
    for block in blocks_for(_MONEY.pattern, text):
        for match in _MONEY.finditer(block.text):
            first, last = sentence_at(block.text, match.start())
            around = f"{block.lead} {block.text[first:last]}"
            if not _OURS.search(around) or _NOT_OURS.search(around):
                continue
            cents = round(float((match[1] or match[2]).replace(",", "")) * 100)
            line = block.line_at(match.start())
            if cents in known:
                yield _copy(
                    text, line, match[0], f"visits.{known[cents]}.cost", f"Write > [!COST|{known[cents]}] in its place."
                )
            elif not _DATED.search(block.text):
                what = f'The price "{match[0]}" has no day.'
                yield text.finding(
                    line, "price-undated", what, 'Put it into practice.toml, or write "as of" and the day.'
                )


def _hours(text: Text, facts: Facts) -> Iterator[Finding]:
    shown = {
        _span(match)
        for _, hours in facts.practice.hours_shown
        for match in _HOURS.finditer(hours.replace("\u00a0", " "))
    }
    for block in blocks_for(_HOURS.pattern, text):
        for match in _HOURS.finditer(block.text):
            if _span(match) in shown:
                yield _copy(
                    text,
                    block.line_at(match.start()),
                    match[0],
                    "practice.hours",
                    "Link to the contact page in its place.",
                )


def _span(match: re.Match[str]) -> tuple[int, int]:
    """Give the minutes of the day that a span of hours covers; without a mark, the first is of the morning."""
    start, end = int(match[1]) % 12 * 60 + int(match[2] or 0), int(match[4]) % 12 * 60 + int(match[5] or 0)
    return start + 720 * (match[3] or "a").lower().startswith("p"), end + 720 * match[6].lower().startswith("p")
