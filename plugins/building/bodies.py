"""Where the text of a document stands in its finished page, and how its addresses were resolved there."""

from __future__ import annotations

import hashlib
import re
from typing import NamedTuple

# An address of a content file, as Pelican's own pattern finds it: {filename}, {static} and the like.
ADDRESS = re.compile(
    r"""(<[^>]+(?:href|src|poster|data|cite|formaction|action|content)\s*=\s*)(["'])([{|].*?)(\2)""", re.DOTALL
)


class Body(NamedTuple):
    """The text of a document in a page.

    Args:
        source: the document, by its path below the content folder.
        name: the page, below the output folder.
        digest: of the whole page.
        start: the character that it begins at.
        length: how many characters it has.
        addresses: address as the document has it -> as the page has it.
    """

    source: str
    name: str
    digest: str
    start: int
    length: int
    addresses: dict[str, str]


def find(source: str, name: str, text: str, html: str, resolved: str) -> Body | None:
    """Find a text in its page.

    Args:
        source: the document.
        name: the page.
        text: of the page.
        html: the document's text as it was read.
        resolved: the same with addresses that lead somewhere.

    Returns:
        Where it is, or None where that is not sure.
    """
    start = text.find(resolved) if resolved else -1
    addresses = paired(html, resolved)
    if start < 0 or addresses is None or text.find(resolved, start + 1) >= 0:
        return None
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Body(source, name, digest, start, len(resolved), addresses)


def paired(html: str, resolved: str) -> dict[str, str] | None:
    """Read from a text and what became of it how each address was resolved.

    Args:
        html: as it was read.
        resolved: as the page has it.

    Returns:
        Address -> what it became; None where they differ in more.
    """
    found: dict[str, str] = {}
    here = there = 0
    for match in ADDRESS.finditer(html):
        there += match.start(3) - here
        end = resolved.find(match[2], there)
        found[match[3]] = resolved[there:end]
        here, there = match.end(3), end
    return found if resolve(html, found) == resolved else None


def resolve(html: str, addresses: dict[str, str]) -> str | None:
    """Write addresses as the page has them.

    Args:
        html: as it was read.
        addresses: address -> as the page has it.

    Returns:
        The text, or None where it has an address that is not known.
    """
    if any(match[3] not in addresses for match in ADDRESS.finditer(html)):
        return None
    return ADDRESS.sub(lambda match: f"{match[1]}{match[2]}{addresses[match[3]]}{match[2]}", html)
