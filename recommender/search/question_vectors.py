"""Vectors of words and pictures that the index embeds itself, each question asked once.

A provider is paid for every question, so one answer must do for calibration, candidates and reasons. The index does not
tell the vector it made, but it tells its cosines to films whose vectors can be read, and those determine it as far as
these films go: q is the vector in their span with V·q = c. Where there are more such films than the space has
dimensions that is the vector itself; where there are fewer, a part that no film shares is added, so that its length is
right, and films that come later make the question a new one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from recommender.errors import ProviderFailed
from recommender.index import FloatVector, IndexedFilm, MovieIndex, Question, VectorQuestion, WordsQuestion
from recommender.movies import SPACES, Space

_Array = NDArray[np.float64]
ENOUGH = 1.25
"""Films for each dimension from which the vector is known exactly."""
_RIDGE = 1e-8
"""Keeps films that are copies of each other from making the system unsolvable; far below the noise of a cosine."""

_calls = ThreadPoolExecutor(8, thread_name_prefix="provider")


class KnownVectors(Protocol):
    """Where vectors of questions are kept, by a key that names question, model and films."""

    def get(self, key: str) -> FloatVector | None: ...

    def put(self, key: str, row: FloatVector) -> None: ...


class Forgetful:
    """Keeps nothing: every question is asked anew."""

    def get(self, key: str) -> FloatVector | None:
        return None

    def put(self, key: str, row: FloatVector) -> None:
        """Forgotten."""


class QuestionVectors:
    """The vectors of questions for one snapshot of the films. Shared by threads."""

    def __init__(self, index: MovieIndex, films: Sequence[IndexedFilm], revision: str, known: KnownVectors) -> None:
        """`films` are those that the index is asked about; `revision` names the models."""
        self._index = index
        self._anchors = {space: _Anchors(films, space) for space in SPACES}
        self._revision = revision
        self._known = known

    def of(self, asked: Sequence[tuple[Space, Question]]) -> list[VectorQuestion | ProviderFailed]:
        """In the order asked; vectors stay as they are, and what no cache holds is asked at once.

        Raises EngineUnavailable. A space in which no film has a vector is not asked, as nothing can be compared there.
        """
        found = [
            question if isinstance(question, VectorQuestion) else self.known(space, question)
            for space, question in asked
        ]
        tasks = {at: _calls.submit(self._ask, *asked[at]) for at, one in enumerate(found) if one is None}
        return [tasks[at].result() if one is None else one for at, one in enumerate(found)]

    def known(self, space: Space, question: Question) -> VectorQuestion | None:
        """The vector of a question that was asked before."""
        row = self._known.get(self._key(space, question))
        return None if row is None else VectorQuestion(row)

    def _ask(self, space: Space, question: Question) -> VectorQuestion | ProviderFailed:
        anchors = self._anchors[space]
        if not anchors.ids:
            return ProviderFailed(f"No film here has a vector by its {space}.", "Import the films again.", lasting=True)
        try:
            cosines = self._index.similarities(space, question, anchors.ids)
        except ProviderFailed as error:
            return error
        row = anchors.vector(cosines)
        self._known.put(self._key(space, question), row)
        return VectorQuestion(row)

    def _key(self, space: Space, question: Question) -> str:
        if isinstance(question, VectorQuestion):
            raise ValueError("A vector is no question to a model.")
        asked = question.words.encode() if isinstance(question, WordsQuestion) else _bytes(question.picture)
        parts = (self._revision, space, question.kind, self._anchors[space].mark)
        return hashlib.sha256("\n".join(parts).encode() + b"\n" + asked).hexdigest()[:40]


def films_wanted(dimensions: Mapping[Space, int]) -> int:
    """How many films make the vectors of questions known exactly, in every space."""
    return int(ENOUGH * max(dimensions.values())) + 1


def takes_both(index: MovieIndex, space: Space) -> bool:
    """Whether an index embeds the questions of a space and compares vectors there, too."""
    return {"vector", "words"} <= index.kinds(space)


def _bytes(picture: Image.Image) -> bytes:
    return f"{picture.size}".encode() + picture.tobytes()


class _Anchors:
    """The films of a space that questions are compared with."""

    def __init__(self, films: Sequence[IndexedFilm], space: Space) -> None:
        held = [film for film in films if space in film.vectors]
        self.ids = [film.movie.tmdb_id for film in held]
        # Not by their vectors: a film that is written again gets the same ones back, but for the last bit.
        self._films = sorted((film.movie.tmdb_id, film.digest) for film in held)
        self._rows: _Array = np.array([film.vectors[space] for film in held], dtype=np.float64)
        if not held:
            self._rows = np.zeros((0, 1))
        self._rows /= np.maximum(np.linalg.norm(self._rows, axis=1, keepdims=True), 1e-12)

    @cached_property
    def mark(self) -> str:
        """Names the films as far as a vector depends on them: not at all where they are enough."""
        if len(self.ids) >= ENOUGH * self._rows.shape[1]:
            return ""
        return hashlib.sha256(repr(self._films).encode()).hexdigest()

    def vector(self, cosines: dict[int, float]) -> FloatVector:
        """The unit vector with these cosines; (dimensions,)."""
        places = [at for at, tmdb_id in enumerate(self.ids) if tmdb_id in cosines]
        values = np.array([cosines[self.ids[at]] for at in places])
        rows, solution = self._rows, self._solution
        if len(places) < len(self.ids):  # some went in between
            rows, solution = rows[places], _solution(rows[places])
        return _unit(_with_right_length(solution @ values, rows, solution))

    @cached_property
    def _solution(self) -> _Array:
        return _solution(self._rows)


def _solution(rows: _Array) -> _Array:
    """Takes cosines (films,) to the vector (dimensions,) in the span of unit rows (films, dimensions)."""
    gram = rows @ rows.T
    return np.asarray(np.linalg.solve(gram + _RIDGE * np.eye(len(rows)), rows).T, dtype=np.float64)


def _with_right_length(row: _Array, rows: _Array, solution: _Array) -> _Array:
    """The vector with what it lacks of length 1 added in a direction that no film shares."""
    missing = 1.0 - float(row @ row)
    # Chosen by chance once and for all, so that the same question is the same vector.
    other = np.random.default_rng(7).standard_normal(len(row))
    other -= solution @ (rows @ other)
    length = float(np.linalg.norm(other))
    if missing < 1e-6 or length < 1e-6:
        return row
    return np.asarray(row + other * (missing**0.5 / length))


def _unit(row: _Array) -> FloatVector:
    return np.asarray(row / max(float(np.linalg.norm(row)), 1e-12), dtype=np.float32)
