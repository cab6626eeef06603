"""The same articles for every generator, the same on every machine."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

HEADINGS, TAGS, CATEGORIES = 6, 30, 5
# fmt: off
WORDS = (
    "the", "of", "and", "to", "in", "we", "you", "visit", "trust", "time", "day", "child", "parent", "talk",
    "plan", "step", "help", "ask", "answer", "room", "chair", "light", "calm", "small", "change", "learn",
    "week", "month", "school", "home", "family", "work", "sleep", "night", "morning", "question", "listen",
    "private", "note", "law", "cost", "fee", "clear", "plain", "word", "sign", "name", "call", "story", "page",
    "friend", "quiet", "garden", "window", "letter", "number",
)
# fmt: on


class Article(NamedTuple):
    """An article of the corpus.

    Args:
        slug: its name.
        title: its heading.
        date: as year-month-day.
        category: one of five.
        tags: two of thirty.
        summary: a sentence.
        body: Markdown; links and pictures as the generator wants them.
    """

    slug: str
    title: str
    date: str
    category: str
    tags: tuple[str, str]
    summary: str
    body: str


def articles(count: int, link: Callable[[str], str], picture: str) -> Iterator[Article]:
    """Write articles of about 1,200 words with headings, lists, pictures, links and quotes to be curled.

    Args:
        count: how many.
        link: from a slug to the address that this generator wants in Markdown.
        picture: the address of the picture.

    Yields:
        The articles.
    """
    for number in range(count):
        chance = random.Random(number)  # noqa: S311 - the same words on every machine
        parts: list[str] = []
        for section in range(HEADINGS):
            parts.append(f"## {_words(chance, 3).capitalize()} {section}")
            parts += [_paragraph(chance) for _ in range(3)]
            if section % 2:
                parts.append(f'![{_words(chance, 5).capitalize()}]({picture} "{_words(chance, 6).capitalize()}.")')
            else:
                parts.append("\n".join(f"- {_sentence(chance)}" for _ in range(4)))
        near = [link(f"article-{(number + step) % count}") for step in (1, 7)]
        parts.append(f"Read [the one after this]({near[0]}) and [another one]({near[1]}).")
        first = number % TAGS
        yield Article(
            f"article-{number}",
            f"{_words(chance, 4).capitalize()} {number}",
            f"{2005 + number % 20}-{1 + number % 12:02d}-{1 + number % 28:02d}",
            f"Category {number % CATEGORIES}",
            (f"tag {first}", f"tag {(first + 1 + number // TAGS % (TAGS - 1)) % TAGS}"),
            f"{_words(chance, 14).capitalize()}.",
            "\n\n".join(parts) + "\n",
        )


def front_matter(article: Article, **more: str) -> str:
    """Write an article as a file with YAML front matter.

    Args:
        article: of the corpus.
        more: further keys.

    Returns:
        The text of the file.
    """
    lines = [f"title: {article.title}", f"date: {article.date}", f"summary: {article.summary}"]
    lines += [f"{key}: {value}" for key, value in more.items()]
    return "\n".join(["---", *lines, "---", article.body])


def _words(chance: random.Random, count: int) -> str:
    return " ".join(chance.choices(WORDS, k=count))


def _sentence(chance: random.Random) -> str:
    words = chance.choices(WORDS, k=chance.randint(9, 17))
    kind = chance.random()
    if kind < 0.2:  # noqa: PLR2004 - a fifth has quotes
        words[3] = f'"{words[3]}"'
    elif kind < 0.3:  # noqa: PLR2004 - a tenth has an apostrophe and a dash
        words[2] = "it's --"
    elif kind < 0.4:  # noqa: PLR2004 - a tenth has emphasis
        words[1], words[5] = f"*{words[1]}*", f"**{words[5]}**"
    return " ".join(words).capitalize() + "."


def _paragraph(chance: random.Random) -> str:
    return " ".join(_sentence(chance) for _ in range(chance.randint(3, 5)))
