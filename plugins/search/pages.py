"""What is indexed of a page: its own words, without what stands around them, and the words that people use for it."""

from __future__ import annotations

import hashlib
import re
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from plugins.search.facts import DRAWN, said_of
from plugins.search.keys import keys
from plugins.search.text import Head, readable, taken, words_of
from plugins.words import LANGUAGES, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.facts import Facts
    from plugins.reading.document import Document
    from plugins.reading.library import Library
    from plugins.search.phrases import Phrases

TAG = re.compile(r"<([a-zA-Z][\w-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>")
KEPT = re.compile(r"\s(?:id|class)=(?:\"[^\"]*\"|'[^']*')")  # a moved link or picture is no reason to index again
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


def documents(library: Library) -> list[Document]:
    """Say which documents are indexed.

    Args:
        library: all documents.

    Returns:
        Those that are published, by their file.
    """
    found = [
        document
        for document in library.documents.values()
        if document.meta.get("status") == "published" and not document.faulty and document.meta.get("save_as")
    ]
    return sorted(found, key=lambda document: str(document.meta["save_as"]))


def seen(documents: list[Document], facts: Facts, phrases: Phrases) -> Iterator[str]:
    """List all that pages of the index are made of; making them takes longer.

    Args:
        documents: what is indexed.
        facts: what pages draw from them.
        phrases: what people call things.

    Yields:
        Texts; a change of one is a change of the index.
    """
    drawn = {(name, lang): said_of(name, facts.said_in(lang)) for name in DRAWN for lang in LANGUAGES}
    yield repr(drawn)
    for document in documents:
        yield repr([document.meta.get(name) for name in ("save_as", "lang", "title", "category", "theme", "template")])
        yield repr([document.meta.get("tags"), phrases.pages.get(document.source), document.kind.name])
        yield str(document.meta.get("summary"))
        yield TAG.sub(lambda match: f"<{match[1]}{''.join(KEPT.findall(match[2]))}>", document.html)


def indexed(document: Document, facts: Facts, asked: Phrases) -> Indexed:
    """Write a page for the engine.

    Args:
        document: the page.
        facts: what pages draw from them.
        asked: what people type who look for pages.

    Returns:
        The page: its title and what people call it weigh most, then headings and tags, then what it says often.
    """
    meta, kind, topics = document.meta, document.kind.name, topics_of(document)
    lang, title = meta["lang"], meta["title"]
    phrases = tuple(asked.pages.get(document.source, ()))
    marks = " ".join((token("k", kind), *(topic.token for topic in topics)))
    together = " ".join(key for text in (*phrases, title) for key in keys(text, lang))
    more = " ".join(said_of(meta.get("template", ""), facts.said_in(lang)))
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
