"""Whoever goes by keyboard sees where they are, on every stop."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.theme.bars import RING, RING_CONTRAST
from tests.theme.kinds import READ

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from tests.theme.conftest import Shown

PROBE = (Path(__file__).parent / "probes/focus.js").read_text(encoding="utf-8")
MOST_STOPS = 400
WAYS: dict[str, dict[str, Any]] = {
    "light": {},
    "dark": {"scheme": "dark"},
    "forced colours": {"forced_colors": "active"},
}
REACHABLE = "a[href], button, input, summary, select, textarea, [tabindex='0']"


def walk(page: Page) -> list[dict[str, Any]]:
    """Tab through a page from its start to its end."""
    stops: list[dict[str, Any]] = []
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stop = page.evaluate(PROBE)
        if stop is None:
            return stops
        stops.append(stop)
    pytest.fail("the end of the page cannot be reached by keyboard")


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("width", [320, 1280])
def test_every_stop_has_a_strong_ring_and_lies_free(
    way: str, width: int, own: Shown, page_at: Callable[..., Page]
) -> None:
    """Each stop shows a ring of 3 px or more at 3:1 or more, with an offset, and nothing covers what has the focus."""
    page = page_at(width, reduced_motion="reduce", **WAYS[way])
    faults = []
    for name in READ if way == "light" else READ[:1]:
        page.goto(own.url + own.pages[name])
        stops = walk(page)
        reachable = page.evaluate(
            "rule => [...document.querySelectorAll(rule)].filter(node => node.getClientRects().length).length",
            REACHABLE,
        )
        if len(stops) < reachable:
            faults.append(f"{name}: {len(stops)} stops, {reachable} things to reach")
        for stop in stops:
            weak = stop["style"] != "solid" or stop["width"] < RING or stop["offset"] <= 0
            pale = way != "forced colours" and stop["contrast"] < RING_CONTRAST
            if weak or pale or stop["covered"] or not stop["seen"]:
                faults.append(f"{name}: {stop}")
    assert not faults, "\n".join(faults)


def test_the_skip_link_comes_first_and_leads_to_the_content(own: Shown, page_at: Callable[..., Page]) -> None:
    """The first stop is the skip link, it is seen, and after it the next stop lies in the content."""
    page = page_at(390)
    page.goto(own.url + own.pages["article"])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.locator(".skip").bounding_box()["width"] > 44
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("Boolean(document.activeElement.closest('main'))")
