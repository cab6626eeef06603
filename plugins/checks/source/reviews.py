"""Pages are checked again by their day, and consents are not used beyond theirs."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from plugins.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.reading.library import Library

GRACE = dt.timedelta(days=90)  # after which an overdue review stops the build
AGAIN = "Read the page against its sources, then write new days for reviewed: and review_due:."


def check(library: Library, settings: dict[str, Any]) -> Iterator[Finding]:
    """Report reviews that are due, pages that nobody has reviewed, and consents that have ended.

    Args:
        library: all documents.
        settings: Pelican's settings, with `today`.

    Yields:
        A finding for each.
    """
    today: dt.date = settings["today"]
    for document in library.documents.values():
        meta, lines, mild = document.meta, document.lines, document.style != "yaml"
        if meta.get("status") in ("skip", "draft"):
            continue
        due = meta.get("review_due")
        if due and due < today:
            late = "review-long-overdue" if due + GRACE < today else "review-overdue"
            what = f"The review of this page was due on {due}."
            yield Finding(document.shown, lines.get("review_due", 1), late, what, AGAIN, mild)
        if not due and not mild and (meta.get("sources") or document.kind.name == "article"):
            what = "Nothing says when this page is checked again."
            yield Finding(document.shown, 1, "review-missing", what, "Add reviewed: and review_due:.")
        for consent in meta.get("consent", []):
            if consent["expires"] < today:
                what = f"The consent {consent['id']} ended on {consent['expires']}."
                fix = f"Take the {consent['for']} out, or ask the person again and write the new day."
                yield Finding(document.shown, lines.get("consent", 1), "consent-expired", what, fix, mild)
