"""No page promises an outcome in other words: the trouble gone, most clients better, a day by which, what science says of us."""

from __future__ import annotations

from plugins.checks.rules.classes import CLIENTS, HEDGE, NUMBER, SPAN, TROUBLE
from plugins.checks.rules.phrases import Phrase

SAY = "Say what you do, and how you both tell whether it helps."
# What people hope for.
GAIN = (
    r"(?:relief|freedom|results?|progress|recovery|improvements?|success|change|peace|calm\w*|confiden\w+|happi\w+|joy"
    r"|transformation|breakthroughs?|better|healing|cure)"
)
BETTER = (
    r"(?:improves?|improved|recovers?|recovered|get(?:s)? better|got better|feels? better|do(?:es)? better|catch(?:es)? up"
    r"|caught up|succeeds?|succeeded|thrives?|graduates?|overcomes?|overcame|no longer|never (?:need|come|relapse)\w*"
    r"|reach(?:es)? (?:their|his|her|every|all)|meets? (?:their|every|all) goals?|speaks?|talks?|sleeps? through|make(?:s)?"
    r" (?:great |real |big |huge |lasting )?(?:progress|gains|strides)|lose their diagnosis|are (?:free|cured|healed|better"
    r"|symptom)|see (?:results|improvement|change|progress))"
)
GONE = (
    r"(?:(?:will |can |to )?(?:disappears?|vanish(?:es)?|melts? away|go(?:es)? away|fades? away|dissolves?|evaporates?)"
    r"|(?:will be|is|are|be) (?:gone|history|behind you|a thing of the past|over for good)|never (?:comes?|returns?) back"
    r"|never returns?|(?:can|will) be (?:reversed|cured|undone|erased|eliminated|overcome for good|healed))"
)
# Words behind which "gone" is a hope, a moment or a rarity, and no promise.
WHEN = (
    r"\b(?:until|when|once|after|before|whether|if|as|wish\w*|wants?|wanted|hop(?:e|es|ed|ing)|expect\w*|pretend\w*|rarely|seldom|by itself"
    r"|on (?:its|their) own|for a while|for now|some|sometimes|may|might|many (?:people|parents|children)|at times)\b"
)
PHRASES = (
    Phrase(
        "claim-outcome",
        rf"\b{TROUBLE}(?: and \w+)?\b[^.!?;:]{{0,40}}?\b{GONE}\b|\bmakes? (?:\w+ ){{0,3}}?{TROUBLE} (?:disappear|vanish|go away)\b",
        SAY,
        unless=WHEN,
        denials="before",
        others=True,
    ),
    Phrase(
        "claim-outcome",
        (
            rf"\b(?:most|nearly all|almost all|all|each|every one|the (?:vast |great |large )?majority|{NUMBER} (?:in|out of) {NUMBER}"
            rf"|\d+ ?(?:%|percent)|(?:two|three)[- ](?:thirds|quarters)) of (?:our|my|(?:the|those) (?=\w+ (?:we|i|who (?:come|work|start|finish))))"
            rf" ?(?:\w+ ){{0,2}}?{CLIENTS}\b[^.!?]{{0,60}}?\b{BETTER}\b"
        ),
        SAY,
        unless=r"\b(?:study|trial|research\w*|survey\w*|national\w*)\b",
        denials="before",
    ),
    Phrase(
        "claim-outcome",
        (
            rf"\b(?:(?:you|your \w+|parents|families) can (?:count on|be (?:sure|certain) (?:of|that))|rest assured|(?:we|i|our \w+) (?:will )?"
            rf"(?:promise|ensures?|assures?)|(?:is|are) (?:bound|sure|certain) to|no doubt)\b[^.!?]{{0,60}}?\b(?:{GAIN}|{BETTER})\b"
        ),
        SAY,
        unless=HEDGE,
    ),
    Phrase(
        "claim-outcome",
        (
            r"\b(?:science|research|studies|a study|evidence|(?:the )?data) (?:has |have |clearly )?(?:shows?|showed|shown|proves?|proved|proven"
            r"|confirms?|confirmed|backs?|supports?)(?: up)?(?: that)? (?:our|my|this) (?:\w+ )?(?:method|approach|program\w*|therapy|model|system"
            r"|treatment|technique|protocol)\b"
        ),
        SAY,
    ),
    Phrase(
        "claim-outcome",
        (
            rf"\b(?:within|in|after|by the end of) (?:just |only |about |as little as |the first |your first |a few |a couple of )*(?:{SPAN}|an? (?:day|week"
            r"|month|session|visit)|a few (?:days|weeks|months|sessions|visits)|the first (?:week|month|session|visit)),? (?:of \w+ )?"
            r"(?:you|your \w+|he|she|they)(?:'ll| will| is going to)? (?:no longer |finally |already |really )?(?:(?:will )?(?:be|feel|become|stop|sleep|have|see|notice)"
            r" (?:\w+ ){0,2}?(?:better|calmer|happier|confident|free|new|different|yourself|fine|results|improvement|change|difference|worrying"
            r"|hitting|screaming)\b|no longer\b)"
        ),
        SAY,
        unless=HEDGE,
    ),
    Phrase(
        "claim-outcome",
        (
            r"\b(?:we|our \w+|this (?:\w+ )?(?:method|approach|therapy|program)|therapy|it) (?:will |can )?(?:rewires?|resets?|reprograms?) (?:\w+ ){0,3}?(?:brains?"
            r"|minds?|nervous systems?)|\b(?:live|life|lives|childhood|nights?|mornings|days|home) (?:\w+ )?(?:anxiety|stress|worry|symptom|tantrum|panic)-free\b"
            r"|\b(?:anxiety|stress|worry|symptom|tantrum|panic)-free (?:life|living|days|mornings|nights|child|home|family|in)\b"
            r"|\b(?:heal|fix|remove|eliminate|eliminates|removes)(?:s|ing)? (?:\w+ ){0,2}?root causes?\b"
        ),
        SAY,
        others=True,
    ),
    Phrase(
        "claim-outcome",
        (
            rf"\b(?:we|our \w+|my \w+|this (?:\w+ )?(?:technique|method|approach|therapy|treatment|program|course|tool|exercise)|aba|emdr|cbt|therapy|treatment|coaching)(?: with us| here)?"
            rf" (?:\w+ly |will |can |always |simply )*(?:stops?|ends?|fix(?:es)?|removes?|eliminates?|switch(?:es)? off|turns? off|shuts? (?:off|down)|silences?|wipes? out|dissolves?|resolves?|solves?|restores?"
            rf"|reverses?|heals?|takes? away|puts? an end to|breaks?|undo(?:es)?|clears?|lifts?|crush(?:es)?|melts?|releases?) (?:your |the |all |any |their |a |child's |his |her )*(?:\w+ )?{TROUBLE}\b"
        ),
        SAY,
        unless=rf"{HEDGE}|\b(?:help|helps|try|tries|aims?|if)\b",
    ),
    Phrase(
        "claim-outcome",
        (
            rf"\b(?:every|all|each|any)(?: of the)? {CLIENTS[:-1]}|child|client|family|person|teen)\b (?:that |who )?(?:we (?:see|work with|treat|serve|meet|coach)|i (?:see|work with|treat)|here|in our care|(?:who )?comes? (?:here|to us))"
            rf" (?:will |can |always )?(?:learns?|{BETTER}|improves?|gains?|grows?|changes?|leaves?|becomes?|gets?|finds?|loses?)\b"
            rf"|\b(?:our|my) {CLIENTS} (?:simply |just |always |all |consistently |quickly |rarely |almost never |hardly ever )*(?:{BETTER}|(?:do not|don't|never) (?:relapse|come back|need (?:us|more|medication|medicine)|return))\b"
        ),
        SAY,
        unless=r"\b(?:study|if|when|as|at (?:his|her|their) own)\b",
        denials="",
    ),
    Phrase(
        "claim-outcome",
        (
            rf"\b(?:say|wave|kiss) (?:\w+ ){{0,4}}?good-?bye\b(?=[^.!?]{{0,40}}{TROUBLE})|\bgood-?bye,? (?:to )?(?:\w+ )?{TROUBLE}|\b(?:leave|put) (?:your |the |all (?:of )?(?:your |the )?)(?:\w+ )?{TROUBLE} (?:far )?behind\b"
            rf"|\b(?:leave|walk out|go home|come away|finish|be|feel|become|walk away)(?: \w+){{0,4}} (?:feeling )?(?:lighter|a new person|a different person|like a new person|like yourself again|free of {TROUBLE}|unburdened|transformed|renewed)\b"
            r"|\b(?:different|new) (?:people|person|child|kids?|boy|girl|family) (?:by|in|within|after)\b"
        ),
        SAY,
        needs=r"\b(?:you|your|yours|child|kids?|they|their|good-?bye)\b",
        unless=rf"{HEDGE}|\b(?:want|hope|wish|like to|if you)\b",
    ),
    Phrase(
        "claim-outcome",
        (
            rf"\b(?:after|with|by the end of|following|upon|once you (?:finish|complete)) (?:our|this|the|my|just)[^.!?]{{0,40}}\b(?:course|program\w*|treatment|sessions?|camp|group|workshop|package|summer|year|month|visits?|appointment)\b,?"
            rf"[^.!?]{{0,20}}\b(?:your|you|their|his|her)\b[^.!?]{{0,25}}\b(?:{TROUBLE} )?(?:will be|will have|are|is) (?:history|gone|over|past|behind|cured|healed|better|new|different|free|ready)\b"
            r"|\b(?:makes?|gets?|has|have|prepares?) [^.!?]{0,40}\b(?:ready for|back in|into) (?:a |an? )?(?:regular|mainstream|typical|normal|general education) (?:classroom|school|class)\b"
        ),
        SAY,
        unless=HEDGE,
    ),
    Phrase(
        "claim-outcome",
        (
            rf"\b{SPAN}\b[^.!?]{{0,20}}\b(?:is|are) all (?:it takes|you need|that you need|your \w+ needs?)\b|\b(?:get|gets|getting|have|want) (?:your|her|his|their) (?:old )?(?:self|life|child|son|daughter|marriage|family|teen) back\b"
            rf"|\b(?:we|i) (?:have )?never (?:had|met|seen|lost|worked with) (?:an? |one )(?:\w+ )?(?:child|client|family|person|teen|patient|couple|student) (?:who|that|whom)\b[^.!?]{{0,30}}\b(?:not|n't|fail|failed|leave|left)"
            rf"|\b(?:take|takes|taking) (?:the |all the )?(?:\w+ )?(?:{TROUBLE}|fights?|battles?|tears|struggle|work|guesswork) out of\b|\b{TROUBLE}\b[^.!?]{{0,20}}\b(?:has|have|stands?|is|does not stand|doesn't stand) (?:no chance|no match|a chance)\b"
        ),
        SAY,
        unless=rf"{HEDGE}|\b(?:some days|records?|forms?)\b",
        denials="",
    ),
    Phrase(
        "claim-outcome",
        (
            rf"\b(?:within|in|after|by) (?:just |only |about |as little as |the first |your first |a few |a couple of )*{SPAN}(?: flat| or less| tops)?,? (?:\w+ ){{0,3}}?(?:you|your \w+|he|she|they)"
            rf" (?:'ll|will|are going to|is going to|can)(?! (?:be (?:asked|told|given|sent|able to (?:choose|decide|ask))|get an?|receive|hear|meet|look|review|talk|decide|see (?:your|the|a)|know (?:who|what|how|when)|have (?:an?|the)|choose|ask|say|call|need|still|come|fill|bring|pay|start|begin|stop (?:at|by|coming)|feel (?:tired|sad|worse))\b)"
            rf"|\b(?:we|our \w+|this \w+|therapy here) (?:\w+ )?(?:turns?|transforms?|changes?) (?:\w+ ){{1,3}}?into (?:an? )?(?:\w+ )?(?:happ\w+|calm\w*|confident|well-behaved|strong|loving|new|good|better|successful|one)"
            r"|\bonce and for all\b|\b(?:it|this|our \w+) (?:simply |just |always )?works?\b[.!] (?:every (?:single )?time|always|for everyone)"
        ),
        SAY,
        unless=rf"{HEDGE}|\b(?:decide|settle|question|answer)\b",
        denials="before",
    ),
    Phrase(
        "claim-outcome",
        (
            rf"\b(?:our|my|most of our) (?:{CLIENTS[3:-1]}|graduates|alumni) (?:\w+ly )?(?:live|lives|leave|leaves|walk|go|goes|return|finish|become|becomes)\b[^.!?]{{0,30}}?\b(?:without|free|fearless\w*|confident\w*|happ\w+|calm\w*|symptom\w*|cured|healed|stronger|transformed)\b"
            rf"|\b(?:most|nearly all|almost all|all|many|the majority of) (?:{CLIENTS[3:-1]}) who (?:finish|complete|start|try|take|join|come to|work with|stay with) (?:our|us|the|this)\b[^.!?]{{0,50}}?\b{BETTER}\b"
            r"|\b(?:the )?(?:result|outcome) (?:is|will be) (?:an? )?(?:\w+ )?(?:marriage|family|child|home|life|relationship|mind) (?:that|who|without|free)\b|\b(?:love|meet|enjoy|bring home) the (?:new|calm\w*|confident|happ\w+|different)\b[^.!?]{0,40}\b(?:child|kid|son|daughter|teen|partner|you)\b"
        ),
        SAY,
        unless=r"\b(?:study|may|might|research\w*)\b",
        denials="before",
    ),
    Phrase(
        "claim-outcome",
        (
            rf"\b(?:lasting|permanent|long[- ]term|long[- ]lasting|instant|immediate|rapid|total|complete|deep) (?:and \w+ )?{GAIN}\b|\b(?:results?|relief|changes?|progress|improvements?|(?:a )?difference) (?:\w+ )?(?:from|by|at|in|after|on) (?:the |your |their )(?:very )?first\b"
            rf"|\b{NUMBER} (?:in|out of) {NUMBER} (?:of )?(?:our |my )?{CLIENTS}\b[^.!?]{{0,40}}\b{BETTER}\b|, guaranteed\b"
        ),
        SAY,
        needs=r"\b(?:you|your|we|us|our|my|guaranteed|experience|find|enjoy|get|achieve|discover)\b",
        unless=rf"{HEDGE}|\b(?:study|trial|survey\w*|research\w*|national\w*|look for|ask|long-term care)\b",
        denials="",
    ),
)
