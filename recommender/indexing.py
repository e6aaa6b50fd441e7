"""From films to a filled index: reads posters, encodes what is new, keeps the rest. Safe to kill and repeat."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from recommender.catalogue import Catalogue, CatalogueFilm, RowProblem
from recommender.embedding import Encoders
from recommender.errors import BadImage
from recommender.film_store import FilmStore, StoredFilm
from recommender.images import read_bytes, read_image
from recommender.index import Failure, FloatVector, IndexedFilm, MovieIndex
from recommender.movies import Movie, Space
from recommender.posters import PosterStore
from recommender.progress import Progress, silent
from recommender.real_posters import RealPosters
from recommender.vector_keys import vector_keys

Vectors = Mapping[str, FloatVector]
"""Vectors by the key they are cached under."""

BATCH = 32
"""Films made searchable at once: large enough to keep the engine busy, small enough to lose little when killed."""


@dataclass(slots=True)
class ImportReport:
    """What an import did: films added, changed and left as they were, rows skipped, posters that could not be used."""

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    removed: int = 0
    skipped: list[RowProblem] = field(default_factory=list)
    without_poster: list[RowProblem] = field(default_factory=list)
    catalogue: Catalogue | None = None
    """What was imported; None where the films were here before."""


@dataclass(frozen=True, slots=True)
class Indexer:
    """Brings films into the film store and the index."""

    encoders: Encoders
    store: FilmStore
    posters: PosterStore
    real_posters: RealPosters
    index: MovieIndex

    def run(self, catalogue: Catalogue, progress: Progress = silent) -> ImportReport:
        """Imports what is new or changed. Every batch is searchable before the next one is encoded.

        The index is written before the store: after a kill in between, the repeated import writes the same objects
        again, while the other order would leave films the index never gets.
        """
        report = ImportReport(skipped=list(catalogue.problems), catalogue=catalogue)
        known = self.store.digests()
        total = len(catalogue.films)
        for start in range(0, total, BATCH):
            progress("Reading films and posters", start, total)
            films = [self._keep(film, report) for film in catalogue.films[start : start + BATCH]]
            fresh = [film for film in films if known.get(film.movie.tmdb_id) != film.digest]
            report.unchanged += len(films) - len(fresh)
            if fresh:
                self._write(fresh, known, report)
        progress("Reading films and posters", total, total)
        return report

    def change_posters(self, progress: Progress = silent) -> int:
        """Gives every film the poster that is to be shown now, its real one or its catalogue's; how many changed.

        The index is asked too, since a process that was killed between the two leaves it ahead of the store.
        """
        films = [self._stored(movie) for movie in self.store.originals()]
        held, indexed = self.store.digests(), self.index.digests()
        changed = [
            film for film in films if {held[film.movie.tmdb_id], indexed.get(film.movie.tmdb_id)} != {film.digest}
        ]
        for start in range(0, len(changed), BATCH):
            progress("Looking at the posters", start, len(changed))
            self._write(changed[start : start + BATCH], held, ImportReport())
        return len(changed)

    def remove(self, tmdb_ids: Sequence[int]) -> None:
        """Removes films from the index, then from the store."""
        self.index.delete(tmdb_ids)
        self.store.delete(tmdb_ids, self.index.collection)

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
        films = self.store.movies(tmdb_ids)
        vectors, new = self._vectors(films)
        if new:
            self.store.keep(new)
        return [self._indexed(StoredFilm(movie, None), vectors) for movie in films]

    def all_indexed(self, progress: Progress = silent) -> Iterator[IndexedFilm]:
        """Every film held here with its vectors, by rising id."""
        for some in self._in_turns(sorted(self.store.digests()), "Looking up the films", progress):
            yield from self.indexed(some)

    def _upsert(self, tmdb_ids: Sequence[int], progress: Progress) -> None:
        for some in self._in_turns(tmdb_ids, "Filling the index", progress):
            self.index.upsert(self.indexed(some))

    def _in_turns(self, tmdb_ids: Sequence[int], step: str, progress: Progress) -> Iterator[Sequence[int]]:
        for start in range(0, len(tmdb_ids), 8 * BATCH):
            progress(step, start, len(tmdb_ids))
            yield tmdb_ids[start : start + 8 * BATCH]

    def _keep(self, film: CatalogueFilm, report: ImportReport) -> StoredFilm:
        """Takes the film's poster into the poster store; a picture that cannot be used leaves a film without one."""
        name = None
        if film.poster_file is not None:
            try:
                name = self.posters.add(read_bytes(film.poster_file))
            except BadImage as error:
                problem = f"its poster {film.poster_file.name} is left out: {error.message}"
                report.without_poster.append(RowProblem(film.row, film.movie.title, problem, film.movie.tmdb_id))
        return self._stored(replace(film.movie, poster=name))

    def _stored(self, original: Movie) -> StoredFilm:
        """The film as it is kept, with its real poster in place of the catalogue's where that is shown."""
        return StoredFilm(self._with_displayed_poster(original), original.poster)

    def _with_displayed_poster(self, movie: Movie) -> Movie:
        file = self.real_posters.file(movie)
        try:
            return movie if file is None else replace(movie, poster=self.posters.add(read_bytes(file)))
        except BadImage:  # damaged since it was fetched; the next fetch replaces it
            return movie

    def _write(self, films: Sequence[StoredFilm], known: Mapping[int, str], report: ImportReport) -> None:
        vectors, new = self._vectors([film.movie for film in films])
        failures = self.index.upsert([self._indexed(film, vectors) for film in films])
        report.skipped += [_refused(failure) for failure in failures]
        refused = {failure.tmdb_id for failure in failures}
        written = [film for film in films if film.movie.tmdb_id not in refused]
        self.store.put(written, new, self.index.collection)
        added = sum(film.movie.tmdb_id not in known for film in written)
        report.added += added
        report.updated += len(written) - added

    def _indexed(self, film: StoredFilm, vectors: Vectors) -> IndexedFilm:
        keys = vector_keys(self.encoders.revision, film.movie)
        present = {space: vectors[key] for space, key in keys.items() if key in vectors}
        return IndexedFilm(film.movie, present, film.digest)

    def _vectors(self, movies: Sequence[Movie]) -> tuple[Vectors, Vectors]:
        """The vectors of these films, and those among them that had to be made."""
        keys = [vector_keys(self.encoders.revision, movie) for movie in movies]
        cached = self.store.cached({key for each in keys for key in each.values()})
        new = {**self._encode_plots(movies, keys, cached), **self._encode_posters(movies, keys, cached)}
        return {**cached, **new}, new

    def _encode_plots(self, movies: Sequence[Movie], keys: Sequence[Mapping[Space, str]], cached: Vectors) -> Vectors:
        pairs = zip(movies, keys, strict=True)
        new = {each["plot"]: movie for movie, each in pairs if each["plot"] not in cached}
        rows = self.encoders.encode_documents(list(new.values()), ["plot"]) if new else {}
        return dict(zip(new, rows["plot"], strict=True)) if "plot" in rows else {}

    def _encode_posters(self, movies: Sequence[Movie], keys: Sequence[Mapping[Space, str]], cached: Vectors) -> Vectors:
        pictures = {}
        for movie, each in zip(movies, keys, strict=True):
            key, file = each.get("poster"), self.posters.path(movie.poster)
            if key is not None and key not in cached and key not in pictures and file is not None:
                pictures[key] = read_image(file)
        rows = self.encoders.encode_pictures(list(pictures.values()), ["poster"]) if pictures else {}
        return dict(zip(pictures, rows["poster"], strict=True)) if "poster" in rows else {}


def _refused(failure: Failure) -> RowProblem:
    return RowProblem(None, failure.title, f"the index refused it: {failure.reason}", failure.tmdb_id)
