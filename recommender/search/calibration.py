"""Makes similarities comparable: per question and per space, against a sample of the catalogue.

A raw cosine says little: its level shifts with the question (words against pictures sit low, pictures against pictures
high) and with the space. What counts is how far a film stands out from the catalogue's films for this question.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recommender.index import IndexedFilm, MovieIndex, Question, VectorQuestion, cosines
from recommender.movies import SPACES, Space

SAMPLE = 1000
"""Films to calibrate against: the mean of a thousand is known to 0.03 standard deviations, at any catalogue size."""

_FLAT = 1e-6
"""Spread below which similarities are all alike and nothing stands out (a catalogue of one film, say)."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Mean and standard deviation of a question's similarities over the sample."""

    mean: float
    spread: float

    @classmethod
    def of(cls, similarities: NDArray[np.floating]) -> Scale:
        """(0, 1) where there is nothing to compare with; a spread of 1 where all are alike."""
        if not len(similarities):
            return cls(0.0, 1.0)
        spread = float(similarities.std())
        return cls(float(similarities.mean()), spread if spread > _FLAT else 1.0)

    def score(self, similarity: float) -> float:
        """Standard deviations above the mean."""
        return (similarity - self.mean) / self.spread


class Background:
    """The sample that every question is compared with.

    Its similarities come from the index, which alone knows what words and pictures mean where the server makes the
    vectors. For a vector they are worked out here, from the sample's own: the same numbers without a request.
    """

    def __init__(self, index: MovieIndex, films: Sequence[IndexedFilm]) -> None:
        self._index = index
        self._films = frozenset(film.movie.tmdb_id for film in films)
        self._ids: dict[Space, list[int]] = {}
        self._rows: dict[Space, dict[int, int]] = {}
        self._matrices: dict[Space, NDArray[np.float32]] = {}
        for space in SPACES:
            held = [film for film in films if space in film.vectors]
            self._ids[space] = [film.movie.tmdb_id for film in held]
            self._rows[space] = {tmdb_id: row for row, tmdb_id in enumerate(self._ids[space])}
            if held:
                self._matrices[space] = np.stack([film.vectors[space] for film in held])

    def similarities(self, space: Space, question: Question) -> NDArray[np.floating]:
        """The cosines of the sample's films that have a vector in the space, always in the same order."""
        if not self._ids[space]:
            return np.zeros(0)
        if isinstance(question, VectorQuestion):
            return cosines(self._matrices[space], question.vector)
        found = self._index.similarities(space, question, self._ids[space])
        return np.array([found[tmdb_id] for tmdb_id in self._ids[space] if tmdb_id in found])

    def completed(
        self, space: Space, question: Question, known: Mapping[int, float], films: Collection[int]
    ) -> dict[int, float]:
        """The cosines of exactly these films. Only those that are neither known nor in the sample are asked for."""
        found = {tmdb_id: known[tmdb_id] for tmdb_id in films if tmdb_id in known}
        missing = [tmdb_id for tmdb_id in films if tmdb_id not in known]
        if isinstance(question, VectorQuestion):
            found |= self._at_hand(space, question, missing)
            missing = [tmdb_id for tmdb_id in missing if tmdb_id not in self._films]
        return found | (self._index.similarities(space, question, missing) if missing else {})

    def _at_hand(self, space: Space, question: VectorQuestion, films: Sequence[int]) -> dict[int, float]:
        held = [tmdb_id for tmdb_id in films if tmdb_id in self._rows[space]]
        if not held:
            return {}
        values = cosines(self._matrices[space][[self._rows[space][tmdb_id] for tmdb_id in held]], question.vector)
        return dict(zip(held, map(float, values), strict=True))

    def scale(self, space: Space, question: Question) -> Scale:
        """How the similarities of a question spread over the sample."""
        return Scale.of(self.similarities(space, question))


def blended(scores: Mapping[Space, float | None], weights: Mapping[Space, float]) -> float:
    """The weighted sum of calibrated scores. A space the film lacks counts as average, neither for nor against it."""
    return sum(weights[space] * (scores[space] or 0.0) for space in SPACES)
