"""What an engine must keep of its films, whichever it is."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from recommender.errors import IndexMismatch
from recommender.filters import Filters
from recommender.index import IndexedFilm, MovieIndex, VectorQuestion, film_uuid
from recommender.movies import Movie
from tests.contract.conftest import FINGERPRINT
from tests.contract.films import films, unit

FULL = Movie(
    603,
    "Amélie – «日本» 🎬 $5 *bold*",
    "Line one. “Two”",
    2001,
    7.9,
    11_000,
    ("Comedy", "Science Fiction"),
    "/a.jpg",
    "b.jpg",
    ("Jean-Pierre Jeunet",),
    ("Audrey Tautou", "Mathieu Kassovitz"),
    122,
    "fr",
    ("paris", "garden gnome"),
    "tt0211915",
)


def test_every_fact_and_vector_comes_back(index: MovieIndex) -> None:
    rng = np.random.default_rng(1)
    full = IndexedFilm(FULL, {"plot": unit(rng, 16), "poster": unit(rng, 8)}, "full")
    blank = IndexedFilm(Movie(604, "Blank"), {"plot": unit(rng, 16)}, "blank")
    index.upsert([full, blank])
    assert index.movies([603, 604, 99]) == {603: full.movie, 604: blank.movie}
    vectors = index.vectors([603, 604])
    assert set(vectors[603]) == {"plot", "poster"} and set(vectors[604]) == {"plot"}
    assert vectors[603]["poster"] == pytest.approx(full.vectors["poster"], abs=1e-6)
    assert index.digests() == {603: "full", 604: "blank"}


def test_the_same_film_again_replaces_and_does_not_double(index: MovieIndex) -> None:
    (film,) = films(1)
    index.upsert([film])
    changed = replace(film, movie=replace(film.movie, title="Renamed", vote_average=None), digest="new")
    index.upsert([replace(changed, vectors={"plot": film.vectors["plot"]})])
    assert index.count() == 1
    assert index.movies([1])[1].title == "Renamed" and index.movies([1])[1].vote_average is None
    assert set(index.vectors([1])[1]) == {"plot"}
    assert index.digests() == {1: "new"}


def test_deleted_films_are_gone(index: MovieIndex) -> None:
    index.upsert(films(10))
    index.delete([1, 2, 99])
    index.delete([])
    assert index.count() == 8
    assert set(index.digests()) == set(range(3, 11))


def test_samples_and_walks_follow_the_ids_that_look_random(index: MovieIndex) -> None:
    made = films(700)
    index.upsert(made)
    expected = sorted((film.movie.tmdb_id for film in made), key=film_uuid)
    assert [film.movie.tmdb_id for film in index.sample(40)] == expected[:40]
    assert [movie.tmdb_id for movie in index.all_movies()] == expected
    walked = list(index.walk())
    assert [film.movie.tmdb_id for film in walked] == expected
    assert walked[0].vectors["plot"] == pytest.approx(made[expected[0] - 1].vectors["plot"], abs=1e-6)


def test_an_empty_index_answers(index: MovieIndex) -> None:
    assert index.count() == 0
    assert index.nearest("plot", VectorQuestion(unit(np.random.default_rng(1), 16)), 5, Filters()) == []
    assert index.sample(5) == [] and index.digests() == {} and index.movies([1]) == {}


def test_a_vector_of_the_wrong_length_is_refused_and_the_rest_is_in(index: MovieIndex) -> None:
    rng = np.random.default_rng(1)
    index.upsert(films(3))
    bad = IndexedFilm(Movie(77, "Short"), {"plot": unit(rng, 5)}, "d")
    good = IndexedFilm(Movie(78, "Right"), {"plot": unit(rng, 16)}, "d")
    (failure,) = index.upsert([bad, good])
    assert (failure.tmdb_id, failure.title) == (77, "Short") and failure.reason
    assert 78 in index.digests() and 77 not in index.digests()


def test_other_encoders_are_noticed(index: MovieIndex) -> None:
    index.prepare(FINGERPRINT)
    for other in (replace(FINGERPRINT, revision="r2"), replace(FINGERPRINT, schema_version=99)):
        with pytest.raises(IndexMismatch) as caught:
            index.prepare(other)
        assert "recommender setup" in caught.value.hint
    index.upsert(films(2))
    index.clear(replace(FINGERPRINT, revision="r2"))
    assert index.count() == 0
    index.prepare(replace(FINGERPRINT, revision="r2"))
