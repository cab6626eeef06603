"""What is indexed of a page: its own words, without what stands around them, and the words that people use for it."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from plugins.search.facts import said_of
from plugins.search.keys import keys
from plugins.words import say

if TYPE_CHECKING:
    from plugins.facts import Facts
    from plugins.reading.document import Document
    from plugins.reading.library import Library
    from plugins.search.phrases import Phrases

TAG = re.compile(r"<([a-zA-Z][\w-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>")
KEPT = re.compile(r"\s(?:id|class)=(?:\"[^\"]*\"|'[^']*')")
# After this sign come words that are looked for, but not shown: of which kind a page is, and what people call it.
END = "⁂"


class Topic(NamedTuple):
    """Something that pages have in common, and that results can be narrowed to.

    Args:
        label: as readers see it.
        token: a word that no text has; Pagefind's own filters differ from build to build.
    """

    label: str
    token: str


class Indexed(NamedTuple):
    """A page as the index sees it.

    Args:
        save_as: its file in the site.
        lang: its language.
        kind: "article", "faq" or "page".
        topics: what it is about.
        title: plain words.
        phrases: what people type who look for it.
        html: what is given to the engine.
    """

    save_as: str
    lang: str
    kind: str
    topics: tuple[Topic, ...]
    title: str
    phrases: tuple[str, ...]
    html: str


def token(mark: str, name: str) -> str:
    """Make a word that no text has, and that stemming leaves as it is.

    Args:
        mark: "k" for a kind, "t" for a topic.
        name: of the kind or topic.

    Returns:
        Such as "zqtfirstvisitqz".
    """
    return f"zq{mark}{''.join(letter for letter in name.lower() if letter.isalnum())}qz"


def topics_of(document: Document) -> tuple[Topic, ...]:
    """Say what a page is about: the category of an article, the theme of a question.

    Args:
        document: the page.

    Returns:
        Its topics.
    """
    meta, lang = document.meta, document.meta["lang"]
    if category := meta.get("category"):
        return (Topic(str(category), token("t", str(category))),)
    if theme := meta.get("theme"):
        try:
            label = say(theme, lang)
        except LookupError:
            label = str(theme).replace("-", " ").capitalize()
        return (Topic(label, token("t", label)),)
    return ()


def pages(library: Library, facts: Facts, phrases: Phrases, default: str) -> list[Indexed]:
    """Say what is indexed.

    Args:
        library: all documents.
        facts: what pages draw from them.
        phrases: what people call things.
        default: the language of the site.

    Returns:
        A page for each document that is published, by its file.
    """
    found = []
    for source, document in library.documents.items():
        meta = document.meta
        if meta.get("status") == "published" and not document.faulty and meta.get("save_as"):
            asked = tuple(phrases.pages.get(source, ()))
            found.append(indexed(document, facts.said_in(meta.get("lang", default)), asked))
    return sorted(found, key=lambda page: page.save_as)


def indexed(document: Document, facts: Facts, phrases: tuple[str, ...]) -> Indexed:
    """Write a page for the engine.

    Args:
        document: the page.
        facts: in its language.
        phrases: what people type who look for it.

    Returns:
        The page; headings weigh more than text, and what people call it as much as its title.
    """
    meta, kind, topics = document.meta, document.kind.name, topics_of(document)
    marks = " ".join((token("k", kind), *(topic.token for topic in topics)))
    together = " ".join(key for text in (*phrases, meta["title"]) for key in keys(text, meta["lang"]))
    tags = " ".join(str(tag) for tag in meta.get("tags", ()))
    more = "".join(f"<p>{escape(text)}</p>" for text in said_of(meta.get("template", ""), facts))
    html = (
        f'<!DOCTYPE html><html lang="{escape(meta["lang"])}"><head><title>{escape(meta["title"])}</title></head>'
        f'<body data-pagefind-body><h1 data-pagefind-weight="5">{escape(meta["title"])}</h1>'
        f'<div data-pagefind-weight="2">{bare(meta.get("summary") or "")}</div>{bare(document.html)}{more}'
        f'<p>{END} {marks}</p><p data-pagefind-weight="3">{escape(tags)}</p>'
        f'<p data-pagefind-weight="5">{escape(". ".join(phrases))}</p><p>{together}</p></body></html>'
    )
    return Indexed(str(meta["save_as"]), meta["lang"], kind, topics, meta["title"], phrases, html)


def bare(html: str) -> str:
    """Leave out attributes that say nothing, so that a moved link or picture is no reason to index again.

    Args:
        html: of a document.

    Returns:
        The same with `id` and `class` alone.
    """
    return TAG.sub(lambda match: f"<{match[1]}{''.join(KEPT.findall(match[2]))}>", html)
