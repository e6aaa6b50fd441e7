"""The default mode: how much each lane counts for a film, learned from questions about stories and about looks.

A question asks for a story or for a look, and nobody says which. So the odds that a film is the one wanted are those of
two experts, added: one believes the story lanes, the other the poster lane, and `kind` says how far to believe whom.
What tells the kind is how near the best film of each space comes compared with what nonsense reaches there.
Standardised scores cannot tell, since some film always stands out. The numbers were fitted by cross-entropy to one half
of written questions about 3,038 real films and judged on the other half (docs/finding.md); BM25 counts for a little
more than the fit says (0.32), since terse questions gain by it and long ones hardly lose, and the offset of `KIND` is
1.5 higher: where posters stand out more than real ones do, as drawn ones do, looks gain far more than stories lose.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

STORY = (2.61, 0.38, 0.60)
"""Log odds that a film gains by its plot score, poster score and BM25 when the question is about a story."""
LOOK = (0.82, 3.67, 0.14)
"""The same when it is about a look."""
KIND = (-3.06, -1.05, 1.64)
"""Log odds that the question is about a look: offset, by the plot space's evidence, by the poster space's."""

TITLE_ODDS = 12.0
"""Log odds that a film gains when the question is its title."""
_NO_TITLE = 0.4
"""Likeness to a title that says nothing yet."""


@dataclass(frozen=True, slots=True)
class Weighing:
    """The weighing of one question. `kind` is the log odds that it asks for a look."""

    kind: float

    @classmethod
    def of(cls, plot_evidence: float | None, poster_evidence: float | None) -> Weighing:
        """From how far the best film of each space is above nonsense, in nonsense's standard deviations; None where a
        space cannot answer, and then the other is believed."""
        if plot_evidence is None or poster_evidence is None:
            return cls(30.0 if plot_evidence is None else -30.0)
        offset, plot, poster = KIND
        return cls(offset + plot * plot_evidence + poster * poster_evidence)

    def score(self, plot: float | None, poster: float | None, lexical: float, title: float = 0.0) -> float:
        """A film's score, in the unit of plot scores (standard deviations above the catalogue's mean).

        `plot` and `poster` are calibrated scores (None counts as average), `lexical` is BM25, `title` 0 to 1.
        """
        story = _sum(STORY, plot or 0.0, poster or 0.0, lexical)
        look = _sum(LOOK, plot or 0.0, poster or 0.0, lexical) + self.kind
        more, less = max(story, look), min(story, look)
        odds = more + math.log1p(math.exp(less - more)) + title_odds(title)
        return odds / STORY[0]


def _sum(weights: tuple[float, float, float], plot: float, poster: float, lexical: float) -> float:
    return weights[0] * plot + weights[1] * poster + weights[2] * lexical


def title_odds(likeness: float) -> float:
    """Log odds by likeness to a title, 0 to 1: nothing up to 0.4, then more and more steeply."""
    return TITLE_ODDS * math.pow(max(0.0, (likeness - _NO_TITLE) / (1.0 - _NO_TITLE)), 1.5)
