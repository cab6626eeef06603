"""Titles: the same quotes and dashes, as letters and without any markup."""

from __future__ import annotations

import html

from plugins.typography.quotes import CHANGES, signs


def plain_title(text: str) -> str:
    """Set a title that is used as plain text: in headings, lists, the window's title and feeds.

    Args:
        text: the title as typed; character references such as `&amp;` are read.

    Returns:
        The title with curly quotes, dashes and ellipses; not HTML, so a template has to escape it.
    """
    plain = html.unescape(text)
    return html.unescape(signs(html.escape(plain, quote=False), "")) if CHANGES.search(plain) else plain
