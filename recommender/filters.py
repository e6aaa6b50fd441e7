"""Which films may answer: one table of filters that the page, the URL, the command line and both engines read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from typing import Literal

from recommender.errors import BadQuery
from recommender.movies import Movie

Operator = Literal["range", "any_of", "at_least"]


@dataclass(frozen=True, slots=True)
class FilterRow:
    """One filter: the `Filters` field it sets, the film property it reads, how it compares, how it is named.

    Operators: "range" keeps lowest <= value <= highest (either end may be None), "any_of" keeps films that have at
    least one of the values, "at_least" keeps value >= bound. A film without the property never passes.
    """

    field: str
    property: str
    operator: Operator
    label: str
    url_key: str


FILTERS: tuple[FilterRow, ...] = (
    FilterRow("years", "release_year", "range", "Year", "year"),
    FilterRow("genres", "genres", "any_of", "Genre", "genre"),
    FilterRow("min_vote", "vote_average", "at_least", "Rating at least", "vote"),
)

_LAST_YEAR = 9999

YearRange = tuple[int | None, int | None]


@dataclass(frozen=True, slots=True)
class Filters:
    """The chosen bounds; the defaults let every film pass. Raises BadQuery for bounds no film could be held to."""

    years: YearRange = (None, None)
    genres: tuple[str, ...] = ()
    min_vote: float | None = None

    def __post_init__(self) -> None:
        if any(year is not None and not 0 <= year <= _LAST_YEAR for year in self.years):
            raise BadQuery("That is no range of years.", "Write it like 1980:1999, 1980: or :1999.")
        if self.min_vote is not None and not 0 <= self.min_vote <= 10:
            raise BadQuery(f"A rating of {self.min_vote:g} does not exist.", "Choose from 0 to 10.")

    def active(self) -> tuple[tuple[FilterRow, object], ...]:
        """The rows that exclude something, each with its bound."""
        defaults = {field.name: field.default for field in fields(self)}
        chosen = ((row, getattr(self, row.field)) for row in FILTERS)
        return tuple((row, bound) for row, bound in chosen if bound != defaults[row.field])

    def matches(self, movie: Movie) -> bool:
        """The meaning of the filters, film by film; every engine must agree with it."""
        return all(_TESTS[row.operator](getattr(movie, row.property), bound) for row, bound in self.active())


def _in_range(value: int | None, bound: YearRange) -> bool:
    lowest, highest = bound
    if value is None:
        return False
    return (lowest is None or value >= lowest) and (highest is None or value <= highest)


def _has_any(values: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    return not set(wanted).isdisjoint(values)


def _at_least(value: float | None, bound: float) -> bool:
    return value is not None and value >= bound


_TESTS: Mapping[Operator, Callable[..., bool]] = {
    "range": _in_range,
    "any_of": _has_any,
    "at_least": _at_least,
}


def parse_years(text: str) -> YearRange:
    """Reads "1980:1999", "1980:", ":1999" or "1984". Raises BadQuery for anything else."""
    first, colon, last = text.strip().partition(":")
    try:
        lowest = int(first) if first.strip() else None
        highest = (int(last) if last.strip() else None) if colon else lowest
    except ValueError:
        raise BadQuery(f"“{text}” is not a range of years.", "Write it like 1980:1999, 1980: or :1999.") from None
    if lowest is not None and highest is not None and lowest > highest:
        lowest, highest = highest, lowest
    return Filters((lowest, highest)).years
