"""Walks from film to film, and what is said of each step."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from recommender import BadQuery, Movie, Recommender, Settings
from recommender.poster_tags import PosterTag
from recommender.step_changes import look_changes, story_changes
from tests.fakes import fake_recommender
from tests.pictures import picture
from tests.small_catalogue import write_catalogue

CHAIN = range(1, 12)
"""Films that share most words with the next one, and none with one far away."""
BARE, APART = 20, 21


@pytest.fixture
def recommender(tmp_path: Path) -> Iterator[Recommender]:
    rows = [
        {
            "id": film,
            "title": f"Film {film}",
            "overview": " ".join(f"word{place}" for place in range(film, film + 6)),
            "genres": ["Drama"] if film < 6 else ["Comedy"],
            "release_year": 1930 + 8 * film,
        }
        for film in CHAIN
    ]
    rows += [{"id": film, "title": f"Film {film}", "overview": f"nothing{film} alike{film}"} for film in (BARE, APART)]
    posters = {film: picture((25 * film, 255 - 20 * film, 40)) for film in CHAIN}
    folder = write_catalogue(tmp_path / "catalogue", rows, posters)
    with fake_recommender(Settings(home=tmp_path / "home", catalogue=folder)) as opened:
        yield opened


def films(recommender: Recommender, *asked: object, **options: object) -> list[int]:
    return [step.movie.tmdb_id for step in recommender.walk(*asked, **options)]  # type: ignore[arg-type]


@pytest.mark.parametrize("space", ["plot", "poster"])
@pytest.mark.parametrize("ends", [(1, 11), (11, 1)])
def test_a_walk_goes_on_all_the_time_in_even_steps(recommender: Recommender, space: str, ends: tuple[int, int]) -> None:
    path = films(recommender, *ends, space)
    assert len(path) == 6 and (path[0], path[-1]) == ends
    assert path == sorted(path, reverse=ends[0] > ends[1])
    assert max(abs(one - other) for one, other in pairwise(path)) <= 4


def test_the_number_of_steps_is_asked_for(recommender: Recommender) -> None:
    assert len(films(recommender, 1, 11, "plot", steps=3)) == 4
    assert films(recommender, 1, 11, "plot", steps=1) == [1, 11]


def test_avoided_films_are_walked_around(recommender: Recommender) -> None:
    straight = films(recommender, 1, 11, "plot")
    around = films(recommender, 1, 11, "plot", avoid=straight)
    assert not set(straight[1:-1]) & set(around[1:-1]) and len(around) == 6


def test_a_walk_is_shorter_where_no_more_films_lie_on_the_way(recommender: Recommender) -> None:
    assert films(recommender, 1, 11, "plot", avoid=[*range(4, 11), BARE, APART]) == [1, 2, 3, 11]


@pytest.mark.parametrize(
    "ends,space,words",
    [((1, 1), "plot", "two different"), ((1, 99), "plot", "no film 99"), ((BARE, 1), "poster", "no poster")],
)
def test_what_cannot_be_walked_is_said(recommender: Recommender, ends: tuple[int, int], space: str, words: str) -> None:
    with pytest.raises(BadQuery, match=words):
        films(recommender, *ends, space)


def test_each_step_says_something_and_the_start_nothing(recommender: Recommender) -> None:
    for space in ("plot", "poster"):
        start, *rest = recommender.walk(1, 11, space)
        assert start.changes == () and all(step.changes for step in rest)


def test_a_story_turns() -> None:
    before = Movie(1, "A", genres=("Drama", "Crime"), release_year=1979, keywords=("ghost", "storm"))
    after = Movie(2, "B", genres=("Crime", "Comedy"), release_year=1991, keywords=("storm", "cellar"))
    assert story_changes(before, after) == ("Drama gives way to Comedy.", "On to the 1990s.", "Both: storm.")
    assert story_changes(after, before)[:2] == ("Comedy gives way to Drama.", "Back to the 1970s.")
    assert story_changes(before, before) == ("Still Drama and Crime.", "Both: ghost and storm.")
    assert story_changes(Movie(1, "A"), Movie(2, "B")) == ()


def test_genres_that_only_come_or_go() -> None:
    one, two, three = (Movie(1, "A", genres=names) for names in ((), ("War",), ("War", "Drama", "Music")))
    assert story_changes(one, two) == ("War comes in.",)
    assert story_changes(two, three) == ("Drama and Music come in.",)
    assert story_changes(three, two) == ("Drama and Music drop out.",)


def test_a_look_turns() -> None:
    before = [PosterTag("mood", "eerie", 0.9), PosterTag("palette", "black and blood red", 0.8)]
    after = [PosterTag("mood", "cheerful", 0.5), PosterTag("motif", "windmill", 0.9)]
    one, other = Movie(1, "A"), Movie(2, "B")
    assert look_changes(one, other, before, after) == ("Black and blood red drops out.", "Eerie gives way to cheerful.")
    assert look_changes(other, other, after, after) == ("Both show: windmill.", "Still cheerful.")


def test_light_and_colour_come_first_and_sides_that_stay_are_not_told() -> None:
    dark = Movie(1, "A", look=(-1.0, -0.9, 0.1), looks=("dark", "cold"))
    warm = Movie(2, "B", look=(-0.8, 1.4, 0.5), looks=("dark", "warm", "many-coloured"))
    assert look_changes(dark, warm, (), ()) == ("Turns warm and many-coloured.",)
    assert look_changes(warm, dark, (), ()) == ("Turns cold.",)
    assert look_changes(dark, dark, (), ()) == ()
