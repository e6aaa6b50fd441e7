"""The answer to a query."""

from __future__ import annotations

from dataclasses import dataclass

from recommender.movies import Contender, Match
from recommender.query import Query


@dataclass(frozen=True, slots=True)
class SearchResult:
    """Matches, best first, and how they came about. `understood` is the query as its words were read.

    `contenders` are the films among which "blend" finds as many matches at any weight of whole per cents, in no order;
    () where only one space answers. `at_most_fair` says that nothing of them may be called a strong match.
    """

    matches: tuple[Match, ...]
    took_ms: float
    catalogue_size: int
    engine: str
    profile: str
    notices: tuple[str, ...]
    understood: Query
    contenders: tuple[Contender, ...] = ()
    at_most_fair: bool = False
