"""Address ↔ draft: everything survives the way there and back, and nothing from a stranger breaks anything."""

from __future__ import annotations

from pathlib import Path

import pytest

from pages.components.draft import Draft, name_of
from pages.components.query_url import MAX_FILMS, Known, from_params, to_params
from recommender import Filters
from recommender.query import MAX_WORDS

PICTURE = b"the bytes of a picture"
SAMPLE = Path("samples/spooky.jpg")
GENRES = ("Drama", "Horror", "Science Fiction")
KNOWN = Known(
    films=frozenset({-77, *range(1, 100)}),
    choices={"genres": GENRES, "not_genres": GENRES},
    pictures={name_of(PICTURE): PICTURE, "spooky.jpg": SAMPLE},
)


@pytest.mark.parametrize(
    "draft",
    [
        Draft(),
        Draft(text="a haunted house & a 100% “dog”?"),
        Draft(like=(7, -77, 3), unlike=(9,), without="zombies"),
        Draft(image=PICTURE, space="poster"),
        Draft(image=SAMPLE),
        Draft(text="x", poster_weight=0.0, space="blend"),
        Draft(text="x", space="blend"),
        Draft(text="80s horror", as_typed=True),
        Draft(text="x", poster_weight=1.0, space="blend"),
        Draft(text="x", filters=Filters(years=(1980, 1999), genres=("Horror", "Drama"), min_vote=6.5)),
        Draft(text="x", filters=Filters(years=(None, 1999), not_genres=("Horror", "Drama"))),
        Draft(text="x", filters=Filters(years=(1980, None))),
    ],
)
def test_a_draft_survives_the_address(draft: Draft) -> None:
    restored = from_params(to_params(draft), KNOWN)
    assert restored.draft == draft
    assert restored.problems == ()


def test_what_is_as_at_the_start_is_left_out() -> None:
    assert to_params(Draft(text="  ", space="auto", poster_weight=0.5)) == {}


def test_the_bytes_of_an_upload_stay_out_of_the_address() -> None:
    [name] = to_params(Draft(image=PICTURE))["picture"]
    assert name.startswith("upload-") and len(name) < 40


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("like", "abc"),
        ("like", "5000"),
        ("like", "-1"),
        ("like", "１２"),
        ("like", "9" * 5000),
        ("unlike", "1e3"),
        ("space", "sound"),
        ("poster", "101"),
        ("poster", "-5"),
        ("poster", "half"),
        ("poster", "9" * 5000),
        ("picture", "../../etc/passwd"),
        ("picture", "upload-0000000000000000"),
        ("year", "then"),
        ("year", "1e9:x"),
        ("year", "1999:1980"),
        ("genre", "Nonsense"),
        ("not-genre", "Nonsense"),
        ("vote", "eleven"),
        ("vote", "11"),
        ("vote", "nan"),
        ("vote", "-1"),
    ],
)
def test_nonsense_is_left_out_and_named(key: str, value: str) -> None:
    restored = from_params({"q": ["dog"], key: [value]}, KNOWN)
    assert restored.draft == Draft(text="dog")
    assert len(restored.problems) == 1


def test_unknown_parts_and_empty_values_are_ignored() -> None:
    restored = from_params({"utm_source": ["x"], "q": [""], "year": [" "], "like": []}, KNOWN)
    assert restored.draft == Draft() and restored.problems == ()


def test_an_address_cannot_ask_for_too_much() -> None:
    restored = from_params({"q": ["x" * 10_000], "like": [str(n) for n in range(1, 90)]}, KNOWN)
    assert restored.draft.text == "x" * MAX_WORDS and str(MAX_WORDS) in restored.problems[0]
    assert len(restored.draft.like) == MAX_FILMS


def test_a_film_named_twice_counts_once() -> None:
    assert from_params({"like": ["7", "7", "3"]}, KNOWN).draft.like == (7, 3)


def test_genres_are_understood_however_they_are_written() -> None:
    restored = from_params({"genre": ["horror", "sci-fi", "Nonsense"], "not-genre": ["DRAMA"]}, KNOWN)
    assert restored.draft.filters == Filters(genres=("Horror", "Science Fiction"), not_genres=("Drama",))
    assert len(restored.problems) == 1 and "Nonsense" in restored.problems[0]
