"""What an engine must do, whichever it is."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PIL import Image

from recommender.errors import IndexMismatch
from recommender.filters import Filters
from recommender.index import (
    FloatVector,
    IndexedFilm,
    MovieIndex,
    PictureQuestion,
    VectorQuestion,
    WordsQuestion,
    film_uuid,
)
from recommender.index.memory import MemoryIndex
from recommender.movies import Movie, Space
from tests.contract.conftest import FINGERPRINT

GENRES = ("Drama", "Science Fiction", "War", "Comedy", "Science")
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


def unit(rng: np.random.Generator, dimensions: int) -> FloatVector:
    vector = rng.normal(size=dimensions).astype(np.float32)
    return np.asarray(vector / np.linalg.norm(vector), dtype=np.float32)


def films(count: int, seed: int = 1) -> list[IndexedFilm]:
    """Random films; every fifth has no poster, every seventh no year, every eleventh no rating."""
    rng, chance = np.random.default_rng(seed), random.Random(seed)
    made = []
    for tmdb_id in range(1, count + 1):
        movie = Movie(
            tmdb_id,
            f"Film {tmdb_id}",
            "About something.",
            None if tmdb_id % 7 == 0 else chance.randint(1930, 2024),
            None if tmdb_id % 11 == 0 else round(chance.uniform(0, 10), 1),
            chance.randint(0, 1000),
            tuple(chance.sample(GENRES, chance.randint(0, 3))),
        )
        vectors: dict[Space, FloatVector] = {"plot": unit(rng, 16)}
        if tmdb_id % 5:
            vectors["poster"] = unit(rng, 8)
        made.append(IndexedFilm(movie, vectors, f"digest-{tmdb_id}"))
    return made


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


TOLD = [
    Movie(11, "The Matrix", "A hacker learns that the world is a simulation.", 1999, genres=("Action",)),
    Movie(12, "Simulation", "Two sisters run a bakery in Lyon.", 2005, genres=("Drama",)),
    Movie(13, "It", "A clown hunts children in the drains of a town.", 2017, genres=("Horror",)),
    Movie(14, "Amélie", "A shy waitress mends the lives of others.", 2001, cast=("Audrey Tautou",)),
    Movie(15, "Clowns", "Circus people on a ship; the ship sinks.", 1950, keywords=("zeppelin",)),
    Movie(16, "Nothing Like It", "", 1990),
]


def tell(index: MovieIndex) -> None:
    rng = np.random.default_rng(2)
    index.upsert([IndexedFilm(movie, {"plot": unit(rng, 16)}, "d") for movie in TOLD])


@pytest.mark.parametrize(
    "words,found",
    [
        ("matrix", [11]),
        ("The Matrix", [11]),
        ("simulations", [11, 12]),  # stems; the shorter film answers better
        ("amelie", [14]),
        ("AMÉLIE!", [14]),
        ("Tautou", [14]),
        ("zeppelins", [15]),
        ("clown", [13, 15]),
        ("it", [16, 13]),  # a stop word everywhere but in a title
        ("and the of", [11]),
        ("horror", [13]),
        ("qwertz", []),
        ("", []),
        ("?!", []),
    ],
)
def test_words_are_found_by_their_terms(index: MovieIndex, words: str, found: list[int]) -> None:
    tell(index)
    assert [hit.tmdb_id for hit in index.lexical(words, 10, Filters())] == found


def test_lexical_hits_obey_filters_and_the_limit(index: MovieIndex) -> None:
    tell(index)
    assert [hit.tmdb_id for hit in index.lexical("simulation", 10, Filters(years=(1990, 2000)))] == [11]
    assert [hit.tmdb_id for hit in index.lexical("simulation", 1, Filters())] == [11]
    assert index.lexical("simulation", 0, Filters()) == []


def test_equal_lexical_scores_are_ordered_by_id(index: MovieIndex) -> None:
    rng = np.random.default_rng(3)
    twins = [IndexedFilm(Movie(tmdb_id, "Twin"), {"plot": unit(rng, 16)}, "d") for tmdb_id in (30, 4, 17, 9, 22)]
    index.upsert(twins)
    assert [hit.tmdb_id for hit in index.lexical("twin", 3, Filters())] == [4, 9, 17]


def test_both_engines_give_the_same_lexical_scores(index: MovieIndex) -> None:
    tell(index)
    exact = MemoryIndex()
    exact.prepare(FINGERPRINT)
    tell(exact)
    for words in ("clown ship", "a hacker and a waitress in a simulation", "it"):
        expected = exact.lexical(words, 10, Filters())
        assert expected
        hits = index.lexical(words, 10, Filters())
        assert [hit.tmdb_id for hit in hits] == [hit.tmdb_id for hit in expected]
        assert [hit.score for hit in hits] == pytest.approx([hit.score for hit in expected], abs=2e-3)


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
