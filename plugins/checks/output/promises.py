"""What the site does not do, a row each: counted in every build, told on the page about the website, never above 0.

`theme/templates/measured.html` draws the rows, in the words of `plugins/words/promises.py`. So a page can say none of
this that was not counted, and a site of which it is not true is not built.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.checks.output.page import files_of
from plugins.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from plugins.checks.output.page import Page

# What to look for in scripts and styles, and what it is. Pages are counted while they are read: `page.counted`.
PROMISES: dict[str, tuple[re.Pattern[str] | None, str]] = {
    "cookies": (re.compile(r"\bdocument\s*\.\s*cookie\b|\bcookieStore\b"), "sets or reads a cookie"),
    "storage": (
        re.compile(r"\b(?:localStorage|sessionStorage|indexedDB|serviceWorker)\b|\bcaches\s*\.\s*open\b"),
        "writes something onto the device",
    ),
    "requests": (
        re.compile(
            r"(?:fetch|import|importScripts|EventSource|WebSocket)\s*\(\s*[\"'`](?:https?:|wss?:)?//"
            r"|(?:url\(|@import)\s*[\"']?(?:https?:)?//"
        ),
        "asks another website for something",
    ),
    "tracking": (re.compile(r"\bsendBeacon\b|\bnew\s+PerformanceObserver\b"), "tells somebody what is read"),
    "frames": (None, "shows another website inside of it"),
    "accounts": (None, "asks for a password"),
    "search": (None, "would send what is searched for"),
}


def check(pages: dict[str, Page], output: Path, shown: str, siteurl: str) -> Iterator[Finding]:
    """Report what the site does that it promises not to do.

    Args:
        pages: the finished pages.
        output: the finished folder.
        shown: how messages name it.
        siteurl: the path that the site lies under.

    Yields:
        A finding for each place; what a page fetches from elsewhere is told by `privacy`.
    """
    del siteurl
    for page in pages.values():
        for place, promise in page.counted:
            yield _finding(f"{shown}/{page.name}", page.line(place), "page", promise)
    for name in files_of(output):
        if name.endswith((".js", ".css")):
            text = (output / name).read_text(encoding="utf-8", errors="replace")
            for promise, (pattern, _) in PROMISES.items():
                for match in pattern.finditer(text) if pattern else ():
                    yield _finding(f"{shown}/{name}", text.count("\n", 0, match.start()) + 1, "file", promise)


def _finding(where: str, line: int, kind: str, promise: str) -> Finding:
    message = f"This {kind} {PROMISES[promise][1]}."
    fix = f'Take it out, or take "{promise}" out of what the site promises (plugins/checks/output/promises.py).'
    return Finding(where, line, "promise-broken", message, fix)
