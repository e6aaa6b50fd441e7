"""One space's side of a question: what the index is asked there, and how its similarities become calibrated scores."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np

from recommender.filters import Filters
from recommender.index import FloatVector, MovieIndex, VectorQuestion
from recommender.movies import Space
from recommender.search.calibration import Background, Scale
from recommender.search.questions import Part

Similarities = list[dict[int, float]]
"""For each part of a lane the cosines of films by TMDB id."""


@dataclass(frozen=True, slots=True)
class Lane:
    """The parts of a question in one space, each with its scale, and the scale of their sum.

    Vectors are summed before the index is asked, which is one request however many parts there are. Words and pictures
    that the index embeds itself are asked one by one, and their calibrated scores are summed afterwards.
    """

    space: Space
    parts: tuple[Part, ...]
    scales: tuple[Scale, ...]
    total: Scale

    @classmethod
    def of(cls, space: Space, parts: Sequence[Part], background: Background) -> Lane | None:
        """None where nothing pulls; pushing away alone is no question."""
        if not any(part.share > 0 for part in parts):
            return None
        asked = _summed(space, parts, background)
        similar = [background.similarities(space, part.question) for part in asked]
        scales = tuple(Scale.of(values) for values in similar)
        if len(asked) == 1:
            return cls(space, asked, scales, Scale(0.0, 1.0))
        sums = sum(
            part.share * (values - scale.mean) / scale.spread
            for part, scale, values in zip(asked, scales, similar, strict=True)
        )
        return cls(space, asked, scales, Scale.of(np.asarray(sums)))

    def nearest(self, index: MovieIndex, depth: int, filters: Filters) -> Similarities:
        """The films nearest to what is wanted, up to `depth` for each part that pulls."""
        return [
            {hit.tmdb_id: hit.score for hit in index.nearest(self.space, part.question, depth, filters)}
            if part.share > 0
            else {}
            for part in self.parts
        ]

    def similarities(self, background: Background, known: Similarities, films: Collection[int]) -> Similarities:
        """Those of exactly these films: what is known already, and exact answers for the rest."""
        return [
            background.completed(self.space, part.question, found, films)
            for part, found in zip(self.parts, known, strict=True)
        ]

    def scores(self, similarities: Similarities) -> dict[int, float]:
        """Calibrated scores by TMDB id; films without a vector in the space are absent.

        Rounded, so that the last bits of floating point, which differ between engines, decide nothing.
        """
        if not similarities:
            return {}
        return {tmdb_id: self._score([values[tmdb_id] for values in similarities]) for tmdb_id in similarities[0]}

    def _score(self, similarities: Sequence[float]) -> float:
        if len(self.parts) == 1:
            return round(self.scales[0].score(similarities[0]), 4)
        terms = zip(self.parts, self.scales, similarities, strict=True)
        return round(self.total.score(sum(part.share * scale.score(value) for part, scale, value in terms)), 4)


def _summed(space: Space, parts: Sequence[Part], background: Background) -> tuple[Part, ...]:
    """One vector for all parts where all are vectors.

    Dividing by each part's spread lets words, pictures and films count alike: ranking by the sum is the same as ranking
    by the weighted sum of the parts' calibrated scores.
    """
    vectors = [part.question.vector for part in parts if isinstance(part.question, VectorQuestion)]
    if len(parts) == 1 or len(vectors) < len(parts):
        return tuple(parts)
    shares = [part.share / background.scale(space, part.question).spread for part in parts]
    return (Part(VectorQuestion(_unit(sum(share * row for share, row in zip(shares, vectors, strict=True)))), 1.0),)


def _unit(total: FloatVector | float) -> FloatVector:
    vector = np.asarray(total, dtype=np.float32)
    return vector / max(float(np.linalg.norm(vector)), 1e-12)
