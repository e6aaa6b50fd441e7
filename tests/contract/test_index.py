"""What an engine must find, whichever it is: by vectors and by filters."""

from __future__ import annotations

import random
from typing import Any

import numpy as np
import pytest
from PIL import Image

from recommender.filters import Filters
from recommender.index import (
    FloatVector,
    IndexedFilm,
    MovieIndex,
    PictureQuestion,
    VectorQuestion,
    WordsQuestion,
)
from recommender.movies import Movie, Space
from tests.contract.films import GENRES, films, unit


def exact(made: list[IndexedFilm], space: Space, vector: FloatVector, filters: Filters) -> list[int]:
    """The right order, worked out film by film."""
    rows = [
        (-float(film.vectors[space] @ vector), film.movie.tmdb_id)
        for film in made
        if space in film.vectors and filters.matches(film.movie)
    ]
    return [tmdb_id for _, tmdb_id in sorted(rows)]


@pytest.mark.parametrize("space,dimensions", [("plot", 16), ("poster", 8)])
def test_nearest_is_in_the_right_order(index: MovieIndex, space: Space, dimensions: int) -> None:
    made = films(200)
    assert index.upsert(made) == ()
    for seed in range(5):
        vector = unit(np.random.default_rng(100 + seed), dimensions)
        hits = index.nearest(space, VectorQuestion(vector), 20, Filters())
        assert [hit.tmdb_id for hit in hits] == exact(made, space, vector, Filters())[:20]
        truth = {film.movie.tmdb_id: float(film.vectors[space] @ vector) for film in made if space in film.vectors}
        assert [hit.score for hit in hits] == pytest.approx([truth[hit.tmdb_id] for hit in hits], abs=1e-5)


def test_equal_similarities_are_ordered_by_id(index: MovieIndex) -> None:
    same = unit(np.random.default_rng(3), 16)
    index.upsert([IndexedFilm(Movie(tmdb_id, "Twin"), {"plot": same}, "d") for tmdb_id in (30, 4, 17, 9)])
    assert [hit.tmdb_id for hit in index.nearest("plot", VectorQuestion(same), 4, Filters())] == [4, 9, 17, 30]


def test_filters_agree_with_their_meaning(index: MovieIndex) -> None:
    made = films(150, seed=2)
    index.upsert(made)
    chance = random.Random(5)
    vector = unit(np.random.default_rng(6), 16)
    for _ in range(25):
        filters = Filters(
            years=chance.choice([(None, None), (1960, 1990), (2000, None), (None, 1950), (1984, 1984)]),
            genres=tuple(chance.sample(GENRES, chance.randint(0, 2))),
            min_vote=chance.choice([None, 3.0, 7.5]),
            not_genres=tuple(chance.sample(GENRES, chance.randint(0, 2))),
        )
        hits = index.nearest("plot", VectorQuestion(vector), 150, filters)
        assert [hit.tmdb_id for hit in hits] == exact(made, "plot", vector, filters), filters


@pytest.mark.parametrize(
    "filters,found",
    [
        (Filters(people=("Ann Bell",)), [1, 2]),
        (Filters(people=("Bo Chan", "Nobody")), [2]),
        (Filters(people=("Ann",)), []),
        (Filters(runtime=(95, None)), [2]),
        (Filters(runtime=(None, 90)), [1]),
        (Filters(languages=("fr", "de")), [1, 3]),
        (Filters(languages=("fr",), people=("Ann Bell",)), [1]),
        (Filters(looks=("dark",)), [1, 2]),
        (Filters(looks=("dark", "stark")), [2]),
        (Filters(looks=("dark", "light")), []),
    ],
)
def test_people_runtime_language_and_looks_are_facts_to_filter_by(
    index: MovieIndex, filters: Filters, found: list[int]
) -> None:
    facts: list[dict[str, Any]] = [
        {"directors": ("Ann Bell",), "runtime": 90, "language": "fr", "looks": ("dark",)},
        {"directors": ("Bo Chan",), "cast": ("Ann Bell", "Cy Dow"), "runtime": 120, "language": "en"},
        {"language": "de", "look": (-1.25, 0.0, 0.5), "looks": ("light",)},
    ]
    facts[1]["looks"] = ("stark", "dark", "calm")
    vector = unit(np.random.default_rng(3), 16)
    movies = [Movie(tmdb_id, "Film", **known) for tmdb_id, known in enumerate(facts, start=1)]
    index.upsert([IndexedFilm(movie, {"plot": vector}, "d") for movie in movies])
    assert [hit.tmdb_id for hit in index.nearest("plot", VectorQuestion(vector), 9, filters)] == found
    assert index.movies([1, 2, 3]) == {movie.tmdb_id: movie for movie in movies}


def test_films_without_a_poster_are_found_by_plot_alone(index: MovieIndex) -> None:
    made = films(20)
    index.upsert(made)
    bare = {film.movie.tmdb_id for film in made if "poster" not in film.vectors}
    by_poster = index.nearest("poster", VectorQuestion(unit(np.random.default_rng(1), 8)), 20, Filters())
    by_plot = index.nearest("plot", VectorQuestion(unit(np.random.default_rng(1), 16)), 20, Filters())
    assert bare.isdisjoint(hit.tmdb_id for hit in by_poster) and len(by_poster) == 20 - len(bare)
    assert len(by_plot) == 20


def test_similarities_of_given_films_are_exact(index: MovieIndex) -> None:
    made = films(60)
    index.upsert(made)
    vector = unit(np.random.default_rng(8), 8)
    found = index.similarities("poster", VectorQuestion(vector), [1, 2, 5, 59, 12345])
    assert set(found) == {1, 2, 59}
    for tmdb_id, similarity in found.items():
        assert similarity == pytest.approx(float(made[tmdb_id - 1].vectors["poster"] @ vector), abs=1e-5)
    assert index.similarities("poster", VectorQuestion(vector), []) == {}


def test_a_question_of_another_kind_is_an_error_and_not_an_answer(index: MovieIndex) -> None:
    index.upsert(films(3))
    assert index.kinds("plot") == index.kinds("poster") == {"vector"}
    for question in (WordsQuestion("a film"), PictureQuestion(Image.new("RGB", (20, 30)))):
        with pytest.raises(ValueError, match=question.kind):
            index.nearest("plot", question, 3, Filters())
        with pytest.raises(ValueError, match=question.kind):
            index.similarities("plot", question, [1])
