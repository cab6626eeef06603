"""Golden cases: the HTML of every kind, and of callouts wherever they can stand."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from plugins.callouts.examples import examples
from plugins.callouts.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable

    from plugins.facts import Facts

CASES = Path(__file__).parent / "cases"
MORE = {"code": ["fenced_code"], "levels": [], "containers": []}


def test_every_kind_has_an_example(small_facts: Facts) -> None:
    """The gallery and the tests miss no row of the table, and show no row twice."""
    assert [example.name for example in examples(small_facts)] == list(KINDS)


@pytest.mark.parametrize("name", KINDS)
def test_example(name: str, small_facts: Facts, convert: Callable, golden: Callable) -> None:
    """Each example becomes exactly the HTML of its file, without a finding."""
    source = next(example.source for example in examples(small_facts) if example.name == name)
    html, findings = convert(source)
    assert findings == []
    golden(html, CASES / f"{name}.html")


@pytest.mark.parametrize("name", MORE)
def test_case(name: str, convert: Callable, golden: Callable) -> None:
    """Each .md file becomes exactly the .html file beside it, without a finding."""
    html, findings = convert((CASES / f"{name}.md").read_text(encoding="utf-8"), *MORE[name])
    assert findings == []
    golden(html, CASES / f"{name}.html")


def test_kinds_share_few_tones() -> None:
    """A kind is a row; most need no style of their own."""
    assert len({kind.tone for kind in KINDS.values()}) < len(KINDS)


def test_no_name_stands_for_two_kinds() -> None:
    """What is meant by another name is never in doubt."""
    names = [name for key, kind in KINDS.items() for name in (key, *kind.also)]
    assert len(names) == len(set(names))
