"""A short digest of some words: a translation names that of its source, so that a change of the source is seen."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

LENGTH = 12  # hexadecimal digits; enough to tell versions of one text apart


def digest(texts: Iterable[str]) -> str:
    """Name some words; how they are broken into lines does not matter.

    Args:
        texts: in their order.

    Returns:
        Twelve hexadecimal digits.
    """
    words = "\0".join(" ".join(text.split()) for text in texts)
    return hashlib.sha256(words.encode()).hexdigest()[:LENGTH]
