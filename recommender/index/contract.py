"""What an index is: films with a vector in each space, kept by an engine behind one protocol."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Protocol
from uuid import NAMESPACE_DNS, UUID, uuid5

import numpy as np
from numpy.typing import NDArray

from recommender.filters import Filters
from recommender.index.question import FloatVector, Question, QuestionKind
from recommender.movies import Movie, Space

SCHEMA_VERSION = 5
"""Raised whenever the layout of the collection changes, so that an old index is rebuilt rather than misread."""
DEFAULT_CATALOGUE = "default"


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What a collection holds and who made it: encoders (profile and revision), vector lengths, layout, catalogue."""

    profile: str
    revision: str
    dimensions: tuple[tuple[Space, int], ...]
    schema_version: int = SCHEMA_VERSION
    catalogue: str = DEFAULT_CATALOGUE


@dataclass(frozen=True, slots=True)
class IndexedFilm:
    """A film as the index keeps it."""

    movie: Movie
    vectors: Mapping[Space, FloatVector]
    """Unit vectors by space; a space the film lacks is absent."""
    digest: str
    """Hash of everything the film was made of; the same digest means nothing to do."""
    picture: bytes | None = None
    """Its poster as a JPEG, for an index that makes the vector itself."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A candidate of one lane: `score` is the cosine (-1 to 1) in a space, BM25 (above 0) in the lexical lane."""

    tmdb_id: int
    score: float


@dataclass(frozen=True, slots=True)
class Failure:
    """A film the index refused, and why. With `space` the film is in, but has no vector there yet."""

    tmdb_id: int
    title: str
    reason: str
    space: Space | None = None


@lru_cache(maxsize=50_000)
def film_uuid(tmdb_id: int) -> UUID:
    """The film's id in the collection: the same film always lands on the same object, so nothing doubles.

    Ids look random, so the first n films in id order are a fair sample of the catalogue.
    """
    # The same recipe as weaviate.util.generate_uuid5(tmdb_id, "Movies:"), without importing the client here.
    return uuid5(NAMESPACE_DNS, f"Movies:{tmdb_id}")


def validation_error(film: IndexedFilm, fingerprint: Fingerprint) -> str | None:
    """Why an index of this fingerprint cannot hold the film, None where it can.

    Asked by every engine: a server would take the first vector of any length and then refuse all right ones.
    """
    lengths = dict(fingerprint.dimensions)
    for space, vector in film.vectors.items():
        if vector.shape != (lengths.get(space),):
            return f"its {space} vector has the shape {vector.shape}, ({lengths.get(space)},) is wanted"
        if not np.isfinite(vector).all():
            return f"its {space} vector holds numbers that are none"
    return None


def cosines(matrix: NDArray[np.float32], vector: FloatVector) -> NDArray[np.float32]:
    """Similarities of unit rows (films, dimensions) to a unit vector.

    Row by row on the caller's thread: `matrix @ vector` wakes a thread a core for a task of less than a millisecond,
    and on a busy machine they wait for each other (63 ms a search of 10,000 films instead of 2, measured).
    """
    similarities: NDArray[np.float32] = np.vecdot(matrix, vector)
    return similarities


class SharedPosters(Protocol):
    """Pictures of posters by their names, on a server, and marks by which machines tell each other that films of a
    collection changed. Raises what an engine raises."""

    def keep(self, files: Mapping[str, Path]) -> None:
        """Brings the pictures that it does not have."""
        ...

    def picture(self, name: str) -> bytes | None: ...

    def mark_change(self, collection: str) -> None: ...

    def mark(self, collection: str) -> str:
        """Another text after every change that was told."""
        ...


class MovieIndex(Protocol):
    """What an engine can do.

    Every method may raise EngineUnavailable (the engine cannot be reached), and those that ask something
    QuestionRefused or QuestionTimedOut (the engine is there, but not for this question).

    Order is deterministic everywhere: hits by falling score then rising tmdb_id, samples by `film_uuid`.
    """

    @property
    def engine(self) -> str:
        """ "weaviate" or "memory"."""
        ...

    def kinds(self, space: Space) -> frozenset[QuestionKind]:
        """The kinds of question that this space takes as they are. Others must be turned into one of them first."""
        ...

    @property
    def collection(self) -> str | None:
        """The name of the collection in use since `prepare`; None where the films are forgotten with the process."""
        ...

    @property
    def posters(self) -> SharedPosters | None:
        """Where machines that share this index find the pictures of its films; None where one home has them all."""
        ...

    def prepare(self, fingerprint: Fingerprint) -> None:
        """Uses the collection of this fingerprint, and creates it where the catalogue has none yet. Raises
        IndexMismatch when the catalogue's films are in a collection of another fingerprint only."""
        ...

    def clear(self, fingerprint: Fingerprint) -> None:
        """Makes an empty collection for films of this fingerprint and uses it. Those of others stay and answer."""
        ...

    def predecessor(self) -> tuple[MovieIndex, str, str] | None:
        """The catalogue's films in a collection of another fingerprint: the one in use, its profile and revision."""
        ...

    def publish(self, drop: bool = False) -> None:
        """The collection has all its films: from now on it is the one in use. With `drop` those that it follows, made
        by earlier encoders of the same profile, are removed; those of other profiles stay for the way back."""
        ...

    def drop_catalogue(self, catalogue: str) -> None:
        """Removes every collection of a catalogue; one that has none is no error."""
        ...

    def catalogues(self) -> tuple[str, ...]:
        """The catalogues that the engine keeps by itself, the one in use first."""
        ...

    def count(self) -> int: ...

    def upsert(self, films: Sequence[IndexedFilm]) -> tuple[Failure, ...]:
        """Adds or replaces films; what is refused is returned, the rest is in and searchable.

        Needs `prepare` or `clear` before it, which say how long the vectors must be.
        """
        ...

    def incomplete(self) -> set[int]:
        """The films that still wait for a vector which the index could not make when they came in."""
        ...

    def delete(self, tmdb_ids: Collection[int]) -> None:
        """Removes films; ids the index does not have are no error."""
        ...

    def digests(self) -> dict[int, str]:
        """Digest by tmdb_id of every film; walks the whole index."""
        ...

    def nearest(self, space: Space, question: Question, limit: int, filters: Filters) -> list[Hit]:
        """The `limit` films closest to the question in a space, among those the filters let pass.

        Films without a vector in that space are no candidates. A `limit` below 1 asks for nothing. Raises ValueError
        for a question of a kind that `kinds` does not name.
        """
        ...

    def similarities(self, space: Space, question: Question, tmdb_ids: Collection[int]) -> dict[int, float]:
        """Exact cosines of the given films; films without a vector in that space are absent."""
        ...

    def lexical(self, words: str, limit: int, filters: Filters) -> list[Hit]:
        """The `limit` films whose terms (`film_terms`) answer the words best by BM25; films that share none are absent.

        Both engines give the same scores for the same films, rounded to four digits.
        """
        ...

    def movies(self, tmdb_ids: Collection[int]) -> dict[int, Movie]: ...

    def vectors(self, tmdb_ids: Collection[int]) -> dict[int, Mapping[Space, FloatVector]]: ...

    def sample(self, limit: int) -> list[IndexedFilm]:
        """Up to `limit` films in the order of `film_uuid`: a fair, repeatable sample."""
        ...

    def all_movies(self) -> Iterator[Movie]:
        """Every film without its vectors, in the order of `film_uuid`, page by page."""
        ...

    def walk(self) -> Iterator[IndexedFilm]:
        """Every film in the order of `film_uuid`, vectors included; for export and evaluation."""
        ...

    def close(self) -> None: ...
