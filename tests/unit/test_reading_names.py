"""Films and people named in a question, and what it does not want."""

from __future__ import annotations

from typing import Any

import pytest

from tests.questions import read


@pytest.mark.parametrize(
    "text,expected",
    [
        ("not a horror movie", {"not_genres": ("Horror",), "text": ""}),
        ("movies that are not about war", {"not_genres": ("War",), "text": ""}),
        ("shark movies that are not comedies", {"not_genres": ("Comedy",), "text": "shark movies"}),
        ("alien invasion, not animated", {"not_genres": ("Animation",), "text": "alien invasion"}),
        ("non-animated fairy tales", {"not_genres": ("Animation",), "text": "fairy tales"}),
        ("spy film, no romance", {"not_genres": ("Romance",), "text": "spy film"}),
        ("scary but no blood", {"without": "blood", "text": "scary"}),
        ("christmas movies without santa", {"without": "santa", "text": "christmas movies"}),
        ("heist without violence and guns", {"without": "violence, guns", "text": "heist"}),
        ("shark film in winter, nothing supernatural", {"without": "supernatural", "text": "shark film in winter"}),
        ("shark film, except romantic ones", {"not_genres": ("Romance",), "text": "shark film"}),
        ("shark film minus gore", {"without": "gore", "text": "shark film"}),
        ("shark film, except comedies", {"not_genres": ("Comedy",), "text": "shark film"}),
        ("movies without robots", {"without": "robots", "text": "movies"}),
        ("a horror without robots", {"genres": ("Horror",), "without": "robots", "text": "horror"}),
    ],
)  # fmt: skip
def test_what_is_not_wanted_is_kept_away(text: str, expected: dict[str, Any]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text,like,rest",
    [
        ("like Jaws but funny", (1,), "funny"),
        ("movies similar to amelie set in a small village", (3,), "set in a small village"),
        ("in the style of pulp fiction", (5,), ""),
        ("films like Titanic and Casablanca", (6, 7), ""),
        ("same mood as Lost in Translation", (8,), ""),
        ("Toy Story type of thing with insects", (9,), "with insects"),
        ("something like lord of the rings but shorter", (4,), "shorter"),
        ("like the thing", (11,), ""),
        ("like The Thing (1982)", (10,), ""),
        ("movies like It", (12,), ""),
        ("something like blade runner in the rain", (17,), "in the rain"),
        ("jaws but funny", (1,), "funny"),
        ("as funny as toy story but with sharks", (9,), "as funny with sharks"),
        ("jaws meets toy story", (1, 9), ""),
    ],
)
def test_films_named_are_films_to_be_like(text: str, like: tuple[int, ...], rest: str) -> None:
    assert read(text) == {"like": like, "text": rest}


def test_likeness_and_negation_go_together() -> None:
    assert read("like Jaws but not animated") == {"like": (1,), "not_genres": ("Animation",), "text": ""}
    assert read("shark film but not like Jaws") == {"unlike": (1,), "text": "shark film"}


@pytest.mark.parametrize(
    "text,people,rest",
    [
        ("with Tom Hanks", ("Tom Hanks",), ""),
        ("tom hanks movies", ("Tom Hanks",), ""),
        ("directed by nolan", ("Christopher Nolan",), ""),
        ("a film by christopher nolan about dreams", ("Christopher Nolan",), "about dreams"),
        ("love story with Tom Hanks and Meg Ryan", ("Tom Hanks", "Meg Ryan"), "love story"),
        ("directed by weir", ("Peter Weir",), ""),
    ],
)
def test_people_of_the_catalogue_become_filters(text: str, people: tuple[str, ...], rest: str) -> None:
    assert read(text) == {"people": people, "text": rest}


@pytest.mark.parametrize(
    "text",
    [
        "with weir",
        "a garden with rose",
        "a shark hunts swimmers off a beach where the sheriff cannot swim, tom hanks",
        "a cop named tom hanks goes mad",
    ],
)
def test_names_that_may_be_something_else_stay_text(text: str) -> None:
    assert read(text) == {"text": text}
