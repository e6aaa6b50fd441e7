"""The names under which a film's vectors are kept: what made them, and what they were made of."""

from __future__ import annotations

import hashlib

from recommender.embedding.plot_text import plot_text
from recommender.movies import Movie, Space


def vector_keys(revision: str, movie: Movie) -> dict[Space, str]:
    """By space; a space the film lacks is absent. `revision` names the model that makes the vectors."""
    keys: dict[Space, str] = {"plot": _hash(revision, "plot", plot_text(movie))}
    if movie.poster is not None:
        keys["poster"] = _hash(revision, "poster", movie.poster)
    return keys


def look_key(revision: str, poster: str) -> str:
    """What a poster's look is kept under (recommender/look_axes.py); the number rises when it is measured anew."""
    return _hash(revision, "look 1", poster)


def _hash(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:32]
