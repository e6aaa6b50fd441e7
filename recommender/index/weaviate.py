"""The Weaviate engine: the same code for the embedded server on a laptop and for a cluster."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

from weaviate.classes.query import Filter
from weaviate.exceptions import UnexpectedStatusCodeError, WeaviateInsertManyAllFailedError

from recommender.errors import IndexMismatch
from recommender.filters import Filters
from recommender.index.connection import Connection
from recommender.index.contract import Failure, Fingerprint, Hit, IndexedFilm, film_uuid, validation_error
from recommender.index.hits import bm25, near_vector
from recommender.index.question import FloatVector, Question, QuestionKind, VectorQuestion
from recommender.index.schema import (
    COLLECTION,
    MOVIE_PROPERTIES,
    PROPERTIES,
    as_filter,
    as_movie,
    as_object,
    as_vectors,
    encoders_of,
    fingerprint_text,
    inverted_index_config,
    vector_config,
)
from recommender.index.terms import question_terms
from recommender.movies import Movie, Space

PAGE = 500
"""Films in one request: well below the server's limit on the size of a message."""

DEEPEST = 10_000
"""The server refuses to answer with more films than this at once."""

_EQUALS = 50
"""Films asked for beyond the limit, so that those with the score of the last one are told apart by their ids."""

_NOBODY = UUID(int=0)


