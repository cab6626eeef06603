"""What editors complete while someone types: a JSON Schema of the front matter, and snippets for VS Code and Obsidian.

The files are made from the tables and from the facts of the practice; a test holds them, and makes them anew:
python3 tasks.py test tests/desk/test_editors.py --update-golden
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from plugins.callouts.kinds import KINDS as CALLOUTS
from plugins.desk.key_snippets import choice, for_keys
from plugins.reading.keys import KEYS
from plugins.reading.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from plugins.facts import Facts, Visit

TEXTS: dict[str, Any] = {"type": "array", "items": {"type": "string"}}
REFERENCE = {
    "type": "object",
    "properties": {"title": {"type": "string"}, "url": {"type": "string", "pattern": "^https://"}},
    "required": ["title"],
    "additionalProperties": False,
}
CONSENT = {
    "type": "object",
    "properties": {
        "id": {"type": "string"},
        "for": {"const": "story"},
        "expires": {"type": "string", "format": "date"},
    },
    "required": ["id", "for", "expires"],
    "additionalProperties": False,
}
FORMS: dict[str, dict[str, Any]] = {
    "list": {"type": ["array", "string"], "items": {"type": "string"}},
    "moment": {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}"},
    "date": {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
    "number": {"type": "integer"},
    "references": {"type": "array", "items": {"anyOf": [{"type": "string"}, REFERENCE]}},
    "consents": {"type": "array", "items": CONSENT},
}
OBSIDIAN, VS_CODE = "content/_snippets", ".vscode/practice.code-snippets"
SETTINGS = ".vscode/settings.json"
# VS Code offers nothing in Markdown by itself; Enter has to stay a new line there.
TYPING = {
    "editor.quickSuggestions": {"comments": "off", "strings": "off", "other": "on"},
    "editor.wordBasedSuggestions": "off",
    "editor.acceptSuggestionOnEnter": "off",
    "editor.snippetSuggestions": "top",
}
SCHEMA = "editors/front-matter.schema.json"


def files(facts: Facts, categories: Iterable[str], pages: Iterable[str] = ()) -> dict[str, str]:
    """Make all files.

    Args:
        facts: of the practice.
        categories: that articles have.
        pages: paths of pages that a key may name.

    Returns:
        Path below the project -> text.
    """
    made = {
        SCHEMA: as_json(schema(facts, sorted(set(categories)), sorted(pages))),
        VS_CODE: as_json(vs_code(facts, sorted(set(categories)), sorted(pages))),
        SETTINGS: as_json({"[markdown]": TYPING}),
    }
    return made | {f"{OBSIDIAN}/{name}.md": text for name, text in obsidian(facts).items()}


def as_json(value: object) -> str:
    """Write JSON as people read it."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def schema(facts: Facts, categories: list[str], pages: list[str]) -> dict[str, Any]:
    """Make the JSON Schema (draft 2020-12) of the front matter.

    Args:
        facts: whose people may be named.
        categories: to choose from; a new one is fine.
        pages: that `translation_of` may name.

    Returns:
        The schema.
    """
    people = sorted({"practice", *facts.people})
    known = {"author": people, "reviewer": people}
    properties: dict[str, Any] = {}
    for name, key in KEYS.items():
        form = dict(FORMS.get(key.form, {"type": "string"}))
        if key.choices or name in known:
            form = {"enum": list(key.choices) or known[name]}
        if name == "category":
            form["examples"] = categories
        if name == "translation_of" and pages:
            form["examples"] = pages
        properties[name] = {"description": f"{key.meaning} ({', '.join(key.kinds)})", **form}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Front matter of a page",
        "type": "object",
        "properties": properties,
        "required": ["title"],
        "additionalProperties": False,
        "$defs": {kind.name: {"required": list(kind.required)} for kind in KINDS},
    }


def vs_code(facts: Facts, categories: list[str], pages: list[str]) -> dict[str, Any]:
    """Make snippets for VS Code; where there is something to choose, it offers the list.

    Args:
        facts: with visits, booking links and people.
        categories: of articles.
        pages: that `translation_of` may name.

    Returns:
        Name -> snippet.
    """

    def snippet(prefix: str, body: list[str], words: str) -> dict[str, Any]:
        return {"scope": "markdown", "prefix": prefix, "body": body, "description": words}

    people = ["practice", *(name for name in facts.people if name != "practice")]
    made = {
        "front matter of an article": snippet(
            "article",
            [
                "---",
                "title: $2",
                "date: $CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE",
                f"category: {choice(1, categories)}",
                "summary: $3",
                f"author: {choice(4, people)}",
                "status: draft",
                "---",
                "$0",
            ],
            "The lines at the top of an article",
        ),
        "booking link": snippet(
            "book", [f"[${{2:{'Request a first visit'}}}](booking:{choice(1, facts.booking)})"], "A booking link"
        ),
        "exception": snippet(
            "allow",
            ["<!-- allow: ${1:check} until $CURRENT_YEAR-${2:12-31}, ${3:your name}: ${4:reason} -->"],
            "Keep a finding, with a reason",
        ),
    }
    known = {"category": categories, "author": people, "reviewer": people, "translation_of": pages}
    made |= {name: snippet(*row) for name, row in for_keys(known).items()}
    for name, kind in CALLOUTS.items():
        header = f"> [!{name.upper()}{f'|{choice(1, visits_for(name, facts))}' if kind.draws else ''}] ${{2:title}}"
        made[f"callout {name}"] = snippet(f"[!{name.upper()}", [header, "> $0"], f"{kind.words} …")
    return made


def visits_for(callout: str, facts: Facts) -> list[str]:
    """List the visits that have something for a kind of callout to draw.

    Args:
        callout: its name.
        facts: with the visits.

    Returns:
        Their ids.
    """
    has: dict[str, Callable[[Visit], object]] = {
        "bring": lambda visit: visit.bring,
        "cost": lambda visit: visit.cost,
        "rights": lambda visit: visit.you_can or visit.we_will_not,
    }
    return [name for name, visit in facts.visits.items() if has.get(callout, bool)(visit)]


def obsidian(facts: Facts) -> dict[str, str]:
    """Make templates for Obsidian's core plugin of that name, a file each.

    Args:
        facts: with visits and booking links.

    Returns:
        Name of the template -> its text.
    """
    made = {
        f"callout {name}": f"> [!{name.upper()}] Title\n> Words\n" for name, kind in CALLOUTS.items() if not kind.draws
    }
    made |= {
        f"callout {name} {visit}": f"> [!{name.upper()}|{visit}] {facts.visits[visit].title}\n"
        for name, kind in CALLOUTS.items()
        if kind.draws
        for visit in visits_for(name, facts)
    }
    made["front matter article"] = (
        "---\ntitle: {{title}}\ndate: {{date:YYYY-MM-DD}}\ncategory: \n"
        "summary: \nauthor: practice\nstatus: draft\n---\n"
    )
    return made | {f"booking {link.id}": f"[{link.label}](booking:{link.id})\n" for link in facts.booking.values()}
