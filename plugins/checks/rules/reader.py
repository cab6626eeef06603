"""No page diagnoses its reader, or presses them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.checks.rules.phrases import Phrase, find

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.checks.words.text import Text
    from plugins.facts import Facts
    from plugins.findings import Finding

CONDITION = (
    r"(?:(?:an? |the )?(?:\w+ )?(?:anxiety(?: disorder)?|depression|autism|adhd|add|ptsd|ocd"
    r"|bipolar(?: disorder)?|panic disorder|eating disorder|"
    r"personality disorder|mood disorder|bpd|insomnia|addiction|dyslexia|burnout|trauma))"
)
STATE = (
    r"(?:clinically )?(?:autistic|depressed|bipolar|codependent|neurodivergent|an addict|an alcoholic"
    r"|a narcissist|traumatized|on the spectrum)"
)
DIAGNOSE = 'Write what people notice, and add "Only a qualified professional can diagnose."'
TIME = "Take it out. Say the true wait; it comes from practice.toml with a booking link."
DIAGNOSES = (
    Phrase(
        "diagnosing",
        (
            "you have",
            "you are suffering",
            "child has",
            "you've got",
            "teen has",
            "partner has",
            "son has",
            "daughter has",
        ),
        (
            r"\b(?:you(?: probably| likely| clearly| certainly| almost certainly)? (?:have|are suffering from"
            r"|suffer from)|you've got|your (?:child|teen|partner|son|daughter|husband|wife) (?:probably "
            rf"|likely |clearly )?has) {CONDITION}\b"
        ),
        DIAGNOSE,
        unless=(
            r"\b(?:if|when|whether|unless|may|might|could|wonder|wondering|worry|worried|think|thinks|ask|asks"
            r"|told|tell|say|says|said|suspect|sure|because|diagnosed|suppose|once|questions? about|talk about"
            r"|like|even if|as if|history of|that|who)\b[^,;:]{0,60}\b(?:have|has|have got|you've got"
            r"|suffering from)\b|\byou have (?:an? )?(?:\w+ )?(?:anxiety|depression|autism|adhd|trauma"
            r"|panic) (?:question|plan|assessment|visit|appointment|report)"
        ),
    ),
    Phrase(
        "diagnosing",
        ("you are", "you're", "child is", "teen is", "partner is"),
        (
            r"\b(?:you are|you're|your (?:child|teen|partner|son|daughter|husband|wife) is) (?:probably "
            rf"|likely |clearly |certainly |almost certainly |most likely )?{STATE}\b"
        ),
        DIAGNOSE,
        unless=(
            r"\b(?:if|when|whether|may|might|could|worry|wonder|wondering|think|thinks|ask|asks|told|tell|say"
            r"|says|said|suspect|sure|because|many|people who|suppose|while|being)\b"
        ),
    ),
    Phrase(
        "diagnosing",
        ("signs", "symptoms", "quiz", "test"),
        (
            r"\b(?:signs|symptoms|clues|ways to tell|proof) (?:that |which (?:show|mean) (?:that )?)?(?:you"
            r"|your (?:child|teen|partner|son|daughter|husband|wife)|he|she|they|someone) (?:may |might "
            rf"|could )?(?:are|is|has|have|be) (?:{CONDITION}|{STATE})\b|\b(?:take|try|do) (?:this|our"
            rf"|the) (?:\w+ )?(?:quiz|test|checklist)\b[^.!?]{{0,40}}\b(?:find out|know|see|learn) (?:if"
            rf"|whether)\b[^.!?]{{0,20}}\b(?:you|your child)\b"
        ),
        DIAGNOSE,
        denials="",
        quotes=False,
    ),
    Phrase(
        "diagnosing",
        (
            "means you have",
            "means you are",
            "means your child",
            "means that you have",
            "means that your child",
            "means that you are",
        ),
        rf"\bmeans (?:that )?(?:you (?:have|are)|your (?:child|teen|partner) (?:has|is)) (?:{CONDITION}|{STATE})\b",
        DIAGNOSE,
        unless=r"\b(?:if|when)\b",
    ),
)
PRESSURE = (
    Phrase(
        "pressure",
        ("wait", "delay", "hesitate"),
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
        ("limited", "filling", " left", "remaining", "only "),
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
            "act now",
            "act fast",
            "today only",
            "too late",
            "last chance",
            "hurry",
            "don't miss",
            "do not miss",
            "offer ends",
            "while spots",
            "while spaces",
            "book now",
            "call now",
            "sign up now",
            "countdown",
            "before prices",
            "act today",
        ),
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
        ("discount", "% off", "percent off", "half price", "special offer", "free gift"),
        (
            r"\b\d+ ?(?:%|percent) off\b|\bhalf[- ]price\b|\bspecial offer\b|\b(?:limited|exclusive"
            r"|new[- ]client|early[- ]bird|introductory) discount\b"
        ),
        TIME,
    ),
    Phrase(
        "pressure",
        ("regret", "every day you wait", "falling behind", "fall behind", "window is closing", "pay the price"),
        (
            r"\byou(?:'ll| will) regret\b|\bevery (?:day|week|month) (?:that )?you wait\b"
            r"|\b(?:the )?window (?:is closing|will close)\b|\byour child (?:will|may"
            r"|is) (?:only )?fall(?:ing)? (?:further |even )?behind (?:if|unless|while)\b"
        ),
        TIME,
    ),
)
_SAID = re.compile(
    (
        r"\b(?:only|just) (?:a|an) (?:\w+ ){0,3}(?:professional|clinician|psychologist|doctor|provider"
        r"|evaluation|assessment)\b|\bcannot diagnose\b|\bnot a diagnosis\b|\bdoes not (?:give"
        r"|make) a diagnosis\b|\bprofessional\b[^.]{0,40}\bcan diagnose\b"
    ),
    re.IGNORECASE,
)


def check(text: Text, facts: Facts | None) -> Iterator[Finding]:
    """Report diagnoses of the reader, unless the page says who can make one, and pressure.

    Args:
        text: the page.
        facts: not needed.

    Yields:
        A finding for each sentence.
    """
    del facts
    if not any("diagnos" in block.text.lower() and _SAID.search(" ".join(block.text.split())) for block in text.blocks):
        yield from find(text, DIAGNOSES)
    yield from find(text, PRESSURE)
