"""Leaving at once, on the pages that need it and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page

    from tests.theme.conftest import Shown

WEATHER = "https://www.weather.gov/"


@pytest.fixture
def leaving(browser: Browser, own: Shown) -> Iterator[Page]:
    """Open the page with the way out; the weather is answered here, so that nothing leaves the machine."""
    context = browser.new_context(viewport={"width": 390, "height": 800})
    context.route(WEATHER, lambda route: route.fulfill(body="<title>Weather</title>", content_type="text/html"))
    page = context.new_page()
    page.goto(own.url + "/about/")
    page.goto(own.url + own.pages["exit"])
    yield page
    context.close()


def test_a_click_leaves_and_takes_the_page_out_of_the_history(leaving: Page) -> None:
    """After "Exit this page" the weather stands where the page stood: going back does not show it again."""
    leaving.get_by_role("link", name="Exit this page").click()
    leaving.wait_for_url(WEATHER)
    leaving.go_back()
    assert leaving.url.endswith("/about/")


@pytest.mark.parametrize("key", ["Shift", "ShiftLeft", "ShiftRight"])
def test_shift_three_times_leaves(leaving: Page, key: str) -> None:
    """Shift three times, left or right, does the same; twice and another key does not."""
    leaving.keyboard.press(key)
    leaving.keyboard.press(key)
    leaving.keyboard.press("a")
    assert leaving.url != WEATHER
    for _ in range(3):
        leaving.keyboard.press(key)
    leaving.wait_for_url(WEATHER)


def test_it_is_a_plain_link_and_honest(own: Shown, page_at: Callable[..., Page]) -> None:
    """Without JavaScript it is a link, stays in sight, says that it clears nothing, and does not speak of keys."""
    page = page_at(390, javascript=False)
    page.goto(own.url + own.pages["exit"])
    page.mouse.wheel(0, 3000)
    link = page.get_by_role("link", name="Exit this page")
    assert link.get_attribute("href") == WEATHER
    assert 0 <= link.bounding_box()["y"] < 60
    assert "does not clear your history" in page.locator("body").inner_text()
    assert "Shift three times" not in page.locator(".exit-note").inner_text()


def test_other_pages_carry_nothing_of_it(own: Shown) -> None:
    """Only pages whose front matter says `safety: exit` have the link or its script."""
    having = {
        file.parent.name for file in own.folder.rglob("*.html") if "weather.gov" in file.read_text(encoding="utf-8")
    }
    assert own.pages["exit"].strip("/") in having
    assert not having & {"contact", "about", "crisis", "articles", "faqs"}
