"""Golden cases: a link in a sentence, and the block of every kind of link."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from plugins.booking.examples import examples
from plugins.booking.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable

    from plugins.facts import Facts

CASES = Path(__file__).parent / "cases"


def test_every_kind_has_an_example(small_facts: Facts) -> None:
    """The facts of the tests have a link of every kind, so that every kind is shown and tested."""
    assert {example.name for example in examples(small_facts)} == {"sentence", *KINDS}


@pytest.mark.parametrize("name", ["sentence", *KINDS])
def test_example(name: str, small_facts: Facts, convert: Callable, golden: Callable) -> None:
    """Each example becomes exactly the HTML of its file, without a finding."""
    source = next(example.source for example in examples(small_facts) if example.name == name)
    html, findings = convert(source)
    assert findings == []
    golden(html, CASES / f"{name}.html")


def test_wherever_it_stands(convert: Callable, golden: Callable) -> None:
    """In text, by name, in lists, callouts, tables and headings, with Pelican's braces and alone."""
    html, findings = convert((CASES / "places.md").read_text(encoding="utf-8"), "footnotes")
    assert findings == []
    golden(html, CASES / "places.html")
