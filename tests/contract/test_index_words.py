"""What an engine must find by the words of a question, whichever it is."""

from __future__ import annotations

import numpy as np
import pytest

from recommender.filters import Filters
from recommender.index import IndexedFilm, MovieIndex
from recommender.index.memory import MemoryIndex
from recommender.movies import Movie
from tests.contract.conftest import FINGERPRINT
from tests.contract.films import unit

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
