"""Everything works without JavaScript; with it, a little more."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from tests.theme.conftest import Shown


def test_the_search_field_leads_to_the_list_of_all_pages(own: Shown, page_at: Callable[..., Page]) -> None:
    """Without JavaScript the search field leads to the search page, says nothing of what was typed, and offers A-Z."""
    page = page_at(390, javascript=False)
    page.goto(own.url + own.pages["article"])
    page.fill("#q", "something private")
    page.press("#q", "Enter")
    page.wait_for_url("**/search/**")
    assert "private" not in page.url
    page.get_by_role("main").get_by_role("link", name="All pages, A to Z").click()
    assert page.locator("h1").inner_text() == "All pages, A to Z"


def test_no_button_is_shown_that_would_do_nothing(own: Shown, page_at: Callable[..., Page]) -> None:
    """Without JavaScript sharing by email is there, and the buttons that need it are not."""
    page = page_at(390, javascript=False)
    page.goto(own.url + own.pages["article"])
    assert page.get_by_role("link", name="Email this page").is_visible()
    assert page.locator(".share button:visible").count() == 0


def test_the_link_is_copied(own: Shown, page_at: Callable[..., Page]) -> None:
    """With JavaScript "Copy the link" copies the page's address and says so."""
    page = page_at(1280, permissions=["clipboard-write"])
    page.goto(own.url + own.pages["article"])
    page.get_by_role("button", name="Copy the link").click()
    page.get_by_text("Link copied.").wait_for()
    # The site may not read the clipboard, so someone pastes what is in it.
    page.evaluate("document.querySelector('main').append(document.createElement('textarea'))")
    page.locator("main > textarea").focus()
    page.keyboard.press("ControlOrMeta+V")
    assert page.locator("main > textarea").input_value().endswith(own.pages["article"])


def test_the_way_to_reach_someone_stays_in_sight(own: Shown, page_at: Callable[..., Page]) -> None:
    """On a phone, however far one scrolls, "Help now", "Call" and "Book" stand at the lower edge."""
    page = page_at(320, javascript=False)
    page.goto(own.url + own.pages["article"])
    page.mouse.wheel(0, 3000)
    assert page.locator(".reach a").count() == 3
    for link in page.locator(".reach a").all():
        box = link.bounding_box()
        assert 0 <= box["x"] <= box["x"] + box["width"] <= 320
        assert 800 < box["y"] + box["height"] <= 900
