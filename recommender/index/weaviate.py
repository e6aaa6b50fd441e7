"""The Weaviate engine: the same code for the embedded server on a laptop and for a cluster."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

from weaviate.classes.query import Filter
from weaviate.exceptions import WeaviateInsertManyAllFailedError

from recommender.errors import IndexMismatch
from recommender.filters import Filters
from recommender.index.answers import PAGE, film_id, pages, refused, these
from recommender.index.cloud_schema import layout_of
from recommender.index.collections import ALIAS, Collections, HeldCollection, collection_name
from recommender.index.connection import Connection
from recommender.index.contract import (
    Failure,
    Fingerprint,
    Hit,
    IndexedFilm,
    MovieIndex,
    SharedPosters,
    validation_error,
)
from recommender.index.hits import bm25, near_vector
from recommender.index.question import FloatVector, Question, QuestionKind, VectorQuestion
from recommender.index.schema import (
    Layout,
    as_filter,
)
from recommender.index.terms import question_terms
from recommender.movies import Movie, Space

DEEPEST = 10_000
"""The server refuses to answer with more films than this at once."""

_EQUALS = 50
"""Films asked for beyond the limit, so that those with the score of the last one are told apart by their ids."""

_NOBODY = UUID(int=0)


class WeaviateIndex:
    """A `MovieIndex` over a connected client, which is thread-safe for everything used here."""

    engine = "weaviate"

    def __init__(
        self,
        connection: Connection,
        on_close: Callable[[], None] = lambda: None,
        distrust: bool = False,
        posters: SharedPosters | None = None,
        layout: Layout | None = None,
    ) -> None:
        """With `distrust`, after a crash, every film is written anew: the server takes a film that looks unchanged
        for done, although its vector index may have lost it."""
        self._connection = connection
        self._layout = layout or Layout()
        self._distrust = distrust
        self._answering = connection.answering
        self._on_close = on_close
        self.posters = posters
        self._collections = Collections(connection.client, connection.scale)
        self._fingerprint: Fingerprint | None = None
        self._use(ALIAS)

    def kinds(self, space: Space) -> frozenset[QuestionKind]:
        return frozenset(("vector",))

    @property
    def collection(self) -> str | None:
        return self._name

    def prepare(self, fingerprint: Fingerprint) -> None:
        name, collections = collection_name(fingerprint), self._collections
        with self._connection.opening():
            others = [] if collections.exists(name) else collections.of(fingerprint.catalogue)
            if not others:
                self._use(collections.create(fingerprint, self._layout), fingerprint)
                return
        same = next((one.revision for one in others if one.profile == fingerprint.profile), "")
        raise IndexMismatch(
            f"The index was made by other encoders ({same or others[0].revision}).",
            "Run: python -m recommender setup --rebuild",
            same,
        )

    def clear(self, fingerprint: Fingerprint) -> None:
        with self._connection.opening():
            self._collections.drop(collection_name(fingerprint))
            self._use(self._collections.create(fingerprint, self._layout), fingerprint)

    def predecessor(self) -> tuple[MovieIndex, str, str] | None:
        with self._connection.opening():
            others = self._others()
        if not others:
            return None
        index = WeaviateIndex(self._connection, layout=layout_of(others[0].profile))
        index._use(others[0].name)
        return index, others[0].profile, others[0].revision

    def publish(self, drop: bool = False) -> None:
        with self._connection.opening():
            for other in self._others() if drop else []:
                if other.name == ALIAS or (self._fingerprint and other.profile == self._fingerprint.profile):
                    self._collections.drop(other.name)
            self._collections.use(self._name)

    def drop_catalogue(self, catalogue: str) -> None:
        with self._connection.opening():
            for one in self._collections.of(catalogue):
                self._collections.drop(one.name)

    def catalogues(self) -> tuple[str, ...]:
        with self._connection.opening():
            used = self._collections.in_use()
            first = [used.catalogue] if used else []
            return tuple(dict.fromkeys((*first, *sorted(one.catalogue for one in self._collections.all()))))

    def count(self) -> int:
        with self._answering():
            return len(self._movies)

    def upsert(self, films: Sequence[IndexedFilm]) -> tuple[Failure, ...]:
        if self._fingerprint is None:
            raise RuntimeError("prepare() comes before upsert()")
        checked = [(film, validation_error(film, self._fingerprint)) for film in films]
        failures = [refused(film, reason) for film, reason in checked if reason is not None]
        sound = [film for film, reason in checked if reason is None]
        if self._distrust:
            self.delete([film.movie.tmdb_id for film in sound])
        for start in range(0, len(sound), PAGE):
            failures += self._insert(sound[start : start + PAGE])
        self._write_out()
        return tuple(failures)

    def incomplete(self) -> set[int]:
        return set()

    def delete(self, tmdb_ids: Collection[int]) -> None:
        with self._answering():
            for ids in pages(tmdb_ids):
                self._movies.data.delete_many(where=these(ids))

    def digests(self) -> dict[int, str]:
        with self._answering():
            objects = self._movies.iterator(return_properties=["tmdb_id", "digest"], cache_size=PAGE)
            return {film_id(each): str(each.properties["digest"]) for each in objects}

    def nearest(self, space: Space, question: Question, limit: int, filters: Filters) -> list[Hit]:
        return self._near(space, question, min(limit, DEEPEST), as_filter(filters)) if limit > 0 else []

    def similarities(self, space: Space, question: Question, tmdb_ids: Collection[int]) -> dict[int, float]:
        hits = [hit for ids in pages(tmdb_ids) for hit in self._near(space, question, len(ids), these(ids))]
        return {hit.tmdb_id: hit.score for hit in hits}

    def lexical(self, words: str, limit: int, filters: Filters) -> list[Hit]:
        terms = question_terms(words)
        if not terms or limit < 1:
            return []
        with self._answering():
            return bm25(self._movies, terms, min(limit + _EQUALS, DEEPEST), as_filter(filters))[:limit]

    def movies(self, tmdb_ids: Collection[int]) -> dict[int, Movie]:
        found = (
            self._layout.as_movie(each.properties) for each in self._fetch(tmdb_ids, self._layout.facts, vectors=False)
        )
        return {movie.tmdb_id: movie for movie in found}

    def vectors(self, tmdb_ids: Collection[int]) -> dict[int, Mapping[Space, FloatVector]]:
        found = self._fetch(tmdb_ids, self._layout.vector_facts, vectors=True)
        return {film_id(each): self._layout.as_vectors(each) for each in found}

    def sample(self, limit: int) -> list[IndexedFilm]:
        return [film for film, _ in zip(self.walk(), range(limit), strict=False)]

    def all_movies(self) -> Iterator[Movie]:
        with self._answering():
            for each in self._movies.iterator(return_properties=self._layout.facts, cache_size=PAGE):
                yield self._layout.as_movie(each.properties)

    def walk(self) -> Iterator[IndexedFilm]:
        wanted = [*self._layout.facts, "digest"]
        with self._answering():
            for each in self._movies.iterator(include_vector=True, return_properties=wanted, cache_size=PAGE):
                facts = each.properties
                yield IndexedFilm(self._layout.as_movie(facts), self._layout.as_vectors(each), str(facts["digest"]))

    def close(self) -> None:
        self._connection.close()
        self._on_close()

    def _use(self, name: str, fingerprint: Fingerprint | None = None) -> None:
        self._name, self._fingerprint = name, fingerprint
        self._movies = self._connection.films(name)

    def _others(self) -> list[HeldCollection]:
        """The collections of the same catalogue that other fingerprints made, those of the same profile first."""
        ours = self._fingerprint
        found = [one for one in self._collections.of(ours.catalogue) if one.name != self._name] if ours else []
        return sorted(found, key=lambda one: ours is None or one.profile != ours.profile)

    def _insert(self, films: Sequence[IndexedFilm]) -> list[Failure]:
        """Twice for films that fail: a cluster that is just choosing another leader refuses some."""
        failed = self._insert_once(films)
        again = [films[at] for at in failed]
        return [refused(again[at], why) for at, why in self._insert_once(again).items()] if again else []

    def _insert_once(self, films: Sequence[IndexedFilm]) -> dict[int, str]:
        # One request, all or nothing lost with it; the client's batches are not made for several threads.
        with self._answering():
            try:
                errors = self._movies.data.insert_many([self._layout.as_object(film) for film in films]).errors
            except WeaviateInsertManyAllFailedError as error:
                return dict.fromkeys(range(len(films)), str(error))
        return {at: error.message for at, error in errors.items()}

    def _write_out(self) -> None:
        """Makes the server write what it still holds of its vector index (5 ms), so that a crash loses nothing that
        was upserted. It does so after a deletion, even of nothing, but not after an insertion (measured)."""
        with self._answering():
            self._movies.data.delete_many(where=Filter.by_id().equal(_NOBODY))

    def _near(self, space: Space, question: Question, limit: int, clause: Any) -> list[Hit]:
        if not isinstance(question, VectorQuestion):
            raise ValueError(f"The {space} space compares vectors; it was asked with {question.kind}.")
        with self._answering():
            return near_vector(
                self._movies, space, question.vector.tolist(), limit, self._layout.only_compared(space, clause)
            )

    def _fetch(self, tmdb_ids: Collection[int], wanted: list[str], vectors: bool) -> Iterator[Any]:
        for ids in pages(tmdb_ids):
            with self._answering():
                yield from self._movies.query.fetch_objects(
                    filters=these(ids), limit=len(ids), include_vector=vectors, return_properties=wanted
                ).objects
