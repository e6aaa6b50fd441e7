"""The whole thing, put together in one place: encoders, film store, posters, engine and search."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

from recommender.calibration import SAMPLE, Background, noise_floors
from recommender.embedding import load_encoders
from recommender.errors import BadQuery, EngineUnavailable
from recommender.film_store import FilmStore
from recommender.filters import FilterRow, choices
from recommender.images import read_image
from recommender.index.engines import open_index
from recommender.indexing import ImportReport
from recommender.library import Library
from recommender.movies import Movie, SearchResult
from recommender.poster_tags import PosterTag, tag_poster
from recommender.progress import Progress, silent
from recommender.query import Query
from recommender.real_posters import FetchReport
from recommender.search import Search
from recommender.settings import Settings
from recommender.showcase import showcase

_Answer = TypeVar("_Answer")


@dataclass(frozen=True, slots=True)
class _Contents:
    """What is derived from the films in the index, made anew when they change."""

    size: int
    changes: int
    """Of the film store's changes by other processes."""
    search: Search
    movies: tuple[Movie, ...]


class Recommender:
    """Finds films. Made by `open_recommender`, shared by threads, closed once (or used as a context manager)."""

    def __init__(self, library: Library, notices: tuple[str, ...]) -> None:
        self._library = library
        self._notices = notices
        self._lock = threading.RLock()
        self._contents: _Contents | None = None
        self._edition = 0

    @property
    def engine(self) -> str:
        """ "weaviate" or "memory"."""
        return self._library.index.engine

    @property
    def profile(self) -> str:
        return self._library.encoders.profile

    @property
    def notices(self) -> tuple[str, ...]:
        """What had to be given up, in words for the person in front."""
        return self._notices

    @property
    def catalogue_size(self) -> int:
        return self._answered(lambda contents: contents.size)

    @property
    def catalogue_state(self) -> str:
        """Another text after every change of the films or their posters, whoever made it: a key for caches."""
        return self._answered(lambda contents: f"{contents.size}.{contents.changes}.{self._edition}")

    def search(self, query: Query, limit: int = 24) -> SearchResult:
        """Answers a query with up to `limit` films, best first.

        Raises BadQuery (unknown film, nothing to go by) and BadImage. When the database stops answering, the films
        held on this machine answer instead and a notice says so; EngineUnavailable only when there are none.
        """
        started = time.perf_counter()
        size, (matches, notices) = self._answered(lambda held: (held.size, held.search.matches(query, limit)))
        took_ms = (time.perf_counter() - started) * 1000
        return SearchResult(matches, took_ms, size, self.engine, self.profile, (*self._notices, *notices))

    def movie(self, tmdb_id: int) -> Movie:
        """The film of an id. Raises BadQuery when the catalogue does not have it."""
        found = self._answered(lambda _: self._library.index.movies([tmdb_id]))
        if tmdb_id not in found:
            raise BadQuery(f"There is no film {tmdb_id} in this catalogue.", "Pick a film from the list.")
        return found[tmdb_id]

    def titles(self) -> tuple[tuple[int, str], ...]:
        """Every film as (id, "Title (year)"), by title."""
        rows = ((movie.tmdb_id, movie.title_and_year) for movie in self._films())
        return tuple(sorted(rows, key=lambda row: (row[1].casefold(), row[0])))

    def genres(self) -> tuple[str, ...]:
        """Every genre some film has, by name."""
        return tuple(sorted({genre for movie in self._films() for genre in movie.genres}))

    def years(self) -> tuple[int, int]:
        """First and last release year; (1900, 1900) for an empty catalogue."""
        known = [movie.release_year for movie in self._films() if movie.release_year is not None]
        return (min(known, default=1900), max(known, default=1900))

    def choices(self, row: FilterRow) -> tuple[Any, ...]:
        """What a filter has to offer: every value some film has, or the first and the last number; () for nothing."""
        return choices(row, self._films())

    def showcase(self, limit: int) -> tuple[Movie, ...]:
        """Well-known, varied films for a first screen; the same ones every time."""
        return showcase(self._films(), limit)

    def poster_file(self, movie: Movie) -> Path | None:
        """The picture of the film's poster on this machine, None where there is none."""
        return self._library.posters.path(movie.poster)

    def tag_poster(self, poster: int | bytes | Path) -> tuple[PosterTag, ...]:
        """Phrases about the poster of a film (its id) or about a picture, with confidences; () where nothing is known.

        Raises BadQuery for an unknown film and BadImage for a picture that cannot be read.
        """
        if isinstance(poster, int):
            tmdb_id = self.movie(poster).tmdb_id
            row = self._answered(lambda _: self._library.index.vectors([tmdb_id]))[tmdb_id].get("poster")
        else:
            rows = self._library.encoders.image.encode([read_image(poster)]).poster
            row = None if rows is None else rows[0]
        return () if row is None else tag_poster(row, self._library.encoders.phrases)

    def export(self, file: Path) -> int:
        """Writes every film with both vectors to a Parquet file; returns how many. Raises RecommenderError."""
        from recommender.export import export  # pyarrow takes a third of a second that a search need not pay

        return export(self._library.index.walk(), file)

    def import_catalogue(self, path: Path, replace: bool = False, progress: Progress = silent) -> ImportReport:
        """Adds the films of a catalogue; with `replace`, the others are removed once all of these are in.

        Safe to kill and repeat. Raises BadCatalogue when nothing can be read; the films that are here then stay.
        """
        with self._changing():
            return self._library.add(path, replace, progress)

    def fetch_posters(self, progress: Progress = silent) -> FetchReport:
        """Fetches the films' real posters from TMDB's picture host and shows them in place of the catalogue's.

        What is here already is not asked for again; a film whose poster does not come keeps the one it has. Safe to
        kill and repeat.
        """
        with self._changing():
            return self._library.fetch_posters(progress)

    def restore_posters(self, progress: Progress = silent) -> int:
        """Shows the catalogue's own posters again, pictures and vectors; how many films that changed."""
        with self._changing():
            return self._library.restore_posters(progress)

    def close(self) -> None:
        self._library.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def _changing(self) -> Iterator[None]:
        try:
            yield
        finally:
            self._contents = None
            self._edition += 1

    def _films(self) -> tuple[Movie, ...]:
        return self._answered(lambda contents: contents.movies)

    def _answered(self, ask: Callable[[_Contents], _Answer]) -> _Answer:
        """What the films say; from memory on, once the database has stopped answering."""
        try:
            return ask(self._current())
        except EngineUnavailable as error:
            self._carry_on_in_memory(error)
            return ask(self._current())

    def _current(self) -> _Contents:
        with self._lock:
            library, known = self._library, self._contents
            changes = library.store.change_count()
            if library.index.engine == "memory" and known is not None and known.changes != changes:
                library = self._library = replace(library, index=library.in_memory())
            size = library.index.count()
            if known is None or (known.size, known.changes) != (size, changes):
                self._contents = known = _contents(library, size, changes)
            return known

    def _carry_on_in_memory(self, error: EngineUnavailable) -> None:
        with self._lock:
            library = self._library
            if self.engine == "memory":
                return  # another thread was quicker
            if library.settings.engine == "weaviate" or library.store.count() == 0:
                raise error
            with self._changing():
                self._library = replace(library, index=library.in_memory())
            self._notices += (f"The database stopped answering; searching in memory goes on. {error.hint}".strip(),)


def _contents(library: Library, size: int, changes: int) -> _Contents:
    sample = library.index.sample(SAMPLE)
    # A remote database may hold films this machine never imported; its sample then stands for them.
    movies = library.store.movies() if library.store.count() >= size else tuple(film.movie for film in sample)
    background = Background(sample)
    floors = noise_floors(background, library.encoders.text)
    search = Search(library.encoders, library.index, background, floors)
    return _Contents(size, changes, search, movies)


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
    library = Library(settings, encoders, store, opened.index)
    try:
        library.prepare(rebuild, opened.recovered, progress)
        opened.mended()
        if fill:
            library.fill(progress)
    except BaseException:
        library.close()
        raise
    progress("Warming up")
    encoders.warm_up()
    return Recommender(library, opened.notices)
