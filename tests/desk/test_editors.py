"""What editors complete is what the site knows."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from plugins.desk import documenting, editors
from plugins.facts import load
from plugins.reading.keys import KEYS

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[2]
FACTS, _ = load(ROOT / "content" / "practice.toml")
CATEGORIES = ["Starting therapy", "Behavior therapy", "Families", "Between visits"]
MADE = editors.files(FACTS, CATEGORIES) if FACTS else {}


@pytest.mark.parametrize("name", MADE)
def test_the_file_is_as_the_tables_and_the_facts_say(name: str, golden: Callable[[str, Path], None]) -> None:
    """Schema and snippets in the repository are those that would be made now."""
    path = ROOT / name
    path.parent.mkdir(parents=True, exist_ok=True)
    golden(MADE[name], path)


def test_no_snippet_is_left_over() -> None:
    """A visit or booking link that is gone has no snippet any more."""
    there = {path.relative_to(ROOT).as_posix() for path in (ROOT / editors.OBSIDIAN).glob("*.md")}
    assert there == {name for name in MADE if name.startswith(editors.OBSIDIAN)}


def test_the_schema_knows_every_key_and_person() -> None:
    """Every front matter key is in the schema, no other is allowed, and authors are those of the facts."""
    schema = json.loads(MADE[editors.SCHEMA])
    assert set(schema["properties"]) == set(KEYS)
    assert schema["additionalProperties"] is False
    assert "practice" in schema["properties"]["author"]["enum"]


def test_snippets_offer_every_visit_and_booking_link() -> None:
    """Typing [!EXPECT offers the visits, typing book the booking links."""
    snippets = json.loads(MADE[editors.VS_CODE])
    assert FACTS is not None
    assert all(visit in snippets["callout expect"]["body"][0] for visit in FACTS.visits)
    assert all(link in snippets["booking link"]["body"][0] for link in FACTS.booking)


def test_the_table_of_checks_is_current(golden: Callable[[str, Path], None]) -> None:
    """docs/checks.md lists every row of the catalogue as it is."""
    golden(documenting.as_table(), ROOT / "docs" / "checks.md")
