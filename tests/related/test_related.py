"""A reader finds what to read next."""

from __future__ import annotations

import datetime as dt
from types import SimpleNamespace

from plugins.related import connect


def article(
    name: str, day: int, *tags: str, category: str = "Trust", series: str = "", order: int = 0
) -> SimpleNamespace:
    """An article as templates see it."""
    date = dt.datetime(2026, 1, day, tzinfo=dt.UTC)
    return SimpleNamespace(
        url=name, kind="article", date=date, tags=tags, category=category, theme=None, series=series, order=order
    )


def question(name: str, theme: str, order: int) -> SimpleNamespace:
    """A question as templates see it."""
    return SimpleNamespace(url=name, kind="faq", tags=(), category=None, theme=theme, series=None, order=order)


def names(pages: list[SimpleNamespace]) -> list[str]:
    """The addresses of pages."""
    return [page.url for page in pages]


def test_related_pages_share_topics() -> None:
    """At most three, those that share the most topics first, then the newest; never the page or its neighbours."""
    one = article("one", 1, "a", "b")
    others = [article(f"other-{day}", day, "a", "b" if day == 20 else "c") for day in range(10, 25)]
    far = article("far", 30, "z", category="Elsewhere")
    connect([*others, one, far])
    assert names(one.related) == ["other-20", "other-24", "other-23"]
    assert far.related == []


def test_the_order_of_files_makes_no_difference() -> None:
    """The same pages in another order are related in the same way."""
    first = [article(f"a-{day}", day, "x") for day in range(1, 9)]
    second = [article(f"a-{day}", day, "x") for day in range(8, 0, -1)]
    connect(first)
    connect(second)
    assert {page.url: names(page.related) for page in first} == {page.url: names(page.related) for page in second}


def test_questions_and_articles_meet() -> None:
    """The theme of a question and the category of an article are one topic when they are spelled alike."""
    post, asked = article("post", 1, category="Between visits"), question("asked", "between-visits", 1)
    connect([post, asked])
    assert names(post.related) == ["asked"]
    assert names(asked.related) == ["post"]


def test_a_series_is_read_in_its_order() -> None:
    """The parts of a series follow one another by `order`, whatever their days, and each lists all of them."""
    parts = [
        article("b", 2, series="S", order=1),
        article("a", 9, series="S", order=2),
        article("c", 1, series="S", order=3),
    ]
    alone = article("alone", 5)
    connect([*parts, alone])
    assert parts[0].before is None
    assert parts[0].after.url == "a"
    assert parts[1].after.url == "c"
    assert names(parts[2].parts) == ["b", "a", "c"]
    assert alone.before is None
    assert alone.parts == []
