"""Every other film as one sees it, and the four corners, on films whose places are plain to see."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from recommender import BadQuery, Query, Recommender, Settings
from recommender.neighbours import Neighbour, corners
from tests.fakes import fake_recommender
from tests.pictures import picture
from tests.small_catalogue import write_catalogue

ALIKE = "dog park family summer ball"
FILMS = {
    1: (ALIKE, "red"),
    2: (ALIKE, "red"),
    3: (ALIKE, "blue"),
    4: ("soldiers mud trench rifle winter", "red"),
    5: ("rocket moon stars orbit crew", "blue"),
    6: ("kitchen soup cook pepper oven", "green"),
    7: ("ship pirate island gold storm", "green"),
    8: ("train snow murder detective night", "green"),
    9: ("desert camel prince war sand", None),
}


@pytest.fixture
def recommender(tmp_path: Path) -> Iterator[Recommender]:
    rows = [{"id": film, "title": f"Film {film}", "overview": words} for film, (words, _) in FILMS.items()]
    posters = {film: picture(colour) for film, (_, colour) in FILMS.items() if colour}
    folder = write_catalogue(tmp_path / "catalogue", rows, posters)
    with fake_recommender(Settings(home=tmp_path / "home", catalogue=folder)) as opened:
        yield opened


def test_every_other_film_is_there_once_nearest_first(recommender: Recommender) -> None:
    found = recommender.neighbours(1)
    assert sorted(near.movie.tmdb_id for near in found) == [2, 3, 4, 5, 6, 7, 8, 9]
    assert found[0].movie.tmdb_id == 2


def test_each_corner_holds_what_it_says(recommender: Recommender) -> None:
    by_film = {near.movie.tmdb_id: near.corner for near in recommender.neighbours(1)}
    assert by_film[2] == "twins" and by_film[3] == "story" and by_film[4] == "look"
    assert {by_film[film] for film in (5, 6, 7, 8)} == {"strangers"}


def test_a_film_without_a_poster_lies_in_no_corner(recommender: Recommender) -> None:
    bare = next(near for near in recommender.neighbours(1) if near.movie.tmdb_id == 9)
    assert bare.poster is None and bare.plot is not None and bare.corner is None
    assert all(near.poster is None and near.corner is None for near in recommender.neighbours(9))


def test_scores_are_those_of_a_search(recommender: Recommender) -> None:
    by_search = {match.movie.tmdb_id: match for match in recommender.search(Query(like=(1,), space="plot")).matches}
    for near in recommender.neighbours(1):
        assert near.plot == pytest.approx(by_search[near.movie.tmdb_id].plot_score, abs=1e-4)


def test_of_many_films_the_nearest_in_either_space_stay(recommender: Recommender) -> None:
    """Half of the places are for story, half for look; scores are exact for both."""
    everyone = {near.movie.tmdb_id: near for near in recommender.neighbours(1)}
    few = recommender.neighbours(1, most=6)
    assert {2, 3, 4} <= {near.movie.tmdb_id for near in few} and len(few) < len(everyone)
    assert all(near == everyone[near.movie.tmdb_id] for near in few)


def test_an_unknown_film_is_said(recommender: Recommender) -> None:
    with pytest.raises(BadQuery, match="no film 77"):
        recommender.neighbours(77)


def test_the_farthest_out_of_a_corner_come_first_and_no_more_than_asked(recommender: Recommender) -> None:
    movie = recommender.films.film(1)
    scores = [(3.0, -1.0), (1.2, 0.9), (2.0, -2.0), (4.0, 0.5), (None, 2.0)]
    near = [Neighbour(movie, plot, poster) for plot, poster in scores]
    found = corners(near, 3)
    assert [one.plot for one in found["story"]] == [3.0, 2.0, 4.0]
    assert [len(found[corner]) for corner in ("twins", "look", "strangers")] == [0, 0, 0]
