"""What an answer of the practice may not say: anything that tells whether someone is a client; a line a way to say it.

Thanks for a visit, an apology for one, and "you were never here" disclose it all alike (45 CFR 164.502; the Office for
Civil Rights has fined practices for such answers to reviews).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.responses.hidden import visible
from plugins.responses.ways import patterns

if TYPE_CHECKING:
    from collections.abc import Iterator

# Names in <brackets> stand for their words; a space stands for any white space, capitals do not matter.
WORDS = {
    "visit": "(?:sessions?|appointments?|visits?|treatment|therapy|intake|evaluation|assessment)",
    "record": "(?:progress|diagnos[ei]s|records?|chart|file|case|care plan|bill|invoice)",
    "which": "(?:last |latest |recent |next |previous |upcoming |second |weekly |regular |past )?",
    "who": "(?:therapist|clinician|counsell?or|psychologist|provider|doctor|bcba|behaviou?r analyst|social worker)",
    "child": "your (?:son|daughter|child|children|kids?|family|teen|husband|wife|partner|mother|father|mom|dad)",
    "client": "(?:valued |former |current |past |new |dear |good )?(?:clients?|patients?)",
    "we": "(?:we|i)(?:'ve|'d)?(?: have| had| did| do| also| really| still| so| always| never| not| only)*",
    "are": "(?: are| were| have been|'re|'ve been)",
    "visita": "(?:sesi[oó]n|sesiones|citas?|visitas?|tratamiento|terapia|diagn[oó]stico|expediente|progreso)",
}
WAYS = r"""
thank(?:s| you)(?: \w+){0,2} for (?:coming|visiting|stopping by|your (?:visit|trust|time with)|seeing|being|choosing)
thank(?:s| you)(?: \w+){0,2} for (?:trusting|working|meeting|letting us|bringing|allowing|your (?:business|loyalty))
your <which><visit>
our <which><visit> (?:with you|together)
our (?:last|latest|next|recent|previous|first|weekly) (?:<visit>|conversation|talk|call)
our (?:work|time) (?:together|with (?:you|<child>))
your <record>
<child>'s (?:<visit>|<record>|program|behaviou?r plan)
as (?:your|his|her|their|one of your|<child>'s) ?<who>
your <who> (?:here|at our|with us|said|says|told|and i)
when (?:we|i|you and i) (?:last |first )?(?:met|saw|worked|talked|spoke|treated|sat|started|began)
when you (?:last |first )?(?:came|were here|visited|saw (?:us|me)|met (?:us|me)|started (?:here|with us))
<we> (?:met|saw|seen|treated?|helped|remember|recall|cared for|supported) (?:you|<child>)(?! (?:read|write)\b)
<we> (?:been |enjoyed? |loved? |liked? )*(?:work|worked|working|meeting|seeing) (?:with )?(?:you|<child>)
(?:good|great|nice|lovely|wonderful|a pleasure|glad) (?:to|that we) (?:see|saw|meet|met|have|work with) (?:you|<child>)
(?:see|seeing) you (?:next|on|at|soon|again|this|tomorrow|then|there|in the)
look(?:ing)? forward to (?:seeing|meeting|working with) (?:you|<child>)
(?<!if\s)you<are>(?: not| never| still| also| no longer)* (?:a |one of )?(?:our |of our )?<client>
you (?:aren't|weren't|have never been|were never) (?:a |one of )?(?:our |of our )?<client>
as (?:a|our) <client>(?: of ours| here)?,? (?:you|we)
(?:we|i) (?:have|can find|could find|found|see) no (?:record|file|appointment|client)
how (?:is|are|was|has|have) <child> (?:doing|been|getting)
(?:your|you had a\w*(?: \w+)?) experience (?:here|with us|with our|at our|with me)
(?:sorry|apologi[sz]e)(?: \w+){0,4} (?:your experience|you had to wait|you were (?:treated|kept))
come back (?:to us|to see us|and see us|any ?time)
welcome (?:you )?back|part of our (?:practice|family|caseload)|you (?:came|come) to (?:us|see us)
gracias(?: \w+){0,2} por (?:venir|visitar|su visita|su confianza|confiar|elegir|ser (?:nuestr|cliente|paciente))
sus? (?:última |últimas |próxima |primera |pasada )?<visita>
como su (?:terapeuta|psic[oó]log[oa]|cl[ií]nic[oa]|analista|doctora?)
cuando (?:nos (?:conocimos|vimos|reunimos)|(?:usted )?vino|l[oa] (?:vimos|atendimos|conocimos)|nos visit[oó])
(?:es|fue|era) (?:nuestr[oa] |un |una )?(?:buen |buena )?(?:cliente|paciente)(?: nuestr[oa])?
nuestra (?:última |próxima |primera )?(?:sesi[oó]n|cita|visita) con usted|nos vemos (?:el|en|pronto|la)
"""


def confirming(words: str) -> Iterator[tuple[int, str]]:
    """Find what tells whether someone is a client.

    Args:
        words: of an answer of the practice.

    Yields:
        The line, counted from 1, and what it says; the first of each line.
    """
    text = visible(words).replace("’", "'")
    told: set[int] = set()
    for pattern in patterns(WAYS, tuple(WORDS.items())):
        for match in pattern.finditer(text):
            line = text.count("\n", 0, match.start()) + 1
            if line not in told:
                told.add(line)
                yield line, " ".join(match[0].split())
