"""The vector of a question is found from its cosines to films, with one call, and never asked for twice."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from recommender.errors import ProviderFailed
from recommender.index import (
    Fingerprint,
    FloatVector,
    IndexedFilm,
    Question,
    QuestionKind,
    VectorQuestion,
    WordsQuestion,
)
from recommender.index.memory import MemoryIndex
from recommender.movies import Movie, Space
from recommender.question_cache import QuestionCache
from recommender.search.question_vectors import QuestionVectors, films_wanted

DIMENSIONS = 48


def unit(rows: FloatVector) -> FloatVector:
    return np.asarray(rows / np.linalg.norm(rows, axis=-1, keepdims=True), dtype=np.float32)


def films(count: int, seed: int = 1) -> list[IndexedFilm]:
    """Films in a space where some directions matter far more than others, as in real ones; some are copies."""
    scales = np.geomspace(1, 0.02, DIMENSIONS)
    rows = unit(np.random.default_rng(seed).standard_normal((count, DIMENSIONS)) * scales + 0.3 * scales[0])
    rows[-2:] = rows[0]
    return [IndexedFilm(Movie(at, f"Film {at}"), {"plot": row}, "d") for at, row in enumerate(rows)]


class Paid(MemoryIndex):
    """Embeds words by chance, and counts what it was asked."""

    def __init__(self) -> None:
        super().__init__()
        self.calls = 0
        self.error: ProviderFailed | None = None

    def kinds(self, space: Space) -> frozenset[QuestionKind]:
        return frozenset(("vector", "words"))

    @staticmethod
    def meaning(words: str) -> FloatVector:
        return unit(np.random.default_rng(len(words)).standard_normal(DIMENSIONS).astype(np.float32))

    def similarities(self, space: Space, question: Question, tmdb_ids: Collection[int]) -> dict[int, float]:
        assert isinstance(question, WordsQuestion)
        self.calls += 1
        if self.error:
            raise self.error
        row = self.meaning(question.words)
        noise = np.random.default_rng(3).normal(0, 6e-8, len(tmdb_ids))
        known = {film.movie.tmdb_id: film.vectors["plot"] for film in self.walk()}
        return {at: float(known[at] @ row) + float(slip) for at, slip in zip(tmdb_ids, noise, strict=True)}


def asked(index: Paid, held: list[IndexedFilm], cache: QuestionCache, words: str = "a sad robot") -> FloatVector:
    (answer,) = QuestionVectors(index, held, "model", cache).of([("plot", WordsQuestion(words))])
    assert isinstance(answer, VectorQuestion)
    return answer.vector


@pytest.fixture
def index() -> Paid:
    return Paid()


@pytest.fixture
def cache(tmp_path: Path) -> QuestionCache:
    return QuestionCache(tmp_path / "questions")


def fill(index: Paid, held: list[IndexedFilm]) -> list[IndexedFilm]:
    index.clear(Fingerprint("paid", "1", (("plot", DIMENSIONS),)))
    assert index.upsert(held) == ()
    return held


@pytest.mark.parametrize("count", [3, 20, 47, 60, 200])
def test_its_cosines_to_the_films_are_those_that_were_told(index: Paid, cache: QuestionCache, count: int) -> None:
    held = fill(index, films(count))
    row = asked(index, held, cache)
    wanted = [float(film.vectors["plot"] @ index.meaning("a sad robot")) for film in held]
    found = [float(film.vectors["plot"] @ row) for film in held]
    assert np.allclose(found, wanted, atol=2e-4) and np.linalg.norm(row) == pytest.approx(1, abs=1e-5)
    assert index.calls == 1


def test_with_enough_films_it_is_the_vector_itself(index: Paid, cache: QuestionCache) -> None:
    held = fill(index, films(films_wanted({"plot": DIMENSIONS}) + 2))
    assert float(asked(index, held, cache) @ index.meaning("a sad robot")) == pytest.approx(1, abs=1e-3)
    more = fill(index, [*held, *films(90, seed=2)])
    asked(index, more, cache)
    assert index.calls == 1, "films that come later change nothing"


def test_films_that_come_later_make_it_a_new_question_where_there_are_few(index: Paid, cache: QuestionCache) -> None:
    asked(index, fill(index, films(10)), cache)
    asked(index, fill(index, films(10)), cache)
    assert index.calls == 1
    asked(index, fill(index, films(12)), cache)
    assert index.calls == 2


def test_a_film_that_is_written_again_with_its_vector_leaves_the_question_as_it_was(
    index: Paid, cache: QuestionCache
) -> None:
    held = fill(index, films(10))
    asked(index, held, cache)
    rounded = {film.movie.tmdb_id: np.nextafter(film.vectors["plot"], np.float32(1)) for film in held}
    again = [replace(film, vectors={"plot": rounded[film.movie.tmdb_id]}) for film in reversed(held)]
    asked(index, again, cache)
    assert index.calls == 1
    asked(index, [replace(held[0], digest="another plot"), *held[1:]], cache)
    assert index.calls == 2


def test_what_fails_is_told_and_asked_again(index: Paid, cache: QuestionCache) -> None:
    held = fill(index, films(10))
    index.error = ProviderFailed("Not now.", "Later.", lasting=False)
    assert QuestionVectors(index, held, "model", cache).of([("plot", WordsQuestion("x"))]) == [index.error]
    index.error = None
    asked(index, held, cache, "x")
    assert index.calls == 2


def test_a_space_without_films_costs_nothing(index: Paid, cache: QuestionCache) -> None:
    (answer,) = QuestionVectors(index, fill(index, films(10)), "model", cache).of([("poster", WordsQuestion("x"))])
    assert isinstance(answer, ProviderFailed) and index.calls == 0


def test_a_damaged_or_forbidden_cache_costs_a_call_and_no_more(
    index: Paid, cache: QuestionCache, tmp_path: Path
) -> None:
    held = fill(index, films(10))
    asked(index, held, cache)
    for file in (tmp_path / "questions").iterdir():
        file.write_bytes(file.read_bytes()[:40])
    asked(index, held, cache)
    (tmp_path / "blocked").write_text("no folder")
    asked(index, held, QuestionCache(tmp_path / "blocked"))
    assert index.calls == 3
