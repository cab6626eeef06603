"""A build over a second says what it is doing: a bar at a terminal, plain lines elsewhere, nothing when quiet."""

from __future__ import annotations

import io
from itertools import count
from typing import TYPE_CHECKING

from plugins.building.progress import Progress

if TYPE_CHECKING:
    from tests.building.conftest import SmallSite


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


def test_a_quick_build_says_nothing() -> None:
    """Within the first second nothing is shown."""
    stream, ticks = io.StringIO(), count(0, 0.1)
    progress = Progress(stream, clock=lambda: next(ticks))
    for number in range(8):
        progress("Reading pages", number, 8)
    progress.end()
    assert stream.getvalue() == ""


def test_elsewhere_each_step_is_one_plain_line() -> None:
    """Without a terminal a step is told once, with how much there is, and without control signs."""
    stream, ticks = io.StringIO(), count(0, 0.6)
    progress = Progress(stream, clock=lambda: next(ticks))
    for what in ("Reading pages", "Writing pages"):
        for number in range(4):
            progress(what, number, 400)
    progress.end()
    assert stream.getvalue() == "Reading pages (400) …\nWriting pages (400) …\n"


def test_at_a_terminal_a_bar_is_drawn_and_taken_away() -> None:
    """The bar names the step and moves; nothing of it stays."""
    stream, ticks = Terminal(), count(0, 0.6)
    progress = Progress(stream, clock=lambda: next(ticks))
    for number in range(8):
        progress("Reading pages", number, 8)
    progress.end()
    assert "Reading pages" in stream.getvalue()
    assert "━" in stream.getvalue()
    assert progress.bar is None


def test_a_build_tells_its_steps_in_their_order(small_site: SmallSite) -> None:
    """Reading, checking words, writing, checking pages."""
    told: list[str] = []
    small_site.build(progress=lambda what, *_: told.append(what))
    assert list(dict.fromkeys(told)) == ["Reading pages", "Checking words", "Writing pages", "Checking finished pages"]
