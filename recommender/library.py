"""What this home holds: films brought in, given their posters, and kept the same in the store and in the index."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from recommender.catalogue import catalogue_state, read_catalogue
from recommender.embedding import Encoders
from recommender.errors import IndexMismatch
from recommender.film_store import FilmStore
from recommender.index import Fingerprint, MovieIndex
from recommender.index.memory import MemoryIndex
from recommender.indexing import ImportReport, Indexer
from recommender.poster_host import PosterHost
from recommender.posters import PosterStore
from recommender.progress import Progress
from recommender.real_posters import FetchReport, RealPosters
from recommender.settings import Settings


@dataclass(frozen=True, slots=True)
class Library:
    """The films of a home with everything that changes them. Several processes may share a home; see `_alone`."""

    settings: Settings
    encoders: Encoders
    store: FilmStore
    index: MovieIndex

    @property
    def posters(self) -> PosterStore:
        return PosterStore(self.settings.home / "posters")

    @property
    def real_posters(self) -> RealPosters:
        return RealPosters(self.settings.home)

    def add(self, path: Path, replace: bool, progress: Progress) -> ImportReport:
        """Imports a catalogue; with `replace`, the other films are removed once all of these are in."""
        with self._alone("import", progress):
            state, catalogue, indexer = catalogue_state(path), read_catalogue(path), self._indexer()
            report = indexer.run(catalogue, progress)
            report.removed = indexer.remove_others(catalogue) if replace else 0
            self.store.remember_catalogue(str(path.absolute()), state, alone=replace)
        return report

    def prepare(self, rebuild: bool, recovered: bool, progress: Progress) -> None:
        """Makes the index ready for these encoders and gives it the films held here that it lacks; after a crash of
        the server (`recovered`) all of them, since it then cannot tell which vectors it lost.

        Raises IndexMismatch when other encoders made the index, unless `rebuild` allows to make it anew.
        """
        fingerprint = _fingerprint(self.encoders)
        try:
            self.index.prepare(fingerprint)
        except IndexMismatch:
            if not rebuild:
                raise
            self.index.clear(fingerprint)
        indexer = self._indexer()
        if self.store.originals(but_revision=self.encoders.revision):
            with self._alone("import", progress):
                indexer.encode_anew(progress)
        if self.index.engine != "memory":
            indexer.flush_pending(progress)
        if recovered or self.index.count() < self.store.count():
            indexer.fill_from_store(progress, everything=recovered)

    def fill(self, progress: Progress) -> None:
        """Imports the catalogue of the settings where it belongs: into an empty index, when somebody chose it, or
        when it was imported before and its files have changed since."""
        chosen = self.settings.catalogue
        seen = self.store.catalogues().get(str(chosen))
        wanted = seen is not None or self.settings.catalogue_chosen or self.index.count() == 0
        if wanted and seen != catalogue_state(chosen):
            self.add(chosen, replace=False, progress=progress)

    def fetch_posters(self, progress: Progress) -> FetchReport:
        """Fetches the real posters that are not here yet and shows all there are."""
        with self._alone("fetch", progress), closing(PosterHost(self.settings.tmdb_images_url)) as host:
            report = self.real_posters.fetch(self.store.movies(), host, progress)
        if report.fetched or report.here_before:
            self.real_posters.show()
            self._change_posters(progress)
        report.shown = sum(self.real_posters.file(movie) is not None for movie in self.store.movies())
        return report

    def restore_posters(self, progress: Progress) -> int:
        """Shows the catalogues' own posters again; how many films that changed."""
        self.real_posters.hide()
        return self._change_posters(progress)

    def in_memory(self) -> MemoryIndex:
        """An index of the films held here that needs no database."""
        index = MemoryIndex()
        index.prepare(_fingerprint(self.encoders))
        index.upsert(list(self.store.films()))
        return index

    def close(self) -> None:
        self.index.close()
        self.store.close()

    def _change_posters(self, progress: Progress) -> int:
        with self._alone("import", progress):
            return self._indexer().change_posters(progress)

    def _indexer(self) -> Indexer:
        return Indexer(self.encoders, self.store, self.posters, self.real_posters, self.index)

    @contextmanager
    def _alone(self, work: str, progress: Progress) -> Iterator[None]:
        """One process at a time does this work in this home; the others wait for it."""
        lock = FileLock(self.settings.home / f"{work}.lock")
        try:
            lock.acquire(timeout=0.2)
        except Timeout:
            progress(f"Waiting for another {work} to end")
            lock.acquire()
        try:
            yield
        finally:
            lock.release()


def _fingerprint(encoders: Encoders) -> Fingerprint:
    return Fingerprint(encoders.profile, encoders.revision, tuple(sorted(encoders.dimensions.items())))
