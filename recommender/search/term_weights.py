"""How much of what was typed a film's own words answer, whatever the engine that counted them."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from recommender.index.terms import K1, content_terms, film_terms
from recommender.movies import Movie

_ONCE = 1 / (1 + K1)
"""Share of a term's weight that BM25 gives to a film of ordinary length that says it once."""


@dataclass(frozen=True, slots=True)
class TermWeights:
    """In how many films of a sample each term occurs."""

    films: int
    counts: Counter[str]

    @classmethod
    def of(cls, movies: Iterable[Movie]) -> TermWeights:
        counts: Counter[str] = Counter()
        films = 0
        for movie in movies:
            counts.update(set(film_terms(movie)))
            films += 1
        return cls(films, counts)

    def coverage(self, words: str, scores: Mapping[int, float]) -> dict[int, float]:
        """0 to 1 by TMDB id: a film's BM25 score as a share of what one that says every word once would reach.

        A word that no film of the sample knows weighs most, so gibberish beside one common word covers little.
        """
        whole = _ONCE * sum(self._weight(term) for term in set(content_terms(words))) if scores else 0.0
        return {tmdb_id: min(1.0, score / whole) if whole > 0 else 0.0 for tmdb_id, score in scores.items()}

    def _weight(self, term: str) -> float:
        count = self.counts[term]
        return math.log(1 + (self.films - count + 0.5) / (count + 0.5))
