"""The first line of a callout, `[!KIND|visit-id]- Title`: what it says, and what can be wrong with it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.callouts.kinds import KINDS, Kind, meant
from plugins.findings import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Collection

    from plugins.findings import Report

# Rich-text editors escape the brackets and the bar. What may follow the bracket is a fold sign, a space or a word:
# [!NOTE](x) and [!NOTE]: are a link and a definition to every preview.
_HEADER = re.compile(r"\\?\[!([A-Za-z]+(?:-[A-Za-z]+)*)((?: *\\?\|[^]|\\]*)*)\\?\]([-+]?)(?![-+\[({:|\\])[ ]*(.*)")
_AUTOLINK = re.compile(r"<https?://[^\s<>]*>")
_BAR = re.compile(r"\\?\|")
_FOLD_WORDS = {"open", "closed", "close", "fold", "folded", "collapse", "collapsed", "details"}


@dataclass
class Callout:
    """A callout as its first line says it.

    Args:
        line: where it begins, counted from 1.
        name: its kind, as in the table.
        visit: the id of the visit that it draws; "" for none.
        fold: "-" for closed, "+" for open, "" for a callout that cannot be folded.
        title: the writer's words, Markdown in which "<" is no HTML.
        source: the line from the bracket on, as typed.
        filled: whether anything stands below the first line.
        placed: whether Markdown read it as a callout.
    """

    line: int
    name: str
    visit: str
    fold: str
    title: str
    source: str
    filled: bool = False
    placed: bool = False

    @property
    def kind(self) -> Kind:
        """The row of its kind."""
        return KINDS[self.name]


def is_header(text: str) -> bool:
    """Tell whether a text has the form of a callout's first line; its words may still be wrong.

    Args:
        text: a line from the bracket on.
    """
    return _HEADER.fullmatch(text) is not None


def read_header(text: str, prose: str, line: int, visits: Collection[str] | None, report: Report) -> Callout | None:
    """Read the first line of a callout.

    Args:
        text: the line from the bracket on, in the form that `is_header` knows.
        prose: the same text with its code spans blanked.
        line: its number.
        visits: the ids of all visits; None if there are no facts to draw.
        report: takes what is wrong with the words.

    Returns:
        The callout, or None after a fault.
    """
    match = _HEADER.fullmatch(text)
    if match is None:
        raise ValueError(text)
    name = match[1].lower()
    if name not in KINDS:
        guess = meant(name)
        fix = f'Did you mean "{guess.upper()}"?' if guess else did_you_mean(name, KINDS)
        report.add(line, "callout-kind", f"There is no kind of callout called [!{match[1]}].", fix)
        visit = match[2].partition("|")[2].strip()
        if guess and visit and KINDS[guess.lower()].draws and visits is not None and visit not in visits:
            report.add(line, *_no_visit(visit, visits))  # so that one run tells both
        return None
    options = [option.strip() for option in _BAR.split(match[2])[1:]]
    title = match[4].rstrip().removesuffix("\\").rstrip()  # rich-text editors end a line with a backslash
    shown = prose[match.start(4) :]
    callout = Callout(line, name, next(iter(options), ""), match[3], _without_html(title, shown), text)
    fault = _option_fault(callout, options, visits) or _fold_fault(callout) or _title_fault(shown)
    if fault:
        report.add(line, *fault)
        return None
    return callout


def _without_html(title: str, prose: str) -> str:
    """Keep a heading free of HTML: "<" outside code is a sign, but for addresses such as <https://…>."""
    if "<" not in title:
        return title
    return "".join(
        "&lt;" if sign == "<" and prose[n] == "<" and not _AUTOLINK.match(title, n) else sign
        for n, sign in enumerate(title)
    )


def _option_fault(callout: Callout, options: list[str], visits: Collection[str] | None) -> tuple[str, str, str] | None:
    kind, shown = callout.kind, callout.name.upper()
    if "" in options:
        fix = f"Write [!{shown}]" + (f" or [!{shown}|first-visit]." if kind.draws else ".")
        return "callout-option", "Nothing stands behind the bar |.", fix
    if len(options) > 1 or any(option.lower() in _FOLD_WORDS for option in options):
        extra = options[-1]
        fix = f"Write [!{shown}]- to fold it." if kind.folds and extra.lower() in _FOLD_WORDS else "Take it out."
        return "callout-option", f'There is no option "{extra}".', fix
    return _visit_fault(callout, visits) if options else None


def _visit_fault(callout: Callout, visits: Collection[str] | None) -> tuple[str, str, str] | None:
    shown, visit = callout.name.upper(), callout.visit
    if not callout.kind.draws:
        taking = ", ".join(f"[!{name.upper()}|…]" for name, row in KINDS.items() if row.draws)
        return "callout-option", f"[!{shown}] takes no visit.", f"Write [!{shown}]. These take one: {taking}"
    if visits is None:
        return "callout-visit", f'There are no facts to find the visit "{visit}" in.', "Name the file with the facts."
    return None if visit in visits else _no_visit(visit, visits)


def _no_visit(visit: str, visits: Collection[str]) -> tuple[str, str, str]:
    fix = did_you_mean(visit, visits) or f"Add an entry: [visits.{visit}]"
    return "callout-visit", f'There is no visit "{visit}" in the facts of the practice.', fix


def _fold_fault(callout: Callout) -> tuple[str, str, str] | None:
    shown = callout.name.upper()
    if callout.fold and not callout.kind.folds:
        fix = f"Write [!{shown}] without the {callout.fold} sign, or put what not everyone needs into a [!NOTE]-."
        return "callout-fold", f"[!{shown}] holds what everyone has to read, so it cannot be folded.", fix
    if re.match(r"[-+]\s", callout.title):
        fix = f"Write [!{shown}]{callout.title[0]} to fold it; else leave the sign out."
        return "callout-spelling", "A space stands between the bracket and the fold sign.", fix
    return None


def _title_fault(title: str) -> tuple[str, str, str] | None:
    if "[!" in title.replace("[![", ""):
        return (
            "callout-place",
            "Two callouts begin on one line.",
            "Give each its own quote, with an empty line between.",
        )
    return None
