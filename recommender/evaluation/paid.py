"""Measures models that are asked for money, by questions alone: the films must have been brought in before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from recommender.cost import money
from recommender.evaluation.known_item import DEEPEST, Report, as_answered
from recommender.movies import SPACES, Movie
from recommender.progress import Progress, silent
from recommender.providers import Providers
from recommender.query import Query
from recommender.result import SearchResult

_PARTS = ("words_to_poster", "overview_to_poster", "poster_neighbours", "plot_neighbours", "degraded_posters")
"""Of a whole evaluation: they would cost a call for every film, or need vectors that no question tells."""


class Answers(Protocol):
    """`Recommender` is one."""

    def search(self, query: Query, limit: int = 24) -> SearchResult: ...


def cost_of_asking(queries: Sequence[tuple[str, int]], providers: Providers) -> str:
    """In words, for a person who may still say no."""
    tokens = sum(len(words) for words, _ in queries) / 4
    models = [providers.models[space] for space in SPACES if providers.may_ask(space)]
    dollars = sum(tokens * model.price.per_million_tokens / 1e6 for model in models)
    return f"{len(queries)} questions to {' and '.join(providers.names)} will cost {money(dollars)}"


def evaluate_answers(
    source: Answers, movies: Mapping[int, Movie], queries: Sequence[tuple[str, int]], progress: Progress = silent
) -> Report:
    """The part `known_item` of an evaluation, as the app answers; the other parts are None."""
    known = [(words, tmdb_id) for words, tmdb_id in queries if tmdb_id in movies]
    progress("Asking the questions")
    report: Report = {"films": len(movies), **dict.fromkeys(_PARTS)}
    found = as_answered(lambda query: source.search(query, DEEPEST).matches, known, len(movies)) if known else None
    return {**report, "known_item": found}
