"""axe-core finds nothing, whatever the reader's device asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.theme.bars import AXE_TAGS

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from tests.theme.conftest import Shown

ALL = {"type": "tag", "values": AXE_TAGS}
# The rules whose answer hangs on colours and sizes; for the rest one look at a page is enough.
LOOKS = {
    "type": "rule",
    "values": [
        *("color-contrast", "color-contrast-enhanced", "link-in-text-block"),
        *("target-size", "scrollable-region-focusable", "avoid-inline-spacing"),
    ],
}
# Name -> width, other words for the page, size of text in per cent, rules.
CONDITIONS: dict[str, tuple[int, dict[str, Any], int, dict[str, Any]]] = {
    "light": (1280, {}, 100, ALL),
    "small": (320, {}, 100, ALL),
    "dark": (1280, {"scheme": "dark"}, 100, LOOKS),
    "large text": (1280, {}, 200, LOOKS),
    "forced colours": (1280, {"forced_colors": "active", "scheme": "dark"}, 100, LOOKS),
}


def faults_of(page: Page, rules: dict[str, Any]) -> list[str]:
    """Run axe on a page."""
    found = Axe().run(page, options={"runOnly": rules, "resultTypes": ["violations"]})
    return [
        f"{violation['id']}: {node['html'][:120]} ({node.get('failureSummary', '')[:160]})"
        for violation in found.response["violations"]
        for node in violation["nodes"]
    ]


@pytest.mark.parametrize("condition", CONDITIONS)
def test_axe_finds_nothing_on_any_kind_of_page(
    condition: str, own: Shown, foreign: Shown, page_at: Callable[..., Page]
) -> None:
    """Every rule of WCAG 2.0-2.2 A, AA, AAA and best practice holds on every kind of page and callout."""
    width, words, size, rules = CONDITIONS[condition]
    page = page_at(width, **words)
    faults = []
    for name, path in own.pages.items():
        page.goto(own.url + path)
        page.evaluate("size => { document.documentElement.style.fontSize = `${size}%` }", size)
        faults += [f"{name}: {fault}" for fault in faults_of(page, rules)]
    other = page_at(width, **words)
    for name, path in foreign.pages.items():
        if name.startswith("post/"):
            other.goto(foreign.url + path)
            faults += [f"foreign {name}: {fault}" for fault in faults_of(other, rules)]
    assert not faults, "\n".join(faults)
