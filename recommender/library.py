"""The films of a home, and what changes them: brought in, given posters, kept the same in store and index."""

from __future__ import annotations

import threading
from collections.abc import Collection, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path

from recommender.catalogue import CatalogueFilm, catalogue_state, read_catalogue
from recommender.embedding import Encoders
from recommender.errors import BadCatalogue, IndexMismatch
from recommender.film_store import FilmStore
from recommender.home_database import DEFAULT
from recommender.index import Fingerprint, MovieIndex
from recommender.index.memory import MemoryIndex
from recommender.indexing import ImportReport, Indexer
from recommender.locks import alone
from recommender.poster_host import PosterHost
from recommender.posters import PosterStore
from recommender.progress import Progress, silent
from recommender.real_posters import FetchReport, RealPosters
from recommender.settings import Settings


class Library:
    """Several processes may share a home: one at a time changes it, the others wait. Shared by threads."""

    def __init__(self, settings: Settings, encoders: Encoders, store: FilmStore, index: MovieIndex) -> None:
        self.settings = settings
        self.encoders = encoders
        self.store = store
        self.posters = PosterStore(settings.home / "posters")
        self._real_posters = RealPosters(settings.home)
        self._index = index
        self._edition = 0
        self._lock = threading.Lock()

    @property
    def index(self) -> MovieIndex:
        """The engine that answers now."""
        return self._index

    @property
    def edition(self) -> int:
        """Another number after every change made here, and after every change of the engine."""
        return self._edition

    def use(self, index: MovieIndex) -> None:
        """From now on this engine answers; `prepare` it first."""
        self._index = index
        self._count_change()

    def import_catalogue(
        self,
        path: Path,
        replace: bool = False,
        progress: Progress = silent,
        adult: bool = False,
        columns: Mapping[str, str] | None = None,
    ) -> ImportReport:
        """Adds the films of a catalogue; with `replace`, the others are removed once all of these are in. Films marked
        as adult stay out unless `adult`; `columns` names the column of a fact where its usual names do not tell.

        Safe to kill and repeat. Raises BadCatalogue when nothing can be read or no row is usable; the films that are
        here then stay.
        """
        with self.changing("import", progress):
            state, indexer = catalogue_state(path), self._indexer()
            catalogue = read_catalogue(path, adult=adult, columns=columns, held=self._held)
            if replace and not catalogue.films:
                raise BadCatalogue(f"{path} holds no film, so nothing was replaced.", "The films that are here stay.")
            report = indexer.run(catalogue, progress)
            keep = {film.movie.tmdb_id for film in catalogue.films}
            others = [tmdb_id for tmdb_id in self.store.digests() if tmdb_id not in keep] if replace else []
            indexer.remove(others)
            report.removed = len(others)
            self.store.remember_source(str(path.absolute()), state, alone=replace)
        return report

    def remove(self, tmdb_ids: Collection[int], progress: Progress = silent) -> int:
        """Removes films; how many of them were here. Their vectors stay cached, so bringing them back is quick."""
        with self.changing("import", progress):
            held = self.store.digests()
            known = [tmdb_id for tmdb_id in tmdb_ids if tmdb_id in held]
            self._indexer().remove(known)
        return len(known)

    def export(self, file: Path) -> int:
        """Writes every film with both vectors to a Parquet file; returns how many. Raises RecommenderError."""
        from recommender.export import export  # pyarrow takes a third of a second that a search need not pay

        return export(self._index.walk(), file)

    def fetch_posters(self, progress: Progress = silent) -> FetchReport:
        """Fetches the films' real posters from TMDB's picture host and shows them in place of the catalogue's.

        What is here already is not asked for again; a film whose poster does not come keeps the one it has. Safe to
        kill and repeat.
        """
        with self._alone("fetch", progress), closing(PosterHost(self.settings.tmdb_images_url)) as host:
            report = self._real_posters.fetch(self.store.movies(), host, progress)
        if report.fetched or report.here_before:
            self._real_posters.show()
            self._change_posters(progress)
        report.shown = sum(self._real_posters.file(movie) is not None for movie in self.store.movies())
        return report

    def restore_posters(self, progress: Progress = silent) -> int:
        """Shows the catalogue's own posters again, pictures and vectors; how many films that changed."""
        self._real_posters.hide()
        return self._change_posters(progress)

    def prepare(
        self, index: MovieIndex, rebuild: bool = False, recovered: bool = False, progress: Progress = silent
    ) -> None:
        """Makes an index ready for these encoders and gives it the films held here that it lacks; after a crash of
        the server (`recovered`) all of them, since it then cannot tell which vectors it lost.

        Films that only the database has come back from it: all of them into a store that was lost, and on a rebuild.
        Raises IndexMismatch when other encoders made the index, unless `rebuild` allows to make one beside it; the
        other one answers until the new one is complete.
        """
        indexer = self._indexer(index)
        new = self._open(index, rebuild)
        if index.collection is None:
            for film in indexer.all_indexed(progress):
                index.upsert([film])
            return
        self._take_over(indexer, rebuild, progress)
        self._bring_up_to_date(indexer, recovered, progress)
        index.publish(drop=new or rebuild)

    def _open(self, index: MovieIndex, rebuild: bool) -> bool:
        """Whether the collection had to be made beside another one."""
        fingerprint = self._fingerprint()
        try:
            index.prepare(fingerprint)
            if not (rebuild or self._has_all(index)):
                raise IndexMismatch(
                    "The films are not all here in this profile yet.", "Run: python -m recommender setup --rebuild"
                )
            return False
        except IndexMismatch as mismatch:
            # An older layout on our own server costs no encoding: nobody need be asked.
            if not (rebuild or (self._ours and mismatch.revision == fingerprint.revision)):
                raise
            index.clear(fingerprint)
            return True

    @property
    def _ours(self) -> bool:
        """Whether every film of the database came through the store of this home."""
        return self.settings.weaviate_url is None

    def _has_all(self, index: MovieIndex) -> bool:
        """Whether a collection on somebody's server, which may hold more than this home, was ever filled to the end."""
        if self._ours or index.collection is None or self.store.is_complete(index.collection):
            return True
        before = index.predecessor()
        return before is None or index.count() >= before[0].count()

    def _take_over(self, indexer: Indexer, rebuild: bool, progress: Progress) -> None:
        """Films that only the database has come into the store."""
        index, lost = indexer.index, self._ours and self.store.count() == 0
        before = index.predecessor() if lost or rebuild else None
        if lost and index.count():
            indexer.take_over(index, self.encoders.revision, progress)
        elif before is not None and (lost or not self._ours):
            indexer.take_over(before[0], before[2], progress)

    def _bring_up_to_date(self, indexer: Indexer, recovered: bool, progress: Progress) -> None:
        index, store = indexer.index, self.store
        assert index.collection is not None
        known, held = store.is_complete(index.collection), store.count()
        store.begin(index.collection)
        if recovered or index.count() < held or (not known and (held or self._ours)):
            indexer.fill_from_store(progress, everything=recovered, exact=self._ours)
        indexer.flush_pending(progress)
        store.complete(index.collection)

    def fill(self, progress: Progress = silent) -> tuple[str, ...]:
        """Imports the catalogue of the settings where it belongs: its own films into a catalogue that follows it, the
        bundled ones into an empty one that nobody named; again when it was imported before and has changed since.

        Where that is not possible any more the films that are here stay, and a notice says why; raises BadCatalogue
        when there are none.
        """
        chosen = self.settings.catalogue
        sources, follows = self.store.sources(), self.settings.catalogue_chosen
        seen = sources.get(str(chosen))
        try:
            wanted = seen is not None or follows or (self.store.catalogue == DEFAULT and self._index.count() == 0)
            if wanted and seen != catalogue_state(chosen):
                self.import_catalogue(chosen, follows and set(sources) <= {str(chosen)}, progress)
        except BadCatalogue as error:
            if self._index.count() == 0:
                raise
            return (f"{error} The films that came from it before are shown.",)
        return ()

    def in_memory(self) -> MemoryIndex:
        """An index of the films held here that needs no database."""
        index = MemoryIndex()
        index.prepare(self._fingerprint())
        index.upsert(list(self._indexer(index).all_indexed()))
        return index

    def close(self) -> None:
        self._index.close()
        self.store.close()

    def _held(self) -> list[CatalogueFilm]:
        """The films held here as their catalogues gave them."""
        return [CatalogueFilm(film, self.posters.path(film.poster)) for film in self.store.originals()]

    def _fingerprint(self) -> Fingerprint:
        encoders = self.encoders
        dimensions = tuple(sorted(encoders.dimensions.items()))
        return Fingerprint(encoders.profile, encoders.revision, dimensions, catalogue=self.store.catalogue)

    def _change_posters(self, progress: Progress) -> int:
        with self.changing("import", progress):
            return self._indexer().change_posters(progress)

    def _indexer(self, index: MovieIndex | None = None) -> Indexer:
        return Indexer(self.encoders, self.store, self.posters, self._real_posters, index or self._index)

    def _count_change(self) -> None:
        with self._lock:
            self._edition += 1

    @contextmanager
    def changing(self, work: str = "import", progress: Progress = silent) -> Iterator[None]:
        """Around a change of the films: one process at a time, and whoever looks next sees another edition."""
        try:
            with self._alone(work, progress):
                yield
        finally:
            self._count_change()

    @contextmanager
    def _alone(self, work: str, progress: Progress) -> Iterator[None]:
        """One process at a time does this work in this home; the others wait for it."""
        with alone(self.settings.home / f"{work}.lock", f"Waiting for another {work} to end", progress):
            yield
