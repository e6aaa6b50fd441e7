"""Films found by the title that somebody types."""

from __future__ import annotations

import pytest

from recommender.movies import Movie
from recommender.titles import Titles

FILMS = (
    Movie(1, "Alien", "A crew meets a creature in space.", 1979, vote_count=900),
    Movie(2, "Aliens", "Marines look for a colony.", 1986, vote_count=800),
    Movie(3, "The Matrix", "A hacker learns what the world is.", 1999, vote_count=900),
    Movie(4, "Back to the Future", "A boy goes home to his parents' youth.", 1985, vote_count=900),
    Movie(5, "Rocky II", "The boxer fights again.", 1979, vote_count=300),
    Movie(6, "Rocky", "A boxer gets his chance.", 1976, vote_count=500),
    Movie(7, "Pride & Prejudice", "Sisters look for a husband.", 2005, vote_count=500),
    Movie(8, "Amélie", "A waitress helps people in Paris.", 2001, vote_count=700),
    Movie(9, "King Kong", "An ape on an island.", 1933, vote_count=100),
    Movie(10, "King Kong", "An ape on an island, again.", 2005, vote_count=600),
    Movie(11, "Blade Runner", "A policeman hunts machines in the rain.", 1982, vote_count=700),
    Movie(12, "It", "Children fight a clown.", 2017, vote_count=900),
    Movie(13, "Up", "An old man flies his home away.", 2009, vote_count=900),
    Movie(14, "The Lord of the Rings: The Fellowship of the Ring", "A ring goes on a journey.", 2001, vote_count=999),
    Movie(15, "12 Angry Men", "A jury talks about a horse.", 1957, vote_count=600),
    Movie(16, "Norse", "Vikings.", 2020, vote_count=3),
    Movie(17, "The Grand Budapest Hotel", "A concierge and his lobby boy.", 2014, vote_count=700),
)
TITLES = Titles.of(FILMS)


@pytest.mark.parametrize(
    "typed,tmdb_id",
    [
        ("Alien", 1),
        ("ALIEN", 1),
        ("the matrix", 3),
        ("matrix", 3),
        ("Matrix, The", 3),
        ("Matrix, The (1999)", 3),
        ("backtothefuture", 4),
        ("back to the  future!", 4),
        ("rocky 2", 5),
        ("Rocky Two", 5),
        ("pride and prejudice", 7),
        ("amelie", 8),
        ("alien 1979", 1),
        ("Alien (1979)", 1),
        ("king kong", 10),
        ("king kong 1933", 9),
        ("it", 12),
        ("up", 13),
        ("twelve angry men", 15),
        ("thegrandbudapesthotel", 17),
    ],
)
def test_a_whole_title_in_any_spelling_is_sure_and_first(typed: str, tmdb_id: int) -> None:
    matches = TITLES.matches(typed)
    assert matches[tmdb_id] == 1.0
    assert [other for other, sure in matches.items() if sure >= 1.0] == [tmdb_id]


@pytest.mark.parametrize(
    "typed,tmdb_id",
    [
        ("aliem", 1),
        ("matirx", 3),
        ("th matrix", 3),
        ("blade ruinner", 11),
        ("bcak to the futur", 4),
        ("amelei 2001", 8),
    ],
)
def test_a_slip_is_forgiven(typed: str, tmdb_id: int) -> None:
    matches = TITLES.matches(typed)
    assert 0.85 <= matches[tmdb_id] <= 0.9
    assert max(matches, key=lambda film: matches[film]) == tmdb_id


def test_a_word_of_the_overviews_is_no_slip_and_sequels_are_not_confused() -> None:
    assert TITLES.matches("horse") == {}
    assert 5 not in TITLES.matches("rocky 3")
    assert TITLES.matches("itt") == {}


@pytest.mark.parametrize(
    "typed,tmdb_id", [("lord of the rings", 14), ("the fellowship of the ring", 14), ("grand budapest", 17)]
)
def test_a_part_that_tells_a_film_apart_counts_less(typed: str, tmdb_id: int) -> None:
    assert list(TITLES.matches(typed)) == [tmdb_id]
    assert 0.6 <= TITLES.matches(typed)[tmdb_id] <= 0.85


def test_a_sequel_stands_behind_the_film_that_is_typed() -> None:
    matches = TITLES.matches("rocky")
    assert matches[6] == 1.0
    assert 0.6 <= matches[5] <= 0.85


@pytest.mark.parametrize(
    "typed", ["of the", "a boy looking up at his home", "would it matter", "boxer", "", "  ", "?!"]
)
def test_what_is_no_title_finds_none(typed: str) -> None:
    assert TITLES.matches(typed) == {}


def test_a_title_mentioned_in_a_question_counts_half() -> None:
    assert TITLES.matches("something like blade runner in the rain") == {11: 0.5}


@pytest.mark.parametrize(
    "name,films",
    [("king kong", (10, 9)), ("King Kong (1933)", (9,)), ("the lord of the rings", (14,)), ("nothing", ())],
)
def test_a_name_gives_its_films_best_known_first(name: str, films: tuple[int, ...]) -> None:
    assert TITLES.named(name) == films


def test_what_was_said_of_a_title_is_not_changed_by_who_asked() -> None:
    TITLES.matches("rocky").clear()
    assert TITLES.matches("rocky")
