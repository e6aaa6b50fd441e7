"""From the film store to the index: vectors out of the cache or the encoders, and what the index has missed."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from recommender.embedding import Encoders
from recommender.film_store import FilmStore, StoredFilm
from recommender.film_vectors import FilmVectors, Vectors
from recommender.index import Failure, IndexedFilm, MovieIndex
from recommender.movies import SPACES, Space
from recommender.poster_looks import PosterLooks
from recommender.posters import PosterStore
from recommender.progress import Progress, silent
from recommender.real_posters import RealPosters
from recommender.vector_keys import vector_keys

BATCH = 32
"""Films made searchable at once: large enough to keep the engine busy, small enough to lose little when killed."""


@dataclass(frozen=True, slots=True)
class IndexFilling:
    """Keeps an index the same as the film store."""

    encoders: Encoders
    store: FilmStore
    posters: PosterStore
    looks: PosterLooks
    real_posters: RealPosters
    index: MovieIndex

    @property
    def vectors(self) -> FilmVectors:
        pictures = "picture" in self.index.kinds("poster")
        return FilmVectors(self.encoders, self.store, self.posters, self.looks, pictures)

    def _put(self, films: Sequence[IndexedFilm]) -> tuple[Failure, ...]:
        """Brings films into the index, and the vectors that it made itself into the cache.

        Pictures come first, so that no machine finds a film whose poster it cannot show.
        """
        if self.index.posters is not None:
            names = {film.movie.poster for film in films if film.movie.poster}
            self.index.posters.keep({name: file for name in names if (file := self.posters.path(name))})
        failures = self.index.upsert(films)
        bare = [film for film in films if set(film.vectors) != set(SPACES)]
        if bare and "words" in self.index.kinds("plot"):
            self.store.keep(self._made(bare))
        return failures

    def _made(self, films: Sequence[IndexedFilm]) -> Vectors:
        """The vectors of these films that they did not bring along, by their keys."""
        made = self.index.vectors([film.movie.tmdb_id for film in films])
        return {
            key: made[film.movie.tmdb_id][space]
            for film in films
            for space, key in vector_keys(self.encoders.revision, film.movie).items()
            if space not in film.vectors and space in made.get(film.movie.tmdb_id, {})
        }

    def complete(self, progress: Progress = silent) -> dict[Space, str]:
        """Asks once more for the vectors that films wait for; why it did not work, by space."""
        waiting = self.index.incomplete() & self.store.digests().keys()
        found: dict[Space, str] = {}
        for some in self._in_turns(sorted(waiting), "Completing films", progress):
            failures = self._put(self.indexed(some))
            found |= {failure.space: failure.reason for failure in failures if failure.space is not None}
        return found

    def take_over(self, source: MovieIndex, revision: str, progress: Progress = silent) -> int:
        """Takes films that are not here from an index into the store, with the vectors that encoders of `revision`
        made; how many there were. Which files they came from is not known any more."""
        films: list[IndexedFilm] = []
        before, held = self.store.count(), self.store.digests()
        for film in source.walk():
            if film.movie.tmdb_id not in held:
                films.append(film)
            if len(films) == 8 * BATCH:
                self._take(films, revision)
                films = []
            progress("Taking the films back from the database", None, None)
        self._take(films, revision)
        return self.store.count() - before

    def _take(self, films: Sequence[IndexedFilm], revision: str) -> None:
        vectors = {
            key: film.vectors[space]
            for film in films
            for space, key in vector_keys(revision, film.movie).items()
            if space in film.vectors
        }
        self.store.put([StoredFilm(film.movie, film.movie.poster) for film in films], vectors)

    def fill_from_store(self, progress: Progress = silent, everything: bool = False, exact: bool = True) -> int:
        """Gives the index the films it lacks or holds in another state, from the store; how many there were.

        With `everything` no word of the index is believed and all films are written. `exact` removes films that the
        store does not have.
        """
        wanted, present = self.store.digests(), self.index.digests()
        known = {} if everything else present
        missing = [tmdb_id for tmdb_id, digest in wanted.items() if known.get(tmdb_id) != digest]
        if exact:
            self.index.delete([tmdb_id for tmdb_id in present if tmdb_id not in wanted])
        self._upsert(missing, progress)
        return len(missing)

    def flush_pending(self, progress: Progress = silent) -> int:
        """Tells the database what changed while it was not there or not in use; how many films that were."""
        collection = self.index.collection
        pending = self.store.pending(collection) if collection else []
        if collection and pending:
            progress("Telling the database what has changed")
            held = self.store.digests()
            self.index.delete([tmdb_id for tmdb_id in pending if tmdb_id not in held])
            self._upsert([tmdb_id for tmdb_id in pending if tmdb_id in held], progress)
            self.store.told(collection, pending)
        return len(pending)

    def indexed(self, tmdb_ids: Collection[int]) -> list[IndexedFilm]:
        """Films held here with their vectors, by rising id; what no cache has is encoded and cached."""
        films, new = self.vectors.indexed([StoredFilm(movie, None) for movie in self.store.movies(tmdb_ids)])
        if new:
            self.store.keep(new)
        return films

    def all_indexed(self, progress: Progress = silent) -> Iterator[IndexedFilm]:
        """Every film held here with its vectors, by rising id."""
        for some in self._in_turns(sorted(self.store.digests()), "Looking up the films", progress):
            yield from self.indexed(some)

    def _upsert(self, tmdb_ids: Sequence[int], progress: Progress) -> None:
        for some in self._in_turns(tmdb_ids, "Filling the index", progress):
            self._put(self.indexed(some))

    def _in_turns(self, tmdb_ids: Sequence[int], step: str, progress: Progress) -> Iterator[Sequence[int]]:
        for start in range(0, len(tmdb_ids), 8 * BATCH):
            progress(step, start, len(tmdb_ids))
            yield tmdb_ids[start : start + 8 * BATCH]


def as_indexed(films: Sequence[StoredFilm], indexed: Sequence[IndexedFilm]) -> list[StoredFilm]:
    """The films with what was found out about them for the index: how their posters look."""
    found = {film.movie.tmdb_id: film.movie for film in indexed}
    return [replace(film, movie=found.get(film.movie.tmdb_id, film.movie)) for film in films]
