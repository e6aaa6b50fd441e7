"""The meaning of each filter."""

from __future__ import annotations

from typing import Any

import pytest

from recommender.errors import BadQuery
from recommender.filters import FILTERS, Filters, YearRange, parse_years
from recommender.movies import Movie

FILM = Movie(1, "A", release_year=1994, vote_average=7.5, genres=("Drama", "Crime"))
BLANK = Movie(2, "B")


@pytest.mark.parametrize(
    "filters,passes",
    [
        (Filters(), True),
        (Filters(years=(1990, 1999)), True),
        (Filters(years=(1995, None)), False),
        (Filters(years=(None, 1993)), False),
        (Filters(years=(1994, 1994)), True),
        (Filters(genres=("Crime", "Comedy")), True),
        (Filters(genres=("Comedy",)), False),
        (Filters(min_vote=7.5), True),
        (Filters(min_vote=7.6), False),
        (Filters(years=(1990, 1999), genres=("Drama",), min_vote=9), False),
    ],
)
def test_each_filter_means_what_it_says(filters: Filters, passes: bool) -> None:
    assert filters.matches(FILM) is passes


@pytest.mark.parametrize("filters", [Filters(years=(None, 2000)), Filters(genres=("Drama",)), Filters(min_vote=0.1)])
def test_a_film_without_the_property_never_passes(filters: Filters) -> None:
    assert not filters.matches(BLANK)
    assert Filters().matches(BLANK)


def test_every_row_names_a_field_and_a_property() -> None:
    for row in FILTERS:
        assert hasattr(Filters(), row.field)
        assert hasattr(FILM, row.property)
    assert len({row.url_key for row in FILTERS}) == len(FILTERS)


@pytest.mark.parametrize(
    "text,years",
    [
        ("1980:1999", (1980, 1999)),
        ("1980:", (1980, None)),
        (":1999", (None, 1999)),
        ("1984", (1984, 1984)),
        ("1999:1980", (1980, 1999)),
    ],
)
def test_years_are_read(text: str, years: YearRange) -> None:
    assert parse_years(text) == years


@pytest.mark.parametrize(
    "bounds", [{"years": (None, 10**20)}, {"years": (-1, 2000)}, {"min_vote": float("nan")}, {"min_vote": 11.0}]
)
def test_bounds_that_no_film_could_be_held_to_are_refused(bounds: dict[str, Any]) -> None:
    with pytest.raises(BadQuery) as caught:
        Filters(**bounds)
    assert caught.value.hint


def test_years_that_are_none_are_refused_with_an_example() -> None:
    with pytest.raises(BadQuery, match="1980:1999"):
        parse_years("the eighties")
