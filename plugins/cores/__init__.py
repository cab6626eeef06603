"""Work spread over all cores, where the system can fork: what is there is shared, only results are carried back."""

from __future__ import annotations

import os
import threading
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

Item = TypeVar("Item")
Result = TypeVar("Result")

# How often each process fetches new work: often enough that all end together.
SHARES = 8
# What forked processes find here: the work, and what it is done to.
_given: list[Any] = []


def spread(work: Callable[[Item], Result], items: Sequence[Item], *, worth: int) -> Iterator[Result]:
    """Do a piece of work for each item, in several processes where that is worth it.

    Args:
        work: any function, also one made on the spot; what it changes is lost where another process did it.
        items: to work on.
        worth: so many items are worth a process.

    Yields:
        What came of each, in their order; results are carried between processes, so they can be pickled.
    """
    workers = min(os.cpu_count() or 1, len(items) // worth + 1)
    if workers == 1:
        yield from map(work, items)
        return
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    # A fork has everything set up at once; with threads about, it is not safe, and not every system has it.
    if "fork" not in multiprocessing.get_all_start_methods() or threading.active_count() > 1:
        yield from map(work, items)
        return
    _given[:] = [work, items]
    try:
        with ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("fork")) as pool:
            chunk = max(1, len(items) // (workers * SHARES))
            yield from pool.map(_do, range(len(items)), chunksize=chunk)
    finally:
        _given.clear()


def _do(number: int) -> Any:  # noqa: ANN401 - whatever the work gives
    return _given[0](_given[1][number])
