"""Facts written for others are read back as they were."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from recommender.catalogue import read_catalogue
from recommender.catalogue.titles import own_id
from recommender.errors import RecommenderError
from recommender.export_facts import export_facts
from recommender.movies import Movie

FULL = Movie(
    348,
    'Low "Tide", the film; a 100% tale',
    "One line, with \"quotes\", é and a '=SUM(1)'.",
    1979,
    8.1,
    1200,
    ("Horror", "Science Fiction"),
    "/abc.jpg",
    "0" * 64 + ".jpg",
    ("A. One", "B. Two, Jr."),
    ("C. Three",),
    117,
    "en",
    ("ship, ghost", "sea"),
    "tt0078748",
)
BARE = Movie(own_id("300", 2006), "300", "A wall.", 2006)


@pytest.mark.parametrize("ending", ["csv", "json"])
def test_facts_come_back_as_they_were(tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"films.{ending}"
    assert export_facts([FULL, BARE], file) == 2
    catalogue = read_catalogue(file)
    assert [film.movie for film in catalogue.films] == [replace(FULL, poster=None), BARE] and not catalogue.problems


def test_a_place_that_takes_no_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(RecommenderError, match="cannot be written"):
        export_facts([BARE], tmp_path / "none" / "films.csv")
