"""Work that is spread over processes gives what one process gives."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.cores import spread


@pytest.mark.parametrize("worth", [10, 1000])
def test_results_come_in_the_order_of_the_items(worth: int) -> None:
    """Whether the work is spread or not, each result stands where its item stood, also of a function made here."""
    offset = 7
    assert list(spread(lambda number: number + offset, range(100), worth=worth)) == list(range(7, 107))


ROOT = Path(__file__).resolve().parents[2]
WHERE = """
import json, os
from plugins.cores import spread
many, few = (set(spread(lambda _: os.getpid(), range(number), worth=10)) for number in (100, 5))
print(json.dumps([os.getpid() in many, few == {os.getpid()}]))
"""


@pytest.mark.skipif(not hasattr(os, "fork") or (os.cpu_count() or 1) < 2, reason="there is one process only")
def test_many_items_are_spread() -> None:
    """Enough items are worked on outside a process that has no threads, few in it."""
    done = subprocess.run([sys.executable, "-c", WHERE], cwd=ROOT, capture_output=True, check=True)
    assert json.loads(done.stdout) == [False, True]


@pytest.mark.parametrize("worth", [10, 1000])
def test_a_failure_is_raised_here(worth: int) -> None:
    """What goes wrong in another process goes wrong here, too."""
    with pytest.raises(ZeroDivisionError):
        list(spread(lambda number: 1 // (number - 50), range(100), worth=worth))
