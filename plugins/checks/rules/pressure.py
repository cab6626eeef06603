"""Nobody is pressed to decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.checks.rules.phrases import Phrase, find

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.checks.words.text import Text
    from plugins.facts import Facts
    from plugins.findings import Finding

TIME = "Take it out. Say the true wait; it comes from practice.toml with a booking link."
PHRASES = (
    Phrase(
        "pressure",
        (
            r"\b(?:do not|don't|why) (?:wait|delay|hesitate)\b(?! (?:for|to (?:call|tell|ask"
            r"|say))\b)(?: any longer| another \w+| until)?"
        ),
        TIME,
        denials="",
        unless=(
            r"\b(?:911|988|emergency|danger|safety|unsafe|hurt|crisis|poison|hospital|suicid\w+|breath\w*"
            r"|seizure|doctor|fever|have to wait|you do not)\b"
        ),
    ),
    Phrase(
        "pressure",
        (
            r"\b(?:limited (?:spots?|spaces?|availability|openings?|slots?|places?|number of (?:spots?"
            r"|openings?|places?|slots?))|limited[- ]time (?:offer|only|deal)|(?:spots?|spaces?|slots?|places?"
            r"|openings?) (?:are |is )?(?:filling|going|running out)(?: up)? ?(?:fast|quickly)?|only (?:\d+"
            r"|one|two|three|four|five|a few|a handful of) (?:\w+ )?(?:spots?|spaces?|slots?|openings?"
            r"|places?)(?: (?:left|remaining|available|open))?)\b"
        ),
        TIME,
        unless=r"\b(?:parking|waiting room|seats? in the)\b",
    ),
    Phrase(
        "pressure",
        (
            r"\b(?:act (?:now|fast|today)|today only|before it(?:'s| is) too late|(?:your )?last chance"
            r"|hurry(?: up|,|!| and)|(?:don't|do not) miss (?:out|this|your)|offer ends|while (?:spots|spaces"
            r"|places) last|(?:book|call|sign up|register|enroll|schedule) (?:now|today),? (?:before|while"
            r"|and save|or)|before (?:prices|fees) (?:rise|go up|increase))"
        ),
        TIME,
        denials="",
        unless=r"\b(?:911|988|emergency|no hurry|never too late|not too late)\b",
    ),
    Phrase(
        "pressure",
        (
            r"\b\d+ ?(?:%|percent) off\b|\bhalf[- ]price\b|\bspecial offer\b|\b(?:limited|exclusive"
            r"|new[- ]client|early[- ]bird|introductory) discount\b"
        ),
        TIME,
    ),
    Phrase(
        "pressure",
        (
            r"\byou(?:'ll| will) regret\b|\bevery (?:day|week|month) (?:that )?you wait\b"
            r"|\b(?:the )?window (?:is closing|will close)\b|\byour child (?:will|may"
            r"|is) (?:only )?fall(?:ing)? (?:further |even )?behind (?:if|unless|while)\b"
        ),
        TIME,
    ),
    Phrase(
        "pressure",
        (
            r"\b(?:spots?|spaces?|openings?|appointments?|slots?|places?|seats?|times|the waitlist|the wait list|the schedule|the calendar) (?:\w+ )?(?:go(?:es)?|fills?|books?|sells?|are (?:going|filling|booking)|is filling|disappears?|run|runs) (?:up |out )?(?:\w+ )?(?:fast|quickly|soon|out)\b"
            r"|\btime is running out\b"
        ),
        TIME,
    ),
    Phrase(
        "pressure",
        (
            r"\bthe longer (?:you|this|it|parents|families|your \w+)\b[^.!?]{0,50}\b(?:worse|harder|more|bigger|deeper|less)\b|\bbefore (?:it|things|this) gets? (?:worse|out of hand)\b|\b(?:your (?:child|family|marriage|teen)|this) (?:can't|cannot) wait\b"
            r"|\b(?:can you|you can't|you cannot) afford (?:not )?to (?:wait|ignore|miss)?|\b(?:every minute|each (?:day|week)) (?:counts|matters|without|you)|\b(?:don't|do not|never) (?:let another|put (?:it|this) off|keep putting|let this)\b"
        ),
        TIME,
        denials="",
        unless=r"\b(?:911|988|emergency|danger|fever|doctor|hospital|poison\w*|medicine|breath\w*)\b",
    ),
    Phrase(
        "pressure",
        (
            r"\b(?:by|before|until|this|only|ends?|through) (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|midnight|tonight|tomorrow|today|week|month|the end of (?:the |this )?\w+|(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \d+)?)\b"
            r"[^.!?]{0,60}\b(?:free|save|discount\w*|half off|off your|off the|reduced)\b|\b(?:free|save|discount\w*|half off|reduced)\b[^.!?]{0,40}\b(?:by|before|until|only|ends) (?:this )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|midnight|tonight|tomorrow|today)\b"
        ),
        TIME,
        needs=r"\b(?:sign|book|schedule|enroll|register|call|session|visit|assessment|offer|join|start|reserve)",
        unless=r"\b(?:cancel\w*|change|move|free (?:of charge|parking|call|to)|sick|snow)\b",
    ),
    Phrase(
        "pressure",
        (
            r"\b(?:reserve|claim|secure|grab|lock in|snag|save) (?:your|a) (?:spot|place|seat|slot|space|appointment)\b(?: (?:now|today|tonight|before|while|early|right)|[.!])"
            r"|\b(?:this|here) is your (?:last |only |one )?chance\b"
        ),
        TIME,
    ),
    Phrase(
        "pressure",
        (
            r"\b(?:almost|nearly|already|close to) (?:\w+ )?(?:full|sold out|fully booked|booked (?:up|out))\b|\b(?:every|each) (?:day|week|month|year) (?:without|that (?:passes|goes by)|lost|of delay|you (?:delay|put))\b"
            r"|\b(?:only|just) (?:families|people|clients|parents|those|couples) who (?:\w+ )?(?:enroll|book|sign|call|register|pay|act|apply)\w*\b[^.!?]{0,20}\b(?:by|before|today|now|this)\b|\b(?:look|looking) back\b[^.!?]{0,30}\b(?:wish(?:ing|ed)?|regret)\b"
            r"|\b(?:costs?|robs?) your (?:child|family|marriage|teen|son|daughter)\b|\b(?:while|before) (?:it|there)(?:'s| is) still (?:time|room)\b|\bnow or never\b"
        ),
        TIME,
        denials="",
        unless=r"\b(?:911|988|emergency|danger|insur\w+|\$|parking|lot)\b",
    ),
    Phrase(
        "pressure",
        (
            r"\bwhy (?:suffer|wait|struggle|worry|go|live|keep \w+)\b[^.!?]{0,30}\b(?:another|one more|any longer|longer|alone|more)\b|\bact (?:quickly|soon|fast|right away|before)\b"
            r"|\b(?:will not|won't|cannot|can't|may not|might not) (?:survive|last|make it|recover)\b[^.!?]{0,40}\bwithout\b"
        ),
        TIME,
        denials="",
        unless=r"\b(?:911|988|emergency|danger|poison\w*|breath\w*)\b",
    ),
    Phrase(
        "pressure",
        (
            r"\bclock is ticking\b|\bticking (?:clock|time)\b|\b(?:\d+|one|two|three|four|five|few|a few|last|final) (?:\w+ )?(?:spots?|spaces?|slots?|openings?|places?|seats?|appointments?) (?:left|remaining|remain|still open)\b|\bfirst[- ]come,? first[- ]served\b"
            r"|\b(?:let|lose|waste|losing|wasting) (?:\w+ )?(?:one more|another) (?:\w+ )?(?:day|week|month|year|summer|semester)\b|\b(?:tonight|today|now|this week|by \w+day)\b[^.!?]{0,40}\bwaive[sd]?\b|\bwaive[sd]?\b[^.!?]{0,40}\b(?:tonight|today only|this week|if you (?:sign|book|enroll))\b"
        ),
        TIME,
        denials="",
        unless=r"\b(?:parking|waiting room|911|988|late fee)\b",
    ),
)


def check(text: Text, facts: Facts | None) -> Iterator[Finding]:
    """Report words that press a reader to decide.

    Args:
        text: the page.
        facts: not needed.

    Yields:
        A finding for each sentence.
    """
    del facts
    yield from find(text, PHRASES)
