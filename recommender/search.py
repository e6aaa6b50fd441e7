"""Query → one vector per space → candidates of each space → calibrated, blended, ranked and explained matches."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from recommender.calibration import Background, blended
from recommender.embedding import Encoders, SpaceVectors
from recommender.errors import BadQuery
from recommender.explain import reason, strength
from recommender.images import read_image
from recommender.index import FloatVector, MovieIndex
from recommender.movies import SPACES, Match, Movie, Space, Strength
from recommender.query import Query

UNWANTED = 0.5
"""Share at which unwanted words and films push away: enough to turn the order, too little to become the question."""

_DEEPEST = 200
"""Candidates a space gives at least where it can, so that blending sees films that are good in the other space."""


@dataclass(frozen=True, slots=True)
class _Part:
    """One piece of a query in one space: its unit vector, pulling (positive share) or pushing (negative)."""

    vector: FloatVector
    share: float


@dataclass(frozen=True, slots=True)
class _Ranked:
    tmdb_id: int
    score: float
    scores: Mapping[Space, float | None]
    similarities: Mapping[Space, float]


_Parts = Mapping[Space, list[_Part]]
_Questions = Mapping[Space, FloatVector]


@dataclass(frozen=True, slots=True)
class Search:
    """Answers queries over an index. Shared by threads: it keeps no state of its own."""

    encoders: Encoders
    index: MovieIndex
    background: Background
    floors: Mapping[Space, float]
    """Per space the similarity that words reach with some film even when they mean nothing (`noise_floors`)."""

    def matches(self, query: Query, limit: int) -> tuple[tuple[Match, ...], tuple[str, ...]]:
        """The best matches, best first, and notices about what could not be taken into account.

        Equal scores are ordered by TMDB id. Films named in the query are not their own answer. Raises BadQuery for an
        unknown film or when no space can answer, BadImage for a picture that cannot be read.
        """
        parts, notices = self._parts(query)
        questions = {space: self._combine(space, parts[space]) for space in SPACES if _pulls(parts[space])}
        weights = _weights(query, questions, notices)
        found = self._candidates(query, questions, weights, limit)
        ranked = self._rank(questions, weights, found)[:limit]
        movies = self.index.movies([row.tmdb_id for row in ranked])
        above = self._above_noise_floor(query, parts, ranked)
        matches = tuple(
            _match(movies[row.tmdb_id], row, weights, above[row.tmdb_id]) for row in ranked if row.tmdb_id in movies
        )
        return matches, tuple(notices)

    def _parts(self, query: Query) -> tuple[dict[Space, list[_Part]], list[str]]:
        parts: dict[Space, list[_Part]] = {space: [] for space in SPACES}
        for vectors, share in self._encoded(query):
            for space in SPACES:
                rows = vectors[space]
                if rows is not None:
                    parts[space].append(_Part(rows[0], share))
        notices: list[str] = []
        for ids, share in ((query.like, 1.0), (query.unlike, -UNWANTED)):
            self._add_films(ids, share, parts, notices)
        return parts, notices

    def _encoded(self, query: Query) -> Iterator[tuple[SpaceVectors, float]]:
        if query.text.strip():
            yield self.encoders.text.encode([query.text.strip()]), 1.0
        if query.image:
            yield self.encoders.image.encode([read_image(query.image)]), 1.0
        if query.without.strip():
            yield self.encoders.text.encode([query.without.strip()]), -UNWANTED

    def _add_films(
        self, ids: tuple[int, ...], share: float, parts: dict[Space, list[_Part]], notices: list[str]
    ) -> None:
        stored = self.index.vectors(ids) if ids else {}
        for tmdb_id in ids:
            if tmdb_id not in stored:
                raise BadQuery(f"There is no film {tmdb_id} in this catalogue.", "Pick a film from the list.")
            for space in SPACES:
                if space in stored[tmdb_id]:
                    parts[space].append(_Part(stored[tmdb_id][space], share))
                else:
                    notices.append(f"{self.index.movies([tmdb_id])[tmdb_id].title} has no {space} to compare.")

    def _combine(self, space: Space, parts: list[_Part]) -> FloatVector:
        """One unit vector for all parts. Dividing by each part's spread lets words, pictures and films count alike:
        ranking by the sum is the same as ranking by the weighted sum of the parts' calibrated scores.
        """
        total = sum(part.share / self.background.scale(space, part.vector).spread * part.vector for part in parts)
        vector = np.asarray(total, dtype=np.float32)
        return vector / max(float(np.linalg.norm(vector)), 1e-12)

    def _candidates(
        self, query: Query, questions: _Questions, weights: Mapping[Space, float], limit: int
    ) -> dict[Space, dict[int, float]]:
        """Similarities, per space, of every film that some weighed space found; exact also where the other found it."""
        named = {*query.like, *query.unlike}
        depth = max(_DEEPEST, 2 * limit) + len(named)
        found: dict[Space, dict[int, float]] = {space: {} for space in questions}
        for space, vector in questions.items():
            if weights[space] > 0:
                hits = self.index.nearest(space, vector, depth, query.filters)
                found[space] = {hit.tmdb_id: hit.similarity for hit in hits if hit.tmdb_id not in named}
        everybody = {tmdb_id for similarities in found.values() for tmdb_id in similarities}
        for space, vector in questions.items():
            missing = everybody - found[space].keys()
            if missing:
                found[space] |= self.index.similarities(space, vector, missing)
        return found

    def _above_noise_floor(self, query: Query, parts: _Parts, ranked: list[_Ranked]) -> dict[int, dict[Space, bool]]:
        """Per film and space whether it is nearer to what is wanted than chance brings films to nonsense.

        Pushing away from the unwanted takes similarity from every film, so there the wanted is compared alone.
        """
        if not _asks_in_words_alone(query):
            return {row.tmdb_id: dict.fromkeys(row.similarities, True) for row in ranked}
        nearness = {row.tmdb_id: dict(row.similarities) for row in ranked}
        for space, some in parts.items():
            wanted = [part for part in some if part.share > 0]
            if wanted and len(wanted) < len(some):
                films = [tmdb_id for tmdb_id, known in nearness.items() if space in known]
                found = self.index.similarities(space, self._combine(space, wanted), films)
                for tmdb_id, similarity in found.items():
                    nearness[tmdb_id][space] = similarity
        return {
            tmdb_id: {space: similarity >= self.floors[space] for space, similarity in known.items()}
            for tmdb_id, known in nearness.items()
        }

    def _rank(
        self, questions: _Questions, weights: Mapping[Space, float], found: Mapping[Space, Mapping[int, float]]
    ) -> list[_Ranked]:
        """Best first. Scores are rounded before they are compared, so that the last bits of floating point, which
        differ between engines, decide nothing."""
        scores: dict[int, dict[Space, float | None]] = {}
        for space, vector in questions.items():
            scale = self.background.scale(space, vector)
            for tmdb_id, similarity in found[space].items():
                film = scores.setdefault(tmdb_id, dict.fromkeys(SPACES))
                film[space] = round(scale.score(similarity), 4)
        rows = [
            _Ranked(
                tmdb_id,
                round(blended(film, weights), 4),
                film,
                {space: known[tmdb_id] for space, known in found.items() if tmdb_id in known},
            )
            for tmdb_id, film in scores.items()
        ]
        return sorted(rows, key=lambda row: (-row.score, row.tmdb_id))


def _pulls(parts: list[_Part]) -> bool:
    """Whether a space has something to look for; pushing away alone is no question."""
    return any(part.share > 0 for part in parts)


def _weights(query: Query, questions: _Questions, notices: list[str]) -> dict[Space, float]:
    """The query's weights, moved to the space that can answer when the other cannot."""
    wanted = {space: weight for space, weight in query.weights.items() if weight > 0}
    if all(space in questions for space in wanted):
        return query.weights
    able = [space for space in SPACES if space in questions]
    if not able:
        raise BadQuery("Neither plot nor poster can answer this.", "Add some words, or another film.")
    missing = " and ".join(space for space in wanted if space not in questions)
    notices.append(f"The {missing} space has nothing to go by here, so the matches are by {able[0]} alone.")
    return {space: float(space == able[0]) for space in SPACES}


def _asks_in_words_alone(query: Query) -> bool:
    """A picture or a film always has something in common with films; words may have nothing."""
    return not (query.image or query.like)


def _match(movie: Movie, row: _Ranked, weights: Mapping[Space, float], above: Mapping[Space, bool]) -> Match:
    lanes: dict[Space, Strength | None] = {
        space: None if score is None else strength(score, above[space]) for space, score in row.scores.items()
    }
    overall = strength(row.score, any(above[space] for space in above if weights[space] > 0))
    why = reason(lanes["plot"], lanes["poster"])
    return Match(movie, row.scores["plot"], row.scores["poster"], row.score, overall, why)
