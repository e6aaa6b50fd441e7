"""The values of a JSON file one after another, so that a list of any length takes no more memory than its items.

ijson streams too, but refuses what files of films have: NaN, which pandas writes, a comma too many or missing, a byte
order mark, a tab or line end within a text.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, TextIO

_AT_ONCE = 2**16
_BETWEEN = " \t\r\n,\ufeff"
"""What separates values: also where no comma should be."""


def whole(digits: str) -> int | float | str:
    """Hundreds of digits are no number of anything, and work for whoever computes with them."""
    return int(digits) if len(digits) < 400 else digits


def load(text: str) -> Any:
    """Raises ValueError, and RecursionError for thousands of brackets."""
    return json.loads(text, parse_int=whole, strict=False)


_DECODER = json.JSONDecoder(parse_int=whole, strict=False)


class JsonValues:
    """What a stream holds, behind a `text` that was read from it: `values` of the file, or the `items` of the lists in
    it. Both raise ValueError where it is no JSON, and RecursionError for thousands of brackets."""

    def __init__(self, stream: TextIO, text: str = "") -> None:
        self._stream = stream
        self._text = text
        self._at = 0
        self._before = 0
        """Letters that were read and let go."""
        self._ended = False

    def values(self) -> Iterator[Any]:
        """Each whole: usually a file has one, some have several that follow each other."""
        while self._next_letter():
            yield self._value()

    def items(self) -> Iterator[Any]:
        """As `values`, with the items of each list in its place, read as they come."""
        while letter := self._next_letter():
            if letter == "[":
                self._at += 1
                yield from self._items()
            else:
                yield self._value()

    def _items(self) -> Iterator[Any]:
        while (letter := self._next_letter()) != "]":
            if not letter:
                raise ValueError("it ends within a list")
            yield self._value()
        self._at += 1

    def _next_letter(self) -> str:
        """The first letter of what comes, "" at the end."""
        while True:
            while self._at < len(self._text):
                letter = self._text[self._at]
                if letter not in _BETWEEN:
                    return letter
                self._at += 1
            if not self._read_on():
                return ""

    def _value(self) -> Any:
        while True:
            try:
                value, end = _DECODER.raw_decode(self._text, self._at)
                if end < len(self._text) or not self._read_on():  # a number may go on in what was not read yet
                    self._at = end
                    return value
            except json.JSONDecodeError as error:
                if not self._read_on():
                    raise ValueError(f"{error.msg}, at letter {self._before + error.pos + 1:,}") from None

    def _read_on(self) -> bool:
        """Reads as much again as is waiting, so that a long value is tried a few times and not a thousand."""
        if self._ended:
            return False
        waiting = self._text[self._at :]
        more = self._stream.read(max(_AT_ONCE, len(waiting)))
        self._before += self._at
        self._text, self._at, self._ended = waiting + more, 0, not more
        return bool(more)
