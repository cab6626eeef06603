"""A build that uses what an earlier one kept gives the same bytes as one from nothing."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.building.conftest import SmallSite


def same_as_from_nothing(small_site: SmallSite) -> bool:
    """Build with what is kept and from nothing, and compare."""
    kept = small_site.build()
    with_cache = small_site.files()
    fresh = small_site.build(cache=small_site.output.with_name(f"cache-{random.random()}"))  # noqa: S311 - a name
    return kept.findings == fresh.findings and with_cache == small_site.files()


def replace(name: str, old: str, new: str) -> Callable[[SmallSite], None]:
    """Make an edit of one file."""

    def edit(small_site: SmallSite) -> None:
        text = (small_site.content / name).read_text(encoding="utf-8")
        assert old in text
        small_site.write(name, text.replace(old, new))

    return edit


EDITS: dict[str, Callable[[SmallSite], object]] = {
    "a word": replace("articles/first-steps.md", "three things", "four things"),
    "a title": replace("articles/first-steps.md", "First steps: what helps", "Second steps"),
    "a tag": replace("articles/first-steps.md", "[trust, first visit]", "[trust, other]"),
    "a date": replace("articles/plain.md", "2026-02-01", "2026-04-01"),
    "a category": replace("articles/first-steps.md", "category: Starting", "category: Families"),
    "a fact": replace("practice.toml", '"$150"', '"$160"'),
    "a name in the facts": replace("practice.toml", "Small Practice", "Smaller Practice"),
    "a new page": lambda site: site.write("pages/new.md", "---\ntitle: New\n---\nNew.\n"),
    "a page that goes": lambda site: (site.content / "articles" / "plain.md").unlink(),
    "a renamed page": lambda site: (site.content / "articles" / "plain.md").rename(
        site.content / "articles" / "other.md"
    ),
    "a picture": replace("images/chair.svg", "#f3eadb", "#000000"),
    "a picture beside the page": lambda site: site.write(
        "articles/images/chair.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 96 54'/>"
    ),
    "a fault": replace("articles/plain.md", "first-steps.md", "nowhere.md"),
}


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_shows_everywhere(small_site: SmallSite, name: str) -> None:
    """After each kind of edit the site is the one that a build from nothing gives, and it is another one."""
    assert small_site.build().ok
    before = small_site.files()
    EDITS[name](small_site)
    assert same_as_from_nothing(small_site)
    assert name == "a fault" or small_site.files() != before


@pytest.mark.parametrize("damage", [b"", b"not a database", None])
def test_a_damaged_cache_is_no_cache(small_site: SmallSite, damage: bytes | None) -> None:
    """A cache that is empty, foreign or cut off is made anew, and the build does not notice."""
    assert small_site.build().ok
    before = small_site.files()
    (cache,) = small_site.output.with_name("cache").glob("*.sqlite")
    cache.write_bytes(cache.read_bytes()[:5000] if damage is None else damage)
    assert small_site.build().ok
    assert small_site.files() == before


def test_a_cache_holds_only_what_there_is(small_site: SmallSite) -> None:
    """Documents that are gone are gone from the cache, too."""
    import sqlite3

    assert small_site.build().ok
    (small_site.content / "articles" / "plain.md").write_text("Title: Plain\nDate: 2026-02-01\n\nx", encoding="utf-8")
    (small_site.content / "articles" / "draft.md").unlink()
    assert small_site.build().ok
    (cache,) = small_site.output.with_name("cache").glob("*.sqlite")
    database = sqlite3.connect(cache)
    sources = {source for (source,) in database.execute("SELECT source FROM documents")}
    database.close()
    assert "articles/draft.md" not in sources
    assert "articles/plain.md" in sources
