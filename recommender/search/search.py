"""Query → a lane per space and one of words → candidates of each → calibrated, weighed, ranked, explained matches."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from recommender.embedding import Encoders
from recommender.errors import BadQuery
from recommender.index import MovieIndex
from recommender.movies import SPACES, Contender, Match, Movie, Space
from recommender.query import Query
from recommender.search.calibration import SAMPLE, Background
from recommender.search.contenders import Running, contenders
from recommender.search.lane import Lane, Similarities
from recommender.search.noise import Noise
from recommender.search.off_topic import OffTopic
from recommender.search.questions import Asked, Questions
from recommender.search.ranking import Evidence, at_most_fair, ranked, standing_out
from recommender.search.term_weights import TermWeights

_DEEPEST = 200
"""Candidates a lane gives at least where it can, so that weighing sees films that are good in another lane."""

_lanes = ThreadPoolExecutor(8, thread_name_prefix="lane")
"""Where a database answers, all lanes are asked at once; in memory that would only cost the handing over."""

_Answer = TypeVar("_Answer")
Movies = Callable[[Sequence[int]], Mapping[int, Movie]]
"""Looks films up by their ids; those that are unknown are left out."""


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

    def __init__(self, encoders: Encoders, index: MovieIndex, off_topic: OffTopic | None = None) -> None:
        """Samples the index for calibration; needed anew when its films change. `off_topic` saves encoding it again."""
        self._index = index
        self._questions = Questions(encoders, index)
        sample = index.sample(SAMPLE)
        self.background = Background(index, sample)
        self.off_topic = off_topic or OffTopic.asked(self._questions)
        self._noise = Noise.measured(index, self.off_topic)
        self._terms = TermWeights.of(film.movie for film in sample)

    def found(
        self,
        query: Query,
        limit: int,
        titles: Callable[[str], Mapping[int, float]] = lambda text: {},
        movies: Movies | None = None,
    ) -> Found:
        """The best `limit` matches, and who contends for their places when the dial is moved.

        `movies` looks films up, by default in the index; `titles` tells films whose title the words are like, 0 to 1.
        Equal scores are ordered by TMDB id. Films named in the query are not their own answer. Raises BadQuery for an
        unknown film or when no space can answer, BadImage for a picture that cannot be read.
        """
        asked = self._questions.asked(query)
        lanes = self._lanes_of(asked)
        weights, notices = _weights(query, lanes)
        notices += self._nothing_to_compare(asked, query.weights) + ([asked.doubt] if asked.doubt else [])
        evidence, near = self._evidence(query, asked, lanes, weights, limit, titles)
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

    def lanes(self, query: Query, depth: int = _DEEPEST) -> tuple[Evidence, tuple[float | None, float | None]]:
        """What every lane says of the candidates of a query in words, and how far the best film of the plot and of the
        poster space stands out from nonsense: what the weighing is fitted to."""
        asked = self._questions.asked(query)
        lanes = self._lanes_of(asked)
        evidence, _ = self._evidence(query, asked, lanes, query.weights, depth // 2, lambda text: {})
        return evidence, standing_out(evidence, self._noise)

    def _running(
        self, query: Query, lanes: Mapping[Space, Lane], evidence: Evidence, near: set[int], limit: int
    ) -> list[Running]:
        """Nobody where there is no dial: one space was asked, or only one can answer."""
        if query.space not in ("auto", "blend") or len(lanes) < len(SPACES):
            return []
        return contenders(evidence, near, self._noise, limit, bool(query.title))

    def has(self, tmdb_id: int) -> bool:
        """Whether the index holds a film."""
        return bool(self._index.movies([tmdb_id]))

    def _lanes_of(self, asked: Asked) -> dict[Space, Lane]:
        """The lanes of the spaces that something pulls in."""
        made = {space: Lane.of(space, asked.parts[space], self.background) for space in SPACES}
        return {space: lane for space, lane in made.items() if lane is not None}

    def _evidence(
        self,
        query: Query,
        asked: Asked,
        lanes: Mapping[Space, Lane],
        weights: Mapping[Space, float],
        limit: int,
        titles: Callable[[str], Mapping[int, float]],
    ) -> tuple[Evidence, set[int]]:
        """What every lane says of every film that some weighed lane found; exact also where another found it. And
        which of them the spaces found, rather than words."""
        named = {*query.like, *query.unlike, *query.hidden}
        depth = max(_DEEPEST, 2 * limit) + len(named)
        # A dial at its end still leads to the other one.
        weighed = [space for space in lanes if weights[space] > 0 or query.space == "blend"]
        alike = dict(titles(query.text)) if query.weighs_by_evidence else {}
        if query.title:
            alike |= titles(query.title)
        near, lexical, passing = self._candidates(query, [lanes[space] for space in weighed], depth, list(alike))
        found = dict(zip(weighed, near, strict=True))
        nearest = {tmdb_id for parts in near for similar in parts for tmdb_id in similar} - named
        films = (nearest | lexical.keys() | passing) - named
        nothing: dict[Space, Similarities] = {space: [{} for _ in lane.parts] for space, lane in lanes.items()}
        known = {space: found.get(space, nothing[space]) for space in lanes}
        complete = self._at_once(
            [partial(lane.similarities, self._index, known[space], films) for space, lane in lanes.items()]
        )
        similar = dict(zip(lanes, complete, strict=True))
        evidence = Evidence(
            scores={space: lane.scores(similar[space]) for space, lane in lanes.items()},
            words=self._to_words(query, asked, lanes, similar, films),
            lexical=lexical,
            coverage=self._terms.coverage(query.text, lexical),
            titles=alike,
            off_topic=self._off_topic(query, asked),
        )
        return evidence, nearest | (passing - named if query.title else set())

    def _candidates(
        self, query: Query, lanes: Sequence[Lane], depth: int, alike: list[int]
    ) -> tuple[list[Similarities], dict[int, float], set[int]]:
        """The nearest of each lane, the films that share words, and those of similar titles that pass the filters."""
        calls: list[Callable[[], Any]] = [partial(lane.nearest, self._index, depth, query.filters) for lane in lanes]
        titled = self._index.movies(alike) if alike else {}
        passing = {tmdb_id for tmdb_id, movie in titled.items() if query.filters.matches(movie)}
        if not query.weighs_by_evidence:
            return self._at_once(calls), {}, passing
        calls.append(partial(self._index.lexical, query.text, depth, query.filters))
        *near, hits = self._at_once(calls)
        lexical = {hit.tmdb_id: hit.score for hit in hits}
        return near, lexical, passing

    def _to_words(
        self,
        query: Query,
        asked: Asked,
        lanes: Mapping[Space, Lane],
        similar: Mapping[Space, Similarities],
        films: set[int],
    ) -> dict[Space, dict[int, float]]:
        """Cosines to the wanted words alone, where they are all that is wanted: pushing away from the unwanted takes
        similarity from every film."""
        if query.image or query.like:
            return {}
        found = {}
        for space, lane in lanes.items():
            words = asked.parts[space][0]
            alone = lane.parts[0] is words
            found[space] = similar[space][0] if alone else self._index.similarities(space, words.question, films)
        return found

    def _off_topic(self, query: Query, asked: Asked) -> frozenset[Space]:
        """Every space where the picture that is asked with shows nothing; a film beside it always shows something."""
        shown = [part.question for part in asked.parts["poster"] if part.origin == "picture"]
        blank = any(self._noise.is_off_topic("poster", question) for question in shown)
        return frozenset(SPACES) if blank and not query.like else frozenset()

    def _because(self, query: Query, asked: Asked, films: list[int]) -> dict[int, str]:
        """The part of the query that each film stands out for most, where there are several that pull."""
        origins = {part.origin for parts in asked.parts.values() for part in parts if part.share > 0}
        if len(origins) < 2 or not films:
            return {}
        parts = [(space, part) for space in SPACES for part in asked.parts[space] if part.share > 0]
        answers = self._at_once(
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

    def _at_once(self, calls: Sequence[Callable[[], _Answer]]) -> list[_Answer]:
        if self._index.engine == "memory" or len(calls) < 2:
            return [call() for call in calls]
        return [task.result() for task in [_lanes.submit(call) for call in calls]]


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
