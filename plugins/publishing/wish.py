"""What was typed, and the two ways in which a publication ends before anything is sent."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from plugins.findings import Finding


class RefusedError(Exception):
    """Something stands in the way; nothing was sent.

    Args:
        findings: all of it.
    """

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__()
        self.findings = findings


class StoppedError(Exception):
    """Somebody said no, or nobody could be asked.

    Args:
        words: what to tell.
        code: the exit code.
    """

    def __init__(self, words: str, code: int) -> None:
        super().__init__(words)
        self.code = code


@dataclass(frozen=True)
class Wish:
    """What was typed.

    Args:
        root: the project folder.
        target: the name of the target.
        content: another content folder; the target may name one, too.
        yes: nobody is asked.
        dry_run: nothing is sent.
        word: the word that agrees to removing many pages.
        allow_dirty: whether changes that are not committed may be published.
        allow_overdue: whether pages whose review is overdue may be published.
        take_over: go on although somebody else publishes, or has published what is not here.
        debug: show tracebacks.
        quiet: say nothing but faults.
    """

    root: Path
    target: str
    content: Path | None = None
    yes: bool = False
    dry_run: bool = False
    word: str = ""
    allow_dirty: bool = False
    allow_overdue: bool = False
    take_over: bool = False
    debug: bool = False
    quiet: bool = False

    def say(self, words: str) -> None:
        """Tell a person how far it is."""
        if not self.quiet:
            sys.stdout.write(f"{words}\n")
            sys.stdout.flush()
