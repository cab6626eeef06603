"""Whatever is written, what is never public does not come through."""

from __future__ import annotations

import contextlib
import datetime as dt
import tempfile
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.responses import mail, private, sources
from plugins.responses.bodies import text_of
from plugins.responses.hidden import unseen, visible
from plugins.responses.intake import NotTaken, Taken, take
from plugins.responses.message import Message, RefusedError
from plugins.responses.quoted import own_words
from plugins.responses.seen import Seen

TEXTS = st.text(max_size=300)
SIGNS = st.sampled_from("ab1 .@-()+:/\n\u200b\u202e\u0430>\u00ad\U000e0041")
WORDS = st.lists(st.sampled_from(["we", "liked", "it", "on", "Monday", "at", "5:30", "in", "2024", "."]), max_size=8)
NUMBERS = st.from_regex(r"\A\+?1?[ .-]?\(?[2-9][0-9]{2}\)?[ .-]?[0-9]{3}[ .-]?[0-9]{4}\Z")
ADDRESSES = st.from_regex(r"\A[a-z][a-z0-9]{1,12}(?:\.[a-z]{2,8})?@[a-z]{2,10}\.(?:com|org|example)\Z")


@settings(deadline=None)
@given(TEXTS)
def test_nothing_unseen_is_left(text: str) -> None:
    """No control, format or private sign and no pile of marks is left, and a second look changes nothing."""
    seen = visible(text)
    assert unseen(seen) == ""
    assert visible(seen) == seen
    assert not any(unicodedata.category(sign) in {"Cf", "Co", "Cn", "Cs"} for sign in seen)


@settings(deadline=None)
@given(WORDS, NUMBERS, WORDS)
def test_no_telephone_number_comes_through(before: list[str], number: str, after: list[str]) -> None:
    """Ten digits in any of the usual forms are taken out, wherever they stand between words."""
    stripped, removed = private.without(visible(" ".join(["Call", *before, "us", number, "or", *after])))
    assert "number" in removed
    assert "".join(filter(str.isdigit, number))[-7:] not in "".join(filter(str.isdigit, stripped))


@settings(deadline=None)
@given(WORDS, ADDRESSES, st.sampled_from(["\u200b", "\u00ad", "\u2060", ""]), WORDS)
def test_no_mail_address_comes_through(before: list[str], address: str, hidden: str, after: list[str]) -> None:
    """Also with signs in it that nobody sees."""
    broken = address.replace("@", f"{hidden}@{hidden}")
    stripped, removed = private.without(visible(" ".join([*before, broken, *after])))
    assert removed
    assert "@" not in stripped


@settings(deadline=None)
@given(st.text(alphabet=SIGNS, max_size=400), st.text(alphabet=SIGNS, max_size=60), st.booleans())
def test_any_message_is_taken_or_told(words: str, name: str, form: bool) -> None:  # noqa: FBT001 - hypothesis draws it
    """No text makes the import fail; what is taken has no hidden sign, no address and a day that has been."""
    today = dt.date(2026, 11, 23)
    message = Message(form=form, pages=("p",), words=words, name=name, sender=("Aab", "bba"), date=dt.date(2030, 1, 1))
    outcome = take(message, {"p": "open"}, Seen(Path("nowhere"), ()), today=today)
    if isinstance(outcome, NotTaken):
        assert outcome.reason
        return
    assert isinstance(outcome, Taken)
    response = outcome.response
    assert response.words.strip()
    assert unseen(response.words + response.name) == ""
    assert private.found(response.words) == []
    assert response.date == today


@settings(deadline=None)
@given(TEXTS)
def test_html_is_read_as_words(text: str) -> None:
    """Any HTML gives some text, and code in it none."""
    assert "stolen()" not in text_of(f"<p>{text.replace('<', ' ')}</p><script>stolen()</script>")
    text_of(text)


@settings(deadline=None)
@given(st.lists(st.sampled_from(["words", "> quoted", "", "-- ", "Best,", "On x wrote:", "From: a", "Sent: b"])))
def test_quoted_lines_never_come_through(lines: list[str]) -> None:
    """No line that begins with ">" is left of a mail."""
    assert "> quoted" not in own_words("\n".join(lines))


@pytest.mark.parametrize(
    "text",
    [
        "988 or 911, at 5:30 pm, in 1986-2024, for 50 minutes",
        "I have 2 kids in one place, 5 minutes on the way",
        "the ratio is 1:2:3, it costs $1,200,000",
        "look at 3 dot points",
        "St. Mary and 10 others",
    ],
)
def test_ordinary_numbers_stay(text: str) -> None:
    """Crisis numbers, times, years and prices are no addresses."""
    assert private.without(text) == (text, [])


@pytest.mark.parametrize(
    "text",
    [
        *("12 N. Oak Hill Street Apt 4", "4 mulberry street", "1201 Riverside Ave, Unit B", "CO 80521", "P.O. Box 12"),
        *(
            "kim (at) mail (dot) example",
            "kim at gmail dot com",
            "kim at gmail.com",
            "@kimlee",
            "2001:db8::1",
            "10.0.0.1",
        ),
    ],
)
def test_other_ways_to_find_someone_go(text: str) -> None:
    """Streets, spelled-out addresses, names elsewhere and internet addresses are taken out."""
    stripped, removed = private.without(text)
    assert removed
    assert stripped.startswith("[")


PIECES = st.sampled_from(
    [
        *(
            b"Content-Type: multipart/mixed; boundary=a\n",
            b"--a\n",
            b"--a--\n",
            b"\n",
            b"\r\n",
            b"Words.\n",
            b"\xff\xfe",
        ),
        *(
            b"Content-Type: text/html; charset=utf-16\n",
            b"Content-Type: text/plain; charset=idna\n",
            b"<p",
            b"=?utf-8?b?=",
        ),
        *(
            b"Content-Transfer-Encoding: base64\n",
            b"Content-Transfer-Encoding: x-uuencode\n",
            b"begin 644 a\n",
            b"Subject: ",
        ),
        *(
            b"Content-Type: message/rfc822\n",
            b"From: =?q?=?=<a@\n",
            b"Date: x\n",
            b"[p]",
            b"words: ",
            b"page: p\n",
            b"&#",
            b"{",
        ),
    ]
)


@settings(deadline=None, max_examples=300)
@given(st.lists(st.one_of(PIECES, st.binary(max_size=20)), max_size=30))
def test_any_bytes_are_a_message_or_a_reason(pieces: list[bytes]) -> None:
    """No mail, however broken, ends the import: it is read, or refused with a reason."""
    with contextlib.suppress(RefusedError):
        assert mail.read(b"".join(pieces)).words.strip()


@settings(deadline=None)
@given(st.one_of(st.binary(max_size=200), st.lists(PIECES).map(b"".join)))
def test_any_file_is_read_to_its_end(data: bytes) -> None:
    """Whatever a file holds, each thing in it is a message or a reason, and there is at least one of them."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "file"
        file.write_bytes(data)
        found = list(sources.read(file))
    assert found
    assert all(one.origin.startswith("file") for one in found)
