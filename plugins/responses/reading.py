"""One file of a response, read: a record, and its faults with their lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.findings import Report
from plugins.reading import front_matter
from plugins.reading.document import decode
from plugins.responses import hidden, keys, markup, private, replies
from plugins.responses.record import FOLDER, ID, PENDING, Response

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

    from plugins.findings import Finding

LONGEST = 10_000  # signs; a longer answer is an article


def files(content: Path, *, pending: bool = False) -> Iterator[tuple[str, Path]]:
    """Find the files of responses.

    Args:
        content: the content folder.
        pending: True for those that nobody has approved yet.

    Yields:
        The page and the file, in the order of their names; what lies in no page's folder has the page "".
    """
    top = content / FOLDER / PENDING if pending else content / FOLDER
    for file in sorted(top.rglob("*.md")):
        parts = file.relative_to(top).parts
        if not any(part.startswith(("_", ".")) for part in parts) and parts != ("README.md",):
            yield "/".join(parts[:-1]), file


def read(
    file: Path, page: str, shown: str, people: Collection[str] | None = None
) -> tuple[Response | None, list[Finding]]:
    """Read a response.

    Args:
        file: where it is.
        page: the page that its folder names.
        shown: its path as messages name it.
        people: ids of those who may answer for the practice; None where nobody knows.

    Returns:
        The record, or None where too much of it cannot be read; and the faults.
    """
    report = Report(shown)
    text = decode(file, report)
    if text is None:
        return None, report.findings
    front = front_matter.split(text, report)
    if front.style != "yaml":
        if front.style == "plain":
            what = "The front matter of a response stands between two lines of three hyphens."
            report.add(1, "front-matter-missing", what, 'Put a line "---" above and below it.')
        return None, report.findings
    if not ID.fullmatch(file.stem):
        what = f'"{file.stem}" is no name for a response.'
        report.add(0, "value-invalid", what, "Use small letters, digits and hyphens.")
    values = keys.typed(front, people, report)
    if front.body.strip():
        _judge(front.body, values.get("by", ""), Report(shown, front.body_offset, report.findings))
    else:
        report.add(0, "response-empty", "The response has no words.", "Write them below the second line of hyphens.")
    if any(finding.severity == "error" for finding in report.findings):
        return None, report.findings
    return Response(
        file.stem,
        page,
        values["date"],
        values.get("name", ""),
        front.body.strip(),
        values.get("reply_to", ""),
        values.get("by", ""),
        values["status"],
        values.get("flags", ()),
        shown,
        front.body_offset + 1,
    ), report.findings


def _judge(words: str, by: str, report: Report) -> None:
    """Report what may not be public in the words of a response."""
    if len(words) > LONGEST:
        what = f"The response has {len(words):,} signs, more than {LONGEST:,}."
        report.add(0, "text-too-deep", what, "Shorten it with the writer, or make an article of it.")
        return
    for number, line in enumerate(words.split("\n"), 1):
        if sign := hidden.unseen(line):
            fix = "Delete the line and type it anew, as you read it."
            report.add(number, "response-hidden", f"The line holds a sign that nobody sees ({sign}).", fix)
        for what in private.found(line) if not by else ():
            article = "an" if what[0] in "aei" else "a"
            report.add(number, "response-private", f"The response has {article} {what}.", "Take it out.")
    for number, said in replies.confirming(words) if by else ():
        what = f'The answer says "{said}", which tells everyone that the reader is a client, or is none.'
        fix = "Answer in general: say what is true for anyone who reads this page."
        report.add(number, "response-confirms", what, fix)
    if markup.too_deep(words):
        report.add(0, "text-too-deep", "Quotes or lists stand too deep in one another.", "Use three levels at most.")
