"""The browser that the tests use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.fixtures.browser import watch

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Browser, Page


def test_a_page_is_shown_at_the_width_and_in_the_scheme_asked_for(
    page_at: Callable[..., Page], serve: Callable[..., str], tmp_path: Path
) -> None:
    """A page opened at 390 px in dark is 390 px wide and dark, under a sub-path too."""
    (tmp_path / "index.html").write_text("<!doctype html><title>Hello</title><p>Hello", encoding="utf-8")
    page = page_at(390, scheme="dark")
    page.goto(serve(tmp_path, "/a/b") + "/")
    assert page.title() == "Hello"
    assert page.evaluate("() => [innerWidth, matchMedia('(prefers-color-scheme: dark)').matches]") == [390, True]


def test_a_page_that_asks_someone_else_is_a_fault(browser: Browser, serve: Callable[..., str], tmp_path: Path) -> None:
    """A request to any other origin than the page's own is told with its address."""
    (tmp_path / "index.html").write_text("<!doctype html><title>Here</title>", encoding="utf-8")
    here, elsewhere = serve(tmp_path), serve(tmp_path)
    faults: list[str] = []
    page = browser.new_page()
    watch(page, faults)
    page.goto(f"{here}/")
    assert faults == []
    page.goto(f"{elsewhere}/")
    page.close()
    assert faults == [f"a request to {elsewhere}/"]


def test_what_the_content_security_policy_forbids_is_a_fault(
    browser: Browser, serve: Callable[..., str], tmp_path: Path
) -> None:
    """Inline style or script is refused by the served headers, and the test that opened the page fails."""
    (tmp_path / "index.html").write_text("<!doctype html><title>Here</title><p style='color:red'>", encoding="utf-8")
    faults: list[str] = []
    page = browser.new_page()
    watch(page, faults)
    page.goto(f"{serve(tmp_path)}/")
    page.wait_for_timeout(100)
    page.close()
    assert any("style-src 'self'" in fault for fault in faults), faults
