"""Rows of a CSV file in any delimiter, one after another. A line that is not right costs that line and no other."""

from __future__ import annotations

import csv
import re
from collections import deque
from collections.abc import Iterator
from itertools import islice
from typing import TextIO

from recommender.catalogue.columns import Columns
from recommender.catalogue.model import BadRow, Row

_MOST_LINES = 500
"""A row of more lines than this is a quotation mark that nobody closed."""

_HEADER_WITHIN = 10
"""Lines; some exports have a few words above their table."""

_USUAL = ",;\t|\x01"
"""The last is what Hive and its kin write."""

_LONGEST_FIELD = 2**24


class _Lines(Iterator[str]):
    """The lines of a file, which can be put back, and those that the present row has taken."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._back: deque[str] = deque()
        self.taken: list[str] = []
        self.number = 0
        self.is_letterboxd_list = False

    def __next__(self) -> str:
        if len(self.taken) == _MOST_LINES:
            raise StopIteration
        line = self._back.popleft() if self._back else next(self._stream)
        self.taken.append(line)
        self.number += 1
        return line.rstrip("\r\n").replace("\r", " ").replace("\0", "") + "\n"

    def put_back(self, keep: int) -> None:
        """Puts back all that the present row has taken, but for its first lines."""
        self._back.extendleft(reversed(self.taken[keep:]))
        self.number -= len(self.taken) - keep
        del self.taken[keep:]


class CsvTable:
    """A CSV file: its header, and its rows as they come.

    Raises ValueError where there is no line at all.
    """

    def __init__(self, stream: TextIO, columns: Columns) -> None:
        csv.field_size_limit(_LONGEST_FIELD)
        self._lines = _Lines(stream)
        above, self._delimiter, header = _header(self._lines, columns)
        self._lines.put_back(above)
        self._reader = csv.reader(self._lines, delimiter=self._delimiter, skipinitialspace=True, strict=True)
        self._in_doubt = False
        if self._lines.is_letterboxd_list:
            header = ["Letterboxd URI" if name == "URL" else name for name in header]
        # Of two columns with one name the first counts; a column without one says nothing.
        self.header = [name if name not in header[:at] else "" for at, name in enumerate(header)]

    def rows(self) -> Iterator[Row | BadRow]:
        while True:
            self._lines.taken.clear()
            number = self._lines.number + 1
            fields = self._fields()
            if fields is None:
                return
            if isinstance(fields, str) or any(field.strip() for field in fields):
                yield self._row(fields, number)

    def _row(self, fields: list[str] | str, number: int) -> Row | BadRow:
        where = f"(line {number} of the file)"
        if isinstance(fields, str):
            return BadRow(f"is not readable: {fields} {where}")
        counts = f"has {len(fields)} fields where the header has {len(self.header)} {where}"
        if len(fields) > len(self.header) or (self._in_doubt and len(fields) < len(self.header)):
            return BadRow(counts)
        return {name: field.strip() for name, field in zip(self.header, fields, strict=False) if name}

    def _fields(self) -> list[str] | str | None:
        """The fields of the next row, why there are none, or None at the end of the file."""
        try:
            fields = next(self._reader, None)
        except csv.Error:
            fields = []
        else:
            if fields is None:
                return None
            if self._fits(fields) or len(self._lines.taken) > 1:
                self._in_doubt = self._in_doubt and len(fields) < len(self.header)
                return self._trimmed(fields)
        if len(self._lines.taken) > 1:  # a quotation mark too many or too few took other rows along
            self._lines.put_back(1)
        # The rest of a row of several lines would pass for a row of its own: until a whole one comes, short ones go.
        self._in_doubt = not fields
        return self._repaired("".join(self._lines.taken))

    def _repaired(self, line: str) -> list[str] | str:
        """A line that breaks the rules, read leniently, or with marks behind a backslash."""
        try:
            lenient = self._read(line)
            escaped = self._read(line, escapechar="\\", doublequote=False) if "\\" in line else lenient
        except csv.Error as error:
            return str(error)
        if not self._fits(lenient) and self._fits(escaped):
            return self._trimmed(escaped)
        return self._trimmed(lenient)

    def _fits(self, fields: list[str]) -> bool:
        return len(self._trimmed(fields)) <= len(self.header)

    def _trimmed(self, fields: list[str]) -> list[str]:
        """Without empty fields beyond the header, which some programs write at the end of every line."""
        while len(fields) > len(self.header) and not fields[-1].strip():
            fields = fields[:-1]
        return fields

    def _read(self, line: str, escapechar: str | None = None, doublequote: bool = True) -> list[str]:
        return _split(line, self._delimiter, escapechar, doublequote)


def _header(lines: _Lines, columns: Columns) -> tuple[int, str, list[str]]:
    """Lines up to the end of the header, the delimiter, and the names: where most columns are known by their names."""
    first = list(islice(lines, _HEADER_WITHIN))
    lines_with_words = [at for at, line in enumerate(first) if line.strip() and not _announces_delimiter(line)]
    if not lines_with_words:
        raise ValueError("it is empty")
    if first[lines_with_words[0]].startswith("Letterboxd list export"):
        lines.is_letterboxd_list = True  # a table of one row on the list itself, a blank line, the films
        below = [at for at in lines_with_words if any(not line.strip() for line in first[:at])]
        lines_with_words = below[:1] or lines_with_words
    best: tuple[tuple[int, int, int], int, str, list[str]] | None = None
    for at in lines_with_words:
        for delimiter in _delimiters(first[at]):
            names = _names(first[at], delimiter)
            known = columns.of(names)
            # Unknown names decide nothing between lines: they are as many in any row, and so may one known word be.
            names_columns = "title" in known and (at == lines_with_words[0] or len(known) > 1)
            score = (len(known) if names_columns else 0, -at, len(names))
            if best is None or score > best[0]:
                best = (score, at, delimiter, names)
    assert best is not None
    return best[1] + 1, best[2], best[3]


def _announces_delimiter(line: str) -> bool:
    return re.fullmatch(r"\s*sep=.\s*", line) is not None  # as Excel writes above a table


def _delimiters(line: str) -> list[str]:
    """The usual ones, and any other mark that the line has."""
    others = dict.fromkeys(letter for letter in line[:1000] if not letter.isalnum() and letter.isprintable())
    return [*_USUAL, *(letter for letter in others if letter not in _USUAL and letter not in " _\"'()-.#")]


def _names(line: str, delimiter: str) -> list[str]:
    try:
        return [name.strip().strip("\ufeff") for name in _split(line, delimiter)]
    except csv.Error:
        return [line.strip()]


def _split(line: str, delimiter: str, escapechar: str | None = None, doublequote: bool = True) -> list[str]:
    line = line.rstrip("\r\n").replace("\r", " ").replace("\0", "")
    reader = csv.reader(
        [line], delimiter=delimiter, skipinitialspace=True, escapechar=escapechar, doublequote=doublequote
    )
    return next(reader, [])
