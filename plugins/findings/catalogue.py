"""Every check, a row each: how severe it is and why it matters."""

from __future__ import annotations

from typing import Literal, NamedTuple


class Check(NamedTuple):
    """A row of the catalogue.

    Args:
        severity: "error" stops the build; "warning" is told and the build goes on.
        why: why it matters, in one sentence.
    """

    severity: Literal["error", "warning"]
    why: str


CHECKS: dict[str, Check] = {
    # files and front matter
    "file-unreadable": Check("error", "A page that cannot be read would be missing from the site."),
    "file-encoding": Check("error", "Other encodings turn letters such as é or ’ into wrong signs."),
    "front-matter-missing": Check("error", "Without it the page has no title and no date."),
    "front-matter-blank-line": Check("error", "Front matter counts only when it starts on the first line of the file."),
    "front-matter-yaml": Check("error", "Front matter that cannot be read is front matter that is lost."),
    "key-missing": Check("error", "The page cannot be listed, linked or dated without it."),
    "key-unknown": Check("error", "A key that nothing reads is lost without a word."),
    "key-foreign": Check("warning", "The key is read by no part of this site and has no effect."),
    "key-duplicate": Check("error", "Only one of the two values could count."),
    "value-invalid": Check("error", "The page would show something else than was meant."),
    "date-invalid": Check("error", "Pages are sorted and reviewed by their dates."),
    "date-ambiguous": Check("warning", "02/03 is the 2nd of March in some places and February 3rd in others."),
}
