"""axe-core finds nothing, whatever the reader's device asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT

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
# Name -> width, what the device asks for, size of text in per cent, rules.
CONDITIONS: dict[str, tuple[int, dict[str, Any], int, dict[str, Any]]] = {
    "light": (1280, {}, 100, ALL),
    "small": (320, {}, 100, ALL),
    "dark": (1280, {"color_scheme": "dark"}, 100, LOOKS),
    "large text": (1280, {}, 200, LOOKS),
    "forced colours": (1280, {"color_scheme": "dark", "forced_colors": "active"}, 100, LOOKS),
}
PLAIN = {"color_scheme": "light", "forced_colors": "none"}
RUN = "options => axe.run(options).then(found => found.violations)"


def faults_of(page: Page, rules: dict[str, Any]) -> list[str]:
    """Run axe on a page, however often, and say what it found: the rule, the element and why."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    violations = page.evaluate(RUN, {"runOnly": rules, "resultTypes": ["violations"]})
    return [
        f"{violation['id']}: {node['html'][:120]} ({node.get('failureSummary', '')[:160]})"
        for violation in violations
        for node in violation["nodes"]
    ]


@pytest.mark.parametrize("site", ["own", "foreign"])
def test_axe_finds_nothing_on_any_kind_of_page(
    site: str, request: pytest.FixtureRequest, page_at: Callable[..., Page]
) -> None:
    """Every rule of WCAG 2.0-2.2 A, AA, AAA and best practice holds on every kind of page and callout."""
    shown: Shown = request.getfixturevalue(site)
    page = page_at()
    faults = []
    for name, path in shown.pages.items():
        if site == "foreign" and not name.startswith("post/"):
            continue
        page.goto(shown.url + path)
        for condition, (width, asked, size, rules) in CONDITIONS.items():
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(**{**PLAIN, **asked})
            page.evaluate("size => { document.documentElement.style.fontSize = `${size}%` }", size)
            faults += [f"{name}, {condition}: {fault}" for fault in faults_of(page, rules)]
    assert not faults, "\n".join(faults)
