"""Links say where they lead, also to someone who hears nothing but the links."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tests.theme.bars import VAGUE

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from tests.theme.conftest import Shown

PROBE = (Path(__file__).parent / "probes/links.js").read_text(encoding="utf-8")


def test_a_name_leads_to_one_place_and_says_which(own: Shown, page_at: Callable[..., Page]) -> None:
    """On every page each link name means one address, and none is empty or says only "more"."""
    page = page_at(1280)
    faults = []
    for name, path in own.pages.items():
        page.goto(own.url + path)
        places: dict[str, str] = {}
        for words, address in page.evaluate(PROBE):
            if len(words) < 2 or words in VAGUE:
                faults.append(f'{name}: "{words}" says too little ({address})')
            if places.setdefault(words, address) != address:
                faults.append(f'{name}: "{words}" leads to {places[words]} and to {address}')
    assert not faults, "\n".join(faults)
