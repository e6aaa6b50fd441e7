"""Votes on whatever scale a file has them come out from 0 to 10, and none above."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.film_rows import one, read


@pytest.mark.parametrize(
    "written,vote",
    [
        (7.5, 7.5),
        ("7,5", 7.5),
        ("8.1/10", 8.1),
        ("4/5", 8.0),
        ("81%", 8.1),
        ("81/100", 8.1),
        ("8.1 (1,234)", 8.1),
        (0, 0.0),
        (70, 7.0),
        (101, None),
        (-1, None),
        ("PG-13", None),
        ("7/0", None),
        (True, None),
        (10**400, None),
    ],
)
def test_votes(tmp_path: Path, written: object, vote: float | None) -> None:
    assert one(tmp_path, vote_average=written).vote_average == vote


def column(folder: Path, name: str, *written: object) -> list[float | None]:
    rows = [{"id": at, "title": f"Film {at}", name: value} for at, value in enumerate(written, start=1)]
    return [film.movie.vote_average for film in read(folder, *rows).films]


def test_a_column_that_goes_to_a_hundred_is_read_so_from_its_first_row_on(tmp_path: Path) -> None:
    assert column(tmp_path, "rating", 8, 75, "61", 100, "4/5", "", 9.5) == [0.8, 7.5, 6.1, 10.0, 8.0, None, 0.95]


def test_a_number_out_of_line_says_nothing_of_its_column(tmp_path: Path) -> None:
    assert column(tmp_path, "rating", 8.1, 75, 6.5, 7) == [8.1, None, 6.5, 7.0]


@pytest.mark.parametrize("name", ["Metascore", "meta_score", "tomatometer_rating", "Rotten Tomatoes", "audience_score"])
def test_columns_that_always_go_to_a_hundred_are_known_by_name(tmp_path: Path, name: str) -> None:
    assert column(tmp_path, name, 9, 8) == [0.9, 0.8]
    assert column(tmp_path, name, 9, 8.1) == [9.0, 8.1]


def test_another_rating_stands_in_for_one_that_is_missing(tmp_path: Path) -> None:
    facts = {"IMDB_Rating": "", "Meta_score": "84"}
    assert one(tmp_path, **facts).vote_average == 8.4
    assert one(tmp_path, **{**facts, "IMDB_Rating": 7.1}).vote_average == 7.1
