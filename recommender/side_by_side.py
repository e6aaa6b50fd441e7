"""Work on several things at once, on all cores, its results in the order of the things."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

CORES = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
"""That this process may use: a container often has fewer than the machine."""
_AHEAD = 2
"""Things that lie ready besides those under way, so that no core waits while a result is written."""
Thing = TypeVar("Thing")
Result = TypeVar("Result")


def side_by_side(work: Callable[[Thing], Result], things: Iterable[Thing], workers: int = CORES) -> Iterator[Result]:
    """The results in order; things are taken only as far ahead as there are workers, so memory stays flat.

    Whoever stops listening, and the first error, ends the work; what is under way is finished and thrown away.
    """
    waiting: deque[Future[Result]] = deque()
    with ThreadPoolExecutor(workers, thread_name_prefix="side-by-side") as pool:
        try:
            for thing in things:
                waiting.append(pool.submit(work, thing))
                if len(waiting) > workers + _AHEAD:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
