"""What the build and the search field make of the same words is the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.search.keys import keys, plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from tests.fixtures.site import Site

PHRASES = ["Will you tell my mom?", "price", "the snow day", "it's a good fit", "Ataque de pánico", "504 plan", "I", ""]
ASK = """async ([module, index, phrases]) => {
  const finder = await (await import(module)).open(index, "en");
  finder.pairs = { has: () => true };
  finder.spelled = (word) => word;
  return phrases.map((phrase) => finder.groups(phrase).pairs);
}"""


@pytest.mark.parametrize(("text", "expected"), [("Mañana", "manana"), ("Don’t", "dont"), ("ÉCOLE", "ecole")])
def test_words_are_compared_without_accents(text: str, expected: str) -> None:
    """Capitals, accents and apostrophes make no difference."""
    assert plain(text) == expected


def test_a_phrase_is_its_pairs_in_any_order() -> None:
    """Two words of a phrase make one key, whichever comes first; words that say nothing are left out."""
    assert keys("switch my therapist", "en") == keys("The therapist: a switch", "en") == ["switctherapiqzp"]
    assert keys("the price", "en") == ["pricqzp"]
    assert keys("what is it", "en") == []


def test_the_search_field_makes_the_same_keys(page_at: Callable[..., Page], site: Site) -> None:
    """For phrases of up to five words the keys of find.js are those of the index."""
    page = page_at()
    page.goto(f"{site.url}/search/")
    module = page.locator("form.search").get_attribute("data-with").split()[1]
    asked = [phrase for phrase in PHRASES if keys(phrase, "en")]
    found = page.evaluate(ASK, [module, "/pagefind/", asked])
    assert found == [keys(phrase, "en") for phrase in asked]
