"""Years out of everything that files write for a date."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

from recommender.catalogue.values import number

_YEAR = re.compile(r"(?<!\d)(1[89]\d\d|20\d\d)(?!\d)")
_COMPACT = re.compile(r"(1[89]\d\d|20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])")
_SHORT = re.compile(
    r"(?:\d{1,2}[/.\-]\d{1,2}|\d{1,2}[\s\-/]+[^\W\d]{3,9}\.?|[^\W\d]{3,9}\.? \d{1,2},)[/.\-\s]+(\d\d)(?!\d)"
)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SERIAL_EPOCH = date(1899, 12, 30)
_SERIALS = (10_000, 73_000)
"""Days as spreadsheets count them, 1927 to 2099: five digits are nothing else that stands for a date."""
_TICKS = ((5e9, 1.0), (5e12, 1e3), (5e15, 1e6), (5e18, 1e9))
"""Ticks of a clock that counts from 1970, by their size: seconds, milli-, micro- and nanoseconds."""


def year(value: object) -> int | None:
    """A year from 1800 to 2099, out of a number, a date in any usual notation or a clock that counts from 1970."""
    found = number(value) if not isinstance(value, str) or value.strip().lstrip("-").isdecimal() else None
    if found is not None:
        return _of_number(found)
    if not isinstance(value, str):
        return None
    value = value.strip()[:200]
    written = _YEAR.search(value)
    if written:
        return int(written[1])
    if compact := _COMPACT.match(value):
        return int(compact[1])
    short = _SHORT.match(value)
    return _four_digits(int(short[1])) if short else None


def _of_number(found: float) -> int | None:
    if found == int(found) and (compact := _COMPACT.fullmatch(str(int(found)))):
        return int(compact[1])
    if 1800 <= found < 2100:
        return int(found)
    if _SERIALS[0] <= found < _SERIALS[1]:
        return (_SERIAL_EPOCH + timedelta(days=int(found))).year
    ticks = next((ticks for largest, ticks in _TICKS if 1e5 <= abs(found) <= largest), None)
    if ticks is None:
        return None
    found_year = (_EPOCH + timedelta(seconds=found / ticks)).year
    return found_year if 1800 <= found_year < 2100 else None


def _four_digits(short: int) -> int:
    """Two digits mean the last hundred years, with room for films that are announced."""
    latest = date.today().year + 3
    return latest - (latest - short) % 100
