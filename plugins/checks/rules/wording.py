"""Words that respect people and that everyone understands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.checks.rules.phrases import Phrase, find

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.checks.words.text import Text
    from plugins.facts import Facts
    from plugins.findings import Finding

CONDITIONS = (
    r"(?:anxiety|depression|autism|adhd|ptsd|ocd|mental illness|bipolar(?: disorder)?|schizophrenia|addiction"
    r"|trauma|panic|an? (?:\w+ )?(?:disorder|illness|condition)|insomnia|dementia|asperger\w*)"
)
STIGMA = (
    # the words, what to write
    (
        (
            rf"\bsuffer(?:s|ed|ing)? (?:from|with) (?:\w+ )?{CONDITIONS}\b|\b(?:autism|depression|anxiety|adhd"
            r"|ptsd|addiction) sufferers?\b|\bsufferers of\b"
        ),
        '"has …", "lives with …" or "people with …"',
    ),
    (
        (
            r"\b(?:the )?mentally (?:ill|disturbed|unstable|deranged)\b|\bmental patients?\b"
            r"|\binsane\b(?! asylum records)|\blunatics?\b|\bpsychos?\b|\b(?:a |the |that |is |are |was |were "
            r"|go |going |acting |acts )crazy\b(?! (?:busy|schedule|day|week|hours|traffic))"
        ),
        '"person with a mental health condition", or say what happens',
    ),
    (
        (
            rf"\bvictims? of (?:\w+ )?(?:{CONDITIONS}|abuse|stroke|violence|rape|assault|bullying)\b"
            r"|\b(?:abuse|rape|autism|depression|trauma) victims?\b"
        ),
        '"person who lived through …", or "survivor" if they say so',
    ),
    (r"\b(?:afflicted|stricken) (?:with|by)\b", '"has …"'),
    (
        (
            r"\b(?:confined|bound|restricted) to (?:a |his |her |their |the )?wheelchairs?\b"
            r"|\bwheelchair[- ]bound\b|\bbedridden\b"
        ),
        '"uses a wheelchair"',
    ),
    (
        r"\b(?:high|low|higher|lower)(?:er)?[- ]functioning\b",
        "what the person can do, and needs help with",
    ),
    (
        (
            r"\bnon[- ]?verbal (?:child\w*|kids?|autis\w*|people|person|adults?|teens?|clients?|students?"
            r"|learners?|individuals?|son|daughter|boys?|girls?)\b|\b(?:is|are|was|were|being|remains?"
            r"|be) (?:\w+ )?non[- ]?verbal\b(?! (?:cues?|commun\w+|signals?|behavio\w+|language))"
        ),
        '"nonspeaking", or how the person communicates',
    ),
    (
        r"\bspecial[- ]needs\b(?! (?:trust|plan))",
        '"disabled", "with a disability", or what the person needs',
    ),
    (
        (
            r"\b(?:a |than |like |unlike |other |most |with |from |for |and |be |act |look "
            r"|seem )(?:\w+ )?normal (?:child\w*|kids?|people|peers?|person|brains?|adults?|teens?|classmates"
            r"|families|family|students?)\b|\bnormal (?:children|kids|people|peers|classmates)\b|\b(?:act|acts"
            r"|look|looks|behave|behaves|become|seem|be) (?:more )?normal(?:ly)?\b(?! (?:for|to feel))"
        ),
        '"other children", "non-autistic", or "children without …"',
    ),
    (
        (
            r"\b(?:drug )?addicts?\b|\bjunkies?\b|\balcoholics\b|\ban alcoholic\b|\b(?:drug|substance"
            r"|alcohol) abusers?\b|\b(?:substance|drug|alcohol) abuse\b(?! and mental health services)"
            r"|\b(?:clean|dirty) (?:urine|drug test)\b"
        ),
        '"person with a substance use disorder", "substance use"',
    ),
    (
        (
            r"\b(?:a |the |is |are |as |all |many |some )(?:schizophrenics?|anorexics?|bulimics?|epileptics?"
            r"|borderlines?)\b|\b(?:is|are) (?:a )?(?:bipolar|borderline)\b(?! (?:disorder|personality))"
            r"|\bretard(?:ed|s)?\b|\b(?:the )?handicapped\b(?! (?:parking|space|permit|sign|stall|placard))"
            r"|\bcripple[ds]?\b|\b(?:help|serve|for|of|and) the (?:disabled|mentally disabled)\b"
        ),
        '"person with …"',
    ),
    (
        (
            r"\b(?:birth )?defects?\b(?= (?:of|in) (?:the |your |a )?(?:child|brain|mind))"
            r"|\bdeficits? in (?:his|her|their|your child's) (?:character|personality)\b"
        ),
        "what is hard for the person",
    ),
    (
        (
            r"\b(?:is|are|was|were|being|a|an|the|your|our|become|becomes"
            r"|more) (?!hipaa)(?:\w+ )?(?:non-?compliant|compliant(?! (?:with|scheduler|system|video|platform"
            r"|form))|manipulative|attention[- ]seeking|treatment[- ]resistant) ?(?:child\w*|kids?|clients?"
            r"|patients?|teens?|behavio\w+|person|people)?\b|\bnon-?compliance\b|\bcompliance training\b"
            r"|\battention[- ]seeking (?:behavio\w+|child\w*)\b"
        ),
        "what the person does, and what it may tell you",
    ),
    (
        (
            r"\bautism (?:epidemic|crisis|tragedy)\b|\b(?:epidemic|tragedy) of (?:autism|adhd"
            r"|mental illness)\b|\bburden (?:on|to|for) (?:\w+ )?(?:famil\w+|society|parents|caregivers"
            r"|others)\b"
        ),
        "it as it is, without the picture",
    ),
    (r"\basperger'?s?(?: syndrome)?\b", '"autism", unless someone calls themselves so'),
    (
        r"\b(?:damaged|broken|stunted) (?:child\w*|people|kids?|person|souls?)\b|\b(?:demented|senile)\b",
        "what is hard for the person",
    ),
    (
        r"\bthe (?:elderly|homeless)\b|\billegal (?:immigrants?|aliens?)\b",
        '"older adults", "people without a home"',
    ),
)
SPANISH_STIGMA = (
    (
        (
            r"\bsufren? de (?:ansiedad|depresión|autismo|tdah)\b|\b(?:el|los|un) enfermos? menta(?:l|les)\b"
            r"|\bminusválid[oa]s?\b|\blos discapacitados\b|\bniñ[oa]s? normal(?:es)?\b"
            r"|\bretrasad[oa]s?(?: mental(?:es)?)?\b"
        ),
        '"tiene …", "persona con …"',
    ),
)
METAPHORS = (
    (
        (
            r"\b(?:healing|therapy|recovery|wellness|therapeutic|mental[- ]health|life|growth|parenting|autism"
            r"|treatment|inner|personal|emotional|spiritual|trauma|self-\w+|your|their|our|this"
            r"|child's) (?:\w+ )?journeys?\b(?! (?:to (?:our|the) (?:office|clinic|door)|by|home|here|time"
            r"|takes))|\bjourneys? (?:of|toward|towards|through|into|to) (?:healing|recovery|wellness|self"
            r"|health|growth|change|a better|the other side)\b|\bthe journey\b(?= (?:of|together|begins|starts"
            r"|is|ahead|with))"
        ),
        "what happens",
    ),
    (
        (
            r"\b(?:your|their|our|his|her|emotional|coping|mental|parenting) (?:\w+ )?tool ?(?:box|kit)\b"
            r"|\btools in (?:your|their)\b"
        ),
        "what someone learns to do",
    ),
    (
        (
            r"\b(?:safe(?:,? (?:and )?\w+)?|brave|nurturing|healing|sacred|warm|non-?judgmental"
            r"|supportive) (?:space|container)\b|\b(?:hold|holds|holding|held) space\b"
        ),
        "what people may do here: pass, stop, be quiet",
    ),
    (
        (
            r"\bunpack(?:s|ed|ing)? (?:\w+ ){0,2}?(?:feelings?|emotions?|trauma|experiences?|past|childhood"
            r"|thoughts?|what happened|issues?|stress|baggage|beliefs?|relationships?)\b|\bemotional baggage\b"
            r"|\b(?:your|their|inner|fight|face|battle) (?:own )?demons\b|\binner child\b"
        ),
        '"talk about", "look at"',
    ),
    (
        (
            r"\bbumps? (?:in|along) the (?:road|way)\b|\b(?:emotional )?roller[- ]?coaster (?:of|ride)?\b"
            r"|\blight at the end of the tunnel\b|\bweather(?:ing|s|ed)? (?:the|life's|any|a|your|these) (?:\w+ )?storms?\b"
            r"|\buphill battle\b|\b(?:hit|hits|hitting|reach(?:ed)?) rock bottom\b"
            r"|\bpeel(?:ing)? back (?:the )?layers\b|\bdark clouds? (?:of|over)\b"
            r"|\bdrowning in (?:\w+ )?(?:emotions?|anxiety|stress|grief|feelings|sadness|worry)\b"
            r"|\bat a crossroads\b"
        ),
        "what happens, in plain words",
    ),
    (
        (
            r"\bunlock(?:s|ing)? (?:your|their|his|her|your child's|the) (?:\w+ )?(?:potential|power|mind|self"
            r"|best \w+)\b|\b(?:reach|achieve|realize) (?:your|their|his|her|your child's) (?:full|fullest"
            r"|true) potential\b|\bspread (?:your|their) wings\b|\bturn(?:ing)? over a new leaf\b|\b(?:path"
            r"|road|way) (?:to|toward|towards|of) (?:healing|wellness|recovery|wholeness)\b|\bblossom(?:s"
            r"|ing)? into\b|\bheal(?:s|ing)? (?:your|their|old|deep|inner|emotional|the) (?:\w+ )?(?:wounds?"
            r"|hearts?|souls?|scars?)\b"
        ),
        "what changes in someone's day",
    ),
    (
        (
            r"\b(?:stormy|calm(?:er)?|rough|choppy|troubled|uncharted|murky) (?:waters?|seas?)\b|\bnavigat(?:e|es|ing) (?:the |your |their |these |life's |this )?(?:\w+ )?(?:waters?|seas?|storms?|maze|ups and downs|twists and turns|challenges|terrain|emotions)\b"
            r"|\b(?:be|as|are|become|is|act as|serve as|like) (?:your |a |an |the )(?:\w+ )?(?:compass|lighthouse|anchor|beacon|rock|safe harbor|guiding (?:light|star|hand)|lifeline|north star|sounding board)\b(?! (?:of|for|number|line))|\b(?:a )?beacon of (?:hope|light)\b"
            r"|\b(?:put|putting|pick up|picking up|piece) (?:the |your |all the |back )?(?:broken )?(?:pieces|life|lives|it) (?:back )?together\b|\bpick(?:ing)? up the pieces\b|\b(?:build|lay|laying|building) (?:a |the )(?:\w+ )?(?:foundations?|bridges?) (?:for|to|of|between)\b"
            r"|\b(?:new|next|fresh) chapter\b|\bturn(?:ing)? the page\b|\b(?:climb|move|conquer) (?:\w+ )?mountains?\b|\b(?:find|finding|rediscover|reclaim|discover) your (?:\w+ )?(?:spark|inner \w+|true self|authentic self|light|voice|power)\b|\b(?:plant|planting|sow)(?:ing)? (?:the )?seeds? of\b"
            r"|\b(?:emotional|heavy|invisible) (?:armor|weight|load|backpack)\b|\bwalk (?:beside|alongside|with) you (?:on|along|through)\b"
        ),
        "what happens, in plain words",
    ),
)
BLAME = (
    (
        (
            r"\b(?:obviously|as everyone knows|everyone knows that|(?:it is|it's) (?:easy|simple|obvious)"
            r"|you (?:just|simply) (?:have|need) to|simply (?:call|ask|tell|try|say|stop|start|do|go|let"
            r"|remember|breathe|relax)|just (?:relax|calm down|breathe|stop|be patient|try harder|stay calm"
            r"|let go|say no|ignore))\b"
        ),
        "the step itself",
    ),
    (
        (
            r"\byou should (?:never |always |really |just |simply )?(?!(?:hear|get|receive|feel free|expect"
            r"|know|not have|see|find|be (?:told|able|asked|given))\b)\w+"
        ),
        '"you can", or say it as a step',
    ),
)


def _rows(check: str, table: tuple[tuple[str, str], ...], lang: str = "en") -> list[Phrase]:
    begin = "Escriba" if lang == "es" else "Write"
    return [
        Phrase(check, pattern, f"{begin} {fix}.", denials="all" if check == "metaphor" else "before", lang=lang)
        for pattern, fix in table
    ]


PHRASES = (
    *_rows("stigma", STIGMA),
    *_rows("stigma", SPANISH_STIGMA, "es"),
    *_rows("metaphor", METAPHORS),
    *_rows("blaming-word", BLAME),
)


def check(text: Text, facts: Facts | None) -> Iterator[Finding]:
    """Report words that make people smaller, blame them or speak in pictures.

    Words in quotation marks may be talked about, and a page may say that it does not use them.

    Args:
        text: the page.
        facts: not needed.

    Yields:
        A finding for each sentence.
    """
    del facts
    yield from find(text, PHRASES)
