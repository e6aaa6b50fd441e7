"""What the lanes say of a question's candidates, asked at once and no further than the answer needs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, TypeVar

from recommender.index import MovieIndex
from recommender.movies import SPACES, Movie, Space
from recommender.query import Query
from recommender.search.calibration import Background
from recommender.search.contenders import contending
from recommender.search.lane import Lane, Similarities
from recommender.search.noise import Noise
from recommender.search.questions import Asked
from recommender.search.ranking import Evidence, order
from recommender.search.shortlist import Shortlist
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
        limit: int | None,
        titles: Titles = lambda text: {},
        movies: Movies | None = None,
    ) -> tuple[Evidence, set[int]]:
        """Of the best `limit` candidates and of those that the dial brings to the front; without a limit of all. And
        which candidates the spaces found, rather than words."""
        named = {*query.like, *query.unlike, *query.hidden}
        depth = max(_DEEPEST, 2 * (limit or 0)) + len(named)
        alike = dict(titles(query.text)) if query.weighs_by_evidence else {}
        if query.title:
            alike |= titles(query.title)
        titled = (movies or self.index.movies)(list(alike)) if alike else {}
        passing = {tmdb_id for tmdb_id, movie in titled.items() if query.filters.matches(movie)}
        near, lexical = self._nearest(query, lanes, weights, depth)
        nearest = {tmdb_id for parts in near.values() for similar in parts for tmdb_id in similar} - named
        shortlist = Shortlist.of((nearest | lexical.keys() | passing) - named, lanes, near, self.background)
        words = self._to_words(query, asked, shortlist)
        evidence = Evidence({}, words, lexical, titles=alike, off_topic=self._off_topic(query, asked))
        nearest |= passing - named if query.title else set()
        scores = self._settled(query, weights, evidence, shortlist, nearest, limit)
        films = {tmdb_id for values in scores.values() for tmdb_id in values}
        self._tell_to_words(words, asked, shortlist, films)
        coverage = self.terms.coverage(query.text, _only(films, lexical))
        return replace(evidence, scores=scores, coverage=coverage), nearest

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

    def _settled(
        self,
        query: Query,
        weights: Mapping[Space, float],
        evidence: Evidence,
        shortlist: Shortlist,
        near: set[int],
        limit: int | None,
    ) -> dict[Space, dict[int, float]]:
        """The scores of all films that matter. What is unknown of them is asked until nothing is."""
        lanes = list(shortlist.lanes.items())
        while True:
            scores = shortlist.scores()
            now = replace(evidence, scores=scores)
            most = limit or len(shortlist.films)
            falling = [film for film, _ in order(query, weights, now, self.noise)]
            if has_dial(query, shortlist.lanes):
                wanted = {*falling[:most], *contending(now, near, most, bool(query.title))}
            else:
                wanted = set(falling[:most])
            if shortlist.settled.issuperset(wanted):
                return {space: _only(wanted, values) for space, values in scores.items()}
            # The next best are asked along with them: some of them will be among the best when all is known.
            asked = [film for film in {*falling[: 2 * most], *wanted} if film not in shortlist.settled]
            answers = self.at_once(
                [partial(lane.similarities, self.index, shortlist.known[space], asked) for space, lane in lanes]
            )
            shortlist.settle(asked, {space: answer for (space, _), answer in zip(lanes, answers, strict=True)})

    def _to_words(self, query: Query, asked: Asked, shortlist: Shortlist) -> dict[Space, dict[int, float]]:
        """Cosines to the wanted words alone, of the nearest film at least, where words are all that is wanted: pushing
        away from the unwanted takes similarity from every film."""
        if query.image or query.like:
            return {}
        found = {}
        for space, lane in shortlist.lanes.items():
            words = asked.parts[space][0]
            if lane.parts[0] is words:
                found[space] = shortlist.known[space][0]
            else:
                nearest = self.index.nearest(space, words.question, 1, query.filters)
                found[space] = {hit.tmdb_id: hit.score for hit in nearest}
        return found

    def _tell_to_words(
        self, found: Mapping[Space, dict[int, float]], asked: Asked, shortlist: Shortlist, films: set[int]
    ) -> None:
        """The same of these films."""
        for space, cosines in found.items():
            words = asked.parts[space][0]
            if shortlist.lanes[space].parts[0] is not words:
                cosines.update(self.index.similarities(space, words.question, films))

    def _off_topic(self, query: Query, asked: Asked) -> frozenset[Space]:
        """Every space where the picture that is asked with shows nothing; a film beside it always shows something."""
        shown = [part.question for part in asked.parts["poster"] if part.origin == "picture"]
        blank = any(self.noise.is_off_topic("poster", question) for question in shown)
        return frozenset(SPACES) if blank and not query.like else frozenset()


def has_dial(query: Query, lanes: Mapping[Space, Lane]) -> bool:
    """Whether there is something to weigh: not where one space was asked, or only one can answer."""
    return query.space in ("auto", "blend") and len(lanes) == len(SPACES)


def _only(films: set[int], values: Mapping[int, float]) -> dict[int, float]:
    return {film: value for film, value in values.items() if film in films}
