"""What the lanes say of a question's candidates: named by all at once, then completed in one round more."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from recommender.index import MovieIndex
from recommender.movies import SPACES, Movie, Space
from recommender.query import Query
from recommender.search.calibration import Background
from recommender.search.lane import Lane, Similarities
from recommender.search.noise import Noise
from recommender.search.questions import Asked
from recommender.search.ranking import Evidence
from recommender.search.term_weights import TermWeights

_DEEPEST = 100
"""Candidates a lane gives at least where it can, so that weighing sees films that are good in another lane. Of 2,000
questions about 3,000 films the wanted one comes in the same place with 40, 100, 200 and all."""

_lanes = ThreadPoolExecutor(8, thread_name_prefix="lane")
"""Where a database answers, all lanes are asked at once; in memory that would only cost the handing over."""

_Answer = TypeVar("_Answer")
Titles = Callable[[str], Mapping[int, float]]
"""Tells films whose title the words are like, 0 to 1."""
Movies = Callable[[Sequence[int]], Mapping[int, Movie]]
"""Looks films up by their ids; those that are unknown are left out."""


@dataclass(frozen=True, slots=True)
class Gathering:
    """Asks the lanes over an index. Shared by threads: it keeps no state of its own."""

    index: MovieIndex
    background: Background
    noise: Noise
    terms: TermWeights

    def evidence(
        self,
        query: Query,
        asked: Asked,
        lanes: Mapping[Space, Lane],
        weights: Mapping[Space, float],
        limit: int,
        titles: Titles = lambda text: {},
        movies: Movies | None = None,
    ) -> tuple[Evidence, set[int]]:
        """What every lane says of every film that some weighed lane found; exact also where another found it. And
        which of them the spaces found, rather than words."""
        named = {*query.like, *query.unlike, *query.hidden}
        depth = max(_DEEPEST, 2 * limit) + len(named)
        alike = dict(titles(query.text)) if query.weighs_by_evidence else {}
        if query.title:
            alike |= titles(query.title)
        titled = (movies or self.index.movies)(list(alike)) if alike else {}
        passing = {tmdb_id for tmdb_id, movie in titled.items() if query.filters.matches(movie)}
        near, lexical = self._nearest(query, lanes, weights, depth)
        nearest = {tmdb_id for parts in near.values() for similar in parts for tmdb_id in similar} - named
        films = (nearest | lexical.keys() | passing) - named
        similar = self._completed(lanes, near, films)
        evidence = Evidence(
            scores={space: lane.scores(similar[space]) for space, lane in lanes.items()},
            words=self._to_words(query, asked, lanes, similar, films),
            lexical=lexical,
            coverage=self.terms.coverage(query.text, lexical),
            titles=alike,
            off_topic=self._off_topic(query, asked),
        )
        return evidence, nearest | (passing - named if query.title else set())

    def at_once(self, calls: Sequence[Callable[[], _Answer]]) -> list[_Answer]:
        """What the calls return, in their order."""
        if self.index.engine == "memory" or len(calls) < 2:
            return [call() for call in calls]
        return [task.result() for task in [_lanes.submit(call) for call in calls]]

    def _nearest(
        self, query: Query, lanes: Mapping[Space, Lane], weights: Mapping[Space, float], depth: int
    ) -> tuple[dict[Space, Similarities], dict[int, float]]:
        """The nearest of each lane that counts, and the films that share words."""
        # A dial at its end still leads to the other one.
        weighed = [space for space in lanes if weights[space] > 0 or query.space == "blend"]
        calls: list[Callable[[], Any]] = [
            partial(lanes[space].nearest, self.index, depth, query.filters) for space in weighed
        ]
        if query.weighs_by_evidence:
            calls.append(partial(self.index.lexical, query.text, depth, query.filters))
        answers = self.at_once(calls)
        nothing: dict[Space, Similarities] = {space: [{} for _ in lane.parts] for space, lane in lanes.items()}
        hits = answers.pop() if query.weighs_by_evidence else []
        return nothing | dict(zip(weighed, answers, strict=True)), {hit.tmdb_id: hit.score for hit in hits}

    def _completed(
        self, lanes: Mapping[Space, Lane], near: Mapping[Space, Similarities], films: set[int]
    ) -> dict[Space, Similarities]:
        """What every lane says of exactly these films: what it named, what is at hand, and what is asked for."""
        calls = [partial(lane.similarities, self.background, near[space], films) for space, lane in lanes.items()]
        return dict(zip(lanes, self.at_once(calls), strict=True))

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
        parts = {space: asked.parts[space][0] for space in lanes}
        alone = {space: similar[space][0] for space, lane in lanes.items() if lane.parts[0] is parts[space]}
        others = [space for space in lanes if space not in alone]
        calls = [partial(self.background.completed, space, parts[space].question, {}, films) for space in others]
        return alone | dict(zip(others, self.at_once(calls), strict=True))

    def _off_topic(self, query: Query, asked: Asked) -> frozenset[Space]:
        """Every space where the picture that is asked with shows nothing; a film beside it always shows something."""
        shown = [part.question for part in asked.parts["poster"] if part.origin == "picture"]
        blank = any(self.noise.is_off_topic("poster", question) for question in shown)
        return frozenset(SPACES) if blank and not query.like else frozenset()
