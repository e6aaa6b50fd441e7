"""Votes from 0 to 10, out of the scales on which files keep them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from recommender.catalogue.columns import Columns, plain
from recommender.catalogue.model import BadRow, Row
from recommender.catalogue.values import number

TOLD_BY = 500
"""Rows that tell on which scale a column is."""

_OF_A_HUNDRED = (
    "metascore",
    "metacritic",
    "tomato",
    "popcornmeter",
    "audiencescore",
    "criticscore",
    "criticsscore",
    "criticrating",
)
"""In the names of columns: their whole numbers go to 100 whatever the first rows hold; 7.6 is out of 10 there, too."""

_WRITTEN = re.compile(r"(\d+(?:[.,]\d+)?)\s*(?:(/|out\s+of|of)\s*(\d+)|(%))?(?:\s*\(.*\))?")

Scales = Mapping[str, float]
"""By column: the most that a number without a sign is counted out of, where that is not 10."""


def vote(value: object, out_of: float = 10.0) -> float | None:
    """A vote from 0 to 10: 7.5, "7,5", "8.1/10", "4 out of 5", "81%"; a bare number is one `out_of` so many."""
    found, most = number(value), out_of
    if found is None and isinstance(value, str) and (written := _WRITTEN.fullmatch(value.strip())):
        found = number(written[1])
        most = 100.0 if written[4] else float(written[3] or out_of)
    if found is None or not 0 < most <= 100 or not 0 <= found <= most:
        return None
    return found if most == 10 else round(10 * found / most, 2)


def vote_of(row: Row, columns: Columns, scales: Scales) -> float | None:
    """The vote of the first column that holds one."""
    for column, value in columns.filled(row, "vote_average"):
        found = vote(value, scales.get(column, 10.0))
        if found is not None:
            columns.count("vote_average", column)
            return found
    return None


def scales_of(rows: Iterable[Row | BadRow], columns: Columns) -> Scales:
    """A column of which most bare numbers are above 10 goes to 100; single ones are errors in a column up to 10."""
    seen: dict[str, list[float]] = {}
    for row in rows:
        for column, value in () if isinstance(row, BadRow) else columns.filled(row, "vote_average"):
            found = number(value)
            if found is not None and 0 < found <= 100:
                seen.setdefault(column, []).append(found)
    return {column: 100.0 for column, found in seen.items() if _goes_to_hundred(column, found)}


def _goes_to_hundred(column: str, found: list[float]) -> bool:
    if 2 * sum(one > 10 for one in found) > len(found):
        return True
    return all(one.is_integer() for one in found) and any(word in plain(column) for word in _OF_A_HUNDRED)
