"""The films among which the dial between plot and poster chooses: one search serves every place of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import numpy as np

from recommender.movies import SPACES, Contender, Movie, Space
from recommender.search.noise import Noise
from recommender.search.ranking import TYPED_TITLE, Evidence, explained, shown_scores, title_bonus

_STEPS = np.linspace(0.0, 1.0, 101)
"""Every place of the dial: the weight of the poster in whole per cents."""
_ROUNDING = 1e-4
"""Scores that differ by less are equal, and ordered by id."""


@dataclass(frozen=True, slots=True)
class Running:
    """A contender before anybody has looked up which film it is."""

    tmdb_id: int
    scores: tuple[float | None, float | None]
    bonus: float
    shown: Mapping[Space, float | None]
    reason: str
    is_named: bool

    def contender(self, movie: Movie, because: str | None) -> Contender:
        shown = self.shown["plot"], self.shown["poster"]
        return Contender(movie, *self.scores, self.bonus, *shown, self.reason, because, self.is_named)


def contenders(evidence: Evidence, near: Collection[int], noise: Noise, limit: int, on_picture: bool) -> list[Running]:
    """Those of the films `near` the question in some space that are among the best `limit` at some weight.

    What words say of films beside the two spaces is left out, since "blend" leaves it out; `on_picture` says that
    titles are read off a picture, which counts there, too.
    """
    blend = evidence.of_spaces_alone(with_titles=on_picture)
    films = sorted(film for film in near if any(blend.score(space, film) is not None for space in SPACES))
    if not films:
        return []
    plot, poster = (np.array([blend.score(space, film) or 0.0 for film in films]) for space in SPACES)
    bonus = np.array([title_bonus(blend, film) for film in films])
    scores = np.outer(1 - _STEPS, plot) + np.outer(_STEPS, poster) + bonus
    last = np.partition(scores, -min(limit, len(films)), axis=1)[:, -min(limit, len(films))]
    kept = (scores >= last[:, None] - _ROUNDING).any(axis=0)
    return [_running(film, blend, noise, on_picture) for film, is_kept in zip(films, kept, strict=True) if is_kept]


def _running(film: int, blend: Evidence, noise: Noise, on_picture: bool) -> Running:
    shown, title = shown_scores(film, blend, noise), blend.titles.get(film, 0.0)
    return Running(
        film,
        (blend.score("plot", film), blend.score("poster", film)),
        title_bonus(blend, film),
        shown,
        explained(shown, title, on_picture),
        title >= TYPED_TITLE,
    )
