"""Which films may answer: one table of filters that the page, its address, the command line and both engines read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any, Literal

from recommender.errors import BadQuery
from recommender.movies import Movie

Operator = Literal["range", "any_of", "all_of", "none_of", "at_least"]
OF_NAMES: frozenset[Operator] = frozenset(("any_of", "all_of", "none_of"))
"""Operators whose bound is names."""
YearRange = tuple[int | None, int | None]
NumberRange = tuple[float | None, float | None]


@dataclass(frozen=True, slots=True)
class FilterRow:
    """One filter: the film property it reads, how it compares, how it is named and asked for.

    `label` and `url_key` are the page's; `key` is the name in JSON and, with dashes, of the option on the command line.

    Operators: "range" keeps lowest <= value <= highest (either end may be None), "any_of" keeps films that have at
    least one of the values, "all_of" films that have all of them, "none_of" films that have none, "at_least" keeps
    value >= bound. A film without the property passes "none_of" alone. `limits` are the numbers that make sense;
    `advice` is said when a bound does not. `field` is the field of `Filters` that the row belongs to.
    """

    property: str
    operator: Operator
    label: str
    url_key: str
    key: str
    metavar: str
    help: str
    limits: tuple[float, float] = (0, 2**31 - 1)
    advice: str = "Choose another value, or leave it out."
    field: str = ""


_DEFAULTS: Mapping[Operator, object] = {
    "range": (None, None),
    "any_of": (),
    "all_of": (),
    "none_of": (),
    "at_least": None,
}
"""The bounds that let every film pass."""
_LISTS = (tuple, list, set, frozenset)


@dataclass(frozen=True, slots=True)
class Filters:
    """The chosen bounds; the defaults let every film pass. Raises BadQuery for bounds no film could be held to.

    The fields are the table: a further filter is a further field with its row, and nothing else.
    """

    years: YearRange = field(
        default=(None, None),
        metadata={
            "row": FilterRow(
                property="release_year",
                operator="range",
                label="Year",
                url_key="year",
                key="year",
                metavar="FROM:TO",
                help="release years, such as 1980:1999 or 2010:",
                limits=(0, 9999),
                advice="Write it like 1980:1999, 1980: or :1999.",
            )
        },
    )
    genres: tuple[str, ...] = field(
        default=(),
        metadata={"row": FilterRow("genres", "any_of", "Genre", "genre", "genre", "NAME", "any of these genres")},
    )
    min_vote: float | None = field(
        default=None,
        metadata={
            "row": FilterRow(
                property="vote_average",
                operator="at_least",
                label="Rating at least",
                url_key="vote",
                key="min_vote",
                metavar="V",
                help="vote average of at least V (0 to 10)",
                limits=(0, 10),
                advice="Choose from 0 to 10.",
            )
        },
    )
    not_genres: tuple[str, ...] = field(
        default=(),
        metadata={
            "row": FilterRow(
                "genres", "none_of", "Not these genres", "not-genre", "not_genre", "NAME", "none of these genres"
            )
        },
    )

    people: tuple[str, ...] = field(
        default=(),
        metadata={
            "row": FilterRow(
                "people", "any_of", "People", "person", "person", "NAME", "directed by or with any of these people"
            )
        },
    )
    runtime: NumberRange = field(
        default=(None, None),
        metadata={
            "row": FilterRow(
                property="runtime",
                operator="range",
                label="Minutes",
                url_key="runtime",
                key="runtime",
                metavar="FROM:TO",
                help="minutes that a film runs, such as 90:120 or :100",
                limits=(0, 100_000),
                advice="Write it like 90:120, 90: or :120.",
            )
        },
    )
    languages: tuple[str, ...] = field(
        default=(),
        metadata={
            "row": FilterRow(
                "language", "any_of", "Language", "language", "language", "CODE", "any of these original languages"
            )
        },
    )

    looks: tuple[str, ...] = field(
        default=(),
        metadata={
            "row": FilterRow(
                "looks", "all_of", "Look", "look", "look", "NAME", "posters that look so, such as dark; may be repeated"
            )
        },
    )

    def __post_init__(self) -> None:
        for row, bound in self.active():
            check(row, bound)

    def active(self) -> tuple[tuple[FilterRow, Any], ...]:
        """The rows that exclude something, each with its bound."""
        chosen = ((row, getattr(self, row.field)) for row in FILTERS)
        return tuple((row, bound) for row, bound in chosen if bound != _DEFAULTS[row.operator])

    def matches(self, movie: Movie) -> bool:
        """The meaning of the filters, film by film; every engine must agree with it."""
        return all(_TESTS[row.operator](getattr(movie, row.property), bound) for row, bound in self.active())


FILTERS: tuple[FilterRow, ...] = tuple(replace(part.metadata["row"], field=part.name) for part in fields(Filters))


def choices(row: FilterRow, movies: Iterable[Movie]) -> tuple[Any, ...]:
    """What a row has to offer among these films: every value, by name, or of numbers the first and the last.

    () where no film has the property.
    """
    known = [value for movie in movies if (value := getattr(movie, row.property)) is not None]
    if row.operator in OF_NAMES:
        return tuple(sorted({value for values in known for value in _as_tuple(values)}))
    return (min(known), max(known)) if known else ()


def check(row: FilterRow, bound: Any) -> None:
    """Raises BadQuery for a bound that no film could be held to."""
    if row.operator in OF_NAMES:
        if not isinstance(bound, _LISTS) or not all(isinstance(value, str) and is_text(value) for value in bound):
            raise BadQuery(f"“{row.label}” takes names.", "Give a tuple of them.")
        return
    numbers = _numbers(row, bound)
    lowest, highest = row.limits
    if not all(lowest <= number <= highest for number in numbers):
        raise BadQuery(f"“{row.label}” cannot be {_in_words(numbers)}.", row.advice)
    if numbers != sorted(numbers):
        raise BadQuery(f"“{row.label}” cannot run from {numbers[0]} to {numbers[1]}.", row.advice)


def _numbers(row: FilterRow, bound: Any) -> list[float]:
    """The numbers of a bound that has some. Raises BadQuery for a bound of another form."""
    if row.operator == "range" and not (isinstance(bound, _LISTS) and len(bound) == 2):
        raise BadQuery(f"“{row.label}” takes a first and a last number.", "Give a pair; None leaves an end open.")
    numbers = [end for end in (bound if row.operator == "range" else (bound,)) if end is not None]
    if not all(isinstance(number, int | float) for number in numbers):
        raise BadQuery(f"“{row.label}” takes numbers.", row.advice)
    return numbers


def is_text(words: str) -> bool:
    """False for halves of characters, which is what a terminal makes of bytes it cannot read."""
    try:
        words.encode()
    except UnicodeEncodeError:
        return False
    return True


def _in_words(numbers: list[float]) -> str:
    return " to ".join(f"{number:g}" for number in numbers)


def _as_tuple(values: tuple[str, ...] | str) -> tuple[str, ...]:
    """A property may hold several names or a single one."""
    return ((values,) if values else ()) if isinstance(values, str) else values


def _in_range(value: float | None, bound: NumberRange) -> bool:
    lowest, highest = bound
    if value is None:
        return False
    return (lowest is None or value >= lowest) and (highest is None or value <= highest)


def _has_any(values: tuple[str, ...] | str, wanted: tuple[str, ...]) -> bool:
    return not set(wanted).isdisjoint(_as_tuple(values))


def _has_all(values: tuple[str, ...] | str, wanted: tuple[str, ...]) -> bool:
    return set(wanted) <= set(_as_tuple(values))


def _has_none(values: tuple[str, ...] | str, unwanted: tuple[str, ...]) -> bool:
    return not _has_any(values, unwanted)


def _at_least(value: float | None, bound: float) -> bool:
    return value is not None and value >= bound


_TESTS: Mapping[Operator, Callable[..., bool]] = {
    "range": _in_range,
    "any_of": _has_any,
    "all_of": _has_all,
    "none_of": _has_none,
    "at_least": _at_least,
}
