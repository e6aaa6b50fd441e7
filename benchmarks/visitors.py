"""Questions without pause, each answer compared with exact search."""

from __future__ import annotations

import itertools
import statistics
import threading
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self

import numpy as np

from benchmarks.synthetic import SyntheticEncoders
from recommender.embedding import FloatArray
from recommender.errors import RecommenderError
from recommender.filters import Filters
from recommender.index import Fingerprint, IndexedFilm, VectorQuestion
from recommender.index.memory import MemoryIndex
from recommender.movies import SPACES, Space
from recommender.query import Query
from recommender.search import Search

VISITORS = 2
DEPTH = 10
"""Films of an answer that are compared."""


@dataclass(frozen=True, slots=True)
class Question:
    """With a filter, even one that every film passes, Weaviate compares all films of a shard up to 40,000: then its
    answers must be those of exact search. Without, its graph finds nearly all."""

    text: str
    space: Space
    filtered: bool

    def query(self) -> Query:
        filters = Filters(years=(1800, None)) if self.filtered else Filters()
        return Query(text=self.text, space=self.space, as_typed=True, filters=filters)


def questions(count: int) -> list[Question]:
    kinds = itertools.product(range(count), SPACES, (True, False))
    return [Question(str(number), space, filtered) for number, space, filtered in kinds]


def asked(search: Search, question: Question) -> list[int]:
    """The ids of the answer, by the same code as the app's."""
    return [match.movie.tmdb_id for match in search.found(question.query(), DEPTH).matches]


class Exact:
    """What exact search over the same films answers."""

    def __init__(self, encoders: SyntheticEncoders) -> None:
        self._encoders, self._index = encoders, MemoryIndex()
        self._index.prepare(Fingerprint("synthetic", "1", tuple(encoders.dimensions.items())))

    def add(self, films: Sequence[IndexedFilm]) -> None:
        self._index.upsert(films)

    def bars(self, wanted: Sequence[Question]) -> dict[Space, tuple[FloatArray, FloatArray]]:
        """By space: the questions' vectors (n, dimensions), and how similar to each (n,) a film must be to be among
        its answers."""
        found: dict[Space, tuple[FloatArray, FloatArray]] = {}
        for space in SPACES:
            texts = sorted({question.text for question in wanted})
            rows = self._encoders.encode_queries(texts, [space])[space]
            hits = [self._index.nearest(space, VectorQuestion(row), DEPTH, Filters()) for row in rows]
            found[space] = rows, np.array([each[-1].score for each in hits], np.float32)
        return found

    def answers(self, wanted: Sequence[Question]) -> dict[Question, list[int]]:
        search = Search(self._encoders, self._index)
        return {question: asked(search, question) for question in wanted}


class Traffic:
    """Visitors who ask until the end of the context. Figures are of the time since `begin`."""

    def __init__(self, search: Search, right: dict[Question, list[int]]) -> None:
        self._search, self._right = search, right
        self._next = itertools.cycle(right)
        self._lock = threading.Lock()
        self._end = threading.Event()
        self._pool = ThreadPoolExecutor(VISITORS, "visitor")
        self.begin()

    def begin(self) -> None:
        with self._lock:
            self._seconds: list[float] = []
            self._wrong, self._errors = list[str](), list[str]()
            self._shared = list[float]()

    def figures(self) -> dict[str, Any]:
        with self._lock:
            times, wrong, errors = sorted(self._seconds), list(self._wrong), list(self._errors)
            shared = statistics.mean(self._shared or [1.0])
        told = {name: round(1000 * times[int(share * (len(times) - 1))], 1) for name, share in _SHARES.items()}
        told_of = sorted({*wrong, *errors})[:3]
        counts = {"answers": len(times), "wrong": len(wrong), "errors": len(errors)}
        return {**counts, "overlap_at_10": round(shared, 4), **told, "told_of": told_of}

    def __enter__(self) -> Self:
        for _ in range(VISITORS):
            self._pool.submit(self._visit)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end.set()
        self._pool.shutdown()

    def _visit(self) -> None:
        while not self._end.is_set():
            with self._lock:
                question = next(self._next)
            started = time.perf_counter()
            try:
                found, said = asked(self._search, question), ""
            except RecommenderError as error:
                found, said = [], str(error)
            with self._lock:
                self._seconds.append(time.perf_counter() - started)
                self._errors += [said] if said else []
                if not said:
                    self._compare(question, found)

    def _compare(self, question: Question, found: list[int]) -> None:
        right = self._right[question]
        if not question.filtered:
            self._shared.append(len({*found} & {*right}) / len(right))
        elif found != right:
            self._wrong.append(f"{question}: {found} instead of {right}")


_SHARES = {"median_ms": 0.5, "p99_ms": 0.99, "slowest_ms": 1.0}
