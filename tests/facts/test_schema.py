"""The schema and the records say the same, so that what is read is what the types promise."""

from __future__ import annotations

import tomllib
import types
import typing
from dataclasses import MISSING, fields
from datetime import date

import pytest

from plugins.facts import records
from plugins.facts.duration import Duration
from plugins.facts.forms import Form, ListOf
from plugins.facts.hours import Hours
from plugins.facts.money import Money
from plugins.facts.phone import Phone
from plugins.facts.schema import ENTRIES, PRACTICE, Key, Table

ADDED = {"id", "line"}  # by the loader
NAMES = {"date": date, "Duration": Duration, "Hours": Hours, "Money": Money, "Phone": Phone}


def _tables(table: Table) -> typing.Iterator[Table]:
    yield table
    for key in table.keys:
        inner = key.form.item if isinstance(key.form, ListOf) else key.form
        if isinstance(inner, Table):
            yield from _tables(inner)


TABLES = [table for top in (PRACTICE, *ENTRIES.values()) for table in _tables(top)]
KEYS = [pytest.param(table, key, id=f"{table.record.__name__}.{key.name}") for table in TABLES for key in table.keys]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.record.__name__)
def test_keys_are_the_fields_of_the_record(table: Table) -> None:
    """Each key is a field and each field a key; required is what has no default."""
    needed = {field.name: field.default is MISSING for field in fields(table.record) if field.name not in ADDED}
    assert {key.name: key.required for key in table.keys} == needed


def _fits(value: object, hint: object) -> bool:
    origin, args = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        return any(_fits(value, arg) for arg in args)
    if origin is tuple:
        return isinstance(value, tuple) and all(_fits(item, args[0]) for item in value)
    return type(value) is hint


def _read(example: str, form: Form | ListOf | Table) -> object:
    value = tomllib.loads(f"key = {example}")["key"]
    if isinstance(form, Table):
        rows = {key.name: key.form for key in form.keys}
        inner = {name: _read(_toml(item), rows[name]) for name, item in value.items()}
        return form.record(**inner)
    if isinstance(form, ListOf):
        assert form.fewest <= len(value) <= form.most
        return tuple(_read(_toml(item), form.item) for item in value)
    return form.read(value)


def _toml(value: object) -> str:
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {_toml(item)}" for key, item in value.items()) + " }"
    return f'"{value}"' if isinstance(value, str) else str(value).lower()


@pytest.mark.parametrize(("table", "key"), KEYS)
def test_example_is_right_and_of_the_type(table: Table, key: Key) -> None:
    """What a message tells people to write is read without a fault, and gives what the record says it holds."""
    hint = typing.get_type_hints(table.record, vars(records) | NAMES)[key.name]
    assert _fits(_read(key.form.example, key.form), hint)


@pytest.mark.parametrize(("table", "key"), KEYS)
def test_meaning_can_be_told(table: Table, key: Key) -> None:
    """Each key says what it means, to stand after "is missing:" in a sentence."""
    assert key.meaning, table
    assert not key.meaning.endswith(".")
