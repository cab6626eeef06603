"""No page ranks the practice among others, in whatever words."""

from __future__ import annotations

from plugins.checks.rules.classes import CARE, PLACE
from plugins.checks.rules.phrases import Phrase

TRAINING = "Say what training and certificates you have, on the people page."
OURS = r"\b(?:we|we're|us|our|ours|i|my|with us|this practice|this clinic)\b"
PHRASES = (
    Phrase(
        "claim-superiority",
        (
            rf"\b(?:no other (?:\w+ ){{0,2}}?{CARE}|no one(?: else)?|nobody(?: else)?|few other (?:\w+ )?{CARE})\b[^.!?]{{0,40}}?\b(?:comes? close|does? (?:it|this)"
            r"|compares?|matche?s|can match|offers? (?:what|as)|like us|as well as|better than|knows (?:more|autism|anxiety|adhd|children|kids))\b|\bnowhere else\b"
            rf"|\b(?:there is |you (?:will|'ll) find )?no better (?:\w+ )?(?:{CARE}|place|choice|hands)\b"
        ),
        TRAINING,
        denials="",
    ),
    Phrase(
        "claim-superiority",
        (
            r"\b(?:among|one of|some of|as) (?:the )?(?:most \w+|best|finest|top|leading|foremost|brightest)\b(?! (?:common|often|important|difficult|frequent))"
            rf"[^.!?]{{0,40}}? (?:in|of|on|across|around|throughout) {PLACE}\b|\b(?:the )?(?:most (?!people|common|parents|children|families|clinics|schools|of\b|days|adults|teens)"
            rf"(?:\w+ and )?(?:skilled|experienced|qualified|advanced|effective|respected|sought[- ]after|comprehensive|innovative|caring|compassionate|talented"
            rf"|knowledgeable|recommended|awarded|complete|modern)) (?:\w+ ){{0,2}}?(?:{CARE}|{PLACE}|in {PLACE}|available|around)\b"
            rf"|\bhighest (?:standards?|quality|level) (?:of )?(?:\w+ )?(?:{CARE}|in {PLACE}|available|possible)\b"
        ),
        TRAINING,
        unless=r"\b(?:study|research\w*|ranked by|university|court|hospital system|insurers?)\b",
    ),
    Phrase(
        "claim-superiority",
        (
            r"\b(?:we|our \w+|who|she|he|i)(?:'ve| have| has)? (?:always )?(?:sets?|setting|raises?|raised|rais(?:e|ing)|defin(?:e|es|ed)) (?:the|a new) (?:standard|bar)\b"
            r"|\b(?:nationally|internationally|widely|world|regionally)[- ](?:recogni[sz]ed|known|acclaimed|respected)\b|\b(?:an?|the|leading|foremost|recogni[sz]ed) (?:\w+ )?(?:authority on|authority in|thought leaders?|pioneers?"
            r" (?:in|of))\b|\bin a league of (?:our|its|their) own\b|\bahead of (?:other|every other|the rest)\b"
        ),
        TRAINING,
        needs=rf"{OURS}|\b(?:clinic|practice|team|clinician|founder|director)\b",
    ),
    Phrase(
        "claim-superiority",
        (
            rf"\b(?:unlike|not like) (?:most|many|the|other|some) (?:\w+ )?{CARE}\b|\bwhat (?:sets us apart|makes us (?:different|better|special|unique))\b"
            rf"|\b(?:where|when|after) other (?:\w+ )?{CARE} (?:have )?(?:fail(?:ed|s)?|gave up|give up|could not|couldn't|fell short)|\b(?:where|when) others (?:fail|failed|gave up|could not|couldn't)\b"
            r"|\b(?:succeed|help|work) where others\b"
        ),
        TRAINING,
        needs=OURS,
        denials="",
    ),
    Phrase(
        "claim-superiority",
        (
            rf"\b(?:more|better|higher|safer|kinder|faster|deeper) (?:\w+ ){{0,3}}?(?:than (?:any(?:one|body|where)?|the|most|every|all|our|other|those)(?: \w+){{0,2}}? (?:other |big |large )?(?:{CARE}|chains?|competitors?|competition|rest|others?|else)"
            rf"|anywhere (?:else )?(?:in|on|around) {PLACE}|anywhere else)\b|\bthan any(?:one| other (?:\w+ )?{CARE})\b|\blike no other (?:\w+ )?{CARE}|\bone[- ]of[- ]a[- ]kind\b"
        ),
        TRAINING,
        needs=rf"{OURS}|\b(?:you (?:will|can)(?: not|not)? (?:find|get)|{CARE} here)\b",
        denials="",
        unless=r"\b(?:you know|expert on|more often than|not (?:better|worse)|more like|cost\w*|price\w*|longer|earlier|later|time|if)\b",
    ),
    Phrase(
        "claim-superiority",
        (
            rf"(?-i:[A-Z])\w+(?:'s?) (?:very own )?(?:premier|leading|best|top|finest|favorite|foremost|number one|most (?:trusted|loved|experienced|respected)) (?:\w+ ){{0,2}}?(?:choice|name|place|source|{CARE})"
            rf"|\b(?:ours is|we are|we're|this is|they are) (?:simply |truly |quite )?(?:the |a )?(?:top|best|leading|premier|finest|number one|first choice)\b|\b(?:our|the|my|your) (?:\w+ )?(?:gurus?|wizards?|ninjas?|rock ?stars?|superstars?|masters? of|dream team|all-stars?)\b"
        ),
        TRAINING,
        needs=rf"{OURS}|\b(?:snow behavioral|{CARE}|choice)\b",
        unless=r"\b(?:best (?:way|time|place to|ask|known)|best interests?|best of luck|child's best|teacher's best)\b",
    ),
    Phrase(
        "claim-superiority",
        (
            rf"\bno (?:other )?(?:\w+ )?(?:{CARE}|group|office|place)(?: (?:in|on|around|near) {PLACE})? (?:has|have|offers?|can (?:offer|match)|is|gives?|does) (?:you )?(?:an? )?(?:better|more|as|deeper|stronger)\b"
            rf"|(?:'s|\bthe) (?:most \w+|best|top|finest|leading|largest|favorite) (?:and most \w+ )?(?:group|place|office|choice|name|address|option)(?= (?:of|for|in|on|around)\b|[.,!?]|$)"
            rf"|\b(?:the |your |a |their )(?:\w+ )?(?:preferred|chosen|first-choice|favorite) (?:provider|clinic|practice|therap\w+|partner|choice)\b|\b(?:provider|clinic|practice|therapist) of choice\b"
            r"|\bwhy (?:\w+ ){0,3}(?:choose|chooses|chose|pick|prefer|trust|love) us\b|\b(?:true|real|seasoned|genuine|top|leading) (?:experts?|specialists?)\b"
        ),
        TRAINING,
        needs=rf"{OURS}|\b(?:snow behavioral|{CARE})\b",
        denials="",
        unless=r"\b(?:insur\w+|network|ppo|organization|plan|if|child's favorite|kid's favorite|find|ask|best (?:place|choice|option) for (?:you|your|a|one|him|her|them))\b",
    ),
    Phrase(
        "claim-superiority",
        (
            r"\b(?:want|deserves?|need|expect|looking for|get|choose|find|offers?|give|settle for) (?:you |nothing less than |nothing but |only )*the (?:very )?(?:best|finest|top)\b(?! (?:way|time|thing|place|day|part|fit|one for|for (?:you|your|him|her|them))\b)"
            r"|\bin a (?:class|league) of (?:our|its|their) own\b|\b(?:outperforms?|outshines?|surpass(?:es)?|beats?|tops) (?:every|any|all|other|most|the)\b|\b(?:highly |most )?sought[- ]after\b|\b(?:top-notch|first-class|world-renowned|unbeatable|unequal(?:l)?ed|elite|five-star|superb|peerless|incomparable) (?:\w+ )?(?:care|therap\w+|team|clinic\w*|staff|service|practice|treatment|support|help|program)"
            r"|\b(?:nobody|no one|no other \w+|few|nowhere)\b[^.!?]{0,60}\b(?:more|better|longer|as (?:many|much|well|long)) (?:\w+ ){0,3}?(?:than (?:we|us|our)|as (?:we|us|our))\b|\bwrote the book on\b|\byour search (?:for \w+(?: \w+){0,3} )?(?:is over|ends here|stops here)\b|\blook no further\b"
        ),
        TRAINING,
        needs=rf"{OURS}|\b(?:clinicians?|practice|team|therapists?|call|here|founder|care|search|look)\b",
        denials="",
        unless=r"\b(?:do our best|best interests?|insur\w+|teacher|if (?:you|they) do not)\b",
    ),
)
