"""What is wrong with a line for the quotes that are open above it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.words import in_language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plugins.callouts.header import Callout
    from plugins.findings import Report

_ITEM = re.compile(r"[ ]{0,1}(?:[-*+]|\d{1,9}[.)])[ ]+(.*)")


@dataclass
class Quote:
    """A quote that is still open.

    Args:
        callout: what its first line says, if it is a callout that can be read.
        claimed: whether its first line was meant as a callout, readable or not.
        empty: whether nothing but ">" stood in it so far.
        listed: whether it began inside of a list item, whose next item ends it.
        told: whether a line in the middle of it has been reported.
    """

    callout: Callout | None = None
    claimed: bool = False
    empty: bool = True
    listed: bool = False
    told: bool = False


def misplaced(around: Quote, number: int, report: Report) -> None:
    """Report a callout that begins in the middle of a quote.

    Args:
        around: the quote.
        number: the line.
        report: takes the fault.
    """
    around.told = True
    if around.claimed:
        message = "A second callout begins in the middle of the one above it."
        fix = "Put an empty line, without >, before it; or write >> to set it inside the one above."
    else:
        message = "A callout begins in the middle of a quote, so it would be plain text."
        fix = "Make it the first line of its quote, with an empty line before it."
    report.add(number, "callout-place", message, fix)


def hidden(callout: Callout, quotes: Sequence[Quote], report: Report) -> None:
    """Report what everyone has to read, where a fold around it would hide it.

    Args:
        callout: what begins.
        quotes: all that are open.
        report: takes the fault.
    """
    folded = next((quote.callout for quote in quotes if quote.callout and quote.callout.fold), None)
    if folded and folded is not callout and not callout.kind.folds:
        message = f"[!{callout.name.upper()}] holds what everyone has to read, but stands inside a folded callout."
        fix = f"Take the {folded.fold} sign out of line {folded.line + report.offset}, or move this one out."
        report.add(callout.line, "callout-fold", message, fix)


def unclear(quotes: Sequence[Quote], number: int, report: Report) -> None:
    """Report a line that runs on in a callout without its sign; once for a callout.

    Args:
        quotes: those whose sign it lacks.
        number: the line.
        report: takes the fault.
    """
    claimed = next((quote for quote in quotes if quote.claimed), None)
    if claimed and not claimed.told:
        claimed.told = True
        message = "It is unclear whether this line belongs to the callout above it."
        fix = "Begin it with > if it does; leave an empty line before it if it does not."
        report.add(number, "callout-split", message, fix)


def split(number: int, report: Report) -> None:
    """Report a quote right behind a callout: the callout is split, or other previews would join the two.

    Args:
        number: the line.
        report: takes the fault.
    """
    message = "This quote stands right behind a callout, and would be read as if it were a part of it."
    fix = "If it is a part, write > on the empty line between; if not, put a sentence or a heading between."
    report.add(number, "callout-split", message, fix)


def wrong_item(callout: Callout, text: str, number: int, lang: str, report: Report) -> None:
    """Report a list item that does not begin as its callout asks.

    Args:
        callout: in which it stands.
        text: the line in it.
        number: the line.
        lang: of the page.
        report: takes the fault.
    """
    begin = callout.kind.items_begin and in_language(callout.kind.items_begin, lang)
    item = _ITEM.match(text) if begin else None
    if item and not re.match(rf"[*_\s]*{begin}\b", item[1], re.IGNORECASE):
        message = f'Every item of a [!{callout.name.upper()}] list begins with "{begin}", so that nobody misreads it.'
        report.add(number, "callout-item", message, f"Write: - {begin} …")
