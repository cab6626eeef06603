"""What single parts cost, inside one process: ratios of CPU time of the same text with and without them."""

from __future__ import annotations

import statistics
import time
from typing import TYPE_CHECKING

from plugins.benchmark import corpus

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

CALLOUTS = 1000


def callouts(practice: Path, rounds: int) -> str:
    """Compare a text that has 1,000 callouts with the same text in plain quotes.

    The visit's facts are left out: a box of facts is more text, not dearer text.

    Args:
        practice: a practice.toml.
        rounds: how often.

    Returns:
        A line for a terminal; the aim is under 15 %.
    """
    from markdown import Markdown

    words = [article.body.split("\n\n")[1] for article in corpus.articles(CALLOUTS, str, "/x.svg")]
    plain = "\n\n".join(f"> **Note: {number}**\n>\n> {text}\n\nText." for number, text in enumerate(words))
    marked = "\n\n".join(f"> [!NOTE] {number}\n> {text}\n\nText." for number, text in enumerate(words))
    without = Markdown(extensions=["pymdownx.quotes"])
    with_them = Markdown(
        extensions=["plugins.callouts"], extension_configs={"plugins.callouts": {"facts": str(practice)}}
    )
    ratio = compared(lambda: with_them.reset().convert(marked), lambda: without.reset().convert(plain), rounds)
    return f"  1,000 callouts in Markdown, against the same words in quotes: {ratio - 1:+.0%}"


def typography(rounds: int) -> str:
    """Compare our typography with typogrify's own filters on the same HTML.

    Args:
        rounds: how often.

    Returns:
        A line for a terminal.
    """
    from markdown import Markdown
    from typogrify.filters import smartypants, widont

    from plugins.typography import typeset

    html = [Markdown().convert(article.body) for article in corpus.articles(20, str, "/x.svg")]
    ratio = compared(
        lambda: [typeset(text) for text in html], lambda: [widont(smartypants(text)) for text in html], rounds
    )
    return f"  typography, against typogrify: {ratio:.2f} of its time"


def compared(one: Callable[[], object], other: Callable[[], object], rounds: int) -> float:
    """Run two things in turns.

    Args:
        one: what is of interest.
        other: what it is compared with.
        rounds: how often.

    Returns:
        The median of the ratios of CPU time.
    """
    ratios = []
    for _ in range(rounds + 1):
        times = []
        for work in (one, other):
            start = time.process_time()
            work()
            times.append(time.process_time() - start)
        ratios.append(times[0] / times[1])
    return statistics.median(ratios[1:])  # the first warms up
