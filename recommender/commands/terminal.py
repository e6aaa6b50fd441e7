"""Progress on a terminal: a bar where there is one, plain lines where the output goes to a file."""

from __future__ import annotations

import shutil
import sys
from types import TracebackType
from typing import Any, Self

from tqdm import tqdm

_MANY = 10_000
"""Counted from here on in thousands and millions: bytes, not films."""


class TerminalProgress:
    """A `Progress` on stderr, so that stdout stays the answer. Use as a context manager."""

    def __init__(self) -> None:
        self._bar: Any = None  # tqdm carries no types
        self._step = ""

    def __call__(self, step: str, done: int | None = None, total: int | None = None) -> None:
        if step != self._step:
            self._finish()
            self._step = step
            if done is None or not sys.stderr.isatty():
                print(f"{step} …", file=sys.stderr, flush=True)
        if done is not None and sys.stderr.isatty():
            self._draw(step, done, total)

    def _draw(self, step: str, done: int, total: int | None) -> None:
        if self._bar is None:
            # Some terminals in containers claim a size of nothing, in which nothing would be shown.
            columns, rows = shutil.get_terminal_size()
            self._bar = tqdm(
                desc=step,
                total=total,
                unit="",
                unit_scale=(total or 0) > _MANY,
                leave=False,
                file=sys.stderr,
                ncols=columns,
                nrows=rows,
            )
        self._bar.n = done
        self._bar.refresh()

    def _finish(self) -> None:
        if self._bar is not None:
            self._bar.close()
            self._bar = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._finish()
