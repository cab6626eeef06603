"""Every key has its line, in whatever form of TOML it is written."""

from __future__ import annotations

import itertools
import tomllib
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from plugins.facts.lines import dotted, lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.facts.lines import Path

SAMPLE = '''# a note with [brackets] and a = sign
[visits.first-visit]   # another
title = "A \\" quote # and no note"
cost.amount = "$150"
cost.as_of = 2026-11-23
steps = [  # a note, with a comma
    "one, two",
    """three
four""", 'five',
]
wait = { text = "3 = 4", "as of" = 2026-11-23 }

[[people.ana.credentials]]
name = "A"
[[people.ana.credentials]]
name = "B"
[people.ana.credentials.board]
phone = "+1 970-555-0142"
'''


def test_lines_of_each_form() -> None:
    """Headers, dotted keys, lists over lines, inline tables and arrays of tables: each key has its own line."""
    assert {dotted(path): line for path, line in lines_of(SAMPLE).items()} == {
        "visits": 2,
        "visits.first-visit": 2,
        "visits.first-visit.title": 3,
        "visits.first-visit.cost": 4,
        "visits.first-visit.cost.amount": 4,
        "visits.first-visit.cost.as_of": 5,
        "visits.first-visit.steps": 6,
        "visits.first-visit.steps[1]": 7,
        "visits.first-visit.steps[2]": 8,
        "visits.first-visit.steps[3]": 9,
        "visits.first-visit.wait": 11,
        "visits.first-visit.wait.text": 11,
        "visits.first-visit.wait.as of": 11,
        "people": 13,
        "people.ana": 13,
        "people.ana.credentials": 13,
        "people.ana.credentials[1]": 13,
        "people.ana.credentials[1].name": 14,
        "people.ana.credentials[2]": 15,
        "people.ana.credentials[2].name": 16,
        "people.ana.credentials[2].board": 17,
        "people.ana.credentials[2].board.phone": 18,
    }


class _Writer:
    """Writes tables as TOML, in a form that is drawn for each key; every scalar is a number of its own."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.numbers = itertools.count(100_000)
        self.names = itertools.count()

    def key(self) -> str:
        name = f"k{next(self.names)}"
        return self.draw(st.sampled_from([name, f'"{name} ]=\\"#"', f"'{name} [,'"]))

    def value(self, depth: int) -> str:
        kinds = ["number", "text", "long", "literal", *(["list", "inline"] if depth else [])]
        kind = self.draw(st.sampled_from(kinds))
        number = next(self.numbers)
        if kind == "list":
            gap = self.draw(st.sampled_from([", ", ",\n  ", " # ], note\n , "]))
            start = self.draw(st.sampled_from(["[", "[\n", "[ # note ]\n"]))
            return start + gap.join(self.value(depth - 1) for _ in range(self.draw(st.integers(0, 3)))) + "]"
        if kind == "inline":
            inner = [f"{self.key()} = {self.value(0)}" for _ in range(self.draw(st.integers(0, 3)))]
            return "{ " + ", ".join(inner) + " }"
        forms = {
            "number": f"{number}",
            "text": f'"{number} \\" ] , # \\\\"',
            "long": f'"""{number}\n[x]\n"" # = \\"""""',
            "literal": f"'''{number}\n[[y]] = ''''",
        }
        return forms[kind]

    def statement(self) -> str:
        key = ".".join(self.key() for _ in range(self.draw(st.integers(1, 3))))
        note = self.draw(st.sampled_from(["", " # note [x] = 1"]))
        return f"{key} = {self.value(2)}{note}"

    def document(self) -> str:
        rows = [self.statement() for _ in range(self.draw(st.integers(0, 3)))]
        for _ in range(self.draw(st.integers(0, 4))):
            header = ".".join(self.key() for _ in range(self.draw(st.integers(1, 3))))
            times = self.draw(st.integers(0, 2))
            for _ in range(times or 1):
                rows.append(f"[[ {header} ]]" if times else f"[{header}] # note")
                rows += [self.statement() for _ in range(self.draw(st.integers(0, 2)))]
                if times:
                    rows += [f"[{header}.{self.key()}]", self.statement()]
        return self.draw(st.sampled_from(["\n", "\n\n# [note]\n"])).join(rows)


@st.composite
def documents(draw: st.DrawFn) -> str:
    """Draw a valid TOML text."""
    return _Writer(draw).document()


def _paths(value: object, path: Path = ()) -> Iterator[tuple[Path, object]]:
    if path:
        yield path, value
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield from _paths(item, (*path, key))


@given(documents())
def test_lines_agree_with_the_parser(text: str) -> None:
    """The scanner finds exactly the keys that the parser finds, and each scalar on the line that holds it."""
    found, rows = lines_of(text), text.split("\n")
    paths = dict(_paths(tomllib.loads(text)))
    assert found.keys() == paths.keys()
    for path, value in paths.items():
        if not isinstance(value, dict | list):
            assert str(value)[:6] in rows[found[path] - 1]
