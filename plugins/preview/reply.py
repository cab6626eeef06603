"""What a build answers, as plain data: the process that serves need not know the code that found the faults."""

from __future__ import annotations

import os
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Any

from plugins.findings import Finding, as_text, summary

if TYPE_CHECKING:
    from collections.abc import Iterable

Reply = dict[str, Any]


def of_findings(findings: Iterable[Finding], *, ok: bool, documents: int = 0) -> Reply:
    """Put findings so that a terminal and a browser can show them.

    Args:
        findings: in any order; each is told once.
        ok: whether there is a new site.
        documents: how many were read.

    Returns:
        `ok`, `documents`, `text` for the terminal and `faults` for the browser.
    """
    found = sorted(set(findings))
    faults = [
        {
            "where": f"{one.path}:{one.line}" if one.line else one.path,
            "severity": one.severity,
            "check": one.check,
            "message": one.message,
            "why": one.why,
            "fix": one.fix,
        }
        for one in found
    ]
    text = f"{as_text(found)}{summary(found)}\n" if found else ""
    return {"ok": ok, "documents": documents, "text": text, "faults": faults}


def of_error(error: BaseException, root: Path) -> Reply:
    """Tell what ended a build that should not have ended so.

    Args:
        error: what was raised.
        root: the project folder.

    Returns:
        A reply that names the innermost line of the project.
    """
    path, line = "plugins", 0
    if isinstance(error, SyntaxError) and error.filename:
        places = [(error.filename, error.lineno or 0)]
    else:
        places = [(frame.filename, frame.lineno or 0) for frame in traceback.extract_tb(error.__traceback__)]
    for name, number in places:
        file = Path(name)
        if file.is_relative_to(root) and file.suffix == ".py" and ".venv" not in file.parts:
            path, line = file.relative_to(root).as_posix(), number
    reason = " ".join(str(error).split())
    what = f"{type(error).__name__}: {reason}" if reason else type(error).__name__
    return of_findings([_broken(path, line, f"The build broke off: {what}.")], ok=False)


def of_exit(code: int) -> Reply:
    """Tell that a build ended without an answer.

    Args:
        code: how its process ended; below 0 the signal, as in `subprocess`.

    Returns:
        A reply that says so, and whether something else ended it (`killed`).
    """
    how = f"signal {-code}" if code < 0 and os.name == "posix" else f"exit code {code}"
    message = f"The build ended without an answer ({how}). Is there memory enough?"
    return {**of_findings([_broken("plugins", 0, message)], ok=False), "killed": code < 0}


def _broken(path: str, line: int, message: str) -> Finding:
    return Finding(path, line, "plugin-broken", message, "Mend that line; --debug shows the whole traceback.")
