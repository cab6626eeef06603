"""The pieces of a TOML text, each with its line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

# https://toml.io/en/v1.0.0; the text is known to be valid, so this only has to tell tokens apart.
_TOKEN = re.compile(
    r"""
    (?P<blank>[ \t\r]+|\#[^\n]*)
  | (?P<newline>\n)
  | (?P<quoted>\"{3}(?:\\.|[^\\"]|"{1,2}(?!"))*"{3,5}|'{3}(?:[^']|'{1,2}(?!'))*'{3,5}|"(?:\\.|[^"\\])*"|'[^']*')
  | (?P<mark>[][{}=,.])
  | (?P<bare>[^][{}=,.\s"'\#]+)
    """,
    re.VERBOSE | re.DOTALL,
)


class Token(NamedTuple):
    """A piece of TOML.

    Args:
        kind: "quoted", "bare", "mark" (also the end of a line) or "end".
        text: as it stands in the file.
        line: the line on which it begins, from 1.
    """

    kind: str
    text: str
    line: int


def tokens(text: str) -> Iterator[Token]:
    """Take TOML apart.

    Args:
        text: valid TOML.

    Yields:
        The tokens without blanks and notes, then "end" for ever.
    """
    line = 1
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or ""
        if kind != "blank":
            yield Token("mark" if kind == "newline" else kind, match[0], line)
        line += match[0].count("\n")
    while True:
        yield Token("end", "", line)
