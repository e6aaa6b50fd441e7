"""Films that belong together are shown as one."""

from __future__ import annotations

import pytest

from recommender.movies import Match, Movie
from recommender.series import collapsed, same_film, series_of


def match(title: str, year: int | None = None, tmdb_id: int = 1) -> Match:
    return Match(Movie(tmdb_id, title, release_year=year), 1.0, 1.0, 1.0, "strong", "")


@pytest.mark.parametrize(
    "one,other",
    [
        ("Toy Story", "Toy Story 2"),
        ("Rocky", "Rocky II"),
        ("The Godfather", "The Godfather Part II"),
        ("The Godfather", "The Godfather: Part III"),
        ("Alien", "Alien: Covenant"),
        ("The Terminator", "Terminator 2: Judgment Day"),
        ("Mission: Impossible", "Mission: Impossible - Fallout"),
        ("Harry Potter and the Philosopher's Stone", "Harry Potter and the Deathly Hallows: Part 2"),
        ("Kill Bill: Vol. 1", "Kill Bill: Vol. 2"),
        ("Ocean's Eleven", "Ocean’s Twelve"),
        ("Back to the Future", "Back to the Future Part III"),
    ],
)
def test_parts_of_a_series_are_known_by_their_titles(one: str, other: str) -> None:
    assert series_of(one) == series_of(other)


@pytest.mark.parametrize(
    "one,other",
    [
        ("Beauty and the Beast", "Beauty Shop"),
        ("The Fox and the Hound", "The Fox and the Child"),
        ("12 Angry Men", "12 Monkeys"),
        ("It", "It Follows"),
        ("Up", "Up in the Air"),
        ("Up 2", "It 2"),
    ],
)
def test_titles_that_begin_alike_are_no_series(one: str, other: str) -> None:
    assert series_of(one) != series_of(other)


def test_the_best_comes_first_with_the_others_behind_it_and_the_order_is_kept() -> None:
    titles = ["Toy Story 2", "Coco", "Toy Story", "Up", "Toy Story 3"]
    groups = collapsed(match(title, tmdb_id=place) for place, title in enumerate(titles))
    assert [(group.best.movie.title, [other.movie.title for other in group.others]) for group in groups] == [
        ("Toy Story 2", ["Toy Story", "Toy Story 3"]),
        ("Coco", []),
        ("Up", []),
    ]
    assert [group.more for group in groups] == ["2 more", "", ""]


def test_a_remake_stays_by_itself_and_the_same_film_twice_does_not() -> None:
    groups = collapsed([match("King Kong", 1933), match("King Kong", 2005, 2), match("King Kong", 1934, 3)])
    assert [(group.best.movie.release_year, len(group.others)) for group in groups] == [(1933, 1), (2005, 0)]


@pytest.mark.parametrize(
    "years,same", [((1999, 1999), True), ((1999, 2000), True), ((1999, 2001), False), ((None, 2001), True)]
)
def test_one_film_may_be_a_year_apart(years: tuple[int | None, int | None], same: bool) -> None:
    assert same_film(Movie(1, "The Ring", release_year=years[0]), Movie(2, "Ring, The", release_year=years[1])) is same


def test_no_matches_make_no_groups() -> None:
    assert collapsed([]) == ()
