"""Questions to the person at the terminal; a machine is never asked."""

from __future__ import annotations

import sys


def is_person() -> bool:
    """Say whether somebody is at the terminal."""
    return sys.stdin is not None and sys.stdin.isatty() and sys.stderr.isatty()


def agrees(question: str, word: str = "yes") -> bool:
    """Ask.

    Args:
        question: to ask.
        word: the answer that means yes.

    Returns:
        Whether that was the answer.
    """
    sys.stderr.write(f'{question} Type "{word}" to go on: ')
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() == word
