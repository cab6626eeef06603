"""The words of a response as HTML: a plain, small Markdown, and a sanitiser behind it that trusts none of it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

# No headings, tables, code or HTML: what is typed of them stays text. A picture becomes its words.
RULES = ("blockquote", "list", "emphasis", "link", "image", "escape", "newline", "balance_pairs")
DEEPEST = 8  # tokens in one another: a list in a list in a list; the parser drops what lies below its own bound
TAGS = frozenset(("p", "br", "em", "strong", "ul", "ol", "li", "blockquote", "a"))
REL = "ugc nofollow noreferrer noopener"  # "ugc": Google Search Central, "Qualify your outbound links"
BOUND = 100


@cache
def parser() -> MarkdownIt:
    """Make the parser, once."""
    from markdown_it import MarkdownIt

    return MarkdownIt("zero", {"breaks": True, "html": False, "maxNesting": BOUND}).enable(list(RULES))


def as_html(words: str) -> str:
    """Draw words.

    Args:
        words: of a response, by anyone.

    Returns:
        HTML of `TAGS` alone; links lead to https:// addresses in plain letters, and say where.
    """
    import nh3

    tokens = parser().parse(words)
    for token in tokens:
        if token.type == "inline":
            token.children = list(_linked(token.children or []))
    drawn = parser().renderer.render(tokens, parser().options, {})
    return nh3.clean(
        drawn,
        tags=set(TAGS),
        attributes={"a": {"href"}, "*": set()},
        url_schemes={"https"},
        link_rel=REL,
        strip_comments=True,
    ).strip()


def too_deep(words: str) -> bool:
    """Say whether quotes or lists stand in one another deeper than anyone can follow.

    Args:
        words: of a response.

    Returns:
        True if they do.
    """
    return any(token.level > DEEPEST for token in parser().parse(words))


def addresses(words: str) -> list[str]:
    """List where the links of a text would lead.

    Args:
        words: of a response.

    Returns:
        Addresses as typed, also of those that `as_html` does not link.
    """
    inline = (child for token in parser().parse(words) for child in token.children or [])
    return [str(child.attrs["href"]) for child in inline if child.type == "link_open"]


def _linked(tokens: list[Token]) -> list[Token]:
    """Keep links that lead where they seem to: the host stands behind the words, and the others become their words."""
    from markdown_it.token import Token

    kept: list[Token] = []
    host, said = "", ""
    for token in tokens:
        if token.type == "link_open":
            host, said = trusted(str(token.attrs["href"])), ""
            if host:
                kept.append(token)
        elif token.type == "link_close":
            if host:
                kept.append(token)
                if host not in said:
                    kept.append(Token("text", "", 0, content=f" ({host})"))
            host = ""
        elif token.type == "image":
            kept.append(Token("text", "", 0, content=token.content))
        else:
            said += token.content
            kept.append(token)
    return kept


def trusted(address: str) -> str:
    """Say where an address leads, if it may be linked.

    Args:
        address: as the parser wrote it, with hosts of other alphabets as "xn--…".

    Returns:
        The host; "" for other schemes, hosts whose letters may look like others, user names and ports.
    """
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
        plain = parts.scheme == "https" and parts.netloc.lower() == host and "." in host
    except ValueError:
        return ""
    return host if plain and "xn--" not in host and host.isascii() else ""
