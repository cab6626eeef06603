"""Ways to say a thing, a line each, as patterns."""

from __future__ import annotations

import re
from functools import cache


@cache
def patterns(
    lines: str, words: tuple[tuple[str, str], ...] = (), *, cased: bool = False
) -> tuple[re.Pattern[str], ...]:
    """Compile lines, once.

    Args:
        lines: a regular expression each; a space stands for any white space, and whole words are meant.
        words: name -> what `<name>` stands for in a line.
        cased: whether capitals matter.

    Returns:
        A pattern for each line.
    """
    for _ in range(2):  # a word may hold another
        for name, meaning in words:
            lines = lines.replace(f"<{name}>", meaning)
    return tuple(
        re.compile(
            rf"(?<!\w)(?:{line})(?!\w)".replace(" ?", r"\s*").replace(" ", r"\s+"), 0 if cased else re.IGNORECASE
        )
        for line in lines.strip().splitlines()
    )
