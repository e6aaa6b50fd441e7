"""Known items: somebody describes a film, and it should come first. In the plot space, and as the app answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from recommender.catalogue import CatalogueFilm
from recommender.embedding import Encoders
from recommender.evaluation.measures import FloatMatrix, own_ranks, recall_at
from recommender.index import Fingerprint, IndexedFilm
from recommender.index.memory import MemoryIndex
from recommender.movies import Match, SearchMode, Space
from recommender.query import Query
from recommender.search import Search
from recommender.snapshot import Snapshot

DEEPEST = 100
"""Places looked through in the app's own answer."""
MODES: Mapping[str, SearchMode] = {"default": "auto", "plot": "plot", "poster": "poster"}

Report = dict[str, Any]
Ask = Callable[[Query], Sequence[Match]]
"""Answers a query with its best matches, DEEPEST at most."""


def known_item(
    films: Sequence[CatalogueFilm],
    plots: FloatMatrix,
    posters: Mapping[int, FloatMatrix],
    encoders: Encoders,
    queries: Sequence[tuple[str, int]],
) -> Report | None:
    """Shares of queries whose film is found first and in ten, None where no film of the queries is here.

    `success_at_1` and `success_at_10` compare plot vectors alone; "default", "plot" and "poster" are what a search
    answers in these modes, everything that ranks, reads or collapses included.
    """
    places = {film.movie.tmdb_id: place for place, film in enumerate(films)}
    known = [(words, tmdb_id) for words, tmdb_id in queries if tmdb_id in places]
    if not known:
        return None
    asked = encoders.encode_queries([words for words, _ in known], ["plot"])["plot"]
    ranks = own_ranks(asked @ plots.T, np.array([places[tmdb_id] for _, tmdb_id in known]))
    snapshot = _snapshot(films, plots, posters, encoders)
    return {
        **_figures(ranks),
        **as_answered(lambda query: snapshot.found(query, DEEPEST)[0].matches, known, len(films)),
    }


def as_answered(ask: Ask, known: Sequence[tuple[str, int]], films: int) -> Report:
    """What searches find of the queries in every mode, among so many films."""
    return {
        **{name: _figures(_ranks(ask, mode, known)) for name, mode in MODES.items()},
        "queries": len(known),
        "chance_success_at_10": min(1.0, 10 / films),
    }


def _snapshot(
    films: Sequence[CatalogueFilm], plots: FloatMatrix, posters: Mapping[int, FloatMatrix], encoders: Encoders
) -> Snapshot:
    index = MemoryIndex()
    index.prepare(Fingerprint(encoders.profile, encoders.revision, tuple(sorted(encoders.dimensions.items()))))
    rows = []
    for film, plot in zip(films, plots, strict=True):
        vectors: dict[Space, FloatMatrix] = {"plot": plot}
        if film.movie.tmdb_id in posters:
            vectors["poster"] = posters[film.movie.tmdb_id]
        rows.append(IndexedFilm(film.movie, vectors, ""))
    index.upsert(rows)
    movies = tuple(film.movie for film in films)
    return Snapshot(index, len(movies), "evaluated", Search(encoders, index), lambda: movies)


def _ranks(ask: Ask, mode: SearchMode, known: Sequence[tuple[str, int]]) -> np.ndarray[Any, Any]:
    """Places from 1, beyond DEEPEST for what is not found."""
    ranks = []
    for words, tmdb_id in known:
        found = [match.movie.tmdb_id for match in ask(Query(text=words, space=mode))]
        ranks.append(found.index(tmdb_id) + 1 if tmdb_id in found else DEEPEST + 1)
    return np.array(ranks)


def _figures(ranks: np.ndarray[Any, Any]) -> Report:
    return {f"success_at_{depth}": recall_at(ranks, depth) for depth in (1, 10)}
