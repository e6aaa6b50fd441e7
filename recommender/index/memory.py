"""Exact search in this process: for machines without a Weaviate server, and the yardstick for the one there is."""

from __future__ import annotations

import threading
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from recommender.errors import IndexMismatch
from recommender.filters import Filters
from recommender.index.bm25 import Bm25
from recommender.index.contract import (
    Failure,
    Fingerprint,
    Hit,
    IndexedFilm,
    MovieIndex,
    SharedPosters,
    cosines,
    film_uuid,
    validation_error,
)
from recommender.index.question import FloatVector, Question, QuestionKind, VectorQuestion
from recommender.index.terms import film_terms, question_terms
from recommender.movies import SPACES, Movie, Space

_REMEMBERED = 32
"""Filters whose passing films are kept: a person turns a few knobs back and forth."""


class _Space:
    """One space's vectors as a matrix, and the places of the films they belong to."""

    def __init__(self, films: Sequence[IndexedFilm], space: Space) -> None:
        self.places = np.array([at for at, film in enumerate(films) if space in film.vectors], dtype=np.intp)
        rows = [film.vectors[space] for film in films if space in film.vectors]
        self.matrix = np.stack(rows) if rows else np.zeros((0, 0), np.float32)
        self.row = {films[at].movie.tmdb_id: row for row, at in enumerate(self.places)}


class _Shelf:
    """The films by rising id as they are searched. Never changes, so threads need no lock."""

    def __init__(self, films: Iterable[IndexedFilm]) -> None:
        self._films = sorted(films, key=lambda film: film.movie.tmdb_id)
        self._ids = np.array([film.movie.tmdb_id for film in self._films], dtype=np.int64)
        self._spaces = {space: _Space(self._films, space) for space in SPACES}
        self._passing: dict[Filters, NDArray[np.bool_]] = {}

    def nearest(self, space: Space, vector: FloatVector, limit: int, filters: Filters) -> list[Hit]:
        held = self._spaces[space]
        if not len(held.places) or limit < 1:
            return []
        rows = np.flatnonzero(self._pass(filters)[held.places])
        return self._best(held.places[rows], cosines(held.matrix, vector)[rows], limit)

    def similarities(self, space: Space, vector: FloatVector, tmdb_ids: Collection[int]) -> dict[int, float]:
        held = self._spaces[space]
        known = [tmdb_id for tmdb_id in tmdb_ids if tmdb_id in held.row]
        if not known:
            return {}
        values = cosines(held.matrix[[held.row[tmdb_id] for tmdb_id in known]], vector)
        return dict(zip(known, map(float, values), strict=True))

    def lexical(self, words: str, limit: int, filters: Filters) -> list[Hit]:
        terms = question_terms(words)
        if not terms or limit < 1:
            return []
        scores = np.round(self._bm25.scores(terms).astype(np.float64), 4)
        places = np.flatnonzero((scores > 0) & self._pass(filters))
        return self._best(places, scores[places], limit)

    @cached_property
    def _bm25(self) -> Bm25:
        return Bm25([film_terms(film.movie) for film in self._films])

    def _best(self, places: NDArray[np.intp], scores: NDArray[np.floating], limit: int) -> list[Hit]:
        """The best of these places by falling score, equal ones by rising id, which is their order."""
        if limit < len(places):
            # Everything as good as the limit-th best stays in, so that equal films are told apart by their ids.
            bar = np.partition(scores, len(places) - limit)[len(places) - limit]
            places, scores = places[scores >= bar], scores[scores >= bar]
        order = np.lexsort((places, -scores))[:limit]
        return [Hit(int(self._ids[places[at]]), float(scores[at])) for at in order]

    def _pass(self, filters: Filters) -> NDArray[np.bool_]:
        passing = self._passing.get(filters)
        if passing is None:
            if len(self._passing) >= _REMEMBERED:
                self._passing.clear()
            passing = np.array([filters.matches(film.movie) for film in self._films], dtype=np.bool_)
            self._passing[filters] = passing
        return passing


