"""Films written and removed all the time, and which of them must be found afterwards."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from types import TracebackType
from typing import Any, Self

import numpy as np

from benchmarks.synthetic import SyntheticEncoders
from recommender.embedding import FloatArray
from recommender.errors import RecommenderError
from recommender.index import FloatVector, IndexedFilm, MovieIndex
from recommender.movies import SPACES, Movie, Space

AT_ONCE = 8
PAUSE_S = 0.5
_TRIES = 64
_MARGIN = 0.01
_SEEDS = 10_000_000
"""Added to a film's id: other seeds than those of the films that are there."""

Bars = Mapping[Space, tuple[FloatArray, FloatArray]]


class Writer:
    """Writes until it is stopped. Its films are like the others, but none is among the answers of a question.

    A film counts as written once the database said so; one whose writing failed is written again, as an import that
    is repeated does.
    """

    def __init__(self, index: MovieIndex, first: int, encoders: SyntheticEncoders, bars: Bars) -> None:
        """`first` is the id of its first film; `bars` tell how similar to a question a film must not be."""
        self._index, self._next, self._sheets, self._bars = index, first, encoders.sheets, bars
        self._written: list[int] = []
        self._removed: list[int] = []
        self._failed: list[str] = []
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._write, name="writer")

    def vector(self, tmdb_id: int, space: Space = "plot") -> FloatVector:
        points = self._sheets[space].points(_TRIES, seed=_SEEDS + tmdb_id)
        asked, bar = self._bars[space]
        row: FloatVector = points[int(np.argmax((points @ asked.T < bar - _MARGIN).all(axis=1)))]
        return row

    def so_far(self, latest: int = 1_000_000) -> tuple[list[int], list[int]]:
        """The films that are there, and those that are not any more; the latest of each."""
        return self._written[-latest:], self._removed[-latest:]

    def figures(self) -> dict[str, Any]:
        """Since the last time this was asked, failures; in all, the rest."""
        failed, self._failed = self._failed, []
        return {
            "written": len(self._written),
            "removed": len(self._removed),
            "failed_writes": len(failed),
            "refusals": failed[:3],
        }

    def stop(self) -> None:
        self._end.set()
        self._thread.join()

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def _write(self) -> None:
        while not self._end.wait(PAUSE_S):
            films = [self._film(self._next + at) for at in range(AT_ONCE)]
            try:
                refused = self._index.upsert(films)
                if refused:
                    self._failed.append(refused[0].reason)
                    continue
                self._next += AT_ONCE
                *stay, gone = (film.movie.tmdb_id for film in films)
                self._written += stay
                self._index.delete([gone])
                self._removed.append(gone)
            except RecommenderError as error:
                self._failed.append(str(error))

    def _film(self, tmdb_id: int) -> IndexedFilm:
        vectors = {space: self.vector(tmdb_id, space) for space in SPACES}
        return IndexedFilm(Movie(tmdb_id, f"Late {tmdb_id}"), vectors, str(tmdb_id))
