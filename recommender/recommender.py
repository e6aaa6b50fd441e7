"""The whole thing, put together in one place: encoders, film store, posters, engine and search."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from filelock import FileLock, Timeout

from recommender.calibration import SAMPLE, Background, noise_floors
from recommender.catalogue import catalogue_state, read_catalogue
from recommender.embedding import Encoders, load_encoders
from recommender.errors import BadQuery, EngineUnavailable, IndexMismatch
from recommender.film_store import FilmStore
from recommender.index import Fingerprint, MovieIndex
from recommender.index.engines import open_index
from recommender.index.memory import MemoryIndex
from recommender.indexing import ImportReport, Indexer
from recommender.movies import Movie, SearchResult
from recommender.posters import PosterStore
from recommender.progress import Progress, silent
from recommender.query import Query
from recommender.search import Search
from recommender.settings import Settings
from recommender.showcase import showcase


@dataclass(frozen=True, slots=True)
class _Contents:
    """What is derived from the films in the index, made anew when their number changes."""

    size: int
    search: Search
    movies: tuple[Movie, ...]


class Recommender:
    """Finds films. Made by `open_recommender`, shared by threads, closed once (or used as a context manager)."""

    def __init__(
        self, settings: Settings, encoders: Encoders, store: FilmStore, index: MovieIndex, notices: tuple[str, ...]
    ) -> None:
        self._settings = settings
        self._encoders = encoders
        self._store = store
        self._index = index
        self._posters = PosterStore(settings.home / "posters")
        self._notices = notices
        self._lock = threading.RLock()
        self._contents: _Contents | None = None

    @property
    def engine(self) -> str:
        """ "weaviate" or "memory"."""
        return self._index.engine

    @property
    def profile(self) -> str:
        return self._encoders.profile

    @property
    def notices(self) -> tuple[str, ...]:
        """What had to be given up, in words for the person in front."""
        return self._notices

    @property
    def catalogue_size(self) -> int:
        return self._current().size

    def search(self, query: Query, limit: int = 24) -> SearchResult:
        """Answers a query with up to `limit` films, best first.

        Raises BadQuery (unknown film, nothing to go by) and BadImage. When the database stops answering, the films
        held on this machine answer instead and a notice says so; EngineUnavailable only when there are none.
        """
        started = time.perf_counter()
        try:
            contents = self._current()
            matches, notices = contents.search.matches(query, limit)
        except EngineUnavailable as error:
            self._carry_on_in_memory(error)
            contents = self._current()
            matches, notices = contents.search.matches(query, limit)
        took_ms = (time.perf_counter() - started) * 1000
        return SearchResult(matches, took_ms, contents.size, self.engine, self.profile, (*self._notices, *notices))

    def movie(self, tmdb_id: int) -> Movie:
        """The film of an id. Raises BadQuery when the catalogue does not have it."""
        found = self._index.movies([tmdb_id])
        if tmdb_id not in found:
            raise BadQuery(f"There is no film {tmdb_id} in this catalogue.", "Pick a film from the list.")
        return found[tmdb_id]

    def titles(self) -> tuple[tuple[int, str], ...]:
        """Every film as (id, "Title (year)"), by title."""
        rows = ((m.tmdb_id, f"{m.title} ({m.release_year})" if m.release_year else m.title) for m in self._films())
        return tuple(sorted(rows, key=lambda row: (row[1].casefold(), row[0])))

    def genres(self) -> tuple[str, ...]:
        """Every genre some film has, by name."""
        return tuple(sorted({genre for movie in self._films() for genre in movie.genres}))

    def years(self) -> tuple[int, int]:
        """First and last release year; (1900, 1900) for an empty catalogue."""
        known = [movie.release_year for movie in self._films() if movie.release_year is not None]
        return (min(known, default=1900), max(known, default=1900))

    def showcase(self, limit: int) -> tuple[Movie, ...]:
        """Well-known, varied films for a first screen; the same ones every time."""
        return showcase(self._films(), limit)

    def poster_file(self, movie: Movie) -> Path | None:
        """The picture of the film's poster on this machine, None where there is none."""
        return self._posters.path(movie.poster)

    def export(self, file: Path) -> int:
        """Writes every film with both vectors to a Parquet file; returns how many. Raises RecommenderError."""
        from recommender.export import export  # pyarrow takes a third of a second that a search need not pay

        return export(self._index.walk(), file)

    def import_catalogue(self, path: Path, replace: bool = False, progress: Progress = silent) -> ImportReport:
        """Adds the films of a catalogue; with `replace`, the others are removed once all of these are in.

        Safe to kill and repeat. Raises BadCatalogue when nothing can be read; the films that are here then stay.
        """
        with self._importing(progress):
            state, catalogue, indexer = catalogue_state(path), read_catalogue(path), self._indexer()
            report = indexer.run(catalogue, progress)
            report.removed = indexer.remove_others(catalogue) if replace else 0
            self._store.remember_catalogue(str(path.absolute()), state, alone=replace)
        self._contents = None
        return report

    def prepare(self, rebuild: bool = False, recovered: bool = False, progress: Progress = silent) -> None:
        """Makes the index ready for these encoders and gives it the films held here that it lacks; after a crash of
        the server (`recovered`) all of them, since it then cannot tell which vectors it lost.

        Raises IndexMismatch when other encoders made the index, unless `rebuild` allows to make it anew.
        """
        fingerprint = _fingerprint(self._encoders)
        try:
            self._index.prepare(fingerprint)
        except IndexMismatch:
            if not rebuild:
                raise
            self._index.clear(fingerprint)
        if self._store.encoded_by_others(self._encoders.revision):
            with self._importing(progress):
                self._indexer().encode_anew(progress)
        if recovered or self._index.count() < self._store.count():
            self._indexer().fill_from_store(progress, everything=recovered)

    def fill(self, progress: Progress = silent) -> None:
        """Imports the catalogue of the settings where it belongs: into an empty index, when somebody chose it, or
        when it was imported before and its files have changed since."""
        chosen = self._settings.catalogue
        seen = self._store.catalogues().get(str(chosen))
        wanted = seen is not None or self._settings.catalogue_chosen or self._index.count() == 0
        if wanted and seen != catalogue_state(chosen):
            self.import_catalogue(chosen, progress=progress)

    def close(self) -> None:
        self._index.close()
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def _importing(self, progress: Progress) -> Iterator[None]:
        """One import at a time in this home; the others wait for it."""
        lock = FileLock(self._settings.home / "import.lock")
        try:
            lock.acquire(timeout=0.2)
        except Timeout:
            progress("Waiting for another import to end")
            lock.acquire()
        try:
            yield
        finally:
            lock.release()

    def _indexer(self) -> Indexer:
        return Indexer(self._encoders, self._store, self._posters, self._index)

    def _films(self) -> tuple[Movie, ...]:
        return self._current().movies

    def _current(self) -> _Contents:
        with self._lock:
            size = self._index.count()
            if self._contents is None or self._contents.size != size:
                sample = self._index.sample(SAMPLE)
                # A remote database may hold films this machine never imported; its sample then stands for them.
                movies = self._store.movies() if self._store.count() >= size else tuple(f.movie for f in sample)
                background = Background(sample)
                floors = noise_floors(background, self._encoders.text)
                search = Search(self._encoders, self._index, background, floors)
                self._contents = _Contents(size, search, movies)
            return self._contents

    def _carry_on_in_memory(self, error: EngineUnavailable) -> None:
        with self._lock:
            if self.engine == "memory" or self._settings.engine == "weaviate" or self._store.count() == 0:
                raise error
            self._index = _memory_index(self._encoders, self._store)
            self._contents = None
            self._notices += (f"The database stopped answering; searching in memory goes on. {error.hint}".strip(),)


