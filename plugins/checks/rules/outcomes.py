"""No page promises what treatment does for someone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.checks.rules import promises
from plugins.checks.rules.classes import HEDGE, SPAN, TROUBLE
from plugins.checks.rules.phrases import Phrase, find

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.checks.words.text import Text
    from plugins.facts import Facts
    from plugins.findings import Finding

SAY = "Say what you do, and how you both tell whether it helps."

PHRASES = (
    Phrase(
        "claim-outcome",
        (
            r"\b(?:cures|cured|curing|cure (?:for |your |you|the |their |his |her |all |any |adhd|autism"
            r"|anxiety|depression|children)|(?:can|will|to|we|that) cure)\b"
        ),
        SAY,
        others=True,
    ),
    Phrase(
        "claim-outcome",
        r"\bguarante(?:e|es|ed|eing)\b",
        SAY,
        unless=(
            r"\b(?:law|laws|act|constitution|federal|rights?|amendment)\b.*guarante|guarante\w* (?:you |your "
            r"|the |a |an )?(?:right|privacy|reply|answer|call back|callback|appointment|slot|time|place|spot"
            r"|refund|response)"
        ),
        others=True,
    ),
    Phrase(
        "claim-outcome",
        (
            r"\bproven (?:to|results?|track record|methods?|success|outcomes?|techniques?|programs?"
            r"|approach(?:es)?|systems?|formula|therap\w+|treatments?|strateg\w+|solutions?|way)\b"
            r"|\b(?:clinically|scientifically) proven\b"
        ),
        SAY,
        others=True,
    ),
    Phrase(
        "claim-outcome",
        r"\bsuccess rates?\b|\b(?:99|9\d|100|\d\d) ?(?:%|percent) (?:success|effective|improvement|recovery)",
        SAY,
    ),
    Phrase(
        "claim-outcome",
        r"\b(?:100 ?(?:%|percent)|(?:a |one )?hundred percent)(?!\w)",
        SAY,
        needs=(
            r"\b(?:success\w*|effective|results?|satisf\w+|recover\w*|improv\w+|cure\w*|better|guarante\w*"
            r"|works?|helps?|safe|free (?:of|from))\b"
        ),
        unless=r"\b(?:insur\w+|plan|covers?|pays?|deductible|cost|fee|cotton|juice|of the (?:time|cost|bill|price))\b",
    ),
    Phrase(
        "claim-outcome",
        r"\b\d{2,3} ?(?:%|percent) of (?:our|my) (?:clients?|patients?|families|children|kids|cases|couples|teens)",
        SAY,
        denials="",
    ),
    Phrase(
        "claim-outcome",
        (
            r"\b(?:see|get|expect|experience|notice|achieve|deliver|delivers|feel|enjoy|have|gain|show"
            rf"|brings?|gives? you)\b (?:\w+ ){{0,4}}?(?:results?|relief|improvements?|progress|changes?"
            rf"|(?:a )?difference|better|calmer|happier|confident|free)\b[^.!?]{{0,30}}?\b(?:in|within"
            rf"|after) (?:just |only |as little as |less than |under |the first )*{SPAN}"
        ),
        SAY,
        unless=rf"{HEDGE}|\b(?:look at|review|talk about|check|ask|discuss|measure|decide|until|if you)\b",
    ),
    Phrase(
        "claim-outcome",
        rf"\bresults? (?:\w+ )?(?:in|within|after) (?:just |only |as little as |less than |under )*{SPAN}",
        SAY,
        unless=(
            rf"{HEDGE}|\b(?:tests?|assessment|look at|review|talk about|discuss|share|go over|receive|send"
            r"|mail|blood|lab|school)\b"
        ),
    ),
    Phrase(
        "claim-outcome",
        (
            r"\b(?:overcome|eliminate|beat|conquer|stop|fix|heal|end|reverse|resolve|free|calm|better"
            rf"|confident|transform\w*|change your \w+|new (?:you|life))\b[^.!?]{{0,60}}\bin (?:just|only"
            rf"|as little as|under|less than) {SPAN}"
        ),
        SAY,
    ),
    Phrase(
        "claim-outcome",
        (
            r"\b(?:end|ends|ending|eliminates?|eliminating|erases?|banish(?:es)?|conquers?|defeats?|beats?"
            r"|(?:get|getting) rid of|rid (?:you|yourself) of|free (?:you|yourself|your child) (?:of"
            rf"|from)) (?:your |their |his |her |the |all |you of |your child's )*(?:\w+ )?{TROUBLE}\b"
        ),
        SAY,
        others=True,
    ),
    Phrase(
        "claim-outcome",
        (
            r"\bpermanent(?:ly)? (?:\w+ )?(?:relief|change|results?|recover\w*|cure\w*|solution|fix|heal\w*"
            rf"|end|stop|free|overcome|improve\w*|{TROUBLE})"
        ),
        SAY,
        unless=r"\bsuicid",
    ),
    Phrase(
        "claim-outcome",
        (
            r"\b(?:overcome|end|stop|beat|leave|heal|fix|lose|free|say goodbye to"
            rf"|goodbye to)\b[^.!?]{{0,50}}\b(?:for good|once and for all|forever)\b|\bnever (?:feel|be|have"
            rf"|suffer) (?:\w+ ){{0,2}}?(?:anxious|depressed|afraid|alone|{TROUBLE}) again"
        ),
        SAY,
        denials="",
    ),
    Phrase(
        "claim-outcome",
        (
            r"\b(?:recover(?:s|ed|ing|y)? from autism|autism recovery|(?:reverse|heal|fix|treat away|overcome"
            r"|outgrow) autism|lose (?:the|their|his|her|its|an?|your) (?:autism )?diagnosis"
            r"|indistinguishable from (?:\w+ )?peers|(?:make|help|get) (?:\w+ ){1,3}(?:be |become |act |look "
            r"|seem )?(?:more )?normal)\b"
        ),
        SAY,
        others=True,
    ),
    Phrase(
        "claim-outcome",
        (
            r"\b(?:works for (?:everyone|everybody|every (?:child|family|client|person))|always works"
            r"|works every time|never fails|risk[- ]free)\b"
        ),
        SAY,
        denials="",
        unless=r"\b(?:nothing|not|no) \w* ?(?:\w+ )?(?:works|always)",
    ),
    Phrase(
        "claim-outcome",
        (
            r"\b(?:transforms? your (?:life|child|family|marriage|relationship)|life[- ]changing (?:results?"
            r"|therap\w+|treatment|program|care)|(?:fast|quick|lasting|real|amazing|incredible"
            r"|dramatic) results)\b"
        ),
        SAY,
    ),
    Phrase(
        "claim-outcome",
        (
            r"\b(?:(?:therapy|treatment|aba|our \w+|this (?:program|method|approach)|you|your (?:child|teen"
            r"|son|daughter|partner)) will (?:soon |quickly |definitely |always )?(?:be free of|be free from"
            r"|be cured|be healed|be healthy|overcome|heal|stop (?:being|having)|feel (?:like )?(?:yourself"
            r"|normal|whole|happy|better))|(?:we|i) promise (?:you )?(?:results?|that you|that your|relief"
            r"|progress|change))\b"
        ),
        SAY,
        unless=HEDGE,
    ),
    Phrase(
        "claim-outcome",
        (
            r"\b(?:curamos|cura (?:el|la|su|tu)|curar (?:el|la|su|tu)|garantiza\w*|garantía de (?:resultados"
            r"|éxito)|resultados (?:garantizados|en \d+)|científicamente comprobad\w+|100 ?% (?:efectiv\w+"
            r"|de éxito))"
        ),
        "Diga qué hace usted y cómo sabrán si ayuda.",
        lang="es",
    ),
    Phrase(
        "before-after",
        (
            r"\bbefore(?: and |-and-|/| & )after\b(?= (?:photos?|pictures?|images?|videos?|scores?|results?"
            r"|stories|gallery|shots?|charts?|treatment|therapy|$)|[:!]|$)"
        ),
        "Take it out; say what people can expect from you.",
        unless=r"\b(?:school|dinner|lunch|meals?|visits?|class|what (?:comes|came|happens))\b",
    ),
    Phrase(
        "before-after",
        (
            r"\b(?:went|dropped|fell|decreased|reduced|cut|down|improved|rose|climbed"
            r"|moved)\b[^.!?]{0,40} from (?:\w+ )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|dozens of|twenty|thirty|daily|every) (?:\w+ ){0,4}(?:down )?to (?:only |just |about )?(?:\d+"
            r"|zero|none|once|twice|never|almost|hardly|one|two|three)\b|\b(?:reduc\w+|cut|decreas\w+|lower\w*) (?:\w+ ){0,4}by (?:up to "
            r"|over |more than |about )?\d+ ?(?:%|percent)|\b\d+ ?(?:%|percent) (?:fewer|less"
            r"|more) (?:tantrums|meltdowns|outbursts|panic|anxiety|stress|words|symptoms)|\bhours saved\b"
        ),
        "Take it out, or give the study as a reference and say whom it was about.",
        needs=(
            r"\b(?:tantrums?|meltdowns?|outbursts?|panic|anxiety|symptoms?|episodes?|attacks?|scores?"
            r"|behaviou?rs?|hours|clients?|patients?|child|words|stress|depression|aggression|incidents)\b"
        ),
        denials="",
        unless=r"\b(?:study|trial|research|researchers|open|hours (?:a|per) week|fee|price|wait|\$)\b",
    ),
    Phrase(
        "before-after",
        (
            rf"\b(?:{TROUBLE}|words|skills|outbursts|attacks|episodes|scores|behaviou?rs?|vocabulary|grades|sleep) (?:\w+ )?(?:fell|dropped|went down|decreased|shrank|improved|rose|grew|were cut|was cut|increased)"
            r" by (?:about |more than |over |nearly |almost )?(?:(?:a )?half|(?:a|one|two)[- ](?:thirds?|quarters?)|\d+ ?(?:%|percent))|\b(?:halved|doubled|tripled|cut in half)\b"
        ),
        "Take it out, or give the study as a reference and say whom it was about.",
        needs=rf"\b(?:our|we|us|here|clients?|patients?|therapy|aba)\b.*{TROUBLE}|{TROUBLE}.*\b(?:our|we|us|here|clients?|patients?|therapy|aba)\b|\b(?:our|we|us|clients?|patients?) (?:\w+ )?(?:halved|doubled|tripled)",
        denials="",
        unless=r"\b(?:study|trial|research|researchers|fees?|prices?|wait|\$)\b",
    ),
    Phrase(
        "before-after",
        (
            r"\bbefore: [^\n]{3,80}\bafter: |\b(?:(?-i:[A-Z])[a-z]+|he|she|they) (?:arrived|came (?:in|here|to us)|started|began)[^.!?]{0,40}\b(?:without|unable|with no|could not|couldn't|never|not)\b[^.!?]{0,40}\b(?:and|but|;) (?:now|today|by now|left)\b|"
            rf"\b(?:when (?:(?-i:[A-Z])[a-z]+|he|she|they|a client|our \w+|one (?:boy|girl|child|teen|family)) (?:first )?(?:started|came|began|joined)|before (?:therapy|treatment|aba|coming here|working with us),? (?:(?-i:[A-Z])[a-z]+|he|she|they)|at first,? (?:(?-i:[A-Z])[a-z]+|he|she))\b"
            rf"[^.!?]{{0,100}}\b(?:after (?:just |only )?{SPAN}|{SPAN} later|now|today)\b[^.!?]{{0,80}}\b(?:no longer|only|once|twice|never|every|all|sleeps?|speaks?|talks?|smiles?|plays?|goes|has|can|is|it was|were)\b"
        ),
        "Take it out; say what people can expect from you.",
        needs=rf"\b(?:us|our|we|therapy|treatment|aba|here|sessions?|{TROUBLE})\b",
        denials="",
        unless=r"\b(?:imagine|suppose|study|school|book)\b",
    ),
    Phrase(
        "before-after",
        (
            r"\b(?:last|a) (?:year|month|fall|spring|week|winter|summer)(?: ago)?\b[^.!?]{0,60}\b(?:now|today|this (?:year|month|fall|spring|week|winter|summer))\b[^.!?]{0,60}|\bfrom an? (?:\w+ )?(?:score|level|rating|average)? ?of \d+ to (?:a |an )?(?:\w+ )?(?:of )?\d+"
        ),
        "Take it out; say what people can expect from you.",
        needs=rf"\b(?:with our help|with us|thanks to|our (?:clients|teens|kids|families|program|team)|after (?:therapy|treatment|aba)|score|{TROUBLE})\b",
        denials="",
        unless=r"\b(?:study|trial|research|researchers|open|office|clinic opened|fees?|prices?|wait|we (?:moved|hired|opened))\b",
    ),
)


def check(text: Text, facts: Facts | None) -> Iterator[Finding]:
    """Report promises of an outcome, and before-and-after claims.

    Args:
        text: the page.
        facts: not needed.

    Yields:
        A finding for each sentence.
    """
    del facts
    yield from find(text, [*PHRASES, *promises.PHRASES])
