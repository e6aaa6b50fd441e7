"""Makes similarities comparable: per query and per space, against a sample of the catalogue.

A raw cosine says little: its level shifts with the query (words against pictures sit low, pictures against pictures
high) and with the space. What counts is how far a film stands out from the catalogue's films for this query.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recommender.embedding import TextEncoder
from recommender.index import FloatVector, IndexedFilm, cosines
from recommender.movies import SPACES, Space

SAMPLE = 1000
"""Films to calibrate against: the mean of a thousand is known to 0.03 standard deviations, at any catalogue size."""

OFF_TOPIC = (
    "qwer asdf zxcv",
    "0123456789",
    "xxxxxxx",
    "how to descale a kettle",
    "install the printer driver and restart",
    "invoice number, due date and bank details",
    "solubility of sodium chloride in water",
    "timetable of the number nine bus",
    "minutes of the annual meeting of shareholders",
    "preheat the oven and chop two onions",
    "terms and conditions apply",
    "oil filter for a diesel engine",
)
"""Words no film answers. Some film is always the nearest to them, and how near tells what nearness means nothing."""

NOISE_MARGIN = 1.5
"""Standard deviations above the mean of the off-topic words' best similarities from which a similarity counts."""

_FLAT = 1e-6
"""Spread below which similarities are all alike and nothing stands out (a catalogue of one film, say)."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Mean and standard deviation of a query's similarities over the sample."""

    mean: float
    spread: float

    def score(self, similarity: float) -> float:
        """Standard deviations above the mean."""
        return (similarity - self.mean) / self.spread


class Background:
    """The sample's vectors, one matrix (films, dimensions) per space."""

    def __init__(self, films: Sequence[IndexedFilm]) -> None:
        self._matrices: dict[Space, NDArray[np.float32]] = {}
        for space in SPACES:
            rows = [film.vectors[space] for film in films if space in film.vectors]
            if rows:
                self._matrices[space] = np.stack(rows)

    def best(self, space: Space, vector: FloatVector) -> float:
        """The highest similarity in the sample; -1 where there is none."""
        matrix = self._matrices.get(space)
        return -1.0 if matrix is None else float(cosines(matrix, vector).max())

    def scale(self, space: Space, vector: FloatVector) -> Scale:
        """How the similarities of a query vector spread over the sample."""
        matrix = self._matrices.get(space)
        if matrix is None:
            return Scale(0.0, 1.0)
        similarities = cosines(matrix, vector)
        spread = float(similarities.std())
        return Scale(float(similarities.mean()), spread if spread > _FLAT else 1.0)


def noise_floors(background: Background, words: TextEncoder) -> dict[Space, float]:
    """Per space the similarity below which a match with words is no better than chance finds for nonsense."""
    asked = words.encode(OFF_TOPIC)
    floors = {}
    for space in SPACES:
        rows = asked[space]
        best = [] if rows is None else [background.best(space, row) for row in rows]
        floors[space] = float(np.mean(best) + NOISE_MARGIN * np.std(best)) if best else -1.0
    return floors


def blended(scores: Mapping[Space, float | None], weights: Mapping[Space, float]) -> float:
    """The weighted sum of calibrated scores. A space the film lacks counts as average, neither for nor against it."""
    return sum(weights[space] * (scores[space] or 0.0) for space in SPACES)
