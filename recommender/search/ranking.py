"""From what the lanes say of each film to an order and to what is shown: one evidence for bars, strength and words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from recommender.movies import SPACES, Match, Movie, Space
from recommender.query import Query
from recommender.search.calibration import blended
from recommender.search.explain import reason, strength, title_reason
from recommender.search.noise import WEAK_CEILING, Noise
from recommender.search.weighing import STORY, Weighing, title_odds

TYPED_TITLE = 0.85
"""Likeness from which a film is called the one whose title was typed."""
_COVERED, _PER_COVERAGE = 0.66, 3.3
"""Share of the words that a film must say to be more than weak, and how fast its score may rise from there: a film that
says them all is a strong match. Nineteen in twenty sensible questions of a word or two find a film that says 0.76 of
them, as many that no film answers find none that says 0.66."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the lanes say of the candidates, by TMDB id; a film is absent where a lane says nothing of it.

    `scores` are calibrated, `words` cosines to the wanted words alone (empty where none were asked), `lexical` is BM25
    and `coverage` the share of the words that it answers, `titles` 0 to 1. `off_topic` are the spaces for which the
    picture shows nothing.
    """

    scores: Mapping[Space, Mapping[int, float]]
    words: Mapping[Space, Mapping[int, float]]
    lexical: Mapping[int, float] = field(default_factory=dict)
    coverage: Mapping[int, float] = field(default_factory=dict)
    titles: Mapping[int, float] = field(default_factory=dict)
    off_topic: frozenset[Space] = frozenset()

    def score(self, space: Space, tmdb_id: int) -> float | None:
        """A film's calibrated score in a space."""
        return self.scores.get(space, {}).get(tmdb_id)

    def films(self) -> Iterable[int]:
        return {tmdb_id for known in self.scores.values() for tmdb_id in known}

    def of_spaces_alone(self, with_titles: bool) -> Evidence:
        """What fixed weights go by: the two spaces, and titles where those are read off a picture."""
        return replace(self, lexical={}, coverage={}, titles=self.titles if with_titles else {})


@dataclass(frozen=True, slots=True)
class Ranked:
    """A film in its place. `shown` are the scores that bars, strength and sentence tell of."""

    tmdb_id: int
    score: float
    shown: Mapping[Space, float | None]
    overall: float
    title: float

    def match(self, movie: Movie, because: str | None, on_picture: bool = False) -> Match:
        """`on_picture` says where a title stands: on the picture that is asked with, or in the words."""
        return Match(
            movie,
            self.shown["plot"],
            self.shown["poster"],
            self.score,
            "strong" if self.title >= TYPED_TITLE else strength(self.overall),
            explained(self.shown, self.title, on_picture),
            because,
        )


def explained(shown: Mapping[Space, float | None], title: float, on_picture: bool) -> str:
    """The sentence for a film of these shown scores and this likeness of its title."""
    if title >= TYPED_TITLE:
        return title_reason(title, on_picture)
    plot, poster = (None if score is None else strength(score) for score in (shown["plot"], shown["poster"]))
    return reason(plot, poster)


def ranked(query: Query, weights: Mapping[Space, float], evidence: Evidence, noise: Noise, limit: int) -> list[Ranked]:
    """The best `limit` films, equal scores by TMDB id. Scores are rounded, so that the last bits of floating point,
    which differ between engines, decide nothing."""
    score = _by_evidence(evidence, noise) if query.weighs_by_evidence else _by_weights(weights, evidence)
    order = sorted((-round(score(tmdb_id), 4), tmdb_id) for tmdb_id in evidence.films())
    rows = []
    for negative, tmdb_id in order[:limit]:
        shown = shown_scores(tmdb_id, evidence, noise)
        best = max(value for value in shown.values() if value is not None)
        overall = best if query.weighs_by_evidence else blended(shown, weights)
        rows.append(Ranked(tmdb_id, -negative, shown, overall, evidence.titles.get(tmdb_id, 0.0)))
    return rows


def at_most_fair(matches: Iterable[Match]) -> list[Match]:
    """The matches with none called strong, where what was asked could only be guessed."""
    return [replace(match, strength="fair") if match.strength == "strong" else match for match in matches]


def standing_out(evidence: Evidence, noise: Noise) -> tuple[float | None, float | None]:
    """How far the best film of the plot and of the poster space is above nonsense; None where a space says nothing."""
    best = [(space, max(evidence.words.get(space, {}).values(), default=None)) for space in SPACES]
    plot, poster = (None if cosine is None else noise.evidence(space, cosine) for space, cosine in best)
    return plot, poster


def _by_weights(weights: Mapping[Space, float], evidence: Evidence) -> Callable[[int], float]:
    """Scores films by fixed weights; a title that is read off a picture counts as much as one that is typed."""
    return lambda tmdb_id: (
        blended({space: evidence.score(space, tmdb_id) for space in SPACES}, weights) + title_bonus(evidence, tmdb_id)
    )


def title_bonus(evidence: Evidence, tmdb_id: int) -> float:
    """What the likeness of its title adds to a film's score."""
    return title_odds(evidence.titles.get(tmdb_id, 0.0)) / STORY[0]


def _by_evidence(evidence: Evidence, noise: Noise) -> Callable[[int], float]:
    """Scores films by what stands out for this question."""
    weighing = Weighing.of(*standing_out(evidence, noise))
    plots, posters = (evidence.scores.get(space, {}) for space in SPACES)
    return lambda tmdb_id: weighing.score(
        plots.get(tmdb_id), posters.get(tmdb_id), evidence.lexical.get(tmdb_id, 0.0), evidence.titles.get(tmdb_id, 0.0)
    )


def shown_scores(tmdb_id: int, evidence: Evidence, noise: Noise) -> dict[Space, float | None]:
    """The scores that bars, strength and sentence tell of."""
    return {space: _shown(space, evidence.score(space, tmdb_id), tmdb_id, evidence, noise) for space in SPACES}


def _shown(space: Space, score: float | None, tmdb_id: int, evidence: Evidence, noise: Noise) -> float | None:
    """A calibrated score as far as it is believed: no further than its cosine is above what nonsense reaches.

    The story of a film is also told by the words that it shares with the question.
    """
    if score is None:
        return None
    if space in evidence.off_topic:
        return min(score, WEAK_CEILING)
    cosine = evidence.words.get(space, {}).get(tmdb_id)
    if cosine is None:
        return score
    ceiling = noise.ceiling(space, cosine)
    if space == "plot" and evidence.lexical:
        score += STORY[2] / STORY[0] * evidence.lexical.get(tmdb_id, 0.0)
        covered = evidence.coverage.get(tmdb_id, 0.0)
        ceiling = max(ceiling, WEAK_CEILING + max(0.0, covered - _COVERED) * _PER_COVERAGE)
    return round(min(score, ceiling), 4)
