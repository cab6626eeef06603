"""What the preview says in the terminal: the address first, then a line for each build, and every fault every time."""

from __future__ import annotations

import contextlib
import sys
import time
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plugins.preview.reply import Reply

NAMED = 3  # changed files that are named; of more, the number


class Telling:
    """The terminal.

    Args:
        quiet: say nothing but faults.
    """

    def __init__(self, *, quiet: bool) -> None:
        self.quiet = quiet

    def say(self, words: str) -> None:
        """Say something that is well.

        Args:
            words: a line.
        """
        if not self.quiet:
            write(sys.stdout, f"{words}\n")

    def warn(self, words: str) -> None:
        """Say something that is not.

        Args:
            words: a line.
        """
        write(sys.stderr, f"{words}\n")

    def touched(self, changed: Sequence[str], seconds: float) -> None:
        """Say that new texts are shown; the build that follows says the rest.

        Args:
            changed: the files.
            seconds: from noticing the change to the page.
        """
        self.say(f"{clock()}  {files(changed)}shown in {seconds:.3f} s.")

    def built(self, changed: Sequence[str], seconds: float, reply: Reply, *, shown: bool) -> None:
        """Say what came of a build.

        Args:
            changed: the files that it was made for, none for the first.
            seconds: from noticing the change to the page.
            reply: of the build.
            shown: whether there is an older build to look at.
        """
        if reply["text"]:
            write(sys.stderr, f"\n{reply['text']}")
        if not reply["ok"]:
            now = (
                "The pages stay as they were until this is mended."
                if shown
                else "There is no page until this is mended."
            )
            self.warn(f"{clock()}  {files(changed)}not built. {now}")
        elif changed:
            self.say(f"{clock()}  {files(changed)}built in {seconds:.2f} s.")
        else:
            self.say(f"{clock()}  {reply['documents']} documents built in {seconds:.2f} s.")


def files(changed: Sequence[str]) -> str:
    """Name what changed.

    Args:
        changed: files.

    Returns:
        For example "a.md and b.md changed; ", or "" for none.
    """
    names = sorted(changed)
    if len(names) > NAMED:
        names = [*names[: NAMED - 1], f"{len(names) - NAMED + 1} more files"]
    return f"{' and '.join(filter(None, (', '.join(names[:-1]), names[-1])))} changed: " if names else ""


def clock() -> str:
    """Tell the time of day."""
    return time.strftime("%H:%M:%S")


def write(stream: TextIO, words: str) -> None:
    """Write, also names that the terminal has no letters for, and also when nobody reads any more.

    Args:
        stream: standard output or error.
        words: what to write.
    """
    encoding = stream.encoding or "utf-8"
    with contextlib.suppress(OSError, ValueError):
        stream.write(words.encode(encoding, "backslashreplace").decode(encoding))
        stream.flush()
