"""All responses of a site: which page has which, in which order, and what is wrong with them together."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from plugins.findings import Finding, did_you_mean
from plugins.responses.reading import files, read
from plugins.responses.record import FOLDER, PRACTICE, Response, sorted_by_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from plugins.facts import Facts


class Thread(NamedTuple):
    """A response and what was answered to it.

    Args:
        first: the response.
        replies: in the order in which they were written.
    """

    first: Response
    replies: tuple[Response, ...]


@dataclass
class Responses:
    """What readers wrote, as far as it is public.

    Args:
        threads: page -> its threads, the oldest first.
        findings: all faults.
    """

    threads: dict[str, tuple[Thread, ...]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


def page_of(source: str) -> str:
    """Name a page as folders of responses, forms and mails do.

    Args:
        source: of an article, below the content folder.

    Returns:
        Its path below the folder of articles, without what stands after the dot.
    """
    path = PurePosixPath(source)
    return PurePosixPath(*path.parts[1:]).with_suffix("").as_posix() if len(path.parts) > 1 else path.stem


def read_responses(content: Path, shown: str, pages: Mapping[str, str], facts: Facts | None) -> Responses:
    """Read what has been approved.

    Args:
        content: the content folder.
        shown: how messages name it.
        pages: page -> whether it takes responses: "open", "closed" or "none".
        facts: know who may answer for the practice; without any, nobody is asked for.

    Returns:
        The threads and the faults.
    """
    result = Responses()
    people = {PRACTICE, *facts.people} if facts else None
    by_page: dict[str, list[Response]] = {}
    for page, file in files(content):
        name = f"{shown}/{file.relative_to(content).as_posix()}"
        response, faults = read(file, page, name, people)
        result.findings += faults
        if page not in pages:
            what = f'There is no article "{page}".' if page else "The response lies in no folder of an article."
            fix = did_you_mean(page, pages) if page else f"Move it to {shown}/{FOLDER}/<file name of the article>/."
            result.findings.append(Finding(name, 0, "response-page", what, fix))
        elif response and response.status != "approved":
            fix = f'Look at it with "python3 tasks.py responses approve {response.id}", or move it to _pending/.'
            what = "Nobody has approved this response, so it is not shown."
            result.findings.append(Finding(name, 1, "response-pending", what, fix))
        elif response:
            by_page.setdefault(page, []).append(response)
    for page, found in sorted(by_page.items()):
        result.threads[page] = threaded(found, result.findings)
    return result


def threaded(found: Iterable[Response], findings: list[Finding]) -> tuple[Thread, ...]:
    """Put answers below what they answer.

    Args:
        found: the responses of one page.
        findings: takes those that answer nothing, or an answer.

    Returns:
        The threads, the oldest first.
    """
    by_id = {response.id: response for response in sorted_by_day(found)}
    replies: dict[str, list[Response]] = {}
    for response in by_id.values():
        if not response.reply_to:
            continue
        answered = by_id.get(response.reply_to)
        if answered and not answered.reply_to and answered is not response:
            replies.setdefault(answered.id, []).append(response)
            continue
        if answered is None:
            what = f'"reply_to: {response.reply_to}" names no response of this page.'
            fix = did_you_mean(response.reply_to, by_id.keys() - {response.id}) or "Take the line out."
        else:
            what = f'"reply_to: {response.reply_to}" names an answer; there is one level of answers.'
            fix = f'Write "reply_to: {answered.reply_to}".' if answered is not response else "Take the line out."
        findings.append(Finding(response.shown, 0, "response-thread", what, fix))
    firsts = (response for response in by_id.values() if not response.reply_to)
    return tuple(Thread(first, tuple(replies.get(first.id, ()))) for first in firsts)
