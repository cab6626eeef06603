"""What the search field has to know beside the index: how words are spelled here, what they stand for, what to say."""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import TYPE_CHECKING

from plugins.search.keys import MARK, keys, plain
from plugins.search.pages import END, token
from plugins.search.stop_words import STOP_WORDS
from plugins.words import LANGUAGES, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.search.pages import Indexed
    from plugins.search.phrases import Phrases

WORD = re.compile(r"[^\W\d_]{3,24}")
MOST_WORDS = 4000  # of a language, for misspellings: about 15 kB on the wire
MOST_PAIRS = 3000  # of a language: about 12 kB
KINDS = {"article": "articles", "faq": "questions", "page": "search_pages"}
SAID = (
    *("search_results", "search_none", "search_one", "search_many", "search_more", "search_instead", "search_kind"),
    *("search_topic", "search_all", "search_close", "all_pages"),
)


def guides(pages: list[Indexed], phrases: Phrases, default: str) -> dict[str, str]:
    """Write a guide for each language.

    Args:
        pages: what is indexed.
        phrases: what people call things.
        default: the language of the site.

    Returns:
        Language -> JSON; keys and entries are in a fixed order.
    """
    found: dict[str, str] = {}
    for lang in sorted({page.lang for page in pages}):
        here = [page for page in pages if page.lang == lang]
        labels = {topic.token: topic.label for page in here for topic in page.topics}
        words = phrases.words.get(lang, {})
        spoken = lang if lang in LANGUAGES else default
        found[lang] = json.dumps(
            {
                "say": {name: say(name, spoken) for name in SAID},
                "kinds": [[token("k", kind), say(name, spoken)] for kind, name in KINDS.items()],
                "topics": sorted(labels.items(), key=lambda row: row[1]),
                "means": {plain(word): " ".join(plain(other) for other in others) for word, others in words.items()},
                "stop": STOP_WORDS.get(lang.partition("-")[0], ""),
                "known": " ".join(known(here, words)),
                "pairs": " ".join(pairs(here, lang)),
                "end": END,
                "pages": len(here),
            },
            ensure_ascii=False,
            separators=(",", ":"),
            sort_keys=True,
        )
    return found


def seen(phrases: Phrases) -> Iterator[str]:
    """List what guides are made of, beside the pages.

    Args:
        phrases: what people call things.

    Yields:
        Texts; a change of one is a change of the index.
    """
    yield repr(phrases.words)
    for lang in LANGUAGES:
        yield repr([say(name, lang) for name in (*SAID, *KINDS.values())])


def known(pages: list[Indexed], words: dict[str, list[str]]) -> list[str]:
    """List how words are spelled on this site.

    Args:
        pages: of one language.
        words: everyday words and what they stand for.

    Returns:
        What titles say and people type, then what else most pages say; each in the order of the alphabet.
    """
    counts: Counter[str] = Counter()
    for page in pages:
        counts.update(set(WORD.findall(plain(page.shown.partition(END)[0]))))
        for phrase in (page.title, *page.phrases):
            counts.update(dict.fromkeys(WORD.findall(plain(phrase)), len(pages)))
    for word, others in words.items():
        counts.update(dict.fromkeys(WORD.findall(plain(" ".join((word, *others)))), len(pages)))
    most = sorted(counts, key=lambda word: (-counts[word], word))[:MOST_WORDS]
    # Only who comes first of words that are as near is asked; in order of the alphabet they are a tenth smaller.
    return sorted(most, key=lambda word: (-(counts[word] >= len(pages)), word))


def pairs(pages: list[Indexed], lang: str) -> list[str]:
    """List which words stand together in phrases, and in titles as far as there is room, without the mark of keys.

    Args:
        pages: of one language.
        lang: the language.

    Returns:
        Keys, in their order.
    """
    found: dict[str, None] = {}
    for texts in ([phrase for page in pages for phrase in page.phrases], [page.title for page in pages]):
        for text in texts:
            found.update(dict.fromkeys(key.removesuffix(MARK) for key in keys(text, lang)))
    return sorted(list(found)[:MOST_PAIRS])
