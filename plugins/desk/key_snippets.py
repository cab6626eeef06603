"""Snippets for the keys of the front matter: each offers what there is to choose from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.reading.keys import KEYS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from plugins.reading.keys import Key

DAY = "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE"
# What stands behind a key of each form.
FORMS = {
    "list": ["KEY: [$1]"],
    "moment": [f"KEY: ${{1:{DAY}}}"],
    "date": [f"KEY: ${{1:{DAY}}}"],
    "number": ["KEY: ${1:10}"],
    "references": ["KEY:", '  - title: "$1"', "    url: https://$2"],
    "consents": ["KEY:", "  - id: $1", "    for: story", f"    expires: ${{2:{DAY}}}"],
}


def body_of(name: str, key: Key, known: Iterable[str]) -> list[str]:
    """Write what a key's snippet types.

    Args:
        name: the key.
        key: its row.
        known: values to choose from.

    Returns:
        Its lines.
    """
    if listed := list(known):
        return [f"{name}: {choice(1, listed)}"]
    return [line.replace("KEY", name) for line in FORMS.get(key.form, ["KEY: $1"])]


def choice(number: int, names: Iterable[str]) -> str:
    """Write a choice of a snippet.

    Args:
        number: of the tab stop.
        names: to choose from.
    """
    listed = ",".join(name.replace("\\", "\\\\").replace(",", "\\,").replace("|", "\\|") for name in names)
    return f"${{{number}|{listed}|}}"


def for_keys(known: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, list[str], str]]:
    """Make a snippet for each key.

    Args:
        known: key -> values that there are.

    Returns:
        Name -> (what is typed for it, its lines, a few words).
    """
    return {
        f"key {name}": (name, body_of(name, key, key.choices or known.get(name, ())), key.meaning)
        for name, key in KEYS.items()
    }
