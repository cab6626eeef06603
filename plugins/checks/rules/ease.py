"""Hints on how easily a page reads; readability scores rank work and are never a reason to fail (NHS)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.checks.rules.phrases import blocks_for
from plugins.checks.words.sentences import sentences, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.checks.words.text import Text
    from plugins.facts import Facts
    from plugins.findings import Finding

MOST_WORDS = 25  # in a sentence
MOST_SENTENCES = 4  # in a paragraph
MOST_PASSIVES = 3  # in a paragraph
MOST_GRADE = 9  # of the automated readability index, which needs no syllables
LEAST_WORDS = 150  # below so many, the index means nothing
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+|not\s+|also\s+|often\s+)?(?!(?:tired|worried"
    r"|scared|interested|excited|married|relaxed|bored|stressed|needed|allowed|supposed"
    r"|used)\b)(?:\w{2,}ed|made|done"
    r"|given|taken|told|seen|shown|known|found|kept|held|"
    r"written|sent|paid|brought|built|chosen|spoken|understood|felt|heard|led|left|lost|put|said|set"
    r"|taught|thought)\b(?!-)",
    re.IGNORECASE,
)


def check(text: Text, facts: Facts | None) -> Iterator[Finding]:
    """Hint at long sentences and paragraphs, passives in a heap, and a hard page.

    Args:
        text: the page.
        facts: not needed.

    Yields:
        A finding for each sentence or paragraph, and one for the page.
    """
    del facts
    letters = count = ends = 0
    hidden = {id(block) for block in blocks_for(_PASSIVE.pattern, text)} if text.lang == "en" else set()
    for block in text.blocks:
        if block.kind not in ("text", "item", "summary") or block.lang:
            continue
        parts = sentences(block.text)
        for start, end in parts:
            found = words(block.text[start:end])
            letters, count, ends = letters + sum(map(len, found)), count + len(found), ends + 1
            if len(found) > MOST_WORDS:
                what = f"This sentence has {len(found)} words."
                yield text.finding(
                    block.line_at(start), "sentence-long", what, f"Part it; {MOST_WORDS} words are the most."
                )
        if block.kind == "text" and len(parts) > MOST_SENTENCES:
            what, fix = f"This paragraph has {len(parts)} sentences.", f"Part it; {MOST_SENTENCES} are the most."
            yield text.finding(block.line_at(0), "paragraph-long", what, fix)
        passives = _PASSIVE.findall(block.text) if id(block) in hidden else []
        if len(passives) >= MOST_PASSIVES:
            what = (
                f"This paragraph hides {len(passives)} times who does something: {', '.join(map(repr, passives[:3]))}."
            )
            yield text.finding(
                block.line_at(0), "passive", what.replace("'", '"'), 'Say who does it: "we send", "you choose".'
            )
    if text.lang == "en" and count >= LEAST_WORDS:
        grade = 4.71 * letters / count + 0.5 * count / ends - 21.43  # Senter and Smith 1967
        if grade > MOST_GRADE:
            what = f"The page reads at about school grade {grade:.0f}."
            yield text.finding(1, "grade", what, "Use shorter words and sentences, where it costs nothing.")
