"""What a terminal gets: text it can show, and progress as a bar, or as plain lines where the output goes to a file."""

from __future__ import annotations

import io
import json
import re
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from types import TracebackType
from typing import Any, Self, TextIO, cast

from tqdm import tqdm

_MANY = 10_000
"""Counted from here on in thousands and millions: bytes, not films."""
_COMMANDS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
"""Characters that a terminal obeys instead of showing them, and those that turn the direction of the text around."""


@contextmanager
def any_terminal() -> Iterator[None]:
    """Makes everything printed inside fit the terminal: letters it does not have become question marks, and what
    catalogues of strangers may hold to command it is left out."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    with redirect_stdout(_printable(sys.stdout)), redirect_stderr(_printable(sys.stderr)):
        yield


def as_json(answer: object) -> str:
    """The answer as JSON whose data survives every terminal: what it cannot show is escaped, not lost."""
    speaks_unicode = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    text = json.dumps(answer, ensure_ascii=not speaks_unicode, indent=2)
    return _COMMANDS.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


def _printable(stream: TextIO) -> TextIO:
    return cast(TextIO, _Printable(stream))


class _Printable:
    """A text stream that leaves out what is no text."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        return self._stream.write(_COMMANDS.sub("", text))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


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
