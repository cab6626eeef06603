"""A printed page is a good handout."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from tests.theme.conftest import Shown

GONE = (".nav", ".search", ".trail", ".contents", ".share", ".notices")


def test_paper_shows_words_and_no_furniture(own: Shown, page_at: Callable[..., Page]) -> None:
    """On paper there is no navigation, search or button bar; name, phone and the words are there, dark ink."""
    page = page_at(800, scheme="dark")
    page.goto(own.url + own.pages["article"])
    page.emulate_media(media="print", color_scheme="dark")
    for part in GONE:
        assert page.locator(part).first.is_hidden(), part
    assert page.locator(".brand").is_visible()
    assert page.locator(".reach .number").is_visible()
    ink = page.evaluate("getComputedStyle(document.body).color")
    assert max(map(int, re.findall(r"\d+", ink)[:3])) < 80


def test_paper_says_where_links_lead(own: Shown, page_at: Callable[..., Page]) -> None:
    """On paper the address of a link to another site stands behind it."""
    page = page_at(800)
    page.goto(own.url + own.pages["article"])
    page.emulate_media(media="print")
    shown = page.evaluate("getComputedStyle(document.querySelector('main a[href^=http]'), '::after').content")
    assert shown.startswith('" ("') or "http" in shown


def test_folded_parts_are_open_on_paper(foreign: Shown, page_at: Callable[..., Page]) -> None:
    """What is folded on the screen is open on paper."""
    page = page_at(800)
    page.goto(foreign.url + "/post/long-words-and-wide-tables/")
    folded = page.locator("details:not([open]) > :not(summary)").first
    assert not folded.evaluate("node => node.checkVisibility({ contentVisibilityAuto: true })")
    page.emulate_media(media="print")
    assert folded.evaluate("node => node.checkVisibility({ contentVisibilityAuto: true })")


def test_a_what_to_expect_card_is_one_sheet(own: Shown, page_at: Callable[..., Page]) -> None:
    """Each of the three cards of the page fits on a sheet of US Letter; the questions after them take a fourth."""
    page = page_at(800)
    page.goto(own.url + own.pages["card"])
    sheets = page.pdf(format="Letter").count(b"/Type /Page\n")
    assert page.locator("[data-kind=expect]").count() == 3
    assert sheets == 4
