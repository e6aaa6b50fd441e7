"""Exact search in this process: for machines without a Weaviate server, and the yardstick for the one there is."""

from __future__ import annotations

import threading
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from recommender.errors import IndexMismatch
from recommender.filters import Filters
from recommender.index import Failure, Fingerprint, FloatVector, Hit, IndexedFilm, cosines, film_uuid, validation_error
from recommender.movies import SPACES, Movie, Space

_REMEMBERED = 32
"""Filters whose passing films are kept: a person turns a few knobs back and forth."""


class _Column:
    """One space's vectors as a matrix, and whose they are. Never changes, so threads search it without a lock."""

    def __init__(self, films: Iterable[IndexedFilm], space: Space) -> None:
        held = sorted((film for film in films if space in film.vectors), key=lambda film: film.movie.tmdb_id)
        self._movies = [film.movie for film in held]
        self._ids = np.array([movie.tmdb_id for movie in self._movies], dtype=np.int64)
        self._row = {movie.tmdb_id: row for row, movie in enumerate(self._movies)}
        self._matrix = np.stack([film.vectors[space] for film in held]) if held else np.zeros((0, 0), np.float32)
        self._passing: dict[Filters, NDArray[np.intp]] = {}

    def nearest(self, vector: FloatVector, limit: int, filters: Filters) -> list[Hit]:
        if not self._movies or limit < 1:
            return []
        rows = self._rows_passing(filters)
        similarities = cosines(self._matrix, vector)[rows]
        if limit < len(rows):
            # Everything as good as the limit-th best stays in, so that equal films are told apart by their ids.
            bar = np.partition(similarities, len(rows) - limit)[len(rows) - limit]
            rows, similarities = rows[similarities >= bar], similarities[similarities >= bar]
        order = np.lexsort((rows, -similarities))[:limit]  # rows rise with the ids
        return [Hit(int(self._ids[rows[place]]), float(similarities[place])) for place in order]

    def similarities(self, vector: FloatVector, tmdb_ids: Collection[int]) -> dict[int, float]:
        known = [tmdb_id for tmdb_id in tmdb_ids if tmdb_id in self._row]
        if not known:
            return {}
        values = cosines(self._matrix[[self._row[tmdb_id] for tmdb_id in known]], vector)
        return dict(zip(known, map(float, values), strict=True))

    def _rows_passing(self, filters: Filters) -> NDArray[np.intp]:
        rows = self._passing.get(filters)
        if rows is None:
            if len(self._passing) >= _REMEMBERED:
                self._passing.clear()
            rows = np.array([row for row, movie in enumerate(self._movies) if filters.matches(movie)], dtype=np.intp)
            self._passing[filters] = rows
        return rows


class MemoryIndex:
    """A `MovieIndex` over a dictionary and one matrix a space, made at the first search after a change."""

    engine = "memory"

    def __init__(self) -> None:
        self._films: dict[int, IndexedFilm] = {}
        self._columns: dict[Space, _Column] = {}
        self._fingerprint: Fingerprint | None = None
        self._lock = threading.RLock()

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
            self._columns.clear()
            self._fingerprint = fingerprint

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
            self._columns.clear()
        return tuple(failures)

    def delete(self, tmdb_ids: Collection[int]) -> None:
        with self._lock:
            for tmdb_id in tmdb_ids:
                self._films.pop(tmdb_id, None)
            self._columns.clear()

    def digests(self) -> dict[int, str]:
        with self._lock:
            return {tmdb_id: film.digest for tmdb_id, film in self._films.items()}

    def nearest(self, space: Space, vector: FloatVector, limit: int, filters: Filters) -> list[Hit]:
        return self._column(space).nearest(vector, limit, filters)

    def similarities(self, space: Space, vector: FloatVector, tmdb_ids: Collection[int]) -> dict[int, float]:
        return self._column(space).similarities(vector, tmdb_ids)

    def movies(self, tmdb_ids: Collection[int]) -> dict[int, Movie]:
        return {tmdb_id: film.movie for tmdb_id, film in self._held(tmdb_ids)}

    def vectors(self, tmdb_ids: Collection[int]) -> dict[int, Mapping[Space, FloatVector]]:
        return {tmdb_id: film.vectors for tmdb_id, film in self._held(tmdb_ids)}

    def sample(self, limit: int) -> list[IndexedFilm]:
        return [film for film, _ in zip(self.walk(), range(limit), strict=False)]

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

    def _column(self, space: Space) -> _Column:
        with self._lock:
            if not self._columns:
                self._columns = {each: _Column(self._films.values(), each) for each in SPACES}
            return self._columns[space]
