"""Each form takes what it says, and nothing that only looks like it."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest

from plugins.facts import forms

if TYPE_CHECKING:
    from plugins.facts.forms import Form


@pytest.mark.parametrize(
    ("form", "value", "read"),
    [
        (forms.TEXT, "  one\n two ", "one two"),
        (forms.TEXT, "é ’ \U0001f642", "é ’ \U0001f642"),
        (forms.DATE, "2026-11-23", date(2026, 11, 23)),
        (forms.TIME_ZONE, "America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
        (forms.EMAIL, "ana.b+c@mail.practice.example", "ana.b+c@mail.practice.example"),
        (forms.URL, "https://a.practice.example:8443/book?x=1#/y", "https://a.practice.example:8443/book?x=1#/y"),
        (forms.POSTAL_CODE, "80521-1234", "80521-1234"),
        (forms.SPAN, "3 to 4 weeks", "3 to 4 weeks"),
    ],
)
def test_value_is_read(form: Form, value: object, read: object) -> None:
    """What people write is read, and text loses only its line breaks."""
    assert form.read(value) == read


@pytest.mark.parametrize(
    ("form", "value"),
    [
        *[(forms.TEXT, value) for value in (None, 1, " ", "x" * 2001, "\x00", "\ufffe", "\x85")],
        *[(forms.COUNT, value) for value in (True, 0, -1, 2.0, "2", 10_000)],
        *[(forms.YES_NO, value) for value in (0, 1, "true", None)],
        *[(forms.DATE, value) for value in (datetime(2026, 11, 23), "2026-11-31", "20261123", "11/23/2026", 2026)],  # noqa: DTZ001 - as TOML gives it
        *[(forms.TIME_ZONE, value) for value in ("America/Argentina", "America/Nowhere", "../UTC", "Denver", "MST")],
        *[(forms.EMAIL, value) for value in ("a@b", "a b@c.example", "a@@b.example", ".a@b.example", "a@b.example ")],
        *[(forms.URL, value) for value in ("http://a.example", "https://a", "https://u:p@a.example", "a.example")],
        *[(forms.URL, value) for value in ("https://a.example/ b", 'https://a.example/"', "javascript:alert(1)")],
        *[(forms.PAGE, value) for value in ("confidentiality.md", "pages/../x.md", "pages/x.html", "/pages/x.md")],
        *[(forms.REFERENCE, value) for value in ("First", "a_b", "a--b", "-a", "a ")],
        *[(forms.POSTAL_CODE, value) for value in (80521, "8052", "805211")],
        *[(forms.SPAN, value) for value in ("soon", "0 days", "1 to days", "3 fortnights")],
        *[(forms.LANGUAGE, value) for value in ("ES", "spanish")],
    ],
)
def test_what_is_no_value_is_refused(form: Form, value: object) -> None:
    """A number is no text, yes is not true, and a folder of time zones is no time zone."""
    with pytest.raises(ValueError, check=lambda error: isinstance(error, ValueError)):
        form.read(value)
