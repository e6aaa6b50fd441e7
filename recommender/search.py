"""Query → a lane per space → candidates of each → calibrated, blended, ranked and explained matches."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from recommender.calibration import OFF_TOPIC, SAMPLE, Background, blended, noise_floor
from recommender.embedding import Encoders
from recommender.errors import BadQuery
from recommender.explain import reason, strength
from recommender.index import MovieIndex
from recommender.lane import Lane, Similarities
from recommender.movies import SPACES, Match, Movie, Space, Strength
from recommender.query import Query
from recommender.questions import Asked, Questions

_DEEPEST = 200
"""Candidates a space gives at least where it can, so that blending sees films that are good in the other space."""

Scores = Mapping[Space, Mapping[int, float]]


@dataclass(frozen=True, slots=True)
class _Ranked:
    tmdb_id: int
    score: float
    scores: Mapping[Space, float | None]


class Search:
    """Answers queries over an index as it was when this was made. Shared by threads: it keeps no state of its own."""

    def __init__(self, encoders: Encoders, index: MovieIndex) -> None:
        """Samples the index for calibration; needed anew when its films change."""
        self._index = index
        self._questions = Questions(encoders, index)
        self._background = Background(index, index.sample(SAMPLE))
        off_topic = self._questions.words(OFF_TOPIC, SPACES)
        self._floors = {
            space: noise_floor(self._background, space, [asked[space] for asked in off_topic if space in asked])
            for space in SPACES
        }

    def matches(self, query: Query, limit: int) -> tuple[tuple[Match, ...], tuple[str, ...]]:
        """The best matches, best first, and notices about what could not be taken into account.

        Equal scores are ordered by TMDB id. Films named in the query are not their own answer. Raises BadQuery for an
        unknown film or when no space can answer, BadImage for a picture that cannot be read.
        """
        asked = self._questions.asked(query)
        made = {space: Lane.of(space, asked.parts[space], self._background) for space in SPACES}
        lanes = {space: lane for space, lane in made.items() if lane is not None}
        weights, notices = _weights(query, lanes)
        notices += self._nothing_to_compare(asked, query.weights)
        similar = self._similarities(query, lanes, weights, limit)
        scores = {space: lane.scores(similar[space]) for space, lane in lanes.items()}
        ranked = _ranked(scores, weights)[:limit]
        movies = self._index.movies([row.tmdb_id for row in ranked])
        above = {space: self._above_noise_floor(space, query, asked, lanes, similar, ranked) for space in SPACES}
        matches = [_match(movies[row.tmdb_id], row, weights, above) for row in ranked if row.tmdb_id in movies]
        return tuple(matches), tuple(notices)

    def _similarities(
        self, query: Query, lanes: Mapping[Space, Lane], weights: Mapping[Space, float], limit: int
    ) -> dict[Space, Similarities]:
        """Those, in each space, of every film that some weighed space found; exact also where the other found it."""
        named = {*query.like, *query.unlike}
        depth = max(_DEEPEST, 2 * limit) + len(named)
        found = {
            space: lane.nearest(self._index, depth, query.filters)
            for space, lane in lanes.items()
            if weights[space] > 0
        }
        films = {tmdb_id for parts in found.values() for similar in parts for tmdb_id in similar} - named
        nothing: dict[Space, Similarities] = {space: [{} for _ in lane.parts] for space, lane in lanes.items()}
        return {
            space: lane.similarities(self._index, found.get(space, nothing[space]), films)
            for space, lane in lanes.items()
        }

    def _above_noise_floor(
        self,
        space: Space,
        query: Query,
        asked: Asked,
        lanes: Mapping[Space, Lane],
        similar: Mapping[Space, Similarities],
        ranked: Sequence[_Ranked],
    ) -> set[int]:
        """The films that are nearer to what is wanted than chance brings films to nonsense.

        A picture or a film always has something in common with films; words may have nothing. Pushing away from the
        unwanted takes similarity from every film, so the wanted words are compared alone.
        """
        films = [row.tmdb_id for row in ranked]
        if query.image or query.like:
            return set(films)
        if space not in lanes:
            return set()
        words = asked.parts[space][0]
        known = similar[space][0] if lanes[space].parts[0] is words else None
        values = self._index.similarities(space, words.question, films) if known is None and films else known or {}
        return {tmdb_id for tmdb_id in films if values.get(tmdb_id, -1.0) >= self._floors[space]}

    def _nothing_to_compare(self, asked: Asked, weights: Mapping[Space, float]) -> list[str]:
        """A sentence for each film of the query that has no vector in a space that counts."""
        lacking = [
            (tmdb_id, space)
            for tmdb_id, vectors in asked.films.items()
            for space in SPACES
            if weights[space] > 0 and space not in vectors
        ]
        movies = self._index.movies([tmdb_id for tmdb_id, _ in lacking]) if lacking else {}
        return [f"{movies[tmdb_id].title} has no {space} to compare." for tmdb_id, space in lacking]


def _ranked(scores: Scores, weights: Mapping[Space, float]) -> list[_Ranked]:
    """Best first. The blend is rounded like the scores before it is compared."""
    films: Iterable[int] = {tmdb_id for known in scores.values() for tmdb_id in known}
    rows = []
    for tmdb_id in films:
        each: dict[Space, float | None] = {space: scores.get(space, {}).get(tmdb_id) for space in SPACES}
        rows.append(_Ranked(tmdb_id, round(blended(each, weights), 4), each))
    return sorted(rows, key=lambda row: (-row.score, row.tmdb_id))


def _weights(query: Query, lanes: Mapping[Space, Lane]) -> tuple[dict[Space, float], list[str]]:
    """The query's weights, moved to the space that can answer when the other cannot, and a word about it."""
    wanted = [space for space, weight in query.weights.items() if weight > 0]
    if all(space in lanes for space in wanted):
        return query.weights, []
    if not lanes:
        raise BadQuery("Neither plot nor poster can answer this.", "Add some words, or another film.")
    able, missing = next(iter(lanes)), " and ".join(space for space in wanted if space not in lanes)
    notice = f"The {missing} space has nothing to go by here, so the matches are by {able} alone."
    return {space: float(space == able) for space in SPACES}, [notice]


def _match(movie: Movie, row: _Ranked, weights: Mapping[Space, float], above: Mapping[Space, set[int]]) -> Match:
    clear = {space: row.tmdb_id in above[space] for space in SPACES}
    lanes: dict[Space, Strength | None] = {
        space: None if score is None else strength(score, clear[space]) for space, score in row.scores.items()
    }
    overall = strength(row.score, any(clear[space] for space in SPACES if weights[space] > 0))
    why = reason(lanes["plot"], lanes["poster"])
    return Match(movie, row.scores["plot"], row.scores["poster"], row.score, overall, why)
