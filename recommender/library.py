"""The films of a home, and what changes them: brought in, given posters, kept the same in store and index."""

from __future__ import annotations

import threading
from collections.abc import Collection, Iterator
from contextlib import closing, contextmanager, suppress
from functools import partial
from pathlib import Path

from recommender.catalogue import USUAL, CatalogueFilm, CatalogueReading, Choice, catalogue_state
from recommender.catalogue.preview import Preview, preview_catalogue
from recommender.cost import cost_of, cost_of_import
from recommender.embedding import Encoders
from recommender.errors import BadCatalogue, RecommenderError
from recommender.export_facts import export_facts
from recommender.film_store import FilmStore
from recommender.home_database import DEFAULT
from recommender.import_report import ImportReport, noting, written_report
from recommender.index import Fingerprint, MovieIndex
from recommender.index.memory import MemoryIndex
from recommender.indexing import Indexer
from recommender.locks import alone
from recommender.poster_looks import PosterLooks
from recommender.posters import POSTERS, PosterStore
from recommender.preparing import Preparing
from recommender.progress import Progress, silent
from recommender.real_posters import FetchReport, RealPosters
from recommender.settings import Settings
from recommender.vector_keys import vector_keys


class Library:
    """Several processes may share a home: one at a time changes it, the others wait. Shared by threads."""

    def __init__(self, settings: Settings, encoders: Encoders, store: FilmStore, index: MovieIndex) -> None:
        self.settings = settings
        self.encoders = encoders
        self.store = store
        self.posters = PosterStore(settings.home / POSTERS)
        self._looks = PosterLooks(encoders, store, self.posters)
        self._real_posters = RealPosters(settings.home)
        self._reports = settings.home / "imports"
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
        choice: Choice = USUAL,
    ) -> ImportReport:
        """Adds the films of a catalogue; with `replace`, the others are removed once all of these are in. The
        `choice` says which rows come in, and which column holds what where the usual names do not tell.

        Safe to kill and repeat. Raises BadCatalogue when nothing can be read or no row is usable; the films that are
        here then stay.
        """
        reading = partial(CatalogueReading, path, choice, self.held)
        with self.changing("import", progress):
            state, indexer = catalogue_state(path), self._indexer()
            preview = self._preview(reading(), path, progress)
            if cost := cost_of_import(self.settings, preview):
                progress(cost)
            self.store.begin_source(str(path.absolute()))
            with written_report(self._reports, self.store.catalogue, preview) as report:
                seen: set[int] = set()
                indexer.run(noting(reading(), seen), report, preview.films, progress)
                if replace:
                    indexer.remove_others(seen, report)
            self.store.remember_source(str(path.absolute()), state, alone=replace)
        return report

    def preview(
        self,
        path: Path,
        choice: Choice = USUAL,
        progress: Progress = silent,
    ) -> Preview:
        """What `import_catalogue` would bring, and why what would not come; changes nothing. Raises BadCatalogue where
        nothing would come in."""
        reading = CatalogueReading(path, choice, self.held)
        return self._preview(reading, path, progress)

    def _preview(self, reading: CatalogueReading, path: Path, progress: Progress) -> Preview:
        told = partial(progress, "Looking through the rows", total=None)
        return preview_catalogue(reading, path, self.store.digests(), told)

    def _cost_of_held(self, films: int) -> str:
        """What so many of the films held here will roughly cost, in words; "" where nobody is paid for it."""
        held = self.store.movies() if self.settings.profile == "cloud" else ()
        return cost_of(self.settings, films, sum(movie.poster is not None for movie in held) / max(1, len(held)), held)

    def complete(self, progress: Progress = silent) -> tuple[str, ...]:
        """Asks once more for the vectors that films wait for since a provider failed; why it did not work."""
        if not self._index.incomplete():
            return ()
        with self.changing("import", progress):
            return tuple(self._indexer().complete(progress).values())

    def remove(self, tmdb_ids: Collection[int], progress: Progress = silent) -> int:
        """Removes films; how many of them were here. Their vectors stay cached, so bringing them back is quick."""
        with self.changing("import", progress):
            held = self.store.digests()
            known = [tmdb_id for tmdb_id in tmdb_ids if tmdb_id in held]
            self._indexer().remove(known)
        return len(known)

    def export(self, file: Path) -> int:
        """Writes every film to a file; returns how many. A .csv or .json file has the facts, any other is Parquet and
        has facts, posters and vectors: imported into another home it gives the same. Raises RecommenderError."""
        if file.suffix.lower() in (".csv", ".json"):
            return export_facts(self.store.movies(), file)
        from recommender.export import export  # pyarrow takes a third of a second that a search need not pay

        films = self._indexer().vectors.as_made(self._index.walk())
        return export(films, file, self.posters, partial(vector_keys, self.encoders.revision))

    def fetch_posters(self, progress: Progress = silent) -> FetchReport:
        """Fetches the films' real posters from TMDB's picture host and shows them in place of the catalogue's.

        What is here already is not asked for again; a film whose poster does not come keeps the one it has. Safe to
        kill and repeat.
        """
        from recommender.poster_host import PosterHost

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
        ours = self.settings.weaviate_url is None
        preparing = Preparing(self._indexer(index), self._fingerprint(), ours, rebuild, progress, self._cost_of_held)
        preparing.run(recovered)

    def fill(self, progress: Progress = silent) -> tuple[str, ...]:
        """Imports the catalogue of the settings where it belongs: its own films into a catalogue that follows it, the
        bundled ones into an empty one that nobody named; again when that was cut off, and when it has changed since.

        Of posters that came in before it was measured how they look, it is measured.

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
        if self.store.without_look():
            with self.changing("import", progress):
                self._indexer().measure_looks(progress)
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

    def held(self) -> Iterator[CatalogueFilm]:
        """The films of this home as their catalogues gave them, those of this one first."""
        return (CatalogueFilm(film, self.posters.path(film.poster)) for film in self.store.originals_of_all())

    def _fingerprint(self) -> Fingerprint:
        encoders = self.encoders
        dimensions = tuple(sorted(encoders.dimensions.items()))
        return Fingerprint(encoders.profile, encoders.revision, dimensions, catalogue=self.store.catalogue)

    def _change_posters(self, progress: Progress) -> int:
        with self.changing("import", progress):
            return self._indexer().change_posters(progress)

    def _indexer(self, index: MovieIndex | None = None) -> Indexer:
        return Indexer(self.encoders, self.store, self.posters, self._looks, self._real_posters, index or self._index)

    def _count_change(self) -> None:
        with self._lock:
            self._edition += 1

    @contextmanager
    def changing(self, work: str = "import", progress: Progress = silent) -> Iterator[None]:
        """Around a change of the films: one process at a time, and whoever looks next sees another edition."""
        before = self.store.own_changes
        try:
            with self._alone(work, progress):
                yield
        finally:
            self._count_change()
            if self.store.own_changes != before:
                self._tell_others()

    def _tell_others(self) -> None:
        """The machines that share the server. Without it they see films that came or went, and others later."""
        index = self._index
        if index.posters is not None and index.collection is not None:
            with suppress(RecommenderError):
                index.posters.mark_change(index.collection)

    @contextmanager
    def _alone(self, work: str, progress: Progress) -> Iterator[None]:
        """One process at a time does this work in this home; the others wait for it."""
        with alone(self.settings.home / f"{work}.lock", f"Waiting for another {work} to end", progress):
            yield
