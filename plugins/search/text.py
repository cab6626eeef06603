"""The text of a page: as it is shown around what was found, and as the words that are looked up.

Readers see whole sentences, but the engine needs each word once: where a word stands is found in the text itself. An
index of words alone is a third of the size, and a search loads parts of it.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from typing import NamedTuple

from plugins.search.keys import plain
from plugins.search.stop_words import STOP_WORDS

# On every page the same, or no words.
LEFT_OUT = re.compile(
    r'<div class="booking".*?</div>|<sup\b[^>]*>\s*<a\b[^>]*class="footnote-ref".*?</sup>'
    r'|<a\b[^>]*class="footnote-back.*?</a>',
    re.DOTALL,
)
HEAD = re.compile(r'<h([2-4])\b[^>]*\bid="([^"]+)"[^>]*>(.*?)</h\1>', re.DOTALL)
INLINE = re.compile(r"</?(?:a|abbr|b|cite|code|em|i|kbd|mark|q|small|span|strong|sub|sup|time|wbr)\b[^>]*>")
TAG = re.compile(r"<[^>]*>")
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
OFTEN = 3  # times, from which a page is about a word


class Head(NamedTuple):
    """A heading with an anchor, as the engine writes it.

    Args:
        element: such as "h2".
        id: its anchor.
        text: its words.
        location: how many words stand before it.
    """

    element: str
    id: str
    text: str
    location: int


def readable(markup: str) -> str:
    """Take the text out of HTML, on one line."""
    return " ".join(html.unescape(TAG.sub(" ", INLINE.sub("", markup))).split())


def taken(lead: str, markup: str) -> tuple[str, tuple[Head, ...]]:
    """Take text and headings out of a page.

    Args:
        lead: what stands before it: title and summary.
        markup: HTML of a document.

    Returns:
        The text on one line, and the headings that it has.
    """
    words, heads, end = lead.split(), [], 0
    markup = LEFT_OUT.sub(" ", markup)
    for found in HEAD.finditer(markup):
        words += readable(markup[end : found.start()]).split()
        text = readable(found[3])
        heads.append(Head(f"h{found[1]}", html.unescape(found[2]), text, len(words)))
        words += text.split()
        end = found.end()
    return " ".join([*words, *readable(markup[end:]).split()]), tuple(heads)


def words_of(text: str, lang: str) -> tuple[str, str]:
    """List the words that say something.

    Args:
        text: of a page.
        lang: its language.

    Returns:
        All of them once, and those that it says often; in their order.
    """
    stop = set(STOP_WORDS.get(lang.partition("-")[0], "").split())
    counts = Counter(WORD.findall(text.lower()))
    every = sorted(word for word in counts if plain(word) not in stop)
    return " ".join(every), " ".join(word for word in every if counts[word] >= OFTEN)
