"""No client is shown or quoted, and no reader is asked for praise."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.checks.rules.phrases import Phrase, find

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.checks.words.text import Text
    from plugins.facts import Facts
    from plugins.findings import Finding

OUT = "Take it out; there are no testimonials here."
STORY = (
    'Take it out. With written consent: "consent:" in the front matter (id, for: story, expires), and say on '
    "the page that the person agreed."
)
WHO = (
    r"(?:clients?|patients?|famil(?:y|ies)|couples?|teens?|students?|child(?:ren)?|boy|girl|woman|man|mother"
    r"|mom|mum|father|dad|parents?|person|little (?:boy|girl)|young (?:man|woman|boy|girl))"
)
AGE = (
    r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen)[- ]year[- ]old"
)
PHRASES = (
    Phrase(
        "testimonial",
        ("testimonial",),
        r"\b(?:client |patient |parent |read (?:our |the |more )?|our |their |these |more |video )?testimonials?\b",
        OUT,
        others=True,
        unless=r"\b(?:ethics|codes?|rules?|law|policy|why|ask(?:s|ed|ing)? (?:you|for)|forbid\w*|post)\b",
    ),
    Phrase(
        "testimonial",
        (
            "clients say",
            "patients say",
            "families say",
            "parents say",
            "clients are saying",
            "people are saying",
            "families are saying",
            "patients are saying",
            "parents are saying",
        ),
        (
            r"\b(?:what |hear what |see what |read what )?(?:our|my) (?:\w+ )?(?:clients|patients|families"
            r"|parents) (?:have to say|say|are saying|tell us|think)\b|\bwhat (?:\w+ )?(?:clients|patients"
            r"|families|people|parents) (?:are saying|say) about (?:us|our|me)\b"
        ),
        OUT,
    ),
    Phrase(
        "testimonial",
        ("star", "★", "⭐", "rated"),
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
        ("review",),
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
            "client says",
            "patient says",
            "parent says",
            "mom says",
            "mother says",
            "dad says",
            "client said",
            "patient said",
            "parent said",
            "client wrote",
            "parent wrote",
            "told us",
            "client shared",
            "family said",
            "client told",
        ),
        (
            r"\b(?:one|a|our|another|an? (?:\w+ )?(?:happy|grateful|former"
            rf"|recent)) (?:\w+ ){{0,2}}{WHO} (?:recently |once |later )?(?:says|said|wrote|writes|told (?:us"
            rf"|me)|shared)\b[^.!?]{{0,40}}\""
        ),
        OUT,
        quotes=False,
    ),
)
STORIES = (
    Phrase(
        "client-story",
        ("client", "patient", "famil", "couple"),
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
        ("worked with", "working with", "helped", "treated", "saw ", "came to us", "came to me", "met with", "seeing"),
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
        ("came to us", "came to me", "came in", "came to our", "came to see us", "walked into", "came to my"),
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
        ("year-old", "years old", "year old", "age ", "aged "),
        (
            rf"(?-i:\b[A-Z]\.(?:[A-Z]\.)?),? (?:an? )?(?:aged? \d{{1,2}}|{AGE}|\(\d{{1,2}}\))"
            rf"|(?-i:\b[A-Z][a-z]+),? an? {AGE}(?: \w+)?,? (?:was|had|came|struggled|could|would|started|began"
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
            "not her real name",
            "not his real name",
            "not their real name",
            "name has been changed",
            "names have been changed",
            "name was changed",
            "names were changed",
            "name changed",
            "details changed",
            "details have been changed",
        ),
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
        ("success stor", "case stud", "client stor", "patient stor"),
        (
            r"\b(?:our |read (?:our )?|client |patient |real )?(?:success stor(?:y|ies)|client stor(?:y|ies)"
            r"|patient stor(?:y|ies))\b|\bcase stud(?:y|ies) (?:of|from) (?:a|our|my) \w+"
        ),
        STORY,
        denials="",
    ),
    Phrase(
        "client-story",
        ("un cliente", "una cliente", "paciente"),
        r"\b(?:un|una) (?:cliente|paciente) (?:mí[oa]|nuestr[oa])\b|\buno de (?:mis|nuestros) (?:clientes|pacientes)\b",
        "Quítelo.",
        lang="es",
    ),
)
_NAME = r"(?-i:(?:[A-Z]\.\s?){1,3}|[A-Z][a-z]+)(?: (?-i:[A-Z])\.?)?(?![\w])"
_SIGNED = re.compile(
    rf"\"[^\"]{{12,}}\"\s*\n?\s*(?:—|–|--?|~)\s*(?P<who>{_NAME}(?P<rest>[^\n]{{0,40}}))", re.IGNORECASE
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
_INITIAL = re.compile(r"(?:[A-Z]\.\s*){1,3},?\s*$|[A-Z][a-z]+ [A-Z]\.?(?:,|$|\s)|[A-Z][a-z]+\s*$")
_AGREED = re.compile(r"\b(?:written |their |her |his )?(?:consent|permission)\b", re.IGNORECASE)
_PRAISE = re.compile(
    r"\b(?:you|your|they|she|he|the team|this|helped|changed|saved|amazing|best|thank|recommend|life|grateful)\b",
    re.IGNORECASE,
)


def check(text: Text, facts: Facts | None) -> Iterator[Finding]:
    """Report testimonials, and stories of clients that no consent allows.

    Args:
        text: the page.
        facts: not needed.

    Yields:
        A finding for each sentence.
    """
    del facts
    yield from find(text, PHRASES)
    yield from _signed_quotes(text)
    stories = list(find(text, STORIES))
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


def _signed_quotes(text: Text) -> Iterator[Finding]:
    """Find praise with a first name, initials or a role below it; a full name without one may be of a book."""
    for block in text.blocks:
        found = _SIGNED.search(block.text) or (_DASH_LINE.search(block.text) if block.quoted else None)
        if not found or not _PRAISE.search(block.text[: found.start("who")]):
            continue
        who = found["who"].strip()
        if _ROLE.search(who) or _INITIAL.fullmatch(who.split(",")[0].strip()) or _INITIAL.fullmatch(who):
            yield text.finding(
                block.line_at(found.start("who")),
                "testimonial",
                f'The page quotes someone: "{" ".join(who.split())}".',
                OUT,
            )
