"""The browser that the tests use."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page


def test_a_page_is_shown_at_the_width_and_in_the_scheme_asked_for(
    page_at: Callable[..., Page], serve: Callable[..., str], tmp_path: Path
) -> None:
    """A page opened at 390 px in dark is 390 px wide and dark, under a sub-path too."""
    (tmp_path / "index.html").write_text("<!doctype html><title>Hello</title><p>Hello", encoding="utf-8")
    page = page_at(390, scheme="dark")
    page.goto(serve(tmp_path, "/a/b") + "/")
    assert page.title() == "Hello"
    assert page.evaluate("() => [innerWidth, matchMedia('(prefers-color-scheme: dark)').matches]") == [390, True]
