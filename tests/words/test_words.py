"""The site's own words: every row in every language, and every word that is asked for has a row."""

from __future__ import annotations

import ast
import re
import string
from pathlib import Path

import pytest

from plugins.booking.kinds import KINDS as BOOKING_KINDS
from plugins.booking.providers import PAGE, PROVIDERS
from plugins.callouts.kinds import KINDS as CALLOUT_KINDS
from plugins.facts import choices
from plugins.words import SITE, SPANISH, in_language, say, spoken
from plugins.words.digest import digest

ROOT = Path(__file__).resolve().parents[2]
ASKED = re.compile(r"""say\(["']([^"']*)["']""")
PLACES = string.Formatter()


def places(text: str) -> set[str]:
    """The {places} of a text."""
    return {name for _, name, _, _ in PLACES.parse(text) if name}


def test_templates_ask_only_for_words_that_there_are() -> None:
    """Each `say("…")` of the theme names a row."""
    templates = (ROOT / "theme" / "templates").rglob("*.html")
    asked = {name for file in templates for name in ASKED.findall(file.read_text(encoding="utf-8"))}
    assert sorted(asked - SITE.keys()) == []


def test_rooms_ask_only_for_words_that_there_are() -> None:
    """Each `in_language("…", …)` of a room has Spanish."""
    calls = (
        (file.relative_to(ROOT).as_posix(), node.args[0].value)
        for file in (ROOT / "plugins").rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "in_language"
        if node.args and isinstance(node.args[0], ast.Constant)
    )
    assert [(file, words) for file, words in calls if words not in SPANISH] == []


def test_every_row_of_the_other_tables_has_spanish() -> None:
    """A new kind of callout, of link, of service or of meeting is not left in English."""
    rows = [
        *(kind.words for kind in CALLOUT_KINDS.values()),
        *(kind.items_begin for kind in CALLOUT_KINDS.values()),
        *(words for kind in BOOKING_KINDS.values() for words in (kind.leads, kind.answers)),
        *(provider.what for provider in (*PROVIDERS, PAGE)),
        *choices.FORMAT.item.words,  # type: ignore[union-attr]
    ]
    assert [words for words in rows if words and words not in SPANISH] == []


def test_translations_keep_the_places() -> None:
    """What is filled in for English is filled in for Spanish."""
    assert {english: places(english) for english in SPANISH} == {
        english: places(spanish) for english, spanish in SPANISH.items()
    }


def test_words_follow_the_language_of_the_page() -> None:
    """A regional language is its language; one that the site does not speak gets English."""
    assert (say("home", "es-MX"), say("home", "ar"), say("home")) == ("Inicio", "Home", "Home")
    assert (in_language("hours", "es"), in_language("hours", "de")) == ("horas", "hours")
    assert spoken("ES") == "es"


def test_words_without_a_row_stop_the_page() -> None:
    """Nothing is shown in a wrong language without a word."""
    with pytest.raises(LookupError, match="hoem"):
        say("hoem")
    with pytest.raises(LookupError, match="centuries"):
        in_language("centuries", "es")


def test_a_digest_does_not_depend_on_how_lines_break() -> None:
    """Wrapping a paragraph changes nothing; a word, or where a text ends, does."""
    assert digest(["one two\n three", "x"]) == digest(["one\ntwo three", "x"])
    assert len({digest(["a b"]), digest(["a", "b"]), digest(["ab"]), digest(["b a"])}) == 4
