"""What only all callouts of a text together, or a whole callout, can show."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plugins.callouts.header import Callout
    from plugins.callouts.visit_tree import VisitDrawing
    from plugins.facts import Facts
    from plugins.findings import Report


def check_counts(callouts: list[Callout], report: Report) -> None:
    """Report every callout beyond the number that its kind allows (NHS: care cards, warning callout).

    Args:
        callouts: of one text, in its order.
        report: takes warnings.
    """
    seen: Counter[str] = Counter()
    for callout in callouts:
        seen[callout.name] += 1
        most = callout.kind.most
        if most and seen[callout.name] > most:
            message = f"[!{callout.name.upper()}] stands on this page more than {'once' if most == 1 else 'twice'}."
            fix = "Join them, or make a note of what matters less: where everything warns, nothing is noticed."
            report.add(callout.line, "callout-count", message, fix)


def check_filled(callouts: list[Callout], visits: VisitDrawing, facts: Facts | None, report: Report) -> None:
    """Report callouts in which nothing would stand.

    Args:
        callouts: of one text, in its order.
        visits: draws them.
        facts: where the visits are.
        report: takes the faults.
    """
    for callout in callouts:
        shown = callout.name.upper()
        if callout.visit and facts:
            if not visits.parts(callout, facts):
                message = (
                    f'The facts of the practice do not say anything for [!{shown}] at the visit "{callout.visit}".'
                )
                fix = f"Add it to [visits.{callout.visit}], or write [!{shown}] and say it here."
                report.add(callout.line, "callout-visit", message, fix)
        elif not callout.filled:
            message = f"Nothing stands below the heading of this [!{shown}]."
            fix = "Write the text on the lines below, each with > in front; what follows ] is the heading."
            report.add(callout.line, "callout-empty", message, fix)
