"""Mail and exports that mean harm: all of it is told, nothing of it is kept that is not words, and nothing runs."""

from __future__ import annotations

import io
import json
import mailbox
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import html5lib
import pytest

from plugins.responses.command import responses
from tests.responses.conftest import PAGE, Talking, errors
from tests.responses.hostile import CASES, HEAD, SECRETS, SUBJECT, form, mail, nested

if TYPE_CHECKING:
    from pathlib import Path


def pending(talking: Talking) -> list[Path]:
    """The files that nobody has approved."""
    return sorted((talking.content / "responses" / "_pending").rglob("*.md"))


def bring(talking: Talking, name: str, raw: bytes) -> int:
    """Import one file."""
    file = talking.folder / name
    file.write_bytes(raw)
    return responses(talking.folder, "import", (str(file),))


@pytest.mark.parametrize("name", CASES)
def test_each_hostile_message_is_taken_or_told(name: str, talking: Talking, capsys: pytest.CaptureFixture[str]) -> None:
    """It becomes one pending file, or is told with its reason; its sender is nowhere in what is kept."""
    case = CASES[name]
    assert bring(talking, case.name, case.raw) == 0
    said = capsys.readouterr().out
    if case.told:
        assert case.told in said
        assert "NOT TAKEN" in said
        assert pending(talking) == []
        return
    assert said.startswith(("taken ", "!!!"))
    (file,) = pending(talking)
    text = file.read_text(encoding="utf-8")
    assert not [secret for secret in SECRETS if secret in text.lower()]
    assert all(sign.isprintable() or sign == "\n" for sign in text)
    assert "\x1b" not in said


def test_there_are_forty() -> None:
    """The table holds forty messages at least."""
    assert len(CASES) >= 40


def test_all_of_them_approved_do_no_harm_to_the_page(talking: Talking, capsys: pytest.CaptureFixture[str]) -> None:
    """Approved unread, they leave a page of words: no element and no address does anything."""
    folder = talking.folder / "inbox"
    folder.mkdir()
    for number, (name, case) in enumerate(CASES.items()):
        (folder / f"{number:02} {name} {case.name}").write_bytes(case.raw)
    assert responses(talking.folder, "import", (str(folder),)) == 0
    said = capsys.readouterr().out
    assert said.count("\ntaken ") + said.startswith("taken ") + said.count("NOT TAKEN") == len(CASES)
    for file in pending(talking):
        responses(talking.folder, "approve", (file.stem,), yes=True)
    assert errors(talking.build()) == []
    page = talking.page()
    tree = html5lib.parse(page, namespaceHTMLElements=False)
    shown = tree.find(".//section[@class='responses']")
    elements = {element.tag for element in shown.iter() if isinstance(element.tag, str)}
    assert elements <= {
        "section",
        "ol",
        "ul",
        "li",
        "h2",
        "h3",
        "h4",
        "p",
        "a",
        "time",
        "div",
        "em",
        "strong",
        "br",
        "blockquote",
    }
    links = [link.attrib for link in shown.iter("a")]
    assert all(link["href"].startswith(("https://", "#r-", "/", "mailto:hello@small", "tel:")) for link in links)
    assert [link["href"] for link in links if link["href"].startswith("https://")] == ["https://evil.example/phish"]
    assert "(evil.example)" in page
    everything = talking.everything().lower()
    assert not [secret for secret in SECRETS if secret.encode() in everything]
    assert tree.find(".//main//footer") is None


def test_the_same_message_is_taken_once(talking: Talking, capsys: pytest.CaptureFixture[str]) -> None:
    """Imported again, in another mail program's form, edited here, rejected or removed meanwhile, it stays one."""
    first = mail("The very same\nwords.")
    again = mail("the very  same words", head=HEAD.replace("<abc@", "<abd@").replace("08:12", "09:12") + SUBJECT)
    bring(talking, "a.eml", first)
    bring(talking, "b.eml", again)
    (file,) = pending(talking)
    file.write_text(file.read_text(encoding="utf-8").replace("words", "sentences"), encoding="utf-8")
    bring(talking, "a.eml", first)
    assert len(pending(talking)) == 1
    responses(talking.folder, "reject", (file.stem,), yes=True)
    bring(talking, "a.eml", first)
    assert pending(talking) == []
    assert capsys.readouterr().out.count("here before") == 3 + 4  # three messages, and a count in each of four ends


def test_another_machine_knows_what_is_public(talking: Talking) -> None:
    """Without the list of what came before, words that are public already are not taken once more."""
    bring(talking, "a.eml", mail("Public words."))
    (file,) = pending(talking)
    responses(talking.folder, "approve", (file.stem,), yes=True)
    (talking.content / "responses" / "_pending" / ".seen").unlink()
    bring(talking, "a.eml", mail("Public words."))
    assert pending(talking) == []


