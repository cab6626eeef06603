"""Whether words are meant as they stand: not denied, not quoted, not asked, not told of others, no example."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.checks.words.sentences import clause_start, sentence_at

if TYPE_CHECKING:
    from plugins.checks.words.blocks import Block

WINDOW = 70  # characters before the words in which a denial counts
_NOT = re.compile(
    r"\b(?:not?|never|nor|neither|none|nobody|nothing|without|cannot|\w+n't|avoid\w*|refuse\w*|unlike|beware|"
    r"(?:rather|other) than|instead of|(?:be )?(?:careful|cautious|wary|skeptical|suspicious)|stay away|walk away|"
    r"too good|red flags?|warning signs?|myths?|false|unproven|unlikely|impossible|hardly|stop saying|against|"
    r"nunca|jamás|tampoco|sin|ning[uú]n\w*|nadie|prohíbe\w*)\b",
    re.IGNORECASE,
)
_NO_DENIAL = re.compile(
    (
        r"\bnot? (?:only|just|merely|simply|doubt|matter|wonder|surprise)\b|\bnothing (?:less|but)\b"
        r"|\bwhy not\b|\bno sólo\b"
    ),
    re.IGNORECASE,
)
_DENIED_AFTER = re.compile(
    r"^[^.;!?]{0,60}?\b(?:(?:does|do|did|can|could|is|are|was|were|has|have|will|would|should|may"
    r"|must)(?: not\b|n't\b)|cannot\b|never\b|"
    r"not (?:exist|possible|true|something|allowed|ethical)|(?:is|are) (?:a myth|myths|impossible"
    r"|a (?:red flag|warning sign)|false|"
    r"against|illegal|forbidden|banned|misleading|a reason to)|red flag|warning sign|be (?:careful|wary|skeptical))",
    re.IGNORECASE,
)
_QUESTION = re.compile(
    r"^[\"'(\s]*(?:and |but |so |or )?(?:(?:can|could|do|does|did|is|are|was|were|will|would|should|may"
    r"|might|has|have|how|what|why|"
    r"when|where|who|which|whose|am)\b|¿)",
    re.IGNORECASE,
)
_WE = re.compile(r"\b(?:we|our|ours|us|i|my|this practice|this clinic)\b", re.IGNORECASE)
_OTHERS = re.compile(
    r"\b(?:some|many|most|other|others|someone|anyone|somebody|people|parents|families|friends|relatives"
    r"|critics|advertis\w+|"
    r"websites?|ads?|articles?|books?|media|claim(?:s|ed|ing)?|promis(?:e|es|ed|ing)|hop(?:e|es|ed"
    r"|ing) for|looking for|"
    r"search\w* for|wish(?:es|ed)? for|if (?:a|an|any|the|your) \w+)\b",
    re.IGNORECASE,
)
_EXAMPLE = re.compile(
    r"\b(?:what (?:we|you|they|not) (?:do )?(?:not|to)\b|what not to|do not (?:write|say|use|promise"
    r"|believe)|don't (?:write|say|use|promise|believe)|"
    r"we (?:do not|never|don't|will not|won't|cannot)|never (?:say|promise|write|believe)|instead of|avoid"
    r"|red flags?|warning signs?|"
    r"signs to take seriously|be (?:careful|wary|skeptical)|walk away|stay away|myths?|false claims?"
    r"|not to (?:say|write|trust|believe)|"
    r"(?:they|someone|clinician|therapist|provider|person) (?:who )?(?:promis|claim|say|tell)\w*|watch out"
    r"|leave unsaid|cannot)\b",
    re.IGNORECASE,
)


def denied(text: str, start: int, end: int, *, after: bool = True) -> bool:
    """Say whether the words are denied: "not a guarantee", "a cure does not exist".

    Args:
        text: of the block.
        start: of the words.
        end: of the words.
        after: whether a denial behind them counts, too.

    Returns:
        True if a denial stands before them in their clause, or behind them.
    """
    first, last = sentence_at(text, start)
    before = text[max(clause_start(text, first, start), start - WINDOW) : start]
    return bool(_NOT.search(_NO_DENIAL.sub(" ", before)) or (after and _DENIED_AFTER.match(text[end:last])))


def quoted(text: str, start: int, end: int) -> bool:
    """Say whether the words stand between quotation marks, with more than themselves or not."""
    return text.count('"', 0, start) % 2 == 1 and '"' in text[end:]


def asked(text: str, start: int) -> bool:
    """Say whether the words stand in a real question, such as "Can you guarantee a result?"."""
    first, last = sentence_at(text, start)
    begin = clause_start(text, first, start)
    return text[first:last].rstrip("\"') \n").endswith("?") and bool(
        _QUESTION.match(text[first:last]) or _QUESTION.match(text[begin:last])
    )


def told_of_others(text: str, start: int, end: int) -> bool:
    """Say whether the sentence tells what others claim or hope for, and not what the practice does."""
    first, _ = sentence_at(text, start)
    before = text[first:end]
    return bool(_OTHERS.search(before)) and not _WE.search(before)


def example(block: Block) -> bool:
    """Say whether a block stands under words that announce what not to say or trust."""
    return block.callout in ("dont", "do-not", "don't") or bool(_EXAMPLE.search(block.lead) and block.kind != "heading")
