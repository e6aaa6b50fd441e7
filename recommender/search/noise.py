"""What nonsense reaches: the yardstick that tells a match from a mere nearest film."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from recommender.filters import Filters
from recommender.index import MovieIndex, Question, VectorQuestion, cosines
from recommender.movies import SPACES, Space
from recommender.search.off_topic import OffTopic

SPREAD: Mapping[Space, float] = {"plot": 0.033, "poster": 0.046}
"""Standard deviation of nonsense's best cosine, nearly the same in catalogues of 400 and of 3,000 films."""
SAME_PICTURE = 0.75
"""Cosine to a blank page, noise or print from which a picture is one of those: of 297 posters of films one reaches
0.71, while pages, codes and patterns of other sizes reach 0.81 and more."""

WEAK_CEILING = 0.9
_CLEAR = 1.4
_PER_DEVIATION = 0.8
"""A score is held below "fair" (1.0) until its cosine is 1.5 deviations above nonsense, and below "strong" (2.0) until
2.8: some film always stands out from the others, also for nonsense."""


@dataclass(frozen=True, slots=True)
class Noise:
    """Per space the mean of the best cosines that off-topic words reach, and the off-topic pictures themselves."""

    means: Mapping[Space, float]
    pictures: Mapping[Space, Sequence[Question]]

    @classmethod
    def measured(cls, index: MovieIndex, off_topic: OffTopic) -> Noise:
        """Asks the index for the best film of each off-topic text. A space without an answer has no mean."""
        means = {}
        for space in SPACES:
            hits = [index.nearest(space, question, 1, Filters()) for question in off_topic.words[space]]
            best = [found[0].score for found in hits if found]
            if best:
                means[space] = float(np.mean(best))
        return cls(means, off_topic.pictures)

    def evidence(self, space: Space, cosine: float) -> float:
        """How far a cosine to words is above what nonsense reaches, in nonsense's standard deviations."""
        return (cosine - self.means.get(space, -1.0)) / SPREAD[space]

    def ceiling(self, space: Space, cosine: float) -> float:
        """The highest calibrated score that a film of this cosine to words may be shown with."""
        return WEAK_CEILING + max(0.0, self.evidence(space, cosine) - _CLEAR) * _PER_DEVIATION

    def is_off_topic(self, space: Space, picture: Question) -> bool:
        """Whether a picture is a blank page, a pattern or print rather than something to look at."""
        known = [one.vector for one in self.pictures[space] if isinstance(one, VectorQuestion)]
        if not known or not isinstance(picture, VectorQuestion):
            return False
        return bool(cosines(np.stack(known), picture.vector).max() >= SAME_PICTURE)
