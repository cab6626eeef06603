"""The text of an article as feeds have it; apart from `feeds`, because replacing a text needs no more than this."""

from __future__ import annotations

import json
import re
from urllib.parse import urljoin

from plugins.pictures.markup import for_feed

LOCAL = re.compile(r'(\s(?:href|src|poster)=")([^"]*)')
ATOM, JSON = ".atom.xml", ".json"


def whole_addresses(markup: str, page: str) -> str:
    """Write addresses with the host, and pictures without formats to choose from, for readers of a feed.

    Args:
        markup: HTML of the site.
        page: the address of the page that it is from.

    Returns:
        The same with whole addresses; also notes of the page itself lead to the page.
    """
    return LOCAL.sub(lambda match: f"{match[1]}{urljoin(page, match[2])}", for_feed(markup))


def as_atom(text: str) -> str:
    """Write the text of an article as the Atom feed has it."""
    return text.replace("&", "&amp;").replace(">", "&gt;").replace("<", "&lt;")


def as_json(text: str) -> str:
    """Write the text of an article as the JSON feed has it."""
    return json.dumps(text, ensure_ascii=False)


def json_name(name: str) -> str:
    """Name the JSON feed beside an Atom feed."""
    return f"{name.removesuffix(ATOM)}{JSON}"
