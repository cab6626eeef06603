"""A page of every kind: what it is called, and where it is in our own site."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

KINDS = {
    "home": "/",
    "article": "/post/building-trust-in-therapist-client-relationships/",
    "articles": "/articles/",
    "archive": "/archives/",
    "category": "/category/*/",
    "categories": "/categories/",
    "tag": "/tag/*/",
    "tags": "/tags/",
    "question": "/faqs/what-happens-on-the-first-visit/",
    "questions": "/faqs/",
    "page": "/if-i-tell-you/",
    "card": "/first-visit-card/",
    "responses": "/responses/",
    "fees": "/services-and-fees/",
    "people": "/people/",
    "contact": "/contact/",
    "crisis": "/crisis/",
    "exit": "/using-this-site-safely/",
    "all": "/all/",
    "search": "/search/",
    "measured": "/website-privacy/",
    "missing": "/404.html",
    "gallery": "/gallery/",
}
READ = ("article", "question", "page", "contact")  # enough kinds where every one would only repeat the same parts


def address(kind: str, folder: Path) -> str:
    """Say where a page of a kind is.

    Args:
        kind: a key of KINDS.
        folder: the finished site; a pattern takes the first page that is there.

    Returns:
        Its address below the site's.
    """
    pattern = KINDS[kind]
    if "*" not in pattern:
        return pattern
    found = min(folder.glob(pattern.strip("/") + "/index.html"))
    return f"/{found.parent.relative_to(folder).as_posix()}/"