class WeaviateIndex:
    """A `MovieIndex` over a connected client, which is thread-safe for everything used here."""

    engine = "weaviate"

    def __init__(
        self, connection: Connection, on_close: Callable[[], None] = lambda: None, distrust: bool = False
    ) -> None:
        """With `distrust`, after a crash, every film is written anew: the server takes a film that looks unchanged
        for done, although its vector index may have lost it."""
        self._connection = connection
        self._distrust = distrust
        self._answering = connection.answering
        self._on_close = on_close
        self._movies = connection.client.collections.use(COLLECTION)
        self._fingerprint: Fingerprint | None = None

    def kinds(self, space: Space) -> frozenset[QuestionKind]:
        return frozenset(("vector",))

    def prepare(self, fingerprint: Fingerprint) -> None:
        with self._connection.opening():
            present = self._description() if self._exists() else self._create(fingerprint)
        if present != fingerprint_text(fingerprint):
            raise IndexMismatch(
                f"The index was made by other encoders ({encoders_of(present)}).",
                "Run: python -m recommender setup --rebuild",
            )
        self._fingerprint = fingerprint

    def clear(self, fingerprint: Fingerprint) -> None:
        with self._connection.opening():
            self._connection.client.collections.delete(COLLECTION)
            self._create(fingerprint)
        self._fingerprint = fingerprint

    def count(self) -> int:
        with self._answering():
            return len(self._movies)

    def upsert(self, films: Sequence[IndexedFilm]) -> tuple[Failure, ...]:
        if self._fingerprint is None:
            raise RuntimeError("prepare() comes before upsert()")
        checked = [(film, validation_error(film, self._fingerprint)) for film in films]
        failures = [_failure(film, reason) for film, reason in checked if reason is not None]
        sound = [film for film, reason in checked if reason is None]
        if self._distrust:
            self.delete([film.movie.tmdb_id for film in sound])
        for start in range(0, len(sound), PAGE):
            failures += self._insert(sound[start : start + PAGE])
        self._write_out()
        return tuple(failures)

    def delete(self, tmdb_ids: Collection[int]) -> None:
        with self._answering():
            for ids in _pages(tmdb_ids):
                self._movies.data.delete_many(where=_these(ids))

    def digests(self) -> dict[int, str]:
        with self._answering():
            objects = self._movies.iterator(return_properties=["tmdb_id", "digest"], cache_size=PAGE)
            return {_id(each): str(each.properties["digest"]) for each in objects}

    def nearest(self, space: Space, question: Question, limit: int, filters: Filters) -> list[Hit]:
        return self._near(space, question, min(limit, DEEPEST), as_filter(filters)) if limit > 0 else []

    def similarities(self, space: Space, question: Question, tmdb_ids: Collection[int]) -> dict[int, float]:
        hits = [hit for ids in _pages(tmdb_ids) for hit in self._near(space, question, len(ids), _these(ids))]
        return {hit.tmdb_id: hit.score for hit in hits}

    def lexical(self, words: str, limit: int, filters: Filters) -> list[Hit]:
        terms = question_terms(words)
        if not terms or limit < 1:
            return []
        with self._answering():
            return bm25(self._movies, terms, min(limit + _EQUALS, DEEPEST), as_filter(filters))[:limit]

    def movies(self, tmdb_ids: Collection[int]) -> dict[int, Movie]:
        found = (as_movie(each.properties) for each in self._fetch(tmdb_ids, MOVIE_PROPERTIES, vectors=False))
        return {movie.tmdb_id: movie for movie in found}

    def vectors(self, tmdb_ids: Collection[int]) -> dict[int, Mapping[Space, FloatVector]]:
        found = self._fetch(tmdb_ids, ["tmdb_id"], vectors=True)
        return {_id(each): as_vectors(each.vector) for each in found}

    def sample(self, limit: int) -> list[IndexedFilm]:
        return [film for film, _ in zip(self.walk(), range(limit), strict=False)]

    def all_movies(self) -> Iterator[Movie]:
        with self._answering():
            for each in self._movies.iterator(return_properties=MOVIE_PROPERTIES, cache_size=PAGE):
                yield as_movie(each.properties)

    def walk(self) -> Iterator[IndexedFilm]:
        wanted = [*MOVIE_PROPERTIES, "digest"]
        with self._answering():
            for each in self._movies.iterator(include_vector=True, return_properties=wanted, cache_size=PAGE):
                facts = each.properties
                yield IndexedFilm(as_movie(facts), as_vectors(each.vector), str(facts["digest"]))

    def close(self) -> None:
        self._connection.close()
        self._on_close()

    def _exists(self) -> bool:
        return self._connection.client.collections.exists(COLLECTION)

    def _description(self) -> str | None:
        return self._movies.config.get(simple=True).description

    def _create(self, fingerprint: Fingerprint) -> str | None:
        """Makes the collection; the description it then has, which is another process's when that one was quicker."""
        try:
            self._connection.client.collections.create(
                COLLECTION,
                description=fingerprint_text(fingerprint),
                properties=list(PROPERTIES),
                vector_config=vector_config(),
                inverted_index_config=inverted_index_config(),
            )
        except UnexpectedStatusCodeError:
            if not self._exists():
                raise
        return self._description()

    def _insert(self, films: Sequence[IndexedFilm]) -> list[Failure]:
        # One request, all or nothing lost with it; the client's batches are not made for several threads.
        with self._answering():
            try:
                errors = self._movies.data.insert_many([as_object(film) for film in films]).errors
            except WeaviateInsertManyAllFailedError as error:
                return [_failure(film, str(error)) for film in films]
        return [_failure(films[at], error.message) for at, error in errors.items()]

    def _write_out(self) -> None:
        """Makes the server write what it still holds of its vector index (5 ms), so that a crash loses nothing that
        was upserted. It does so after a deletion, even of nothing, but not after an insertion (measured)."""
        with self._answering():
            self._movies.data.delete_many(where=Filter.by_id().equal(_NOBODY))

    def _near(self, space: Space, question: Question, limit: int, clause: Any) -> list[Hit]:
        if not isinstance(question, VectorQuestion):
            raise ValueError(f"The {space} space compares vectors; it was asked with {question.kind}.")
        with self._answering():
            return near_vector(self._movies, space, question.vector.tolist(), limit, clause)

    def _fetch(self, tmdb_ids: Collection[int], wanted: list[str], vectors: bool) -> Iterator[Any]:
        for ids in _pages(tmdb_ids):
            with self._answering():
                yield from self._movies.query.fetch_objects(
                    filters=_these(ids), limit=len(ids), include_vector=vectors, return_properties=wanted
                ).objects


def _pages(tmdb_ids: Collection[int]) -> Iterator[list[int]]:
    ids = sorted(tmdb_ids)
    for start in range(0, len(ids), PAGE):
        yield ids[start : start + PAGE]


def _id(found: Any) -> int:
    return int(found.properties["tmdb_id"])


def _these(tmdb_ids: Collection[int]) -> Any:
    return Filter.by_id().contains_any([film_uuid(tmdb_id) for tmdb_id in tmdb_ids])


def _failure(film: IndexedFilm, reason: str) -> Failure:
    return Failure(film.movie.tmdb_id, film.movie.title, reason)
