"""The search field: results as you type, for keyboards and screen readers too, and nothing that leaves the browser."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from plugins.building.build import Order, build_site

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.fixtures.site import Site

FIRST_SEARCH = 150_000  # bytes on the wire, all that a first search costs
LATER_SEARCH = 40_000


def asked_of(page: Page) -> list[str]:
    """Note every address that the page asks for."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    return asked


def on_the_wire(site: Site, urls: list[str]) -> int:
    """Count bytes as a host sends them: its own files compressed, those that are compressed already as they are."""
    files = {site.folder / urlsplit(url).path.lstrip("/") for url in urls}
    return sum(min(len(gzip.compress(file.read_bytes(), 9)), file.stat().st_size) for file in files)


def test_results_come_as_you_type(page_at: Callable[..., Page], site: Site) -> None:
    """Typing shows the pages, says how many there are, and marks the words; the address stays as it is."""
    page = page_at()
    page.goto(f"{site.url}/about/")
    page.get_by_role("searchbox").type("price")
    found = page.get_by_role("region", name="Search results")
    expect(found.get_by_role("status")).to_contain_text("pages found")
    expect(found.get_by_role("link", name="What does it cost?").first).to_be_visible()
    assert found.locator("mark").count() > 0
    assert page.url == f"{site.url}/about/"


@pytest.mark.parametrize(
    "question", ["medicaid", "what happens when my daughter tells you about cutting herself at school"]
)
def test_a_search_costs_little_and_tells_nobody(page_at: Callable[..., Page], site: Site, question: str) -> None:
    """Nothing loads before its use; a first search is small, a later one smaller; no address has the words."""
    page = page_at()
    asked = asked_of(page)
    page.goto(f"{site.url}/post/building-trust-in-therapist-client-relationships/", wait_until="networkidle")
    before = list(asked)
    assert not [url for url in before if "pagefind" in url or "find." in url or "search." in url]
    page.get_by_role("searchbox").type(question)
    expect(page.get_by_role("status").first).to_contain_text("found")
    page.wait_for_load_state("networkidle")
    first = on_the_wire(site, asked[len(before) :])
    count = len(asked)
    page.get_by_role("searchbox").fill("waiting list")
    expect(page.get_by_role("link", name="How long until I can be seen?").first).to_be_visible()
    page.wait_for_load_state("networkidle")
    later = on_the_wire(site, asked[count:])
    assert first <= FIRST_SEARCH, first
    assert later <= LATER_SEARCH, later
    told = [url.split("/pagefind/")[-1] for url in asked]
    assert not [name for name in told for word in (*question.split(), "waiting") if len(word) > 4 and word in name]
    stored = page.evaluate("[localStorage.length, sessionStorage.length, document.cookie].join()")
    assert stored == "0,0,"


def test_the_keyboard_is_enough(page_at: Callable[..., Page], site: Site) -> None:
    """Enter leads to the heading of the results, the down arrow to the first one; Escape closes and clears."""
    page = page_at(320)
    page.goto(f"{site.url}/about/")
    field = page.get_by_role("searchbox")
    field.type("snow day")
    heading = page.get_by_role("heading", name="Search results")
    expect(heading).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".found-list a").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(field).to_be_focused()
    expect(field).to_have_value("")
    expect(heading).to_be_hidden()
    field.type("price")
    page.keyboard.press("Enter")
    expect(heading).to_be_focused()
    assert page.url == f"{site.url}/about/"


def test_results_are_narrowed_by_kind_and_topic(page_at: Callable[..., Page], site: Site) -> None:
    """With a kind or a topic chosen, only pages of it are listed."""
    page = page_at()
    page.goto(f"{site.url}/search/")
    page.get_by_role("searchbox").type("first visit")
    expect(page.locator(".found-list li").first).to_be_visible()
    page.get_by_label("Kind of page").select_option(label="Articles")
    expect(page.locator(".found-list .meta").first).to_contain_text("Articles")
    kinds = page.locator(".found-list .meta").all_inner_texts()
    assert all(kind.startswith("Articles") for kind in kinds), kinds
    page.get_by_label("Kind of page").select_option(label="All")
    page.locator(".found-narrow").get_by_label("Topic").select_option(label="Privacy")
    expect(page.locator(".found-list .meta").first).to_contain_text("Privacy")


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_open_results_are_accessible(page_at: Callable[..., Page], site: Site, width: int, scheme: str) -> None:
    """An open search has no fault that axe finds, and nothing sticks out."""
    page = page_at(width, scheme=scheme)
    page.goto(f"{site.url}/about/")
    page.get_by_role("searchbox").type("privte")
    expect(page.locator(".found-list li").first).to_be_visible()
    expect(page.get_by_role("status").first).to_contain_text("Looked for: priv")
    faults = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]})
    assert faults.violations_count == 0, faults.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_spanish_pages_are_searched_in_spanish(page_at: Callable[..., Page], site: Site) -> None:
    """A page in Spanish finds pages in Spanish, by other endings and without accents, and speaks Spanish."""
    page = page_at()
    page.goto(f"{site.url}/es/")
    page.get_by_role("searchbox").type("emergencias")
    expect(page.get_by_role("status").first).to_contain_text("encontrada")
    links = page.locator(".found-list h3 a")
    assert all("/es/" in link.get_attribute("href") for link in links.all())


def test_a_site_below_a_path_is_searched(
    page_at: Callable[..., Page], serve: Callable[..., str], tmp_path: Path
) -> None:
    """Under https://host/practice/ the index is found, and results lead below that path."""
    output = tmp_path / "site"
    assert build_site(Order(output=output, siteurl="https://host.example/practice")).ok
    page = page_at()
    page.goto(f"{serve(output, '/practice')}/about/")
    page.get_by_role("searchbox").type("medicaid")
    first = page.locator(".found-list h3 a").first
    expect(first).to_have_attribute("href", "/practice/faqs/insurance-and-medicaid/")


def test_without_javascript_the_field_leads_to_lists(page_at: Callable[..., Page], site: Site) -> None:
    """Without scripts the form opens the search page, without the words in its address."""
    page = page_at(javascript=False)
    page.goto(f"{site.url}/about/")
    page.get_by_role("searchbox").fill("private words")
    page.get_by_role("button", name="Search").click()
    assert urlsplit(page.url).path == "/search/"
    assert "private" not in page.url
    expect(page.get_by_role("link", name="All pages, A to Z").first).to_be_visible()
