"""Films that no encoder has seen, with vectors by chance."""

from __future__ import annotations

import random

import numpy as np

from recommender.index import FloatVector, IndexedFilm
from recommender.movies import Movie, Space

GENRES = ("Drama", "Science Fiction", "War", "Comedy", "Science")


def unit(rng: np.random.Generator, dimensions: int) -> FloatVector:
    vector = rng.normal(size=dimensions).astype(np.float32)
    return np.asarray(vector / np.linalg.norm(vector), dtype=np.float32)


def films(count: int, seed: int = 1) -> list[IndexedFilm]:
    """Random films; every fifth has no poster, every seventh no year, every eleventh no rating."""
    rng, chance = np.random.default_rng(seed), random.Random(seed)
    made = []
    for tmdb_id in range(1, count + 1):
        movie = Movie(
            tmdb_id,
            f"Film {tmdb_id}",
            "About something.",
            None if tmdb_id % 7 == 0 else chance.randint(1930, 2024),
            None if tmdb_id % 11 == 0 else round(chance.uniform(0, 10), 1),
            chance.randint(0, 1000),
            tuple(chance.sample(GENRES, chance.randint(0, 3))),
        )
        vectors: dict[Space, FloatVector] = {"plot": unit(rng, 16)}
        if tmdb_id % 5:
            vectors["poster"] = unit(rng, 8)
        made.append(IndexedFilm(movie, vectors, f"digest-{tmdb_id}"))
    return made
