"""Words on suicide that blame, tell how, or name a number that is out of use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.checks.rules.crisis import grave_words
from plugins.checks.rules.phrases import Phrase, find

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.checks.words.text import Text
    from plugins.facts import Facts
    from plugins.findings import Finding

WORDING = (
    Phrase(
        "suicide-wording",
        r"\bcom+it+(?:s|ed|ing)? suicide\b",
        'Write "died by suicide", or "ended her life".',
        denials="",
        quotes=False,
    ),
    Phrase(
        "suicide-wording",
        (
            r"\b(?:successful|unsuccessful|failed|completed|botched)(?:ly)? (?:suicides?"
            r"|(?:suicide )?attempts?(?= (?:to|at|on|by|is|was|in)\b|[.,;:!?]|$))|\bsuicide attempts? (?:was "
            r"|were |that )?(?:failed|succeeded|(?:un)?successful)\b|\b(?:succeeded|failed) (?:in"
            r"|at) (?:killing|ending|suicide|(?:\w+ )?attempts?)|\bcompleted suicide\b"
        ),
        'Write "died by suicide" or "survived a suicide attempt".',
        denials="",
        needs=r"suicid|kill|life|die|attempt (?:to die|on (?:his|her|their) life)",
        quotes=False,
    ),
    Phrase(
        "suicide-wording",
        (
            r"\b(?:epidemic|wave|outbreak|skyrocketing|contagion|surge) of (?:\w+ )?suicides?\b"
            r"|\bsuicide (?:epidemic|wave|outbreak|rates? (?:is|are) (?:skyrocketing|exploding"
            r"|out of control))\b"
        ),
        "Give the numbers with their source, without the picture.",
        quotes=False,
    ),
    Phrase(
        "suicide-wording",
        (
            r"\b(?:suicid\w*|self[- ]harm\w*|self[- ]injur\w*|attempts?)\b[^.!?]{0,40}\b(?:easy way out|permanent solution"
            r"|coward\w*|selfish|cry for (?:help|attention)|attention[- ]seeking|(?:for|seek\w*) attention"
            r"|manipulat\w+)\b|\b(?:cry for (?:help|attention)|attention[- ]seeking|selfish|coward\w*)\b[^.!?]{0,40}\b(?:suicid\w*|self[- ]harm\w*)|\b(?:chose|chosen|decided) (?:suicide|to (?:kill|end))"
        ),
        "Take it out: it blames a person who was in pain.",
        others=False,
        quotes=False,
    ),
    Phrase(
        "suicide-wording",
        r"\bcomet(?:er|ió|en|ieron) (?:un )?suicidio\b|\bsuicidio (?:exitoso|fallido|consumado)\b",
        'Escriba "murió por suicidio".',
        lang="es",
        denials="",
    ),
)
SAFETY = r"\b(?:lock\w*|stor(?:e|ed|ing)|out of (?:the house|reach)|put away|poison control|911|emergency room|if you (?:took|have taken))\b"
METHODS: tuple[Phrase, ...] = (
    Phrase(
        "method-detail",
        (
            r"\b(?:hang(?:ed|ing)|shoot(?:ing)?|shot|drown(?:ed|ing)|poison(?:ed|ing)|suffocat(?:ed"
            r"|ing)) (?:himself|herself|themselves|themself|yourself|myself)\b|\bby (?:hanging|shooting"
            r"|drowning|jumping|poisoning|suffocation|asphyxia\w*|gunshot|carbon monoxide|overdosing"
            r"|an overdose of|taking (?:\w+ )?(?:pills|tablets)|cutting (?:his|her|their|the))\b|\bjump(?:ed"
            r"|ing)? (?:from|off|in front of) (?:a|an|the) (?:\w+ )?(?:bridge|building|roof|train|balcony"
            r"|cliff|window|parking)|\b(?:slit|slitting|cut|cutting) (?:his|her|their|your"
            r"|the) (?:\w+ )?(?:wrists?|arms?|thighs?|throat)\b|\b(?:lethal|fatal|deadly) (?:dose|amount"
            r"|number|quantity)\b|\b(?:took|take|taking|swallow(?:ed|ing)?|overdos(?:ed|ing) on) (?:\d+"
            r"|\w+ bottles? of|a (?:whole )?bottle of|a handful of|\w+ (?:hundred"
            r"|dozen))\b[^.!?]{0,30}(?:pills|tablets|aspirin|tylenol|ibuprofen|acetaminophen|sleeping)"
            r"|\boverdos(?:ed|ing) on \w+|\bnoose\b|\bused (?:a|an|the|his|her|their|razor) ?(?:\w+ )?(?:gun"
            r"|rope|razor|blades?|knife|belt|pills)\b|\bwith (?:a|his|her) (?:\w+ )?(?:razor blade|shotgun"
            r"|handgun|noose|rope)\b"
        ),
        "Take the method, the place and the means out. Say who helps.",
        needs="",
        denials="",
        quotes=False,
    ),
)
METHODS += (
    Phrase(
        "method-detail",
        (
            r"\b(?:suicide|common|lethal|used|chosen|painless|quick(?:est)?) methods? (?:is|are|was|were|of|for|include)\b|\boverdoses? of (?:\w+ )?(?!feeling|love|news|screen)\w+"
            r"|\b\d+ (?:\w+ )?(?:pills|tablets|capsules)\b"
        ),
        "Take the method, the place and the means out. Say who helps.",
        denials="",
        quotes=False,
        needs=r"\b(?:suicid\w*|kill\w*|die[ds]?|death|overdos\w+)\b",
        unless=SAFETY,
    ),
    Phrase(
        "method-detail",
        (
            r"\b(?:took|taken|taking|swallow(?:ed|ing)?) (?:all|most|the (?:whole|rest|entire)|half|an? (?:whole|full"
            r"|entire|bottle|box|pack|handful)|too many|enough|every)\b[^.!?]{0,40}\b(?:pills?|tablets?|capsules?|bottle"
            r"|medicines?|medications?|meds|prescription|painkillers?|opioids?|xanax|tylenol|advil|insulin|\w+(?:pam|lam|done|done|codone))\b"
        ),
        "Take the method, the place and the means out. Say who helps.",
        denials="",
        quotes=False,
        unless=SAFETY,
    ),
    Phrase(
        "method-detail",
        (
            r"\b(?:suicides?|suicide attempts?|attempts?|deaths?|died|kill(?:s|ed|ing)?|end(?:s|ed|ing)? (?:his|her|their|your) (?:own )?li(?:fe|ves)|take (?:his|her|their) (?:own )?life)\b"
            r"[^.!?]{0,60}\b(?:involv\w+|with|using|us(?:ed?|es)|by means of|in front of|by|off|from|on) (?:an? |the |his |her |their |loaded |of )*(?:\w+(?:'s)? )?"
            r"(?:guns?|handguns?|firearms?|rifles?|pistols?|shotguns?|ropes?|ligatures?|cords?|belts?|pills|knife|knives|blades?|razors?|trains?|tracks|gas|bridges?|roofs?|pesticides?)\b"
        ),
        "Take the method, the place and the means out. Say who helps.",
        denials="",
        quotes=False,
        unless=SAFETY,
    ),
)
STALE = (
    Phrase(
        "crisis-number-stale",
        (
            r"(?:\+?1[\s.-]*)?\(?844\)?[\s.-]*493[\s.-]*(?:8255|talk)\b"
            r"|(?:\+?1[\s.-]*)?\(?800\)?[\s.-]*273[\s.-]*(?:8255|talk)\b|\b38255\b|\b(?:text"
            r"|envíe) (?:the word )?\"?talk\"? (?:to|al)\b"
        ),
        "Write 988; it takes calls and texts.",
        denials="",
        quotes=False,
        lang="",
        message='"{found}" is an old crisis number.',
    ),
    Phrase(
        "crisis-number-stale",
        r"\bpress (?:3|three)\b",
        "Take it out: that choice of 988 ended in July 2025.",
        needs=r"\b(?:988|lifeline|lgbtq?\w*|crisis)\b",
        denials="",
        quotes=False,
        message='"{found}" is a choice that 988 no longer has.',
    ),
)


def check(text: Text, facts: Facts | None) -> Iterator[Finding]:
    """Report hurtful words and methods on pages that speak of suicide or harm, and old numbers anywhere.

    Args:
        text: the page.
        facts: not needed.

    Yields:
        A finding for each.
    """
    del facts
    yield from find(text, STALE)
    if grave_words(text):
        yield from find(text, [*WORDING, *METHODS])
