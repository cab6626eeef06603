"""Approve, list, reject, remove: what is shown first, what is asked, and what is left afterwards."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.desk.starters import start
from plugins.responses.command import responses
from tests.responses.conftest import PAGE, Talking, errors
from tests.responses.test_import import bring, mail, pending

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def answer(words: str, asked: list[str]) -> object:
    """Answer every question with the same words, and note what was asked."""

    def ask(question: str) -> str:
        asked.append(question)
        return words

    return ask


def approved(talking: Talking) -> list[Path]:
    """The files that are public with the next publication."""
    return sorted((talking.content / "responses" / PAGE).glob("*.md"))


def test_approving_shows_exactly_what_will_be_public(talking: Talking, capsys: pytest.CaptureFixture[str]) -> None:
    """The words, the name and the day stand there as they will on the page; only a yes makes them so."""
    bring(talking, "a.eml", mail("Name to show: Kim\n\nTwo lines\n\nof words."))
    (file,) = pending(talking)
    capsys.readouterr()
    asked: list[str] = []
    assert responses(talking.folder, "approve", (file.stem,), ask=answer("", asked)) == 1
    assert len(asked) == 1
    assert pending(talking) == [file]
    said = capsys.readouterr().out
    assert f"--- {PAGE}\n+ Kim\n+ November 2, 2026\n+ Two lines\n+ \n+ of words.\n" in said
    assert responses(talking.folder, "approve", (file.stem,), ask=answer("y", asked)) == 0
    assert pending(talking) == []
    (public,) = approved(talking)
    assert "status: approved" in public.read_text(encoding="utf-8")
    assert "flags" not in public.read_text(encoding="utf-8")


def test_nobody_to_ask_means_no(talking: Talking) -> None:
    """Without a terminal and without --yes nothing becomes public, and nothing is deleted."""
    bring(talking, "a.eml", mail("Some words."))
    (file,) = pending(talking)

    def closed(_: str) -> str:
        raise EOFError

    for action in ("approve", "reject", "remove"):
        assert responses(talking.folder, action, (file.stem,), ask=closed) == 1
    assert pending(talking) == [file]


def test_what_has_a_fault_is_not_approved(talking: Talking, capsys: pytest.CaptureFixture[str]) -> None:
    """Words that may not be public stay where they are, with the line and what to do, whatever is answered."""
    bring(talking, "a.eml", mail("Some words."))
    (file,) = pending(talking)
    file.write_text(file.read_text(encoding="utf-8") + "Call 970-555-0142.\n", encoding="utf-8")
    assert responses(talking.folder, "approve", (file.stem,), yes=True) == 1
    assert f"{file.name}:7  error  response-private" in capsys.readouterr().out
    assert approved(talking) == []


def test_an_answer_goes_from_the_starter_to_the_page(talking: Talking, capsys: pytest.CaptureFixture[str]) -> None:
    """`new response` begins one; it is refused while it tells who is a client, or what it answers is not public."""
    bring(talking, "a.eml", mail("What helps?"))
    (first,) = pending(talking)
    given = {"article": PAGE, "reply_to": first.stem, "author": "ana"}
    file = start(talking.content, "response", "", asks=False, given=given)
    text = file.read_text(encoding="utf-8")
    assert "by: ana\n" in text
    assert "name:" not in text
    head = text[: text.rindex("---\n") + 4]
    file.write_text(f"{head}Thank you for coming to see us.\n", encoding="utf-8")
    assert responses(talking.folder, "approve", (file.stem,), yes=True) == 1
    assert "response-confirms" in capsys.readouterr().out
    file.write_text(f"{head}Anyone can ask for a list.\n", encoding="utf-8")
    assert responses(talking.folder, "approve", (file.stem,), yes=True) == 1
    assert "no public response of this page" in capsys.readouterr().out
    assert responses(talking.folder, "approve", (first.stem, file.stem), yes=True) == 0
    assert errors(talking.build()) == []
    assert "Ana Sample, answer from the practice, <time" in talking.page()


def test_removal_leaves_no_trace(talking: Talking) -> None:
    """Page, feeds, search and pictures are, byte for byte, those of a site that never had the response."""
    talking.write("r0", "Another response.", date="2026-10-01")
    assert errors(talking.build()) == []
    before = talking.everything()
    talking.write("r1", "A zebra crossed.")
    talking.write("r2", "An answer to a zebra.", name=None, by="ana", reply_to="r1")
    assert errors(talking.build()) == []
    assert b"zebra" in talking.everything()
    assert responses(talking.folder, "remove", ("r1",), yes=True) == 0
    assert errors(talking.build()) == []
    assert b"zebra" not in talking.everything()
    assert talking.everything() == before
    assert [file.stem for file in approved(talking)] == ["r0"]


def test_rejecting_is_for_what_waits(talking: Talking, capsys: pytest.CaptureFixture[str]) -> None:
    """What is public is removed, not rejected; what waits is deleted for good."""
    talking.write("r1", "Public words.")
    assert responses(talking.folder, "reject", ("r1",), yes=True) == 1
    assert "responses remove r1" in capsys.readouterr().out
    bring(talking, "a.eml", mail("Some words."))
    assert responses(talking.folder, "reject", (pending(talking)[0].stem,), yes=True) == 0
    assert pending(talking) == []


def test_the_list_shows_what_waits_and_why(talking: Talking, capsys: pytest.CaptureFixture[str]) -> None:
    """Id, page, day, name, words and flags of each; files that cannot be read are there with their faults."""
    talking.write("r1", "Public words.")
    bring(talking, "a.eml", mail("My son Max likes it."))
    (file,) = pending(talking)
    (file.parent / "broken.md").write_text("no front matter", encoding="utf-8")
    capsys.readouterr()
    assert responses(talking.folder, "list", ()) == 0
    said = capsys.readouterr().out
    assert re.search(
        rf"{file.stem}  {PAGE}  2026-11-02  A reader: My son Max likes it\.\n    look: names someone", said
    )
    assert "broken  cannot be read" in said
    assert "2 to be looked at, 1 public." in said


def test_one_name_on_two_pages_is_asked_for(talking: Talking, capsys: pytest.CaptureFixture[str]) -> None:
    """Where two pages have a response of one name, neither is touched until the page is said."""
    talking.write("kim", "One.")
    other = talking.write("kim", "Two.", page="plain")
    assert responses(talking.folder, "remove", ("kim",), yes=True) == 2
    assert "PAGE/kim" in capsys.readouterr().err
    assert responses(talking.folder, "remove", ("plain/kim",), yes=True) == 0
    assert not other.exists()
    assert len(approved(talking)) == 1