def open_recommender(
    settings: Settings, progress: Progress = silent, rebuild: bool = False, fill: bool = True
) -> Recommender:
    """Opens everything a search needs, and on a fresh home fetches, starts and fills it first (minutes, once).

    An index made by other encoders raises IndexMismatch, unless `rebuild` allows to make it anew from the films held
    here, which keeps every film and encodes only what the vector cache lacks. Without `fill` no catalogue is imported.
    """
    progress("Loading the encoders")
    encoders = load_encoders(settings.profile)
    store = FilmStore(settings.home / "films.sqlite")
    opened = open_index(settings, progress)
    recommender = Recommender(settings, encoders, store, opened.index, opened.notices)
    try:
        recommender.prepare(rebuild, opened.recovered, progress)
        opened.mended()
        if fill:
            recommender.fill(progress)
    except BaseException:
        recommender.close()
        raise
    progress("Warming up")
    encoders.warm_up()
    return recommender


def _fingerprint(encoders: Encoders) -> Fingerprint:
    return Fingerprint(encoders.profile, encoders.revision, tuple(sorted(encoders.dimensions.items())))


def _memory_index(encoders: Encoders, store: FilmStore) -> MemoryIndex:
    index = MemoryIndex()
    index.prepare(_fingerprint(encoders))
    index.upsert(list(store.films()))
    return index
