"""Rows that are no film, or none for everybody: adult films and series stay out, counted, unless asked for."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from recommender.catalogue import Choice, LeftOut
from recommender.errors import BadCatalogue
from tests.film_rows import movies, read

EBB = {"id": 1, "title": "Ebb", "overview": "The sea."}


@pytest.mark.parametrize("written", ["True", True, 1, "true", "1"])
def test_adult_films_stay_out_unless_asked_for(tmp_path: Path, written: object) -> None:
    rows = [{"id": 1, "title": "Ebb", "adult": "False"}, {"id": 2, "title": "Flow", "adult": written}]
    catalogue = read(tmp_path, *rows)
    assert ([film.movie.tmdb_id for film in catalogue.films], catalogue.left_out.adult) == ([1], 1)
    assert [film.movie.tmdb_id for film in read(tmp_path, *rows, choice=Choice(adult=True)).films] == [1, 2]
    with pytest.raises(BadCatalogue, match="adult"):
        read(tmp_path, rows[1])


SERIES: dict[str, dict[str, Any]] = {
    "TMDB": {"media_type": "tv", "name": "Flow", "first_air_date": "2008-01-20"},
    "TMDB, series alone": {"name": "Flow", "original_name": "Flux", "first_air_date": "2008-01-20"},
    "TMDB in one table": {"title": "Flow", "release_date": float("nan"), "first_air_date": "2008-01-20"},
    "TMDB in full": {"name": "Flow", "number_of_seasons": 5},
    "IMDb": {"primaryTitle": "Flow", "titleType": "tvSeries"},
    "IMDb, an episode": {"primaryTitle": "Flow", "titleType": "tvEpisode"},
    "IMDb, a list": {"Title": "Flow", "Title Type": "TV Mini Series"},
    "Netflix": {"type": "TV Show", "title": "Flow"},
    "by its seasons": {"title": "Flow", "duration": "2 Seasons"},
    "OMDb": {"Title": "Flow", "Type": "series", "totalSeasons": "5"},
    "Trakt": {"plays": 3, "show": {"title": "Flow", "year": 2008, "ids": {"tmdb": 1}}},
}


@pytest.mark.parametrize("kind", SERIES)
def test_series_stay_out_unless_asked_for(tmp_path: Path, kind: str) -> None:
    rows = [EBB, {"overview": "The sea.", **SERIES[kind]}]
    if kind != "Trakt":
        rows[1]["id"] = 1  # TMDB counts series apart from films
    catalogue = read(tmp_path, *rows)
    assert ([film.title for film in movies(catalogue)], catalogue.left_out) == (["Ebb"], LeftOut(series=1))
    asked = movies(read(tmp_path, *rows, choice=Choice(series=True)))
    assert [film.title for film in asked] == ["Ebb", "Flow"] and asked[1].tmdb_id < 0


def test_a_file_of_series_alone_says_so(tmp_path: Path) -> None:
    with pytest.raises(BadCatalogue, match="and no films"):
        read(tmp_path, {"id": 1, **SERIES["Netflix"]})


@pytest.mark.parametrize(
    "facts",
    [
        {"titleType": "tvMovie"},
        {"type": "Movie", "duration": "90 min"},
        {"media_type": "movie", "first_air_date": ""},
        {"release_date": "2008-01-20", "first_air_date": "2008-01-20"},
        {"type": "short"},
        {"number_of_seasons": 0},
        {"type": "Drama"},
    ],
)
def test_what_may_be_a_film_is_one(tmp_path: Path, facts: dict[str, object]) -> None:
    assert [film.tmdb_id for film in movies(read(tmp_path, {**EBB, **facts}))] == [1]


def test_what_says_to_be_something_else_is_none(tmp_path: Path) -> None:
    catalogue = read(tmp_path, EBB, {"id": 2, "title": "Flow", "titleType": "videoGame"})
    assert len(movies(catalogue)) == 1 and "“videoGame”" in catalogue.problems[0].reason
