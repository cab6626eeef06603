"""What a writer sees in the open browser."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.preview.conftest import ADDRESS, PATIENCE, Preview, copy_of_the_project

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Page

BROKEN = "---\ntitle: A <b>\ndate: 2026-02-30\ncategory: Starting\n---\nText.\n"
MS = PATIENCE * 1000


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """One preview for all these tests; each mends what it broke."""
    running = Preview(copy_of_the_project(tmp_path_factory.mktemp("browser")))
    running.settled()
    yield running
    running.end()


@pytest.fixture
def page(served: Preview, page_at: Callable[..., Page]) -> Page:
    """An article in a browser, low enough to scroll, and marked so that a reload is noticed."""
    opened = page_at(800)
    opened.set_viewport_size({"width": 800, "height": 300})
    opened.set_default_timeout(MS)
    served.rest()
    open_article(served, opened)
    return opened


def open_article(served: Preview, page: Page) -> None:
    """Open the article, and wait until it listens."""
    page.goto(served.url + ADDRESS)
    page.wait_for_selector("#preview-faults:not([hidden])", state="attached")  # the small practice has warnings
    page.evaluate("window.same = true")


def reloaded(page: Page) -> bool:
    """Say whether the page was loaded anew since it was opened."""
    return not page.evaluate("window.same === true")


def test_a_save_shows_in_the_open_page_where_one_was_reading(served: Preview, page: Page) -> None:
    """The changed words appear by themselves, and the place on the page stays."""
    page.evaluate("scrollTo({top: 400, behavior: 'instant'})")
    served.add("Seen-in-the-browser.")
    page.get_by_text("Seen-in-the-browser.").wait_for(state="attached")
    assert reloaded(page)
    page.wait_for_function("() => scrollY === 400")


def test_a_style_is_changed_without_a_reload(served: Preview, page: Page) -> None:
    """A save of a stylesheet restyles the open page, which stays; the next save of an article is still seen."""
    style = min((served.root / "theme" / "static" / "css" / "blocks").glob("*.css"))
    for size in ("31px", "32px"):
        rule = f"\nh1 {{ font-size: {size} !important; }}\n"
        style.write_text(style.read_text(encoding="utf-8") + rule, encoding="utf-8")
        page.wait_for_function(f"() => getComputedStyle(document.querySelector('h1')).fontSize === '{size}'")
        assert not reloaded(page)
    assert page.evaluate("document.querySelectorAll('link[rel=stylesheet]').length") == 1
    served.add("After-the-style.")
    page.get_by_text("After-the-style.").wait_for(state="attached")


def test_a_fault_is_shown_over_the_last_good_page_and_goes(served: Preview, page: Page) -> None:
    """The panel has place, reason and remedy as text, takes no focus, and goes with the fault; the page stays."""
    page.locator("h1").click()
    focused = page.evaluate_handle("document.activeElement")
    served.save("articles/broken.md", BROKEN)
    panel = page.get_by_role("region", name=re.compile("^1 error"))
    panel.wait_for()
    words = panel.inner_text()
    for part in ("content/articles/broken.md:3", "error", "Why: ", "Do: ", "This page is from the last build"):
        assert part in words
    assert words.index("broken.md:3") < words.index("practice.toml")
    assert not reloaded(page)
    assert page.locator("h1").is_visible()
    assert page.evaluate("focused => focused === document.activeElement", focused)
    assert page.get_by_role("alert").count() == 0
    page.wait_for_function(
        "() => document.querySelector('#preview-faults').shadowRoot.querySelector('[role=status]').textContent"
    )
    (served.content / "articles" / "broken.md").unlink()
    panel.wait_for(state="detached")
    page.wait_for_function("() => window.same !== true")


def test_the_panel_is_used_with_the_keyboard(served: Preview, page: Page) -> None:
    """Tab reaches it, Escape and its button close it, a button opens it again and takes one there."""
    served.save("articles/broken.md", BROKEN)
    panel = page.get_by_role("region", name=re.compile("^1 error"))
    panel.wait_for()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "preview-faults"
    page.keyboard.press("Escape")
    panel.wait_for(state="hidden")
    flag = page.get_by_role("button", name=re.compile("^1 error"), expanded=False)
    assert flag.evaluate("element => element.getRootNode().activeElement === element")
    page.keyboard.press("Enter")
    panel.wait_for()
    assert panel.evaluate("element => element.getRootNode().activeElement === element")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    panel.wait_for(state="hidden")
    (served.content / "articles" / "broken.md").unlink()
    page.wait_for_function("() => window.same !== true")


def test_the_panel_stands_on_small_screens_and_not_on_paper(served: Preview, page_at: Callable[..., Page]) -> None:
    """At 320 pixels nothing scrolls sideways, axe finds no fault in it, and it is not printed."""
    from axe_playwright_python.sync_playwright import Axe

    page = page_at(320, bypass_csp=True)  # axe brings styles of its own
    page.set_default_timeout(MS)
    open_article(served, page)
    served.save("articles/broken.md", BROKEN)
    panel = page.get_by_role("region", name=re.compile("^1 error"))
    panel.wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert panel.evaluate("element => element.scrollWidth <= element.clientWidth")
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found = Axe().run(page, context="#preview-faults").response["violations"]
        assert not found, found
    page.emulate_media(media="print")
    assert not panel.is_visible()
    (served.content / "articles" / "broken.md").unlink()
    page.wait_for_function("() => window.same !== true")


def test_many_tabs_follow(served: Preview, page: Page) -> None:
    """Seven tabs, more than a browser has connections for, all open and all follow, also after one is closed."""
    tabs = [page, *(page.context.new_page() for _ in range(6))]
    for tab in tabs[1:]:
        tab.set_default_timeout(MS)
        open_article(served, tab)
    served.add("In-all-tabs.")
    for tab in tabs:
        tab.get_by_text("In-all-tabs.").wait_for(state="attached")
    tabs.pop(1).close()
    served.add("In-those-that-are-left.")
    for tab in tabs[1:]:
        tab.get_by_text("In-those-that-are-left.").wait_for(state="attached")


def test_a_page_follows_the_next_preview_at_its_address(
    project: Path, start: Callable[..., Preview], page_at: Callable[..., Page]
) -> None:
    """A page that says there is none gives way to the first; a preview that is started again loads open pages anew."""
    broken = project / "content" / "articles" / "broken.md"
    broken.write_text(BROKEN, encoding="utf-8")
    preview = start(project)
    page = page_at(800)
    page.set_default_timeout(MS)
    page.goto(preview.url + ADDRESS)
    page.get_by_role("heading", name="There is no page yet").wait_for()
    page.get_by_role("region", name=re.compile("^1 error")).wait_for()
    broken.unlink()
    page.get_by_role("heading", name="First steps").wait_for()
    page.evaluate("window.same = true")
    preview.end()
    start(project, preview.port)
    page.wait_for_function("() => window.same !== true")
