"""Rules that are words: a row says which words, when they are fine, and what to write instead."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from plugins.checks.rules.keys import need_of, spaced
from plugins.checks.words.context import asked, denied, example, quoted, told_of_others
from plugins.checks.words.sentences import sentence_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plugins.checks.words.blocks import Block
    from plugins.checks.words.text import Text
    from plugins.findings import Finding


class Phrase(NamedTuple):
    """A row.

    Args:
        check: the row of the catalogue.
        pattern: a regular expression for plain words; a space stands for any white space, capitals do not matter.
        fix: what to do.
        unless: a pattern; where the sentence holds it, the words are fine.
        needs: a pattern that the sentence has to hold.
        others: whether it is fine when the sentence tells what others say.
        denials: "all" if it is fine when it is denied, asked or an example; "before" if a denial has to stand before it;
            "" if none of that helps.
        quotes: whether it is fine between quotation marks.
        lang: the language of the words.
        message: what is wrong; `{found}` stands for the words.
    """

    check: str
    pattern: str
    fix: str
    unless: str = ""
    needs: str = ""
    others: bool = False
    denials: str = "all"
    quotes: bool = True
    lang: str = "en"
    message: str = 'The page says "{found}".'


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern of a row, once."""
    return re.compile(spaced(pattern), re.IGNORECASE)


def blocks_for(pattern: str, text: Text) -> list[Block]:
    """Choose the blocks in which a pattern is worth trying.

    Args:
        pattern: of a row.
        text: the page.

    Returns:
        Those that hold the words that the pattern cannot do without.
    """
    return text.standing.blocks(need_of(pattern))


def find(text: Text, phrases: Iterable[Phrase]) -> Iterator[Finding]:
    """Look for words.

    Args:
        text: the page.
        phrases: the rows.

    Yields:
        A finding for each sentence that holds one, the first row of a check that fits.
    """
    told: set[tuple[str, int, int]] = set()
    for phrase in phrases:
        if phrase.lang not in ("", text.lang):
            continue
        for block in blocks_for(phrase.pattern, text):
            if block.lang and block.lang[:2] != phrase.lang:
                continue
            for match in compiled(phrase.pattern).finditer(block.text):
                first, last = sentence_at(block.text, match.start())
                place = (phrase.check, id(block), first)
                if place not in told and meant(phrase, block, match, block.text[first:last]):
                    told.add(place)
                    found = " ".join(match[0].split())
                    message = phrase.message.format(found=found)
                    yield text.finding(block.line_at(match.start()), phrase.check, message, phrase.fix)


def meant(phrase: Phrase, block: Block, match: re.Match[str], sentence: str) -> bool:
    """Say whether found words mean what the row is about.

    Args:
        phrase: the row.
        block: where they stand.
        match: the words.
        sentence: that they stand in.

    Returns:
        False where they are denied, quoted, asked, told of others, or fine by the row.
    """
    start, end = match.span()
    if phrase.unless and compiled(phrase.unless).search(sentence):
        return False
    if phrase.needs and not compiled(phrase.needs).search(sentence):
        return False
    if phrase.quotes and quoted(block.text, start, end):
        return False
    if phrase.denials and (denied(block.text, start, end, after=phrase.denials == "all") or example(block)):
        return False
    if phrase.denials == "all" and asked(block.text, start):
        return False
    return not (phrase.others and told_of_others(block.text, start, end))
