"""What is indexed of a page: its own words, without what stands around them, and the words that people use for it."""

from __future__ import annotations

import hashlib
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from plugins.search.facts import said_of
from plugins.search.keys import keys
from plugins.search.text import Head, readable, taken, words_of
from plugins.words import say

if TYPE_CHECKING:
    from plugins.facts import Facts
    from plugins.reading.document import Document
    from plugins.reading.library import Library
    from plugins.search.phrases import Phrases

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
        shown: the text that excerpts are taken of, and after `END` the marks of its kind and topics.
        heads: the headings that results can lead to.
    """

    save_as: str
    lang: str
    kind: str
    topics: tuple[Topic, ...]
    title: str
    phrases: tuple[str, ...]
    html: str
    shown: str
    heads: tuple[Head, ...]


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
        The page: its title and what people call it weigh most, then headings and tags, then what it says often.
    """
    meta, kind, topics = document.meta, document.kind.name, topics_of(document)
    lang, title = meta["lang"], meta["title"]
    marks = " ".join((token("k", kind), *(topic.token for topic in topics)))
    together = " ".join(key for text in (*phrases, title) for key in keys(text, lang))
    more = " ".join(said_of(meta.get("template", ""), facts))
    summary = readable(meta.get("summary") or "")
    text, heads = taken(f"{title} {summary}", f"{document.html}<p>{escape(more)}</p>")
    every, often = words_of(text, lang)
    # Where readers see another text, the engine has to name the page anew: browsers keep what has a name for ever.
    seen = hashlib.sha256(repr((text, heads)).encode()).hexdigest()[:8]
    rows = (
        (5, title),
        (5, ". ".join(phrases)),
        (3, " ".join(map(str, meta.get("tags", ())))),
        (3, words_of(" ".join(head.text for head in heads), lang)[0]),
        (2, words_of(summary, lang)[0]),
        (2, often),
        (1, f"{every} {marks} {together} zqv{seen}qz"),
    )
    html = (
        f'<!DOCTYPE html><html lang="{escape(lang)}"><head><title>{escape(title)}</title></head>'
        "<body data-pagefind-body>"
        f'<h1 data-pagefind-meta="title" data-pagefind-ignore>{escape(title)}</h1>'
        + "".join(f'<p data-pagefind-weight="{weight}">{escape(words)}</p>' for weight, words in rows if words)
        + "</body></html>"
    )
    shown = f"{text} {END} {marks}"
    return Indexed(str(meta["save_as"]), lang, kind, topics, title, phrases, html, shown, heads)
