"""The answer to a query."""

from __future__ import annotations

from dataclasses import dataclass

from recommender.movies import Match
from recommender.query import Query


@dataclass(frozen=True, slots=True)
class SearchResult:
    """Matches, best first, and how they came about. `understood` is the query as its words were read."""

    matches: tuple[Match, ...]
    took_ms: float
    catalogue_size: int
    engine: str
    profile: str
    notices: tuple[str, ...]
    understood: Query
