"""Query → a lane per space and one of words → candidates of each → calibrated, weighed, ranked, explained matches."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from recommender.embedding import Encoders
from recommender.errors import BadQuery, ProviderFailed
from recommender.index import MovieIndex
from recommender.movies import SPACES, Contender, Match, Space
from recommender.query import Query
from recommender.search.calibration import SAMPLE, Background
from recommender.search.contenders import Running, contenders
from recommender.search.gathering import Gathering, Movies, Titles
from recommender.search.lane import Lane
from recommender.search.noise import Noise
from recommender.search.off_topic import OffTopic
from recommender.search.question_vectors import (
    Forgetful,
    KnownVectors,
    QuestionVectors,
    films_wanted,
    takes_both,
)
from recommender.search.questions import Asked, Questions
from recommender.search.ranking import Evidence, at_most_fair, ranked, standing_out
from recommender.search.term_weights import TermWeights


@dataclass(frozen=True, slots=True)
class Found:
    """What a question found: matches, best first, notices about what could not be taken into account, and the films
    among which the dial chooses (`recommender.search.contenders`)."""

    matches: tuple[Match, ...]
    notices: tuple[str, ...]
    contenders: tuple[Contender, ...] = ()
    at_most_fair: bool = False


class Search:
    """Answers queries over an index as it was when this was made. Shared by threads: it keeps no state of its own."""

    def __init__(
        self,
        encoders: Encoders,
        index: MovieIndex,
        off_topic: OffTopic | None = None,
        known: KnownVectors | None = None,
    ) -> None:
        """Samples the index for calibration; needed anew when its films change. `off_topic` saves encoding it again,
        `known` asking the same questions twice where the index is paid for each."""
        self._index = index
        remote = any(takes_both(index, space) for space in SPACES)
        sample = index.sample(max(SAMPLE, films_wanted(encoders.dimensions)) if remote else SAMPLE)
        vectors = QuestionVectors(index, sample, encoders.revision, known or Forgetful()) if remote else None
        self._questions = Questions(encoders, index, vectors)
        self.background = Background(index, sample)
        self.off_topic = off_topic or OffTopic.of(self._questions)
        self._noise = Noise.measured(index, self.off_topic, encoders.profile)
        terms = TermWeights.of(film.movie for film in sample)
        self._gathering = Gathering(index, self.background, self._noise, terms)

    def found(
        self,
        query: Query,
        limit: int,
        titles: Titles = lambda text: {},
        movies: Movies | None = None,
    ) -> Found:
        """The best `limit` matches, and who contends for their places when the dial is moved.

        `movies` looks films up, by default in the index; `titles` tells films whose title the words are like, 0 to 1.
        Equal scores are ordered by TMDB id. Films named in the query are not their own answer. Raises BadQuery for an
        unknown film or when no space can answer, BadImage for a picture that cannot be read.
        """
        asked = self._questions.asked(query)
        lanes = self._lanes_of(asked)
        weights, notices = _weights(query, lanes, asked.failed)
        notices += self._nothing_to_compare(asked, query.weights) + ([asked.doubt] if asked.doubt else [])
        evidence, near = self._gathering.evidence(query, asked, lanes, weights, limit, titles, movies)
        rows = ranked(query, weights, evidence, self._noise, limit)
        running = self._running(query, lanes, evidence, near, limit)
        films = list(dict.fromkeys([*(row.tmdb_id for row in rows), *(row.tmdb_id for row in running)]))
        known = (movies or self._index.movies)(films)
        because = self._because(query, asked, films)
        matches = [
            row.match(known[row.tmdb_id], because.get(row.tmdb_id), bool(query.title))
            for row in rows
            if row.tmdb_id in known
        ]
        if asked.doubt:  # nothing is sure about what can hardly be seen
            matches = at_most_fair(matches)
        return Found(
            tuple(matches),
            tuple(notices),
            tuple(
                one.contender(known[one.tmdb_id], because.get(one.tmdb_id)) for one in running if one.tmdb_id in known
            ),
            bool(asked.doubt),
        )

    def lanes(self, query: Query) -> tuple[Evidence, tuple[float | None, float | None]]:
        """What every lane says of all candidates of a query in words, and how far the best film of the plot and of the
        poster space stands out from nonsense: what the weighing is fitted to."""
        asked = self._questions.asked(query)
        evidence, _ = self._gathering.evidence(query, asked, self._lanes_of(asked), query.weights, 0)
        return evidence, standing_out(evidence, self._noise)

    def _running(
        self, query: Query, lanes: Mapping[Space, Lane], evidence: Evidence, near: set[int], limit: int
    ) -> list[Running]:
        """Nobody where there is no dial: one space was asked, or only one can answer."""
        if query.space not in ("auto", "blend") or len(lanes) < len(SPACES):
            return []
        return contenders(evidence, near, self._noise, limit, bool(query.title))

    def calibrate(self) -> bool:
        """Asks what no cache holds of the off-topic questions, so that the next `Search` knows what nonsense reaches;
        whether anything had to be asked."""
        return OffTopic.learn(self._questions)

    def has(self, tmdb_id: int) -> bool:
        """Whether the index holds a film."""
        return bool(self._index.movies([tmdb_id]))

    def _lanes_of(self, asked: Asked) -> dict[Space, Lane]:
        """The lanes of the spaces that something pulls in."""
        made = {space: Lane.of(space, asked.parts[space], self.background) for space in SPACES}
        return {space: lane for space, lane in made.items() if lane is not None}

    def _because(self, query: Query, asked: Asked, films: list[int]) -> dict[int, str]:
        """The part of the query that each film stands out for most, where there are several that pull."""
        origins = {part.origin for parts in asked.parts.values() for part in parts if part.share > 0}
        if len(origins) < 2 or not films:
            return {}
        parts = [(space, part) for space in SPACES for part in asked.parts[space] if part.share > 0]
        answers = self._gathering.at_once(
            [partial(self._index.similarities, space, part.question, films) for space, part in parts]
        )
        best: dict[int, tuple[float, int | str]] = {}
        for (space, part), similar in zip(parts, answers, strict=True):
            scale = self.background.scale(space, part.question)
            for tmdb_id, value in similar.items():
                score = scale.score(value)
                if tmdb_id not in best or score > best[tmdb_id][0]:
                    best[tmdb_id] = (score, part.origin)
        liked = self._index.movies([origin for origin in origins if isinstance(origin, int)])
        names = {"words": "your words", "picture": "the picture"} | {at: movie.title for at, movie in liked.items()}
        return {tmdb_id: names[origin] for tmdb_id, (_, origin) in best.items()}

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


def _weights(
    query: Query, lanes: Mapping[Space, Lane], failed: Mapping[Space, ProviderFailed]
) -> tuple[dict[Space, float], list[str]]:
    """The query's weights, moved to the space that can answer when the other cannot, and a word about it."""
    wanted = [space for space, weight in query.weights.items() if weight > 0]
    if not lanes and failed:
        raise _all_of(tuple(failed.values()))
    if not lanes:
        raise BadQuery("Neither plot nor poster can answer this.", "Add some words, or another film.")
    notices = [str(error) for error in failed.values()]
    if all(space in lanes for space in wanted):
        return query.weights, notices
    able, missing = next(iter(lanes)), " and ".join(space for space in wanted if space not in lanes)
    moved = {space: float(space == able) for space in SPACES}
    if query.space == "auto" and query.image and not (query.text or query.like):
        return moved, notices  # no model of plots looks at pictures: nobody expects it to
    if failed:
        return moved, [f"{notice} The matches are by {able} alone." for notice in notices]
    return moved, [f"The {missing} space has nothing to go by here, so the matches are by {able} alone."]


def _all_of(failed: Sequence[ProviderFailed]) -> ProviderFailed:
    """One error for all: what happened to each, then what to do."""
    lasting = all(error.lasting for error in failed)
    return ProviderFailed(" ".join(e.message for e in failed), " ".join(e.hint for e in failed), lasting)
