"""The one way to wait for another process here: quietly for a moment, then saying so, and never for ever unasked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from recommender.errors import RecommenderError
from recommender.progress import Progress, silent

_QUIET_S = 0.2
"""A wait this short is not worth a word."""


@contextmanager
def alone(
    file: Path,
    waiting: str,
    progress: Progress = silent,
    patience_s: float = -1,
    stuck: RecommenderError | None = None,
) -> Iterator[None]:
    """Holds the lock on `file`, so that one process (or thread) at a time does this work; `progress` hears `waiting`
    when another has it. Raises `stuck` after `patience_s` seconds; below 0 it waits as long as it takes."""
    lock = FileLock(file)
    try:
        lock.acquire(timeout=_QUIET_S)
    except Timeout:
        progress(waiting)
        try:
            lock.acquire(timeout=patience_s)
        except Timeout:
            raise stuck or RecommenderError(f"{waiting} took too long.", f"Look for who holds {file}.") from None
    try:
        yield
    finally:
        lock.release()
