"""Nothing sticks out, nothing is cut off, nothing jumps."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.theme.bars import CHARACTERS, LAYOUT_SHIFT, SPACING, WIDTHS

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from tests.theme.conftest import Shown

PROBES = Path(__file__).parent / "probes"
OVERFLOW = (PROBES / "overflow.js").read_text(encoding="utf-8")
LINES = (PROBES / "lines.js").read_text(encoding="utf-8")
SPACED = """words => {
  for (const node of document.body.querySelectorAll("*")) Object.assign(node.style, words);
  for (const node of document.querySelectorAll("p")) node.style.marginBlockEnd = "2em";
}"""
SHIFT = """() => new Promise(done => {
  const seen = [];
  const told = ({ node }) => node?.outerHTML?.slice(0, 80) ?? node?.textContent;
  new PerformanceObserver(list => list.getEntries().forEach(({ value, sources }) => {
    seen.push([value, ...sources.map(told)]);
  })).observe({ type: "layout-shift", buffered: true });
  scrollTo(0, document.body.scrollHeight);
  setTimeout(() => done(seen), 300);
})"""


def test_no_page_scrolls_sideways(own: Shown, foreign: Shown, page_at: Callable[..., Page]) -> None:
    """At no width does a page, ours or one of long words, wide tables and huge pictures, stick out or cut text off."""
    faults = []
    for site in (own, foreign):
        page = page_at(WIDTHS[0])
        for name, path in site.pages.items():
            page.goto(site.url + path)
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 900})
                faults += [f"{name} at {width}: {fault}" for fault in page.evaluate(OVERFLOW)]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("change", ["spacing", "large text"])
def test_the_readers_own_text_fits(change: str, own: Shown, page_at: Callable[..., Page]) -> None:
    """With WCAG's text spacing, or with text of twice the size, nothing sticks out and nothing is cut off."""
    page = page_at(320 if change == "spacing" else 390)
    faults = []
    for name, path in own.pages.items():
        page.goto(own.url + path)
        if change == "spacing":
            page.evaluate(SPACED, SPACING)
        else:
            before = page.evaluate("parseFloat(getComputedStyle(document.querySelector('main')).fontSize)")
            page.evaluate("document.documentElement.style.fontSize = '200%'")
            after = page.evaluate("parseFloat(getComputedStyle(document.querySelector('main')).fontSize)")
            assert after >= 1.9 * before, "the text does not follow the reader's own size"
        faults += [f"{name}: {fault}" for fault in page.evaluate(OVERFLOW)]
    assert not faults, "\n".join(faults)


def test_nothing_jumps(own: Shown, page_at: Callable[..., Page]) -> None:
    """While a page loads and is scrolled, what one reads stays where it is."""
    for name in ("home", "article", "question", "articles"):
        jumps = jumps_of(own.url + own.pages[name], page_at)
        # Once in hundreds of loads a busy machine counted a jump that no other load had; a real one comes again.
        again = jumps_of(own.url + own.pages[name], page_at) if jumps else []
        assert sum(jump[0] for jump in again) <= LAYOUT_SHIFT, f"{name}: {jumps} {again}"


def jumps_of(url: str, page_at: Callable[..., Page]) -> list[list[Any]]:
    """Load a page on a phone, scroll it, and list what jumped: how far, and what it is."""
    page = page_at(390)
    page.goto(url)
    jumps: list[list[Any]] = page.evaluate(SHIFT)
    return jumps


def test_lines_are_as_long_as_eyes_like(own: Shown, page_at: Callable[..., Page]) -> None:
    """On wide screens a full line of an article holds 65 to 75 characters or so."""
    page = page_at(1920)
    page.goto(own.url + own.pages["article"])
    counts = page.evaluate(LINES)
    least, most = CHARACTERS
    assert least <= sum(counts) / len(counts)
    assert sorted(counts)[int(0.95 * len(counts))] <= most
