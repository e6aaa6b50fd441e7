"""How the posters of films look, measured once for each picture and kept beside the vectors."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
from PIL import Image

from recommender.embedding import Encoders
from recommender.film_store import FilmStore
from recommender.images import read_image
from recommender.index import FloatVector
from recommender.look_axes import LookMeter, sides
from recommender.movies import Movie
from recommender.posters import PosterStore
from recommender.vector_keys import look_key, vector_keys

Looks = Mapping[str, FloatVector]
"""A number for each axis of recommender/look_axes.py, by the name of the poster."""


class PosterLooks:
    """Asks the cache of a home first."""

    def __init__(self, encoders: Encoders, store: FilmStore, posters: PosterStore) -> None:
        self._revision, self._store, self._posters = encoders.revision, store, posters
        self._meter = LookMeter(encoders)

    def of(
        self, movies: Sequence[Movie], vectors: Mapping[str, FloatVector], pictures: Mapping[str, Image.Image]
    ) -> tuple[Looks, Mapping[str, FloatVector]]:
        """The looks of the films' posters, and those that had to be measured for it by the key to keep them under.
        `vectors` are the films' by their key; `pictures` are posters by name that need not be read."""
        keys = {movie.poster: look_key(self._revision, movie.poster) for movie in movies if movie.poster}
        cached = self._store.cached(keys.values())
        looks = {poster: cached[key] for poster, key in keys.items() if key in cached}
        new: dict[str, FloatVector] = {}
        for movie in movies:
            file = self._posters.path(movie.poster)
            if movie.poster is not None and movie.poster not in looks and file is not None:
                vector = vectors.get(vector_keys(self._revision, movie)["poster"])
                measured = self._meter.measure(pictures.get(movie.poster) or read_image(file), vector)
                looks[movie.poster] = new[keys[movie.poster]] = np.array(measured, dtype=np.float32)
        return looks, new


def with_look(movie: Movie, looks: Looks) -> Movie:
    """The film with the look of its poster; without one, where it has none or nobody could measure it."""
    measured = looks.get(movie.poster or "")
    look = () if measured is None else tuple(round(float(value), 2) for value in measured)
    return replace(movie, look=look, looks=sides(look))