def test_ids_say_nothing(talking: Talking, tmp_path: Path) -> None:
    """The same message has another id on another machine: nobody can try out words until an id fits."""
    import shutil

    other = Talking(tmp_path / "another")
    shutil.copytree(talking.content, other.content)
    names = set()
    for one in (talking, other):
        bring(one, "a.eml", mail("The same words."))
        names.add(pending(one)[0].name)
    assert len(names) == 2


WORDS = "Answer with enough words."
FORMS: dict[str, bytes] = {
    "mail.eml": mail(f"Name to show: Kim\n\n{WORDS}"),
    "form service.eml": mail(
        f"page: {PAGE}\npseudonym: Kim\nwords: {WORDS}\nconsent: yes\n", head=HEAD + "Subject: New\n"
    ),
    "form service html.eml": mail(
        "",
        head=HEAD + "Subject: New\n",
        kind="Content-Type: text/html\n\n"
        f"<table><tr><td>page</td><td>{PAGE}</td></tr><tr><td>pseudonym</td><td>Kim</td></tr>"
        f"<tr><td>words</td><td>{WORDS}</td></tr><tr><td>consent</td><td>yes</td></tr></table>",
    ),
    "netlify.json": json.dumps(
        [
            {
                "id": "1",
                "created_at": "2026-11-02T10:00:00Z",
                "ip": "203.0.113.9",
                "data": form(words=WORDS, user_agent="x"),
            }
        ]
    ).encode(),
    "formspree.json": json.dumps({"submissions": [{"_date": "2026-11-02T10:00:00Z", **form(words=WORDS)}]}).encode(),
    "lines.jsonl": (json.dumps({"date": "2026-11-02", **form(words=WORDS)}) + "\n").encode() * 1,
    "post.txt": urlencode(form(words=WORDS)).encode(),
    "box.mbox": b"From mallory@evil-relay.example Mon Nov  2 08:12:44 2026\n" + mail(f"Name to show: Kim\n\n{WORDS}"),
}


@pytest.mark.parametrize("name", FORMS)
def test_every_form_of_export_is_read(name: str, talking: Talking) -> None:
    """Words, name and page come out of each in the same way."""
    bring(talking, name, FORMS[name])
    (file,) = pending(talking)
    text = file.read_text(encoding="utf-8")
    assert file.parent.name == PAGE
    assert text.startswith('---\nname: "Kim"\n')
    assert text.endswith(f"---\n{WORDS}\n")
    assert name == "post.txt" or "date: 2026-11-02\n" in text


def test_mailboxes_hold_many(talking: Talking, capsys: pytest.CaptureFixture[str]) -> None:
    """Each message of an mbox and of a maildir is taken by itself; a line "From " inside one does not part it."""
    box = mailbox.mbox(talking.folder / "box.mbox")
    folder = mailbox.Maildir(talking.folder / "maildir")
    for number in range(3):
        box.add(mail(f"Box {number}.\n\nFrom here on it goes well."))
        folder.add(mail(f"Folder {number}."))
    box.close()
    (talking.folder / "maildir" / "tmp" / "half").write_bytes(mail("Half."))
    assert responses(talking.folder, "import", (str(talking.folder / "box.mbox"), str(talking.folder / "maildir"))) == 0
    assert len(pending(talking)) == 6
    assert sum("From here on it goes well." in file.read_text(encoding="utf-8") for file in pending(talking)) == 3
    assert "3 taken, 0 here before, 0 not taken." in capsys.readouterr().out


def test_danger_is_told_at_once(talking: Talking, capsys: pytest.CaptureFixture[str]) -> None:
    """Also of a message that is not taken, the terminal says what to do now."""
    bring(talking, "a.eml", mail("I do not want to be here anymore.", head=HEAD + "Subject: hello\n"))
    said = capsys.readouterr().out
    assert said.index("SOMEONE MAY BE IN DANGER") < said.index("Do this now") < said.index("NOT TAKEN")
    for words in ("911", "988", "crisis plan", "Do not answer below the article"):
        assert words in said


@pytest.mark.parametrize(
    "raw",
    [
        mail("", head=f"{HEAD}Subject: I want to die\n"),
        mail("I want to die. " + "x" * 600_000),
        mail("I want to die.\n" + "words\n" * 2_000_000),
        mail("I want to die.", head=HEAD + SUBJECT + "X-Long: " + "x" * 10 + "\n", kind=nested(900)),
        urlencode(form(words="I want to die", consent="")).encode(),
        urlencode(form(words="I want to die", website="x")).encode(),
    ],
    ids=["subject", "long", "large", "bomb", "no consent", "trap"],
)
def test_danger_is_seen_in_what_is_not_taken(raw: bytes, talking: Talking, capsys: pytest.CaptureFixture[str]) -> None:
    """Too long, too large, too deep or sent by a program: words of danger are told all the same."""
    bring(talking, "a.eml", raw.replace(b"Deep down.", b"I want to die."))
    said = capsys.readouterr().out
    assert "NOT TAKEN" in said
    assert "SOMEONE MAY BE IN DANGER" in said


