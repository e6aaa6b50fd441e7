"""Encoders that are simple enough to predict: words become word counts, pictures their average colour."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Collection, Mapping, Sequence

import numpy as np
from PIL import Image

from recommender.catalogue_registry import check_catalogue, with_catalogue
from recommender.embedding import Encoders, FloatArray, Vectors, plot_text
from recommender.film_store import FilmStore
from recommender.filters import Filters
from recommender.home_database import DEFAULT, FILE
from recommender.index import (
    Hit,
    MovieIndex,
    PictureQuestion,
    Question,
    QuestionKind,
    VectorQuestion,
    WordsQuestion,
)
from recommender.index.memory import MemoryIndex
from recommender.library import Library
from recommender.movies import SPACES, Movie, Space
from recommender.recommender import Recommender
from recommender.settings import Settings
from recommender.snapshot import Snapshots

DIMENSIONS = 64
_COLOURS = {"red": (1.0, 0.0, 0.0), "green": (0.0, 1.0, 0.0), "blue": (0.0, 0.0, 1.0)}


def unit(rows: FloatArray) -> FloatArray:
    """Rows of length one; a row of zeros points along the last axis."""
    rows = np.asarray(rows, dtype=np.float32)
    rows[~rows.any(axis=1), -1] = 1.0
    lengths: FloatArray = np.linalg.norm(rows, axis=1, keepdims=True)
    return (rows / lengths).astype(np.float32)


class FakeEncoders:
    """Plot space: which words occur. Poster space: which colours are named, or the picture's own.

    Pictures have nothing to say about plots. `texts` and `pictures` tell what was encoded.
    """

    profile = "fake"
    english_only = True
    phrases = None
    dimensions: Mapping[Space, int] = {"plot": DIMENSIONS, "poster": 4}

    def __init__(self, revision: str = "fake-1") -> None:
        self.revision = revision
        self.texts: list[str] = []
        self.pictures = 0
        self.wanted: list[Collection[Space]] = []
        """The spaces of every call, in order."""

    def encode_queries(self, texts: Sequence[str], spaces: Collection[Space] = SPACES) -> Vectors:
        self.texts += texts
        self.wanted.append(spaces)
        plot = np.zeros((len(texts), DIMENSIONS), dtype=np.float32)
        poster = np.zeros((len(texts), 4), dtype=np.float32)
        for row, text in enumerate(texts):
            for word in text.lower().replace(".", " ").replace(",", " ").split():
                plot[row, zlib.crc32(word.encode()) % DIMENSIONS] += 1
                poster[row, :3] += _COLOURS.get(word, (0.0, 0.0, 0.0))
        rows: dict[Space, FloatArray] = {"plot": unit(plot), "poster": unit(poster)}
        return {space: rows[space] for space in spaces}

    def encode_documents(self, movies: Sequence[Movie], spaces: Collection[Space] = SPACES) -> Vectors:
        return self.encode_queries([plot_text(movie) for movie in movies], spaces)

    def encode_pictures(self, pictures: Sequence[Image.Image], spaces: Collection[Space] = SPACES) -> Vectors:
        self.pictures += len(pictures)
        self.wanted.append(spaces)
        rows = np.zeros((len(pictures), 4), dtype=np.float32)
        for row, picture in enumerate(pictures):
            rows[row, :3] = np.asarray(picture.resize((8, 8)), dtype=np.float32).mean(axis=(0, 1)) / 255
        return {"poster": unit(rows)} if "poster" in spaces else {}

    def film_question(self, space: Space, vector: FloatArray) -> FloatArray:
        return vector

    def warm_up(self) -> None:
        """Nothing to warm."""


class NoEncoders(FakeEncoders):
    """What a profile has whose server makes the vectors of questions: nothing of its own."""

    def encode_queries(self, texts: Sequence[str], spaces: Collection[Space] = SPACES) -> Vectors:
        return {}

    def encode_pictures(self, pictures: Sequence[Image.Image], spaces: Collection[Space] = SPACES) -> Vectors:
        return {}


class ServerVectorizingIndex(MemoryIndex):
    """An index that takes words and pictures alone and makes the vectors itself, as a server with modules does."""

    def __init__(self) -> None:
        super().__init__()
        self._model = FakeEncoders()

    def kinds(self, space: Space) -> frozenset[QuestionKind]:
        return frozenset(("words",) if space == "plot" else ("words", "picture"))

    def nearest(self, space: Space, question: Question, limit: int, filters: Filters) -> list[Hit]:
        return super().nearest(space, self._embedded(space, question), limit, filters)

    def similarities(self, space: Space, question: Question, tmdb_ids: Collection[int]) -> dict[int, float]:
        return super().similarities(space, self._embedded(space, question), tmdb_ids)

    def _embedded(self, space: Space, question: Question) -> VectorQuestion:
        if isinstance(question, WordsQuestion):
            return VectorQuestion(self._model.encode_queries([question.words], [space])[space][0])
        if isinstance(question, PictureQuestion):
            return VectorQuestion(self._model.encode_pictures([question.picture], [space])[space][0])
        raise ValueError("This server is not asked with vectors.")


def fake_recommender(
    settings: Settings,
    encoders: Encoders | None = None,
    index: MovieIndex | None = None,
    reopen: Callable[[], MovieIndex] | None = None,
) -> Recommender:
    """A recommender as `open_recommender` puts it together, over simple encoders and an engine of one's own."""
    check_catalogue(settings)
    settings = with_catalogue(settings)
    store = FilmStore(settings.home / FILE, settings.catalogue_name or DEFAULT)
    library = Library(settings, encoders or FakeEncoders(), store, index or MemoryIndex())
    library.prepare(library.index)
    return Recommender(library, Snapshots(library, library.fill(), reopen))
