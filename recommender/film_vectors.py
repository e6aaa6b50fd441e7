"""Films to what an index holds of them: from the cache what was made before, from the encoders what is new."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from PIL import Image

from recommender.embedding import Encoders
from recommender.film_store import FilmStore, StoredFilm
from recommender.images import MODEL_SIDE, as_jpeg, read_image
from recommender.index import FloatVector, IndexedFilm
from recommender.movies import Movie, Space
from recommender.poster_looks import PosterLooks, with_look
from recommender.posters import PosterStore
from recommender.vector_keys import look_key, vector_keys

Vectors = Mapping[str, FloatVector]
"""Vectors by the key they are cached under."""
Pictures = Mapping[str, Image.Image]
"""Decoded posters by their names."""
_Keys = Sequence[Mapping[Space, str]]


class FilmVectors:
    """Shared by threads, which encode side by side."""

    def __init__(
        self, encoders: Encoders, store: FilmStore, posters: PosterStore, looks: PosterLooks, pictures: bool = False
    ) -> None:
        """With `pictures` a film whose poster nobody has looked at brings the picture along, for the index to do so."""
        self._pictures = pictures
        # Some have a form of their own for many threads at once.
        self._encoders: Encoders = getattr(encoders, "for_imports", encoders)
        self._store = store
        self._posters = posters
        self._looks = looks

    def indexed(
        self, films: Sequence[StoredFilm], given: Vectors | None = None, pictures: Pictures | None = None
    ) -> tuple[list[IndexedFilm], Vectors]:
        """The films with their vectors and the looks of their posters, and what of these is in no cache yet, by the
        key to keep it under: it had to be made, or was `given` with the films under just these names. `pictures` are
        posters that need not be read.

        A space of which nothing is known, or for which a server makes the vectors, is absent.
        """
        movies = [film.movie for film in films]
        keys = [vector_keys(self._encoders.revision, movie) for movie in movies]
        cached = self._store.cached({key for each in keys for key in each.values()})
        fitting = self._fitting(keys, given or {}, cached)
        known = {**cached, **fitting}
        new = {**fitting, **self._plots(movies, keys, known), **self._posters_of(movies, keys, known, pictures or {})}
        vectors = {**cached, **new}
        looks, measured = self._looks.of(movies, vectors, pictures or {})
        present = [{space: vectors[key] for space, key in each.items() if key in vectors} for each in keys]
        found = [
            IndexedFilm(with_look(film.movie, looks), held, film.digest, self._picture(film.movie, held))
            for film, held in zip(films, present, strict=True)
        ]
        return found, self._by_owner({**new, **measured}, fitting, keys, movies)

    def _by_owner(self, new: Vectors, given: Vectors, keys: _Keys, movies: Sequence[Movie]) -> Vectors:
        """A file of films may be old or made to mislead, so what it gave, and what was measured with it, is kept for
        this catalogue alone."""
        posters = [movie.poster for movie, each in zip(movies, keys, strict=True) if each.get("poster") in given]
        looks = {look_key(self._encoders.revision, poster) for poster in posters if poster}
        return {self._store.own(key) if key in given or key in looks else key: vector for key, vector in new.items()}

    def _picture(self, movie: Movie, held: Mapping[Space, FloatVector]) -> bytes | None:
        file = self._posters.path(movie.poster) if self._pictures and "poster" not in held else None
        return None if file is None else as_jpeg(read_image(file), MODEL_SIDE)

    def as_made(self, films: Iterable[IndexedFilm]) -> Iterator[IndexedFilm]:
        """The films of an index with their vectors as they were made, which an engine may have rounded."""
        for film in films:
            keys = vector_keys(self._encoders.revision, film.movie)
            cached = self._store.cached(keys.values())
            made = {space: cached.get(keys.get(space, ""), vector) for space, vector in film.vectors.items()}
            yield replace(film, vectors=made)

    def _fitting(self, keys: _Keys, given: Vectors, cached: Vectors) -> Vectors:
        lengths = self._encoders.dimensions
        return {
            key: given[key]
            for each in keys
            for space, key in each.items()
            if key in given and key not in cached and given[key].shape == (lengths.get(space),)
        }

    def _plots(self, movies: Sequence[Movie], keys: _Keys, cached: Vectors) -> Vectors:
        pairs = zip(movies, keys, strict=True)
        new = {each["plot"]: movie for movie, each in pairs if each["plot"] not in cached}
        rows = self._encoders.encode_documents(list(new.values()), ["plot"]) if new else {}
        return dict(zip(new, rows["plot"], strict=True)) if "plot" in rows else {}

    def _posters_of(self, movies: Sequence[Movie], keys: _Keys, cached: Vectors, seen: Pictures) -> Vectors:
        pictures = {}
        for movie, each in zip(movies, keys, strict=True):
            key, file = each.get("poster"), self._posters.path(movie.poster)
            if key is not None and key not in cached and key not in pictures and file is not None:
                pictures[key] = seen.get(movie.poster or "") or read_image(file)
        rows = self._encoders.encode_pictures(list(pictures.values()), ["poster"]) if pictures else {}
        return dict(zip(pictures, rows["poster"], strict=True)) if "poster" in rows else {}
