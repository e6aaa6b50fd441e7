"""What nonsense reaches: the yardstick that tells a match from a mere nearest film."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from recommender.filters import Filters
from recommender.index import MovieIndex, Question, VectorQuestion, cosines
from recommender.movies import SPACES, Space
from recommender.search.off_topic import OffTopic

MEASURED_PROFILE = "bundled"
"""Whose encoders the figures below were measured with."""
SPREAD: Mapping[Space, float] = {"plot": 0.0285, "poster": 0.0509}
"""Standard deviation of nonsense's best cosine, nearly the same in catalogues of 400 and of 3,000 films."""
SAME_PICTURE = 0.75
"""Cosine to a blank page, noise or print from which a picture is one of those: of 297 posters of films one reaches
0.71, while pages, codes and patterns of other sizes reach 0.81 and more."""

_LEAST = 0.7
"""Share of the usual spread that a catalogue has at least: in one of a few films all nonsense is equally far away."""
_NARROWEST = 0.02
"""Spread of nonsense in the space of a model that nobody measured, at least."""
_UNKNOWN = 2.0
"""How far everything is taken to be above nonsense where that was never asked."""
WEAK_CEILING = 0.9
_CLEAR = 2.2
_PER_DEVIATION = 1.4
"""A score is held below "fair" (1.0) until its cosine is 2.3 deviations above nonsense, as this catalogue's off-topic
words spread, and below "strong" (2.0) until 3.0: some film always stands out from the others, also for nonsense. Of 60
questions that no film answers 58 stay below the first, of 140 sensible ones of a word or two a fifth does; their films
say the words (`ranking._COVERED`)."""


@dataclass(frozen=True, slots=True)
class Noise:
    """Per space how near the best films come to off-topic words (mean and spread), and the off-topic pictures."""

    means: Mapping[Space, float]
    spreads: Mapping[Space, float]
    pictures: Mapping[Space, Sequence[Question]]
    usual: Mapping[Space, float] = field(default_factory=lambda: SPREAD)
    """The spread to expect: known of our encoders, else as it was found."""

    @classmethod
    def measured(cls, index: MovieIndex, off_topic: OffTopic, profile: str = MEASURED_PROFILE) -> Noise:
        """Asks the index for the best film of each off-topic text. A space without an answer has no mean.

        Models of other profiles have cosines of their own: their spread is the one found here, and from which cosine a
        picture shows nothing is not known of them.
        """
        means, spreads = {}, {}
        for space in SPACES:
            hits = [index.nearest(space, question, 1, Filters()) for question in off_topic.words[space]]
            best = [found[0].score for found in hits if found]
            if best:
                means[space], spreads[space] = float(np.mean(best)), float(np.std(best))
        if profile == MEASURED_PROFILE:
            return cls(means, spreads, off_topic.pictures)
        found = {space: max(spreads.get(space, 0.0), _NARROWEST) for space in SPACES}
        return cls(means, spreads, {space: () for space in SPACES}, found)

    def evidence(self, space: Space, cosine: float) -> float:
        """How far a cosine to words is above what nonsense reaches, in nonsense's standard deviations."""
        return (cosine - self.means[space]) / self.usual[space] if space in self.means else _UNKNOWN

    def ceiling(self, space: Space, cosine: float) -> float:
        """The highest calibrated score that a film of this cosine to words may be shown with."""
        spread = max(self.spreads.get(space, 0.0), _LEAST * self.usual[space])
        above = (cosine - self.means.get(space, -1.0)) / spread
        return WEAK_CEILING + max(0.0, above - _CLEAR) * _PER_DEVIATION

    def is_off_topic(self, space: Space, picture: Question) -> bool:
        """Whether a picture is a blank page, a pattern or print rather than something to look at."""
        known = [one.vector for one in self.pictures[space] if isinstance(one, VectorQuestion)]
        if not known or not isinstance(picture, VectorQuestion):
            return False
        return bool(cosines(np.stack(known), picture.vector).max() >= SAME_PICTURE)
