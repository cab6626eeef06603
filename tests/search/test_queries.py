"""People find the page that answers them by the words that they use, misspelled words included."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from tests.fixtures.site import Site

QUERIES = tomllib.loads(Path(__file__).with_name("queries.toml").read_text(encoding="utf-8"))
PAGES = {"en": "search/", "es": "es/"}  # a page of each language
SHARE = 0.95  # of the queries that have their page among the first three
FIRST = 0.8  # of the queries that have their page first
# Asks the site's own script, in a page of the site and under its policy.
ASK = """async ([module, index, lang, queries]) => {
  const finder = await (await import(module)).open(index, lang);
  const rows = {};
  for (const query of queries) {
    const { results, words } = await finder.find(query);
    rows[query] = await Promise.all(results.slice(0, 5).map(async (page) => (await finder.show(page, words)).url));
  }
  return rows;
}"""


def ask(page: Page, site: Site, lang: str) -> dict[str, list[str]]:
    """Ask every query of a language."""
    page.goto(f"{site.url}/{PAGES[lang]}")
    module = page.locator("form.search").get_attribute("data-with").split()[1]
    rows: dict[str, list[str]] = page.evaluate(ASK, [module, "/pagefind/", lang, list(QUERIES[lang])])
    return {query: [folder(url, lang) for url in urls] for query, urls in rows.items()}


def folder(url: str, lang: str) -> str:
    """Name a page as the table does."""
    path = url.strip("/")
    return path.replace("es/faqs/", "es/") if lang == "es" else path


@pytest.mark.parametrize("lang", QUERIES)
def test_everyday_words_find_the_page(page_at: Callable[..., Page], site: Site, lang: str) -> None:
    """At least 95 % of the queries have the page that answers them among the first three, most of them first."""
    rows = ask(page_at(), site, lang)
    wanted = QUERIES[lang]
    missed = {query: rows[query][:3] for query in wanted if wanted[query] not in rows[query][:3]}
    later = {query: rows[query][:3] for query in wanted if wanted[query] != next(iter(rows[query]), "")}
    assert len(missed) <= (1 - SHARE) * len(wanted), missed
    assert len(later) <= (1 - FIRST) * len(wanted), later
