"""Words of the trade are explained on the page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.checks.rules.phrases import blocks_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.checks.words.text import Text
    from plugins.facts import Facts
    from plugins.findings import Finding

# What a page calls it, and the plain words.
WORDS = {
    "antecedent": "what comes before",
    "contingency": "what follows what",
    "functional analysis": "finding out what a behavior is for",
    "functional behavior assessment": "finding out what a behavior is for",
    "discrete trial": "short, repeated practice",
    "differential reinforcement": "rewarding one thing and not another",
    "reinforcer": "a reward that works for this person",
    "reinforcement": "what makes it likely to happen again",
    "extinction": "no longer rewarding it",
    "maladaptive": "that gets in the way",
    "operant": "learned from what follows",
    "manding": "asking",
    "tacting": "naming",
    "echoic": "repeating",
    "stereotypy": "repeated movements",
    "elopement": "running off",
    "comorbid": "at the same time",
    "comorbidity": "another condition at the same time",
    "psychoeducation": "learning about it",
    "modality": "way",
    "efficacy": "how well it works",
    "etiology": "cause",
    "prognosis": "what to expect",
    "somatic": "of the body",
    "dysregulation": "strong feelings that are hard to calm",
    "dysregulated": "upset and hard to calm",
    "psychometric": "measured by a test",
    "differential diagnosis": "telling similar conditions apart",
    "affect regulation": "calming strong feelings",
    "treatment fidelity": "doing it as planned",
    "generalization": "doing it in other places too",
    "interdisciplinary": "from several professions",
    "anhedonia": "not enjoying things",
    "rumination": "going over the same thoughts",
    "transference": "feelings from elsewhere that are felt toward the clinician",
    "executive function": "planning and getting started",
    "executive functioning": "planning and getting started",
    "sequelae": "what follows",
    "utilize": "use",
    "BCBA": "Board Certified Behavior Analyst",
    "RBT": "Registered Behavior Technician",
    "FBA": "functional behavior assessment, and what that is",
    "BIP": "behavior plan",
    "DTT": "discrete trial training, and what that is",
    "EMDR": "what the letters mean, and what happens",
    "CBT": "cognitive behavioral therapy, and what that is",
    "DBT": "dialectical behavior therapy, and what that is",
    "IEP": "the school's plan for your child",
    "EOB": "the letter from your insurer",
    "ACT": "acceptance and commitment therapy, and what that is",
}
_ANY = re.compile(
    r"\b(?:"
    + "|".join(rf"(?-i:{word}s?)" if word.isupper() else rf"{word}s?" for word in sorted(WORDS, key=len, reverse=True))
    + r")\b",
    re.IGNORECASE,
)
_EXPLAINED = re.compile(
    (
        r"\b(?:means?|called|which is|that is|stands? for|known as|short for|or|is (?:a|an|the|when|what)|are"
        r"|in other words|definition)\b|[():]|—|–"
    ),
    re.IGNORECASE,
)
_NEAR = 60  # characters around the word in which an explanation counts


def check(text: Text, facts: Facts | None) -> Iterator[Finding]:
    """Hint at words of the trade that the page explains nowhere.

    Args:
        text: the page.
        facts: not needed.

    Yields:
        A finding for each word.
    """
    del facts
    if text.lang != "en":
        return
    first: dict[str, Finding] = {}
    explained = set(text.terms)
    for block in blocks_for(_ANY.pattern, text):
        if not block.below:
            continue
        linked = " ".join(link.words for link in block.links).lower()
        for match in _ANY.finditer(block.text):
            word = next((form for form in _forms(match[0]) if form in WORDS), "")
            near = (
                block.text[max(0, match.start() - _NEAR) : match.start()],
                block.text[match.end() : match.end() + _NEAR],
            )
            if word.lower() in linked or any(map(_EXPLAINED.search, near)):
                explained.add(word.lower())
            elif word and word not in first:
                what = f'"{match[0]}" is a word of the trade, and this page does not explain it.'
                fix = f"Say it plainly ({WORDS[word]}), or explain it once: *[{match[0]}]: {WORDS[word]}"
                first[word] = text.finding(block.line_at(match.start()), "jargon", what, fix)
    yield from (finding for word, finding in first.items() if word.lower() not in explained)


def _forms(typed: str) -> tuple[str, ...]:
    """Give the forms under which a word may stand in the table: as typed, small, and without its "s"."""
    return typed, typed.lower(), typed[:-1], typed[:-1].lower()
