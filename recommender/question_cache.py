"""The vectors of questions that somebody was paid for: a folder with a small file for each, the last used ones kept.

A file's name is a digest, so nobody reads there what was asked.
"""

from __future__ import annotations

import io
import os
from contextlib import suppress
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from recommender.atomic_write import write_atomically

MOST = 4000
"""Files kept, some 24 MB."""
_ROOM = MOST // 10
"""How many go at once when there are too many, so that not every question has to count them."""


class QuestionCache:
    """Shared by threads and processes. A disk that is full or read-only costs the next call to a provider, no more."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, key: str) -> NDArray[np.float32] | None:
        """The vector of a question, None where it is not known."""
        file = self._folder / f"{key}.npy"
        try:
            row = np.load(io.BytesIO(file.read_bytes()), allow_pickle=False)
        except (OSError, ValueError, EOFError):
            return None
        with suppress(OSError):
            os.utime(file)
        return row if row.dtype == np.float32 and row.ndim == 1 else None

    def put(self, key: str, row: NDArray[np.float32]) -> None:
        buffer = io.BytesIO()
        np.save(buffer, row, allow_pickle=False)
        with suppress(OSError):
            write_atomically(self._folder / f"{key}.npy", buffer.getvalue())
            self._prune()

    def _prune(self) -> None:
        files = list(self._folder.glob("*.npy"))
        if len(files) <= MOST:
            return
        ages = []
        for file in files:
            with suppress(OSError):  # another process prunes, too
                ages.append((file.stat().st_mtime, file))
        for _, file in sorted(ages)[: len(files) - MOST + _ROOM]:
            file.unlink(missing_ok=True)
