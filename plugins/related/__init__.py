"""Where to read on: pages that share the most topics, the parts of a series, and what comes before and after.

A page shows at most three related pages of its language: those that share the most of its category, tags and theme.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MOST = 3
NEAREST = 24  # pages of a topic that are looked at: the newest articles, and questions in their order


def connect(contents: Iterable[Any]) -> None:
    """Give every page of one language `related`, `before`, `after` and `parts`, the parts of its series.

    Args:
        contents: articles, questions and pages of one language.
    """
    pages = sorted(contents, key=place)
    for page in pages:
        page.related, page.before, page.after, page.parts = [], None, None, []
    read = [page for page in pages if page.kind in ("article", "faq")]
    for row in rows(read):
        for earlier, later in pairwise(row):
            earlier.after, later.before = later, earlier
    by_topic: defaultdict[str, list[int]] = defaultdict(list)
    for number, page in enumerate(read):
        for topic in topics(page):
            by_topic[topic].append(number)
    for number, page in enumerate(read):
        shared = Counter(other for topic in topics(page) for other in by_topic[topic][:NEAREST])
        found = sorted(shared, key=lambda other: (-shared[other], other))
        known = (page, page.before, page.after, *page.parts)
        page.related = [read[other] for other in found if other != number and read[other] not in known][:MOST]


def rows(pages: list[Any]) -> Iterator[list[Any]]:
    """Find which pages are read one after the other.

    Args:
        pages: articles and questions, in their order.

    Yields:
        The parts of each series by `order` and day, given to each; then all other articles, oldest first, and the
        other questions of each theme.
    """
    found: defaultdict[tuple[str, str], list[Any]] = defaultdict(list)
    for page in pages:
        found["series" if page.series else page.kind, page.series or page.theme or ""].append(page)
    for (kind, _), row in found.items():
        if kind == "series":
            row.sort(key=lambda page: (page.order or 0, str(getattr(page, "date", "")), page.url))
            for page in row:
                page.parts = row
        yield row[::-1] if kind == "article" else row


def topics(page: Any) -> set[str]:
    """Say what a page is about, spelled alike for articles and questions.

    Args:
        page: a content object.

    Returns:
        Its category, tags and theme.
    """
    names = (getattr(page, "category", None), page.theme, *(getattr(page, "tags", None) or ()))
    return {str(name).lower().replace(" ", "-") for name in names if name}


def place(page: Any) -> tuple[Any, ...]:
    """Order pages: the newest articles first, then questions by theme, order and address.

    Args:
        page: a content object.

    Returns:
        A key to sort by.
    """
    day = page.date.toordinal() if page.kind == "article" else 0
    return (page.kind, -day, page.theme or "", page.order or 0, page.url)
