"""The index comes in small parts, and says what it said before."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import cbor2
import pytest
from hypothesis import given
from hypothesis import strategies as some

from plugins.search.parts import MOST, compressed, parts, read, split

if TYPE_CHECKING:
    from pathlib import Path

    from tests.fixtures.site import Site

WORDS = some.lists(some.tuples(some.text(max_size=9), some.integers(1, 9000)).map(lambda row: [row[0], b"p" * row[1]]))


@given(WORDS)
def test_no_word_is_lost_and_a_part_is_small(words: list[list[object]]) -> None:
    """Parts hold all words in their order, none is empty, and only a word of its own can make one large."""
    found = list(parts(words))
    held = [cbor2.loads(part.data)[0] for part in found]
    assert [word for part in held for word in part] == words
    assert [(part.first, part.last) for part in found] == [(part[0][0], part[-1][0]) for part in held]
    assert all(len(part) == 1 or len(one.data) <= MOST + 4 for part, one in zip(held, found, strict=True))


def test_the_list_of_parts_names_them_all(site: Site) -> None:
    """Each part is there, holds the words that the list says, and follows the one before it in the alphabet."""
    folder = site.folder / "pagefind"
    languages = json.loads((folder / "pagefind-entry.json").read_text(encoding="utf-8"))["languages"]
    named = set()
    for entry in languages.values():
        last = ""
        for start, end, name in read(folder / f"pagefind.{entry['hash']}.pf_meta")[2]:
            (words,) = read(folder / "index" / f"{name}.pf_index")
            assert (words[0][0], words[-1][0]) == (start, end)
            assert last < start <= end
            last = end
            named.add(f"{name}.pf_index")
    assert named == {file.name for file in (folder / "index").iterdir()}
    assert len(named) > len(languages)


def test_another_form_is_no_index(tmp_path: Path) -> None:
    """An engine that writes another form leads to a warning, as one that does not start; nothing is guessed."""
    entry = {"languages": {"en": {"hash": "en_1"}}}
    (tmp_path / "pagefind-entry.json").write_text(json.dumps(entry), encoding="utf-8")
    for contents in (["2.0", [], [["a", "b"]]], ["2.0"]):
        (tmp_path / "pagefind.en_1.pf_meta").write_bytes(compressed(cbor2.dumps(contents)))
        with pytest.raises(OSError, match="another form"):
            split(tmp_path)
