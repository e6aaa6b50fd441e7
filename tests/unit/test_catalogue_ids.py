"""The ids of films: their own, somebody else's, none at all, and those that cannot be."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from recommender.catalogue import read_catalogue
from tests.film_rows import one, read


def test_films_without_an_id_get_a_stable_one(tmp_path: Path) -> None:
    rows = [
        {"title": "The Glass Harbour", "overview": "A city of glass.", "release_date": "2011-03-04"},
        {"title": "The Glass Harbour", "overview": "Divers.", "release_date": "2020-01-17"},
        {"title": "The Glass Harbour", "overview": "Once more.", "release_date": "2011"},
    ]
    catalogue = read(tmp_path, *rows)
    first, second = (film.movie.tmdb_id for film in catalogue.films)
    assert first == -245476728584659  # the same row is the same film tomorrow, on any machine
    assert -(2**48) <= second < -1 and second != first
    ((problem),) = catalogue.problems
    assert (problem.row, problem.film_id) == (3, first) and "twice" in problem.reason


@pytest.mark.parametrize("no_number", ["s1", "tt0000001", "", None, 0, -5])
def test_ids_of_somebody_else_are_none(tmp_path: Path, no_number: object) -> None:
    film = one(tmp_path, id=no_number)
    assert film.tmdb_id < -1 and film.imdb_id == ("tt0000001" if no_number == "tt0000001" else "")


@pytest.mark.parametrize("impossible", [10**400, "9" * 5000, True, [1], 1.5])
def test_an_impossible_id_costs_its_row(tmp_path: Path, impossible: object) -> None:
    file = tmp_path / "films.json"
    text = json.dumps([{"id": 7, "title": "Flow"}, {"id": "HERE", "title": "Ebb", "overview": "The sea."}])
    written = impossible if isinstance(impossible, str) else json.dumps(impossible)
    file.write_text(text.replace('"HERE"', written), encoding="utf-8")
    catalogue = read_catalogue(file)
    assert [film.movie.tmdb_id for film in catalogue.films] == [7]
    assert [(problem.row, problem.title) for problem in catalogue.problems] == [(2, "Ebb")]


def test_a_bare_title_without_an_id_is_no_film(tmp_path: Path) -> None:
    catalogue = read(tmp_path, {"id": 1, "title": "Ebb"}, {"title": "Flow"}, {"title": "Surf", "year": 1990})
    assert [film.movie.title for film in catalogue.films] == ["Ebb", "Surf"]
    assert [problem.reason for problem in catalogue.problems] == [
        "has no TMDB id, and nothing is known of it but its title"
    ]


@pytest.mark.parametrize("written", ["https://www.themoviedb.org/movie/603-the-matrix?language=en", "movie/603"])
def test_an_address_at_tmdb_tells_its_id(tmp_path: Path, written: str) -> None:
    assert one(tmp_path, id=None, tmdb_url=written).tmdb_id == 603
    assert one(tmp_path, id=written).tmdb_id == 603
