"""The meaning of each filter."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

import pytest

from recommender.errors import BadQuery
from recommender.filter_bounds import known_names, read_bound, write_bound
from recommender.filters import FILTERS, FilterRow, Filters, choices
from recommender.movies import Movie

FILM = Movie(1, "A", release_year=1994, vote_average=7.5, genres=("Drama", "Crime"))
BLANK = Movie(2, "B")
ROWS = {row.field: row for row in FILTERS}
YEARS, GENRES, MIN_VOTE, NOT_GENRES = (ROWS[name] for name in ("years", "genres", "min_vote", "not_genres"))


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
        (Filters(not_genres=("Comedy",)), True),
        (Filters(not_genres=("Comedy", "Crime")), False),
        (Filters(genres=("Drama",), not_genres=("Crime",)), False),
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


@pytest.mark.parametrize(
    "filters,passes",
    [
        (Filters(people=("Frances McDormand",)), True),
        (Filters(people=("Joel Coen", "Nobody")), True),
        (Filters(people=("Nobody",)), False),
        (Filters(runtime=(90, 100)), True),
        (Filters(runtime=(None, 97)), False),
        (Filters(languages=("fr", "en")), True),
        (Filters(languages=("fr",)), False),
    ],
)
def test_people_runtime_and_language(filters: Filters, passes: bool) -> None:
    film = Movie(4, "D", directors=("Joel Coen",), cast=("Frances McDormand", "Joel Coen"), runtime=98, language="en")
    assert filters.matches(film) is passes
    assert film.people == ("Joel Coen", "Frances McDormand")
    assert not filters.matches(BLANK)


def test_a_film_without_genres_is_none_of_those() -> None:
    assert Filters(not_genres=("Drama",)).matches(BLANK)


def test_a_single_name_is_a_list_of_one() -> None:
    spoken = FilterRow("language", "any_of", "Language", "language", "language", "NAME", "any of these languages")

    @dataclass
    class Film:
        language: str

    films: Any = [Film("fr"), Film("en"), Film(""), Film("fr")]
    assert choices(spoken, films) == ("en", "fr")


def test_every_row_names_a_field_and_a_property_and_has_its_own_keys() -> None:
    assert [row.field for row in FILTERS] == [part.name for part in fields(Filters)]
    assert all(hasattr(FILM, row.property) for row in FILTERS)
    for column in ("label", "url_key", "key"):
        assert len({getattr(row, column) for row in FILTERS}) == len(FILTERS)


def test_a_row_offers_what_the_films_have() -> None:
    films = [FILM, BLANK, Movie(3, "C", release_year=1950, vote_average=3.5, genres=("Crime", "War"))]
    assert choices(YEARS, films) == (1950, 1994)
    assert choices(MIN_VOTE, films) == (3.5, 7.5)
    assert choices(GENRES, films) == choices(NOT_GENRES, films) == ("Crime", "Drama", "War")
    assert [choices(row, [BLANK]) for row in FILTERS] == [()] * len(FILTERS)


@pytest.mark.parametrize(
    "row,texts,bound",
    [
        (YEARS, ["1980:1999"], (1980, 1999)),
        (YEARS, ["1980:"], (1980, None)),
        (YEARS, [":1999"], (None, 1999)),
        (YEARS, ["1984"], (1984, 1984)),
        (GENRES, ["War", "Drama", "War"], ("War", "Drama")),
        (NOT_GENRES, ["War"], ("War",)),
        (MIN_VOTE, ["6.5"], 6.5),
        (MIN_VOTE, ["0"], 0.0),
    ],
)
def test_bounds_are_read_and_survive_being_written(row: FilterRow, texts: list[str], bound: object) -> None:
    assert read_bound(row, texts) == bound
    assert read_bound(row, write_bound(row, bound)) == bound


@pytest.mark.parametrize(
    "row,text",
    [
        (YEARS, "the eighties"),
        (YEARS, "1999:1980"),
        (YEARS, "1e9:x"),
        (YEARS, "9" * 5000),
        (YEARS, "-5:2000"),
        (MIN_VOTE, "eleven"),
        (MIN_VOTE, "11"),
        (MIN_VOTE, "nan"),
        (GENRES, "\udcff"),
    ],
)
def test_what_makes_no_sense_is_refused_with_a_next_step(row: FilterRow, text: str) -> None:
    with pytest.raises(BadQuery) as caught:
        read_bound(row, [text])
    assert caught.value.hint and len(caught.value.message) < 100


@pytest.mark.parametrize(
    "bounds",
    [
        {"years": (None, 10**20)},
        {"years": (-1, 2000)},
        {"years": (1990, 1980)},
        {"min_vote": float("nan")},
        {"min_vote": 11.0},
        {"genres": "Drama"},
        {"genres": 18},
        {"genres": (18,)},
        {"years": 1990},
        {"years": (1990,)},
        {"years": ("1990", "1999")},
        {"min_vote": "7"},
    ],
    ids=str,
)
def test_bounds_that_no_film_could_be_held_to_are_refused(bounds: dict[str, Any]) -> None:
    with pytest.raises(BadQuery) as caught:
        Filters(**bounds)
    assert caught.value.hint


@pytest.mark.parametrize(
    "asked,found",
    [
        (["horror"], ("Horror",)),
        (["sci-fi", "Science Fiction", "SCIENCE-FICTION"], ("Science Fiction",)),
        (["sf", "WAR"], ("Science Fiction", "War")),
    ],
)
def test_genres_are_known_by_their_usual_spellings(asked: list[str], found: tuple[str, ...]) -> None:
    assert known_names(GENRES, asked, ("Horror", "Science Fiction", "War")) == found


def test_a_genre_that_is_spelled_like_none_gets_the_list() -> None:
    with pytest.raises(BadQuery) as caught:
        known_names(GENRES, ["Horor"], ("Horror", "War"))
    assert "Horor" in caught.value.message and "Horror, War" in caught.value.hint
    with pytest.raises(BadQuery, match="No film here"):
        known_names(GENRES, ["sci-fi"], ())
