"""Made-up films whose vectors lie as real ones do: on a curved sheet of few dimensions inside a space of many.

Independent noise in 640 dimensions is what no encoder makes, and graph indexes fail on it for that reason alone.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from recommender.embedding import FloatArray, Vectors
from recommender.index import IndexedFilm
from recommender.movies import SPACES, Movie, Space

INTRINSIC = 24
"""Dimensions that real embeddings of films use, about."""
GENRES = ("Action", "Comedy", "Drama", "Horror", "Romance", "Science Fiction", "Western")
BLOCK = 1000

FloatMatrix = NDArray[np.float32]


class Sheet:
    """A random curved sheet in a vector space; points on it are unit vectors."""

    def __init__(self, dimensions: int, seed: int) -> None:
        random = np.random.default_rng(seed)
        self._into = random.normal(size=(INTRINSIC, 4 * INTRINSIC)).astype(np.float32)
        self._out = random.normal(size=(4 * INTRINSIC, dimensions)).astype(np.float32)

    def points(self, count: int, seed: int) -> FloatMatrix:
        """(count, dimensions)."""
        where = np.random.default_rng(seed).normal(size=(count, INTRINSIC)).astype(np.float32)
        rows = np.tanh(where @ self._into / np.sqrt(INTRINSIC)) @ self._out
        lengths: FloatMatrix = np.linalg.norm(rows, axis=1, keepdims=True)
        return np.asarray(rows / lengths, dtype=np.float32)


class SyntheticEncoders:
    """Knows the query "17" as the 17th point; takes no time, so that what is measured is the engine."""

    profile, revision, phrases, english_only = "synthetic", "1", None, True

    def __init__(self, dimensions: dict[Space, int], queries: int) -> None:
        self.sheets = {space: Sheet(size, seed) for seed, (space, size) in enumerate(dimensions.items())}
        self._queries = {space: self.sheets[space].points(queries, seed=7) for space in SPACES}
        self.dimensions: Mapping[Space, int] = dimensions
        self._count = queries

    def encode_queries(self, texts: Sequence[str], spaces: Collection[Space] = SPACES) -> Vectors:
        """One row a query; anything that is not its number counts as the first."""
        rows = [int(text) if text.isdecimal() and int(text) < self._count else 0 for text in texts]
        return {space: self._queries[space][rows] for space in spaces}

    def encode_documents(self, movies: Sequence[Movie], spaces: Collection[Space] = SPACES) -> Vectors:
        return self.encode_queries([movie.title for movie in movies], spaces)

    def encode_pictures(self, pictures: Sequence[Image.Image], spaces: Collection[Space] = SPACES) -> Vectors:
        return self.encode_queries(["" for _ in pictures], spaces)

    def film_question(self, space: Space, vector: FloatArray) -> FloatArray:
        return vector

    def warm_up(self) -> None:
        """Nothing to warm."""

    def films(self, count: int) -> Iterator[list[IndexedFilm]]:
        """Films in blocks, with plausible facts."""
        for start in range(0, count, BLOCK):
            size = min(BLOCK, count - start)
            rows = {space: self.sheets[space].points(size, seed=1000 + start) for space in SPACES}
            yield [_film(start + at, {space: rows[space][at] for space in SPACES}) for at in range(size)]


def _film(number: int, vectors: dict[Space, NDArray[np.float32]]) -> IndexedFilm:
    movie = Movie(
        tmdb_id=number + 1,
        title=f"Film {number}",
        overview="Somebody wants something badly and something stands in the way. " * 4,
        release_year=1920 + number % 105,
        vote_average=number % 100 / 10,
        vote_count=number % 5000,
        genres=(GENRES[number % len(GENRES)],),
        poster=f"{number:064x}.jpg",
    )
    return IndexedFilm(movie, vectors, f"{number:032x}")
