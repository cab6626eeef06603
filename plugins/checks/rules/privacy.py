"""A promise of privacy names its limits close by."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.checks.rules.phrases import Phrase, blocks_for, compiled, meant
from plugins.checks.words.sentences import sentence_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.checks.words.text import Text
    from plugins.facts import Facts
    from plugins.findings import Finding

PRIVATE = r"(?:private|confidential|secret|between (?:us|you and (?:me|us|your \w+))|safe with us)"
FIX = 'Add the limits: "private, with [some limits](../pages/confidentiality.md)".'
WALLS = r"(?:this|the|these|our|my)(?: \w+)? (?:rooms?|offices?|walls|practice|doors?|clinic|building)"
NEAR = 300  # characters within which the link to the limits has to stand
PROMISES = (
    Phrase(
        "claim-privacy",
        (
            rf"\b(?:(?:everything|anything|all(?: that)?|whatever|every word) (?:\w+ ){{0,7}}?|what (?:you|we"
            rf"|is (?:said|shared|told)|your child|clients|gets) (?:\w+ ){{0,6}}?)(?:stays?|is|are|remains?"
            rf"|will (?:always )?(?:be|stay|remain)|(?:is|are|be) kept|gets? kept) (?:\w+ ){{0,2}}?{PRIVATE}"
        ),
        FIX,
        unless=(
            r"\b(?:mostly|usually|often|may|might|ask|know|knows|decide|explain\w*|limits?|except\w*|unless"
            r"|within|apart from)\b"
        ),
    ),
    Phrase(
        "claim-privacy",
        (
            r"\b(?:completely|totally|fully|absolutely|strictly|entirely|always|one hundred percent|100 ?(?:%"
            r"|percent)|utmost) (?:private|confidential|secret|confidentiality)\b|\b(?:complete|total|absolute"
            r"|full|guaranteed|perfect|strict|strictest|utmost) (?:privacy|confidentiality|secrecy"
            r"|confidence)\b|\bprivacy is guaranteed\b|\byour secrets? (?:is|are) safe\b"
        ),
        FIX,
    ),
    Phrase(
        "claim-privacy",
        (
            r"\bwe (?:will )?never (?:share|tell|disclose|repeat|reveal|pass on)\b[^.!?]{0,60}\b(?:you|anyone"
            r"|anybody|information)\b|\b(?:no one|nobody)(?: else)? will (?:ever )?(?:know|find out|hear"
            r"|learn)\b|\bnever leaves? (?:this|the|our) (?:room|office|practice)\b|\bstays? in (?:this|the"
            r"|our) (?:room|office)\b"
        ),
        FIX,
        denials="",
        unless=r"\b(?:without your|unless|except|website|site|cookies?|email address|newsletter|search)\b",
    ),
    Phrase(
        "claim-privacy",
        (
            rf"\b(?:not (?:a|one) (?:single )?(?:word|thing)|no(?:t a)? (?:word|syllable)|nothing)\b[^.!?]{{0,40}}\b(?:leaves?|gets? out|goes (?:out|outside|beyond)|passes) (?:of )?{WALLS}"
            rf"|\b(?:goes|go|travels?|gets?) (?:no further|nowhere(?: else)?|no farther)\b|\b(?:our )?lips are sealed\b|\b(?:take|takes|go|goes) (?:\w+ ){{0,4}}?to (?:the|our) grave\b"
            rf"|\b(?:stays?|remains?|kept|keep it|keep everything|never (?:leaves?|goes)) (?:strictly |just |only |safely )?(?:here|between us|with us|within {WALLS}|inside {WALLS}|beyond {WALLS}|outside {WALLS}|locked (?:up|away))\b"
        ),
        FIX,
        denials="",
        unless=r"\b(?:mostly|usually|unless|except\w*|limits?|website|form|browser|device|cookies?|search\w*|ask|may|might|file|paper|phone number)\b",
    ),
    Phrase(
        "claim-privacy",
        (
            r"\b(?:we|i|nobody here|our clinicians?)(?:'ll| will| would)? (?:do not|don't|never|won't|will not|would not|wouldn't) (?:ever )?(?:tell|breathe|say|repeat|whisper) (?:it to |this to )?(?:a (?:living )?soul|a word|anyone|anybody)\b(?! (?:whether|that|who|if)\b)|\b(?:protected|private|safe|secret|confidential|between us)[^.!?]{0,20}\bno matter what\b|\bno matter what[^.!?]{0,30}\b(?:private|secret|confidential|between us)\b"
            r"|\bfor (?:our|my|your clinician's|the clinician's) eyes only\b|\b(?:speak|talk) freely[:,;.] [^.!?]{0,60}\b(?:protected|safe|private|secret|between)\b|\b(?:nothing|not a thing|none of (?:what|it|this)|anything|everything)(?: that)? (?:you|is|your child|they) (?:say|tell|share|said|shared|confide|write)\w*(?: \w+){0,3}? (?:will|is|gets?|can)(?: ever| never| not)*(?: be)? (?:repeated|shared|passed on|told|disclosed|revealed|leaked|known)\b"
            r"|\b(?:none of (?:them|these people)|they|your (?:boss|spouse|parents?|employer|school|family|husband|wife|partner))(?: \w+)? (?:will|can) (?:never|not ever|ever) (?:find out|know|hear|learn|see)\b"
            r"|\blike a (?:vault|tomb|safe|fortress|priest)\b|\bunder lock and key\b|\b(?:nobody|no one|not a soul|no human)(?: else)?(?: but \w+(?: \w+)?| except \w+(?: \w+)?| outside \w+(?: \w+)?)? (?:will |can |could |would )?(?:ever )?(?:sees?|reads?|hears?|knows?|learns?|finds? out)\b"
            r"[^.!?]{0,30}\b(?:word|it|this|that|what you|your|you)\b|\b(?:total|complete|full|utter|absolute|perfect|utmost|strict) (?:discretion|anonymity|secrecy|silence)\b|\b(?:is|are|gets?) never (?:ever )?(?:given|shared|passed|told|disclosed|released|revealed"
            r"|repeated)(?: on)? (?:to|with|outside) (?:any|other|third|your|people|outside)\w*|\b(?:dies|die|stays|stay) (?:right )?(?:in )?here\b"
        ),
        FIX,
        denials="",
        needs=r"\b(?:you|your|everything|said|say|word|information|secrets?|we|our)\b",
        unless=r"\b(?:without your|that you (?:came|called|asked|are a client|visit\w*)|unless|except for|website|site|search\w*|browser|device|form|if nobody|password|when we are closed|voicemail|cookies?|can stay|may stay|inbox|on the web)\b",
    ),
    Phrase(
        "claim-privacy",
        (
            r"\b(?:todo lo que|cuanto) (?:\w+ ){0,5}?(?:queda|es|será|permanece) (?:\w+ )?(?:confidencial"
            r"|privado|en secreto)|\b(?:totalmente|completamente|absolutamente) (?:confidencial|privad[oa])\b"
        ),
        'Añada los límites: "privado, con [algunos límites](../pages/confidentiality.md)".',
        lang="es",
    ),
)
_LIMITS = re.compile(
    (
        r"\b(?:limits?|exceptions?|except|unless|must tell|have to tell|required by law|law requires|límites"
        r"|excepciones|excepto|salvo)\b"
    ),
    re.IGNORECASE,
)
_LIMITS_PAGE = re.compile(
    r"limit|confidential|must-tell|finds?-out|if-i-tell|privacy-practices|stays-private", re.IGNORECASE
)


def check(text: Text, facts: Facts | None) -> Iterator[Finding]:
    """Report promises of privacy without their limits.

    Args:
        text: the page.
        facts: not needed.

    Yields:
        A finding for each sentence that promises too much.
    """
    del facts
    told: set[int] = set()
    for phrase in PROMISES:
        if phrase.lang != text.lang or not (worth := blocks_for(phrase.pattern, text)):
            continue
        for number, block in enumerate(text.blocks):
            if not any(block is one for one in worth):
                continue
            for match in compiled(phrase.pattern).finditer(block.text):
                first, last = sentence_at(block.text, match.start())
                line = block.line_at(match.start())
                if line in told or not meant(phrase, block, match, block.text[first:last]):
                    continue
                near = block.text[max(0, match.start() - NEAR) : match.end() + NEAR]
                links = [link.address for other in text.blocks[max(0, number - 1) : number + 2] for link in other.links]
                named = _LIMITS.search(near[match.start() - max(0, match.start() - NEAR) :]) or _LIMITS.search(
                    block.lead
                )
                if named and (any(map(_LIMITS_PAGE.search, links)) or _LIMITS.search(block.text[first:last])):
                    continue
                if any(_LIMITS_PAGE.search(link.address) for link in block.links):
                    continue
                told.add(line)
                message = f'"{" ".join(match[0].split())}" is promised without its limits.'
                yield text.finding(line, "claim-privacy", message, phrase.fix)