def test_a_page_may_have_any_name(talking: Talking) -> None:
    """A file name with a space or a letter of another alphabet is found in a subject, too."""
    (talking.content / "articles" / "Mi página.md").write_text("---\nresponses: open\n---\n", encoding="utf-8")
    subject = "Subject: =?utf-8?q?Respuesta_[Mi_p=C3=A1gina]?=\n"
    bring(talking, "a.eml", mail("Palabras.", head=HEAD + subject))
    assert [file.parent.name for file in pending(talking)] == ["Mi página"]


@pytest.mark.parametrize(
    ("words", "flag"),
    [
        ("My son Max likes it.", "names someone in the family"),
        ("She goes to Lincoln Elementary School.", "names a school"),
        ("He is 7 years old.", "how old a child is"),
        ("Your practice treated us well.", "is a client here"),
        ("You are the best.", "praises or blames"),
        ("I was diagnosed with ADHD.", "health"),
        ("See https://a.example/b for more.", "holds a link"),
        ("Cheap casino here.", "advertising"),
        ("Ana Sample is kind.", "names someone of the practice"),
        ("I want to die.", "may be of someone in danger"),
        ("Write to me: kim@a.example.", "held what is now removed: email address"),
        ("\u0430pple pie is good.", "mixes alphabets"),
    ],
)
def test_what_a_person_has_to_see_is_flagged(words: str, flag: str, talking: Talking) -> None:
    """The reason stands in the pending file and in the list, with the words that were found."""
    bring(talking, "a.eml", mail(words))
    (file,) = pending(talking)
    assert flag in file.read_text(encoding="utf-8")


def test_ordinary_words_have_no_flag(talking: Talking, capsys: pytest.CaptureFixture[str]) -> None:
    """What most people write is only listed."""
    bring(talking, "a.eml", mail("Thank you for this page. Could you say more about how long it takes to build trust?"))
    assert "look:" not in capsys.readouterr().out


def test_quoted_mail_and_signatures_stay_out(talking: Talking) -> None:
    """What was answered, closing words, names and what programs add are no part of a response."""
    bodies = (
        "One.\n\nBest regards,\nMallory Mallorca\nCEO, Evil",
        "Two.\n\nOn Mon, Nov 2, 2026 at 8:00 AM Hello <hello@x.example>\nwrote:\n> secret question",
        "> secret question\n\nThree.\n-- \nMallory",
        "Cuatro.\n\nEl lun, 2 nov 2026 a las 8:00, Hola <hola@x.example> escribi\u00f3:\n> pregunta secret",
        "Five.\n\n-----Original Message-----\nFrom: Hello\nSent: Monday\nsecret",
        "Six.\n\nSent from my iPhone",
        "On Monday, Hello <hello@x.example> wrote:\n> secret\n\nSeven.",
        "I am Mallory. Eight.",
    )
    for number, body in enumerate(bodies):
        bring(talking, f"{number}.eml", mail(body))
    found = {file.read_text(encoding="utf-8").split("---\n")[2].strip() for file in pending(talking)}
    assert found == {"One.", "Two.", "Three.", "Cuatro.", "Five.", "Six.", "Seven.", "I am [name removed]. Eight."}


def test_what_makes_no_sense_is_told(talking: Talking, capsys: pytest.CaptureFixture[str]) -> None:
    """A slip in the action, a file that is not there and an unknown id have exit codes and a way on."""
    assert responses(talking.folder, "aprove", ("x",)) == 2
    assert 'Did you mean "approve"?' in capsys.readouterr().err
    assert responses(talking.folder, "import", (str(talking.folder / "nothing"),)) == 1
    assert responses(talking.folder, "import", ()) == 2
    assert responses(talking.folder, "approve", ("nothing",)) == 2


def test_a_narrow_terminal_does_not_end_the_import(talking: Talking, monkeypatch: pytest.MonkeyPatch) -> None:
    """Letters that a terminal does not know are shown as "?", and everything is taken."""
    narrow = io.TextIOWrapper(io.BytesIO(), encoding="cp1252", newline="\n")
    monkeypatch.setattr("sys.stdout", narrow)
    bring(talking, "\u043f\u0438\u0441\u044c\u043c\u043e.eml", mail("I like it \U0001f600 \u043c\u0438\u0440."))
    assert responses(talking.folder, "list", ()) == 0
    assert len(pending(talking)) == 1
