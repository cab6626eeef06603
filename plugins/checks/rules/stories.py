"""No client is shown, unless a consent allows the story and the page says so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.checks.rules.classes import AGE, WHO
from plugins.checks.rules.phrases import Phrase, find

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.checks.words.text import Text
    from plugins.facts import Facts
    from plugins.findings import Finding

STORY = (
    'Take it out. With written consent: "consent:" in the front matter (id, for: story, expires), and say on '
    "the page that the person agreed."
)
PHRASES = (
    Phrase(
        "client-story",
        (
            r"\b(?:an? |one |some )?(?:\w+ )?(?:clients?|patients?|family|couple) of (?:mine|ours)\b"
            r"|\bone of (?:my|our) (?:\w+ )?(?:clients|patients|families|couples|kids|teens)\b|\b(?:my"
            r"|our) (?:\w+ )?(?:client|patient), (?:whom |who )?(?:i'll |i will |we'll )?(?:call )?[a-z]\w+,"
        ),
        STORY,
        denials="",
    ),
    Phrase(
        "client-story",
        (
            r"\b(?:i|we) (?:once |recently |first |have |had |just |also |even )*(?:worked with|helped"
            r"|treated|saw|met(?: with)?|supported|counseled|started seeing|began seeing) (?:an? |one |this "
            rf"|two )(?:\w+[- ]){{0,3}}(?:{WHO}|{AGE})\b"
        ),
        STORY,
        denials="",
        unless=r"\b(?:imagine|suppose|say you|for example, (?:a|if)|picture)\b",
    ),
    Phrase(
        "client-story",
        (
            rf"\b(?:an? |one |another )(?:\w+[- ]){{0,4}}(?:{WHO}|{AGE})s? (?:recently |once |first "
            r"|who )*(?:came|walked|was brought) (?:in ?to|to see|to|in to) (?:us|me|our|my)\b"
            rf"|\b[A-Z][a-z]+,? (?:aged? )?(?:\d{{1,2}}|{AGE}),? (?:first |recently )*(?:came|walked"
            rf"|was brought) (?:in ?to|to see|to) (?:us|me|our|my)\b|\bwhen (?:(?-i:[A-Z])[a-z]+|an? (?:{AGE}"
            r"|young \w+)) (?:first )?(?:came|walked in) (?:to|into) (?:us|me|our|my)\b"
        ),
        STORY,
        denials="",
    ),
    Phrase(
        "client-story",
        (
            rf"(?-i:\b[A-Z]\.(?:[A-Z]\.)?),? (?:an? )?(?:aged? \d{{1,2}}|{AGE}|\(\d{{1,2}}\))"
            rf"|(?-i:\b[A-Z][a-z]+), an? {AGE}(?: \w+)?,? (?:was|had|came|struggled|could|would|started|began"
            rf"|used to|who|is|has|with)\b|(?-i:\b[A-Z][a-z]+) (?:was|is) (?:an? )?(?:\d{{1,2}}"
            rf"|{AGE})(?: years old)? when (?:he|she|they)\b"
        ),
        STORY,
        denials="",
        unless=r"\b(?:imagine|suppose|picture|made[- ]up|invented|fictional)\b",
    ),
    Phrase(
        "client-story",
        (
            r"\bnot (?:his|her|their) real names?\b|\b(?:names?|details)(?: and \w+)?(?: (?:has|have|was"
            r"|were)(?: been)?)? changed\b"
        ),
        STORY,
        denials="",
        quotes=False,
        unless=r"\b(?:your (?:name|details)|you (?:have )?changed|last name|if your|contact)\b",
    ),
    Phrase(
        "client-story",
        (
            r"\b(?:our |read (?:our )?|client |patient |real )?(?:success stor(?:y|ies)|client stor(?:y|ies)"
            r"|patient stor(?:y|ies))\b|\bcase stud(?:y|ies) (?:of|from) (?:a|our|my) \w+"
        ),
        STORY,
        denials="before",
    ),
    Phrase(
        "client-story",
        r"\b(?:un|una) (?:cliente|paciente) (?:mí[oa]|nuestr[oa])\b|\buno de (?:mis|nuestros) (?:clientes|pacientes)\b",
        "Quítelo.",
        lang="es",
    ),
    Phrase(
        "client-story",
        (
            rf"\b(?:an? |one |another )(?:\w+[- ]){{0,3}}?(?:{WHO}|{AGE}|client|patient|nurse|teacher|engineer|veteran|lawyer|firefighter|professor|worker)\b[^.!?]{{0,30}}?"
            r"\b(?:came to (?:see )?(?:us|me)|came in (?:to|because|with|after)|sat (?:in|on|across)[^.!?]{0,20}\b(?:my|our|me|us)|walked in(?:to)? (?:my|our)|called (?:us|me)"
            r"|cried in (?:my|our)|told me|reached out to (?:us|me)|started (?:with us|here|therapy with))\b"
        ),
        STORY,
        denials="",
        unless=r"\b(?:imagine|suppose|say you|picture|made[- ]up|when (?:a|an|your|someone)|if (?:a|an|your|someone)|my own|my (?:mother|father|grandmother|teacher|professor))\b",
    ),
    Phrase(
        "client-story",
        (
            rf"\b(?:i|we) (?:still |often |once |will |can |clearly )*(?:remember|recall|(?:will )?never forget|think (?:of|about)) (?:an?|one|the) (?:\w+[- ]){{0,3}}?(?:{WHO}|{AGE}|client|patient|case|session)\b"
            rf"|\bone (?:\w+ )?(?:{WHO}|client|patient|session) (?:stays with|comes to)\b"
        ),
        STORY,
        denials="",
        unless=r"\b(?:imagine|as a (?:child|student)|my own)\b",
    ),
    Phrase(
        "client-story",
        (
            r"(?:^|[.!?:]\s+)(?:take|meet|consider|there is|there was) (?-i:[A-Z][a-z]+)(?: (?-i:[A-Z])\.)?,? (?:an? |aged? |who |\d{1,2}\b)"
            r"|(?-i:\b[A-Z][a-z]+), (?:aged? )?\d{1,2},? (?:who|used to|was|had|came|could)\b|\b(?:let's|let us|we'll|i'll|we will|i will) call (?:her|him|them) (?-i:[A-Z])"
        ),
        STORY,
        denials="",
        unless=r"\b(?:imagine|suppose|picture|made[- ]up|invented|fictional|our (?:clinician|director|team)|who (?:answers|leads|runs|works))\b",
    ),
    Phrase(
        "client-story",
        (
            r"\b(?:on|from|in) (?:my|our) (?:own )?caseload\b(?=[^.!?]*\b(?:who|was|had|whose)\b)|\b(?:let me|let us|we want to|i want to|i'll|i will) tell you about (?-i:[A-Z])|\b(?:i|we)(?:'ll| will| shall)(?: just)? call (?:her |him |them )?(?-i:[A-Z])"
            r"|\bthe (?:true |real )?story of (?-i:[A-Z])[a-z]+\b(?! (?:county|colorado|university))|\b(?:his|her|their) (?:mother|father|mom|dad|parents|wife|husband|partner|teacher) (?:first )?(?:called|brought|contacted|reached out to|found|wrote to) (?:him to |her to |them to )?(?:our|us|me)\b"
        ),
        STORY,
        denials="",
        unless=r"\b(?:imagine|suppose|made[- ]up|invented|fictional)\b",
    ),
    Phrase(
        "client-story",
        (
            rf"\b(?:an?|one|the|two) (?:\w+[- ]){{0,3}}?(?:{WHO}|{AGE}) (?:that |whom |who )?(?:i|we) (?:once |have |had |recently )?(?:worked with|work with|saw|treated|treat|helped|counseled|knew|met)\b"
            rf"|\b(?:my|our|a) (?:\w+ )?(?:client|patient),? (?-i:[A-Z](?:\.|[a-z]+))(?= (?:\w+ed|was|had|came|could|told|drank|felt|went|used|is|has))|\bone of (?:our|my) (?:\w+ )?(?:teens|kids|boys|girls|moms|dads|students|couples|parents) (?:\w+ed|stood|went|said|told|came|had|was|could|got)\b"
        ),
        STORY,
        denials="",
        unless=r"\b(?:imagine|suppose|made[- ]up|invented|fictional|practicum|supervisor|teachers?)\b",
    ),
    Phrase(
        "client-story",
        (
            rf"\b(?:i|we) (?:still |also |now )?(?:have|see|am seeing|are seeing|work with|am working with) (?:an?|one) (?:\w+ )?(?:{WHO}|client|patient) (?:who|whom|that|whose)\b|\bthere (?:is|was) an? (?:\w+ )?(?:{WHO}|client|patient) (?:who |that |whom )?(?:i|we) (?:see|saw|meet|met|work|worked|treat|treated)\b"
            r"|\bwhen (?-i:[A-Z])[a-z]+'s (?:parents|mother|father|mom|dad|wife|husband|partner|teacher|family) (?:first )?(?:wrote|called|came|brought|contacted|found|reached)|\b(?:little|young|sweet|brave|tiny) (?-i:[A-Z])[a-z]+\b(?=,? (?:who|was|had|came|used|could))"
        ),
        STORY,
        denials="",
        unless=r"\b(?:imagine|suppose|made[- ]up|invented|fictional|if (?:i|we|you)|policy|rule|form|plan)\b",
    ),
)
_AGREED = re.compile(r"\b(?:written |their |her |his )?(?:consent|permission)\b", re.IGNORECASE)


def check(text: Text, facts: Facts | None) -> Iterator[Finding]:
    """Report stories of clients that no consent allows.

    Args:
        text: the page.
        facts: not needed.

    Yields:
        A finding for each sentence, or one where a consent is there and the page does not say so.
    """
    del facts
    stories = list(find(text, PHRASES))
    consents = [entry for entry in text.meta.get("consent", []) if entry["for"] == "story"]
    if stories and consents and not any(_AGREED.search(block.text) for block in text.blocks):
        yield text.finding(
            text.key_lines.get("consent", 1),
            "client-story",
            "The page tells a story with consent, but does not say so.",
            'Add a sentence such as "This story is told with the written consent of the person."',
        )
    elif not consents:
        yield from stories
