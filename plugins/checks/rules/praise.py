"""No client is quoted, and no reader is asked for praise."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.checks.rules.classes import WHO
from plugins.checks.rules.phrases import Phrase, find

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.checks.words.text import Text
    from plugins.facts import Facts
    from plugins.findings import Finding

OUT = "Take it out; there are no testimonials here."
PHRASES = (
    Phrase(
        "testimonial",
        r"\b(?:client |patient |parent |read (?:our |the |more )?|our |their |these |more |video )?testimonials?\b",
        OUT,
        others=True,
        unless=r"\b(?:ethics|codes?|rules?|law|policy|why|ask(?:s|ed|ing)? (?:you|for)|forbid\w*|post)\b",
    ),
    Phrase(
        "testimonial",
        (
            r"\b(?:what |hear what |see what |read what )?(?:our|my) (?:\w+ )?(?:clients|patients|families"
            r"|parents) (?:have to say|say|are saying|tell us|think)\b|\bwhat (?:\w+ )?(?:clients|patients"
            r"|families|people|parents) (?:are saying|say) about (?:us|our|me)\b"
        ),
        OUT,
    ),
    Phrase(
        "testimonial",
        (
            r"★{2,}|⭐{2,}|\b(?:5|five|4\.\d)[- ]stars?\b|\b\d(?:\.\d)? (?:out of|/) ?5 stars?\b"
            r"|\brated \d(?:\.\d)?(?: stars)? (?:out of|/|on google|on yelp)|\b\d(?:\.\d)?/5\b"
        ),
        OUT,
        quotes=False,
        unless=r"\b(?:hotel|restaurant|crash|quality rating|draw|sticker|chart|night|sky)\b",
    ),
    Phrase(
        "testimonial",
        (
            r"\b(?:leave|write|post|give|submit|add) (?:us |me |our \w+ )?(?:a |an "
            r"|your )?(?:\w+ ){0,2}reviews?\b(?: (?:on|for|of|about|at) )?|\breview us\b|\b(?:our|my|see our"
            r"|read our) (?:\w+ )?(?:reviews|ratings)\b|\b(?:google|yelp|healthgrades|facebook) (?:reviews?"
            r"|ratings?)\b|\brave reviews\b|\bglowing reviews?\b"
        ),
        OUT,
        unless=(
            r"\b(?:peer|records?|plan|care plan|medicines?|medication|notes|policy|policies|annual|yearly"
            r"|insurer|utilization|book|literature|document|reply|replies|answer|why we|health details|anyway"
            r"|if you (?:want|decide|choose))\b|public review"
        ),
    ),
    Phrase(
        "testimonial",
        (
            r"\b(?:one|a|our|another|an? (?:\w+ )?(?:happy|grateful|former"
            rf"|recent)) (?:\w+ ){{0,2}}{WHO} (?:recently |once |later )?(?:says|said|wrote|writes|told (?:us"
            rf"|me)|shared)\b[^.!?]{{0,40}}\""
        ),
        OUT,
        quotes=False,
    ),
    Phrase(
        "testimonial",
        (
            r"(?:^|[.!?:]\s+)(?:come )?hear (?:it )?(?:directly |straight )?from (?:\w+ ){0,2}?(?:clients|patients|famil(?:y|ies)|couples|parents|people|moms|dads|mothers|fathers)\b"
            r"|\blisten to what (?:\w+ ){0,3}?(?:clients|patients|families|parents|people) (?:say|have to say|think)\b|\b(?:don't|do not) (?:just )?take our word\b"
            r"|\b(?:clients|patients|families|parents|people)\b[^.!?]{0,40}\bin their own words\b"
        ),
        OUT,
        denials="",
    ),
    Phrase(
        "testimonial",
        (
            r"\b(?:tell|let) (?:others|friends|people|everyone|the world|a friend|your (?:friends|neighbors|family|doctor)) (?:know )?about (?:us|me|our \w+)\b"
            r"|\brecommend us\b|\bspread the word\b|\brate us\b|\bshare your (?:\w+ )?(?:experience|story|success|journey|feedback)\b[^.!?]{0,30}\b(?:on|online|publicly|with others|page|google|yelp|facebook)\b"
            r"|\b(?:find|like|follow|praise) us on (?:google|yelp|facebook|healthgrades)\b"
        ),
        OUT,
        unless=r"\b(?:reply|answer|why we|do not ask|don't ask|never ask|anyway|if you (?:want|decide|choose))\b",
    ),
    Phrase(
        "testimonial",
        (
            rf"\b(?:{WHO}|one of (?:our|my) \w+)\b[^.!?]{{0,30}}?\b(?:told (?:us|me|the team)|said|says|wrote|writes|thank(?:s|ed) (?:us|me|the team))(?: that)?"
            r" (?:we|i|our \w+|this (?:place|practice|clinic|team)|coming here|therapy (?:here|with us)|her sessions|his sessions|for)\b[^.!?]{0,40}?\b(?:gave|saved|changed|helped|made|brought|rescued"
            r"|transformed|turned|best|life|wonderful|amazing|miracle|back)\b"
        ),
        OUT,
        quotes=False,
    ),
    Phrase(
        "testimonial",
        (
            r"\b(?:our |my |many |most |these |former |other |happy )*(?:clients?|patients?|famil(?:y|ies)|couples|parents|moms|dads|kids|people) (?:\w+ly )?(?:rave|raves|swear by|adore|praise|can't stop (?:talking|raving)|keep (?:thanking|recommending)"
            r"|love (?:us|our|coming here|working with us|what we)|recommend us|trust us)\b|\b(?:kind|warm|nice|lovely) words (?:from|by|of)\b|\bthank[- ]you (?:notes?|cards?|letters?) from\b|\b(?:glowing|rave|wonderful) (?:feedback|comments?|letters?|notes?|words)\b"
            r"|\b(?:feedback|comments|letters|notes|messages) from (?:happy|grateful|our|former|satisfied)\b|\b(?:happy|satisfied|grateful) (?:clients|customers|families|parents|patients|couples)\b"
        ),
        OUT,
        unless=r"\b(?:why we|do not|don't|never ask|codes?|ethics)\b",
    ),
    Phrase(
        "testimonial",
        (
            r"\b(?:read|see|hear|watch|learn|here is|here's|find out) what (?:\w+ ){0,3}?(?:clients|patients|famil(?:y|ies)|couples|parents|moms|dads|people|others) (?:have |had |are |they )?(?:to )?(?:say|said|saying|written|wrote|shared|think|thought|told)\b"
            r"|\b(?:drop|send|share|give|leave|write|post) (?:us|me) (?:\w+ ){0,3}?(?:reviews?|ratings?|stars|shout-?outs?|recommendations?)\b"
            rf"|\b(?:{WHO})\b[^.!?]{{0,20}}\b(?:wrote|called|came back|emailed|texted) to (?:say|tell us|thank us|let us know)\b"
        ),
        OUT,
        quotes=False,
        unless=r"\b(?:peer|sick|late|cancel\w*|cannot come|why we|records?)\b",
    ),
    Phrase(
        "testimonial",
        (
            r"\b(?:give|gave|gives|earn\w*|got) (?:us|me|our \w+) (?:an? |top )?(?:A\+|10/10|ten out of ten|two thumbs|thumbs[- ]up|top marks|high marks|full marks|five out of five)|\brate (?:your|our|my) (?:therapist|clinician|visit|experience|counselor|session)\b|\b(?:keep|keeps|kept) (?:choosing|coming back to|recommending|thanking) (?:us|me|our)\b"
            r"|\b(?:call(?:s|ed)?|nam(?:e|es|ed)|consider(?:s|ed)?) (?:us|me|our \w+|it|her|him|them|this (?:place|practice)) (?:an? |the )?(?:\w+ )?(?:blessing|lifesaver|godsend|gift|miracle\w*|angels?|game[- ]changer|answer to)\b|\b(?:we are|were|was|is|are|been) (?:an? |our )?(?:real |true |absolute )?(?:lifesavers?|godsends?|miracle workers?|blessing to (?:our|my))\b"
        ),
        OUT,
        unless=r"\b(?:why we|do not ask|don't ask|never ask|dog|sleep|grades?)\b",
    ),
)
_NAME = r"(?-i:(?:[A-Z]\.\s?){1,3}|[A-Z][a-z]+(?: (?:and|&) [A-Z][a-z]+)?)(?: (?-i:[A-Z])\.?)?(?![\w])"
_SIGNED = re.compile(
    rf"\"[^\"]{{12,}}\"\s*\n?\s*(?:—|–|--?|~|(?=[A-Z]\.,? |[A-Z][a-z]+ [A-Z]\.,? |[A-Z][a-z]+, ))\s*(?P<who>{_NAME}(?P<rest>[^\n]{{0,40}}))",
    re.IGNORECASE,
)
_DASH_LINE = re.compile(
    rf"(?:^|\n|[.!?]\s+)\s*(?:—|–|--|~)\s*(?P<who>{_NAME}(?P<rest>[^\n]{{0,40}}))\s*$", re.IGNORECASE
)
_ROLE = re.compile(
    (
        r"\b(?:client|patient|parent|mom|mum|mother|dad|father|family|teen|former|couple|grateful|happy"
        r"|student|fort collins|age|\d{1,2})\b"
    ),
    re.IGNORECASE,
)
_INITIAL = re.compile(
    r"(?:[A-Z]\.\s*){1,3},?\s*$|[A-Z][a-z]+ [A-Z]\.?(?:,|$|\s)|[A-Z][a-z]+(?: (?:and|&) [A-Z][a-z]+)?\s*$"
)
_PRAISE = re.compile(
    r"\b(?:you|your|they|she|he|the team|this|helped|changed|saved|amazing|best|thank|recommend|life|grateful)\b",
    re.IGNORECASE,
)


def check(text: Text, facts: Facts | None) -> Iterator[Finding]:
    """Report testimonials, and calls for them.

    Args:
        text: the page.
        facts: not needed.

    Yields:
        A finding for each sentence.
    """
    del facts
    yield from find(text, PHRASES)
    yield from _signed_quotes(text)


def _signed_quotes(text: Text) -> Iterator[Finding]:
    """Find praise with a first name, initials or a role below it; a full name without one may be of a book."""
    for block in text.blocks:
        found = _SIGNED.search(block.text) or (_DASH_LINE.search(block.text) if block.quoted else None)
        if not found:
            continue
        who = found["who"].strip()
        said = block.text[: found.start("who")]
        # Initials, or a name with a role or a town, sign the words of a client also where they hold no praise.
        signed = re.match(r"(?:[A-Z]\.\s?){1,3}(?:,|$)|[A-Z][a-z]+(?: [A-Z]\.?)?,\s", who) and re.search(
            r"\b(?:I|[Mm]y|[Mm]e|[Ww]e|[Oo]ur|[Uu]s)\b", said
        )
        if not signed and not _PRAISE.search(said):
            continue
        if signed or _ROLE.search(who) or _INITIAL.fullmatch(who.split(",")[0].strip()) or _INITIAL.fullmatch(who):
            yield text.finding(
                block.line_at(found.start("who")),
                "testimonial",
                f'The page quotes someone: "{" ".join(who.split())}".',
                OUT,
            )
