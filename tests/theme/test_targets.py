"""Fingers that shake hit what they aim at."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.theme.bars import TARGET, TARGET_IN_TEXT

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from tests.theme.conftest import Shown

PROBE = (Path(__file__).parent / "probes/targets.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("width", [320, 1280])
def test_controls_and_links_that_stand_alone_are_large(width: int, own: Shown, page_at: Callable[..., Page]) -> None:
    """Each control and stand-alone link is at least 44 px; a link inside text has 24 px of height to itself."""
    page = page_at(width)
    faults = []
    for name, path in own.pages.items():
        page.goto(own.url + path)
        faults += [f"{name}: {fault}" for fault in page.evaluate(PROBE, [TARGET, TARGET_IN_TEXT])]
    assert not faults, "\n".join(faults)
