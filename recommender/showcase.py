"""The first screen: well-known films, as varied as the catalogue allows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from recommender.movies import Movie


def showcase(movies: Sequence[Movie], limit: int) -> tuple[Movie, ...]:
    """Up to `limit` films: in turn the best-known one left of every main genre; the same films every time."""
    shelves: dict[str, list[Movie]] = defaultdict(list)
    for movie in sorted(movies, key=lambda movie: (-(movie.vote_count or 0), movie.tmdb_id)):
        shelves[movie.genres[0] if movie.genres else ""].append(movie)
    rounds = max((len(shelf) for shelf in shelves.values()), default=0)
    turns = (shelf[turn] for turn in range(rounds) for shelf in shelves.values() if turn < len(shelf))
    return tuple(movie for movie, _ in zip(turns, range(limit), strict=False))
