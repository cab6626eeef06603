"""What editors complete is what the site knows."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from plugins.building.build import Order
from plugins.desk import documenting, editors
from plugins.desk.reading import look
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


def test_every_key_completes_with_what_there_is() -> None:
    """Typing the first letters of a key offers its line; categories, people and choices stand in it as a list."""
    snippets = json.loads(MADE[editors.VS_CODE])
    prefixes = {snippet["prefix"] for snippet in snippets.values()}
    assert set(KEYS) <= prefixes
    assert snippets["key category"]["body"] == [
        "category: ${1|Behavior therapy,Between visits,Families,Starting therapy|}"
    ]
    assert "practice" in snippets["key author"]["body"][0]
    assert "draft" in snippets["key status"]["body"][0]
    assert json.loads(MADE[editors.SETTINGS])["[markdown]"]["editor.quickSuggestions"]["other"] == "on"


def filled(body: str) -> str:
    """Type a snippet as someone does who takes each first choice."""
    body = re.sub(r"\$\{\d+\|(.*?)(?:,.*?)?\|\}", r"\1", body)
    body = re.sub(r"\$\{\d+:(\$CURRENT_\w+-\$CURRENT_\w+-\$CURRENT_\w+|[^{}$]*)\}", r"\1", body)
    body = body.replace("$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE", "2027-01-31").replace("$CURRENT_YEAR", "2027")
    return re.sub(r"\$\d", "words", body)


@pytest.fixture
def practice(tmp_path: Path) -> Path:
    """The facts of the practice, and no page."""
    for name in ("practice.toml", "practice.es.toml"):
        shutil.copy(ROOT / "content" / name, tmp_path)
    (tmp_path / "pages").mkdir()
    return tmp_path


def test_snippets_are_right_as_they_are_typed(practice: Path) -> None:
    """Every callout and booking link that a snippet or template types reads without an error of its own."""
    snippets = json.loads(MADE[editors.VS_CODE])
    texts = {name: "\n".join(row["body"]) for name, row in snippets.items() if name.startswith(("callout", "booking"))}
    texts |= {Path(name).stem: text for name, text in MADE.items() if name.startswith(editors.OBSIDIAN)}
    for number, (name, text) in enumerate(texts.items()):
        words = "do not say words" if "dont" in name else "words"
        body = filled(text).replace("> words", f"> - {words}\n> - {words}").replace("Words", f"- {words}\n> - {words}")
        if not body.startswith("---"):
            (practice / "pages" / f"page-{number}.md").write_text(
                f"---\ntitle: {name}\n---\n{body}\n", encoding="utf-8"
            )
    order = Order(content=practice, output=practice / "output", cache=practice / "cache")
    wrong = [
        one
        for one in look(order).findings
        if one.check.startswith(("callout-", "booking-")) and one.severity == "error"
    ]
    assert wrong == []


def test_the_schema_takes_our_own_pages() -> None:
    """The front matter of every page fits the schema: keys, forms and choices; what the site refuses, it refuses."""
    schema = json.loads(MADE[editors.SCHEMA])
    for file in sorted((ROOT / "content").rglob("*.md")):
        text = file.read_text(encoding="utf-8")
        inner = file.relative_to(ROOT / "content").parts
        if text.startswith("---\n") and not inner[0].startswith("_") and inner[0] != "responses":
            front = yaml.load(text.split("---\n", 2)[1], Loader=yaml.BaseLoader)  # noqa: S506 - reads text alone
            assert misfits(front, schema) == [], file.name
    assert misfits({"titel": "x", "reviewed": "soon", "author": "nobody", "status": "drft"}, schema) == [
        "titel",
        "reviewed",
        "author",
        "status",
        "title",
    ]


def misfits(front: dict[str, Any], schema: dict[str, Any]) -> list[str]:
    """Name the keys that the schema refuses, by the words of it that ours uses (JSON Schema 2020-12)."""
    rows = schema["properties"]
    wrong = [key for key, value in front.items() if key not in rows or not fits(value, rows[key], schema)]
    return wrong + [key for key in schema["required"] if key not in front]


def fits(value: object, row: dict[str, Any], schema: dict[str, Any]) -> bool:
    """Say whether a value, read as text, lists and mappings, fits a row."""
    if "anyOf" in row:
        return any(fits(value, one, schema) for one in row["anyOf"])
    types = {"string": str, "array": list, "object": dict, "integer": str}
    named = row.get("type", [])
    kinds = tuple(types[name] for name in ([named] if isinstance(named, str) else named))
    if kinds and not isinstance(value, kinds):
        return False
    if isinstance(value, list):
        return all(fits(one, row["items"], schema) for one in value)
    if isinstance(value, dict):
        return misfits(value, {"properties": row["properties"], "required": row["required"]}) == []
    return (
        (named != "integer" or str(value).lstrip("-").isdigit())
        and value in row.get("enum", [value])
        and value == row.get("const", value)
        and bool(re.search(row.get("pattern", ""), str(value)))
    )


def test_the_table_of_checks_is_current(golden: Callable[[str, Path], None]) -> None:
    """docs/checks.md lists every row of the catalogue as it is."""
    golden(documenting.as_table(), ROOT / "docs" / "checks.md")
