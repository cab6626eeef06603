"""Smartypants' signs, each step only where its pattern can match.

One thing is set otherwise: smartypants takes a quote after "¿", "¡" or a typed dash for a closing one, as in ¿"Qué"?,
where it must open.
"""

from __future__ import annotations

import re

CHANGES = re.compile(r"""["'\\]|``|--|\.\.\.|\. \. \.|&quot;""")
IN_WORD = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")
OPENING = re.compile(r"(?<=[¿¡—–])[\"'](?=\w)")
OPENED = {"'": "&#8216;", '"': "&#8220;"}
CLOSED = {"'": "&#8217;", '"': "&#8221;"}


def curled(tokens: list[str]) -> list[str]:
    """Set the words of a text.

    Args:
        tokens: words and tags in turn, beginning with words, which may be "".

    Returns:
        The same list, its words set as `smartypants.smartypants` sets them.
    """
    last = ""
    for at in range(0, len(tokens), 2):
        words = tokens[at]
        if not words:
            continue
        if CHANGES.search(words):
            tokens[at] = signs(words, last)
        last = words[-1]
    return tokens


def signs(words: str, last: str) -> str:
    """Set words between two tags.

    Args:
        words: that hold a sign which may change.
        last: the sign before the tag before them.

    Returns:
        The words with character references.
    """
    from smartypants import convert_quotes, process_escapes

    if "\\" in words:
        words = process_escapes(words)
    words = words.replace("&quot;", '"').replace("--", "&#8212;")
    words = words.replace("...", "&#8230;").replace(". . .", "&#8230;")
    words = words.replace("``", "&#8220;").replace("''", "&#8221;")
    if words in ("'", '"'):
        return (CLOSED if last and not last.isspace() else OPENED)[words]
    if "'" in words:
        words = IN_WORD.sub("&#8217;", words)
    if "'" in words or '"' in words:
        words = OPENING.sub(lambda match: OPENED[match[0]], words)
        words = str(convert_quotes(words))
    return words
