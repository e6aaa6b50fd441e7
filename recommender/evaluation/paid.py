"""Measures models that are asked for money, by questions alone: the films must have been brought in before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from recommender.evaluation.known_item import DEEPEST, Report, as_answered
from recommender.movies import Movie
from recommender.progress import Progress, silent
from recommender.query import Query
from recommender.result import SearchResult

_PARTS = ("words_to_poster", "overview_to_poster", "poster_neighbours", "plot_neighbours", "degraded_posters")
"""Of a whole evaluation: they would cost a call for every film, or need vectors that no question tells."""


class Answers(Protocol):
    """`Recommender` is one."""

    def search(self, query: Query, limit: int = 24) -> SearchResult: ...


def evaluate_answers(
    source: Answers, movies: Mapping[int, Movie], queries: Sequence[tuple[str, int]], progress: Progress = silent
) -> Report:
    """The part `known_item` of an evaluation, as the app answers; the other parts are None."""
    known = [(words, tmdb_id) for words, tmdb_id in queries if tmdb_id in movies]
    progress("Asking the questions")
    report: Report = {"films": len(movies), **dict.fromkeys(_PARTS)}
    found = as_answered(lambda query: source.search(query, DEEPEST).matches, known, len(movies)) if known else None
    return {**report, "known_item": found}
