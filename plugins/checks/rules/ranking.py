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
)
