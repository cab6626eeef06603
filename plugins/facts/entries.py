"""From the data of a table to its record, by the rows of the schema."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from plugins.facts.faults import shown
from plugins.facts.forms import ID, Form, ListOf
from plugins.facts.lines import dotted
from plugins.findings import did_you_mean

if TYPE_CHECKING:
    from plugins.facts.faults import Faults
    from plugins.facts.lines import Path
    from plugins.facts.schema import Key, Table

SAMPLE = "sample"  # may stand in every table; see samples.py
_FAULTY = object()
_TOO_MANY = 20  # words to list in a message: nobody needs to be told all states


def read_entries(data: object, table: Table, path: Path, faults: Faults) -> dict[str, object]:
    """Read a section whose entries have ids.

    Args:
        data: the section.
        table: the schema of an entry.
        path: where it stands.
        faults: takes what is wrong.

    Returns:
        The records that could be read, by id.
    """
    if not isinstance(data, dict):
        faults.add(
            path,
            "fact-invalid",
            f"is {shown(data)}, but must hold entries.",
            f"Begin each with a line such as [{dotted(path)}.some-name].",
        )
        return {}
    records: dict[str, object] = {}
    for entry, value in cast("dict[str, object]", data).items():
        if not ID.fullmatch(entry):
            faults.add(
                (*path, entry),
                "fact-invalid",
                "has an id that cannot be used.",
                "Write ids in small letters and digits, with - between words: first-visit.",
            )
        else:
            record = read_table(value, table, (*path, entry), faults, id=entry)
            if record is not None:
                records[entry] = record
    return records


def read_table(data: object, table: Table, path: Path, faults: Faults, **more: object) -> object | None:
    """Read a table.

    Args:
        data: the table.
        table: its schema.
        path: where it stands.
        faults: takes what is wrong.
        more: what else the record is given.

    Returns:
        The record, or None if something in it is at fault.
    """
    if not isinstance(data, dict):
        fix = (
            f"Write it like this: {path[-1]} = {table.example}" if table.example else f"Begin it with [{dotted(path)}]."
        )
        expected = 'a group of keys, or "ask"' if table.ask else "a group of keys"
        faults.add(path, "fact-invalid", f"is {shown(data)}, but must be {expected}.", fix)
        return None
    given = cast("dict[str, object]", data)
    known = {key.name for key in table.keys}
    unknown = [name for name in given if name not in known and name != SAMPLE]
    missing = [key for key in table.keys if key.required and key.name not in given]
    for name in unknown:
        faults.add((*path, name), "fact-unknown", "is not a key that this site knows.", did_you_mean(name, known))
    for key in missing:
        faults.add((*path, key.name), "fact-missing", f"is missing: {key.meaning}.", f"Add: {_example(key)}")
    values = {
        key.name: _read(given[key.name], key, (*path, key.name), faults) for key in table.keys if key.name in given
    }
    if missing or _FAULTY in values.values():
        return None
    if "line" in getattr(table.record, "__dataclass_fields__", ()):
        more["line"] = faults.line(path)
    return cast("object", table.record(**values, **more))


def _read(value: object, key: Key, path: Path, faults: Faults) -> object:
    form = key.form
    if isinstance(form, Form):
        return _single(value, form, key, path, faults)
    if isinstance(form, ListOf):
        return _list(value, form, key, path, faults)
    if form.ask and value == "ask":
        return None
    record = read_table(value, form, path, faults)
    return _FAULTY if record is None else record


def _list(value: object, form: ListOf, key: Key, path: Path, faults: Faults) -> object:
    if not isinstance(value, list) or not form.fewest <= len(value) <= form.most:
        is_what = f"has {len(value)} items" if isinstance(value, list) else f"is {shown(value)}"
        faults.add(path, "fact-invalid", f"{is_what}, but must be {form.expected}.", _like(key))
        return _FAULTY
    items = [_item(item, form.item, key, (*path, n), faults) for n, item in enumerate(value)]
    return _FAULTY if _FAULTY in items else tuple(items)


def _item(value: object, form: Form | Table, key: Key, path: Path, faults: Faults) -> object:
    if isinstance(form, Form):
        return _single(value, form, key, path, faults)
    record = read_table(value, form, path, faults)
    return _FAULTY if record is None else record


def _single(value: object, form: Form, key: Key, path: Path, faults: Faults) -> object:
    try:
        return form.read(value)
    except ValueError:
        choose = isinstance(value, str) and 0 < len(form.words) < _TOO_MANY
        fix = did_you_mean(str(value), form.words) if choose else _like(key)
        faults.add(path, "fact-invalid", f"is {shown(value)}, but must be {form.expected}.", fix)
        return _FAULTY


def _example(key: Key) -> str:
    return f"{key.name} = {key.form.example}"


def _like(key: Key) -> str:
    return f"Write it like this: {_example(key)}"
