"""Pelican's pages, which note where their text is read: a page that shows the text of another depends on it.

Pelican makes objects of its own classes; these take over when an object is made, and do nothing else than note.
"""

from __future__ import annotations

import os
import sys
from typing import Any

from jinja2 import Environment
from pelican.contents import Article, Content, Page

# What the page at hand has read: the path of a document, and whether its template did it, not code that it called.
READ: list[tuple[str, bool]] = []
_BY_TEMPLATES = Environment.getattr.__code__


def read_since() -> list[tuple[str, bool]]:
    """Tell what was read since this was asked last.

    Returns:
        The reads.
    """
    read = READ[:]
    READ.clear()
    return read


def source_of(content: Content) -> str:
    """Name the file of a page.

    Args:
        content: Pelican's object.

    Returns:
        Its path below the content folder, with "/".
    """
    return os.path.relpath(str(content.source_path), content.settings["PATH"]).replace(os.sep, "/")


class NotedArticle(Article):
    """An article."""

    @property
    def content(self) -> str:
        """Its text, finished."""
        READ.append((source_of(self), sys._getframe(1).f_code is _BY_TEMPLATES))  # noqa: SLF001 - who asks is what counts
        return str(self.get_content(self.get_siteurl()))


class NotedPage(Page):
    """A question or another page."""

    @property
    def content(self) -> str:
        """Its text, finished."""
        READ.append((source_of(self), sys._getframe(1).f_code is _BY_TEMPLATES))  # noqa: SLF001 - who asks is what counts
        return str(self.get_content(self.get_siteurl()))


CLASSES: dict[type, type] = {Article: NotedArticle, Page: NotedPage}


def take_over(content: Any) -> None:
    """Let an object that was just made note its reads.

    Args:
        content: Pelican's object.
    """
    content.__class__ = CLASSES.get(type(content), type(content))