class MemoryIndex:
    """A `MovieIndex` over a dictionary, with matrices and term counts made at the first search after a change."""

    engine = "memory"
    collection: str | None = None
    posters: SharedPosters | None = None

    def __init__(self) -> None:
        self._films: dict[int, IndexedFilm] = {}
        self._searched: _Shelf | None = None
        self._fingerprint: Fingerprint | None = None
        self._lock = threading.RLock()

    def kinds(self, space: Space) -> frozenset[QuestionKind]:
        return frozenset(("vector",))

    def prepare(self, fingerprint: Fingerprint) -> None:
        with self._lock:
            if self._fingerprint not in (None, fingerprint):
                raise IndexMismatch(
                    "The films here were encoded by other encoders.", "Run: python -m recommender setup --rebuild"
                )
            self._fingerprint = fingerprint

    def clear(self, fingerprint: Fingerprint) -> None:
        with self._lock:
            self._films.clear()
            self._searched = None
            self._fingerprint = fingerprint

    def predecessor(self) -> tuple[MovieIndex, str, str] | None:
        return None

    def publish(self, drop: bool = False) -> None:
        """Nobody else sees these films."""

    def drop_catalogue(self, catalogue: str) -> None:
        """Nothing is kept beyond this process."""

    def catalogues(self) -> tuple[str, ...]:
        return ()

    def count(self) -> int:
        return len(self._films)

    def upsert(self, films: Sequence[IndexedFilm]) -> tuple[Failure, ...]:
        if self._fingerprint is None:
            raise RuntimeError("prepare() comes before upsert()")
        failures = []
        with self._lock:
            for film in films:
                reason = validation_error(film, self._fingerprint)
                if reason is None:
                    self._films[film.movie.tmdb_id] = film
                else:
                    failures.append(Failure(film.movie.tmdb_id, film.movie.title, reason))
            self._searched = None
        return tuple(failures)

    def incomplete(self) -> set[int]:
        return set()

    def delete(self, tmdb_ids: Collection[int]) -> None:
        with self._lock:
            for tmdb_id in tmdb_ids:
                self._films.pop(tmdb_id, None)
            self._searched = None

    def digests(self) -> dict[int, str]:
        with self._lock:
            return {tmdb_id: film.digest for tmdb_id, film in self._films.items()}

    def nearest(self, space: Space, question: Question, limit: int, filters: Filters) -> list[Hit]:
        return self._shelf().nearest(space, _vector(question), limit, filters)

    def similarities(self, space: Space, question: Question, tmdb_ids: Collection[int]) -> dict[int, float]:
        return self._shelf().similarities(space, _vector(question), tmdb_ids)

    def lexical(self, words: str, limit: int, filters: Filters) -> list[Hit]:
        return self._shelf().lexical(words, limit, filters)

    def movies(self, tmdb_ids: Collection[int]) -> dict[int, Movie]:
        return {tmdb_id: film.movie for tmdb_id, film in self._held(tmdb_ids)}

    def vectors(self, tmdb_ids: Collection[int]) -> dict[int, Mapping[Space, FloatVector]]:
        return {tmdb_id: film.vectors for tmdb_id, film in self._held(tmdb_ids)}

    def sample(self, limit: int) -> list[IndexedFilm]:
        return [film for film, _ in zip(self.walk(), range(limit), strict=False)]

    def all_movies(self) -> Iterator[Movie]:
        return (film.movie for film in self.walk())

    def walk(self) -> Iterator[IndexedFilm]:
        with self._lock:
            films = sorted(self._films.values(), key=lambda film: film_uuid(film.movie.tmdb_id))
        yield from films

    def close(self) -> None:
        """Nothing to close."""

    def _held(self, tmdb_ids: Collection[int]) -> Iterator[tuple[int, IndexedFilm]]:
        for tmdb_id in tmdb_ids:
            film = self._films.get(tmdb_id)
            if film is not None:
                yield tmdb_id, film

    def _shelf(self) -> _Shelf:
        with self._lock:
            if self._searched is None:
                self._searched = _Shelf(self._films.values())
            return self._searched


def _vector(question: Question) -> FloatVector:
    if not isinstance(question, VectorQuestion):
        raise ValueError(f"Memory compares vectors; it was asked with {question.kind}.")
    return question.vector
