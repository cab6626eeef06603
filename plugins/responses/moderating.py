"""What whoever moderates does with responses: find them, make them public, and take them away."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from plugins.findings import did_you_mean
from plugins.responses.reading import files, read
from plugins.responses.record import FOLDER, PENDING, Response, as_file, place

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

    from plugins.findings import Finding


class UnknownError(LookupError):
    """There is no such response; the message says which one was meant."""


class Stock:
    """The responses of a content folder, approved or not.

    Args:
        content: the content folder.
        people: ids of those who may answer for the practice; None where nobody knows.
    """

    def __init__(self, content: Path, people: Collection[str] | None = None) -> None:
        self.content, self.people = content, people
        self.found: list[tuple[Path, Response | None, list[Finding]]] = []
        for pending in (False, True):
            for page, file in files(content, pending=pending):
                shown = f"{content.name}/{file.relative_to(content).as_posix()}"
                self.found.append((file, *read(file, page, shown, people)))

    def all(self) -> list[Response]:
        """List the responses that can be read."""
        return [response for _, response, _ in self.found if response]

    def pending(self) -> list[tuple[Path, Response | None, list[Finding]]]:
        """List what nobody has approved yet, with its faults."""
        kept = self.content / FOLDER / PENDING
        return [
            one for one in self.found if kept in one[0].parents or (one[1] is not None and one[1].status == "pending")
        ]

    def find(self, ident: str) -> tuple[Path, Response | None, list[Finding]]:
        """Find a response.

        Args:
            ident: its id, with or without what stands before it in an address.

        Returns:
            The file, the record as far as it can be read, and its faults.

        Raises:
            UnknownError: there is none.
        """
        page, _, name = ident.removesuffix(".md").rpartition("/")
        name = name.rpartition("#")[2].removeprefix("r-")
        meant = [one for one in self.found if one[0].stem == name and one[0].parent.as_posix().endswith(page)]
        if not meant:
            near = did_you_mean(name, [file.stem for file, _, _ in self.found])
            raise UnknownError(f'There is no response "{ident}". {near}'.strip())
        if len(meant) > 1:
            raise UnknownError(f'There is more than one "{ident}". Write its page before it: PAGE/{name}')
        return meant[0]

    def answers(self, response: Response) -> list[Path]:
        """List the files that answer a response; they go with it."""
        return [file for file, one, _ in self.found if one and one.reply_to == response.id]


def in_the_way(response: Response, pages: Mapping[str, str], stock: Stock) -> str:
    """Say what keeps a response from being public, beside faults of its file.

    Args:
        response: pending.
        pages: page -> whether it takes responses.
        stock: the others.

    Returns:
        A sentence, or "".
    """
    if pages.get(response.page, "none") == "none":
        return f'"{response.page}" is no article that shows responses. {did_you_mean(response.page, pages)}'.strip()
    if response.reply_to:
        answered = next((one for one in stock.all() if one.id == response.reply_to), None)
        if answered is None or answered.page != response.page or answered.status != "approved" or answered.reply_to:
            return (
                f'It answers "{response.reply_to}", which is no public response of this page. '
                'Approve that one first, or take "reply_to" out of the file.'
            )
    return ""


def approve(content: Path, file: Path, response: Response) -> Path:
    """Make a response public with the next publication.

    Args:
        content: the content folder.
        file: where it lies.
        response: pending.

    Returns:
        Where it lies now.

    Raises:
        OSError: the disk refuses.
    """
    public = replace(response, status="approved", flags=())
    target = place(content, public)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(as_file(public), encoding="utf-8", newline="\n")
    if target != file:
        remove(file)
    return target


def remove(file: Path) -> None:
    """Delete a response, and its folder if nothing else lies there.

    Args:
        file: where it lies.

    Raises:
        OSError: the disk refuses.
    """
    file.unlink()
    for folder in file.parents:
        if folder.name in (FOLDER, PENDING) or any(folder.iterdir()):
            break
        folder.rmdir()
