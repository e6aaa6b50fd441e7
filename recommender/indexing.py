"""From a catalogue to a filled index: reads posters, encodes what is new, keeps the rest. Safe to kill and repeat."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace

from recommender.catalogue import Catalogue, CatalogueFilm, RowProblem
from recommender.embedding import Encoders
from recommender.embedding.plot_text import plot_text
from recommender.errors import BadImage
from recommender.film_store import FilmStore, StoredFilm
from recommender.images import read_bytes, read_image
from recommender.index import FloatVector, IndexedFilm, MovieIndex
from recommender.movies import Movie, Space
from recommender.posters import PosterStore
from recommender.progress import Progress, silent
from recommender.real_posters import RealPosters

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

    def encode_anew(self, progress: Progress = silent) -> int:
        """Encodes the films held here that other encoders encoded; how many there were."""
        stale = [self._stored(movie) for movie in self.store.originals(but_revision=self.encoders.revision)]
        self._write_again(stale, "Encoding the films anew", progress)
        return len(stale)

    def change_posters(self, progress: Progress = silent) -> int:
        """Gives every film the poster that is to be shown now, its real one or its catalogue's; how many changed.

        The index is asked too, since a process that was killed between the two leaves it ahead of the store.
        """
        films = [self._stored(movie) for movie in self.store.originals()]
        held, indexed = self.store.digests(), self.index.digests()
        changed = [
            film for film in films if {held[film.movie.tmdb_id], indexed.get(film.movie.tmdb_id)} != {film.digest}
        ]
        self._write_again(changed, "Looking at the posters", progress)
        return len(changed)

    def remove(self, tmdb_ids: Sequence[int]) -> None:
        """Removes films from the index, then from the store."""
        self.index.delete(tmdb_ids)
        self._note(tmdb_ids)
        self.store.delete(tmdb_ids)

    def flush_pending(self, progress: Progress = silent) -> int:
        """Tells the database what changed while memory was searched instead; how many films that were."""
        pending = self.store.pending()
        if pending:
            progress("Telling the database what has changed")
            held = self.store.digests()
            self.index.delete([tmdb_id for tmdb_id in pending if tmdb_id not in held])
            self._upsert([tmdb_id for tmdb_id in pending if tmdb_id in held], progress)
            self.store.flush_pending()
        return len(pending)

    def refill_store(self, progress: Progress = silent) -> int:
        """Takes the films back from the index into a store that lost them; how many there were.

        Their vectors come along, so that nothing is encoded anew. Which catalogue they came from is not known any more.
        """
        films: list[IndexedFilm] = []
        for film in self.index.walk():
            films.append(film)
            if len(films) == 8 * BATCH:
                self._take_back(films)
                films = []
            progress("Taking the films back from the database", None, None)
        self._take_back(films)
        return self.store.count()

    def _take_back(self, films: Sequence[IndexedFilm]) -> None:
        stored = [self._stored(film.movie) for film in films]
        vectors = {
            one.keys[space]: vector
            for one, film in zip(stored, films, strict=True)
            for space, vector in film.vectors.items()
            if space in one.keys
        }
        self.store.put([replace(one, digest=film.digest) for one, film in zip(stored, films, strict=True)], vectors)

    def fill_from_store(self, progress: Progress = silent, everything: bool = False) -> int:
        """Gives the index the films it lacks or holds in another state, from the store; how many there were.

        With `everything` no word of the index is believed and all films are written.
        """
        wanted, present = self.store.digests(), {} if everything else self.index.digests()
        missing = [tmdb_id for tmdb_id, digest in wanted.items() if present.get(tmdb_id) != digest]
        self._upsert(missing, progress)
        return len(missing)

    def _upsert(self, tmdb_ids: Sequence[int], progress: Progress) -> None:
        for start in range(0, len(tmdb_ids), 8 * BATCH):
            progress("Filling the index", start, len(tmdb_ids))
            self.index.upsert(list(self.store.films(tmdb_ids[start : start + 8 * BATCH])))

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
        revision, movie = self.encoders.revision, self._with_displayed_poster(original)
        keys: dict[Space, str] = {"plot": _hash(revision, "plot", plot_text(movie))}
        if movie.poster is not None:
            keys["poster"] = _hash(revision, "poster", movie.poster)
        return StoredFilm(movie, _hash(revision, json.dumps(asdict(movie))), keys, revision, original.poster)

    def _with_displayed_poster(self, movie: Movie) -> Movie:
        file = self.real_posters.file(movie)
        try:
            return movie if file is None else replace(movie, poster=self.posters.add(read_bytes(file)))
        except BadImage:  # damaged since it was fetched; the next fetch replaces it
            return movie

    def _write_again(self, films: Sequence[StoredFilm], step: str, progress: Progress) -> None:
        known = self.store.digests()
        for start in range(0, len(films), BATCH):
            progress(step, start, len(films))
            self._write(films[start : start + BATCH], known, ImportReport())

    def _write(self, films: Sequence[StoredFilm], known: Mapping[int, str], report: ImportReport) -> None:
        cached = self.store.cached([key for film in films for key in film.keys.values()])
        new = {**self._encode_plots(films, cached), **self._encode_posters(films, cached)}
        vectors = {**cached, **new}
        failures = self.index.upsert([_indexed(film, vectors) for film in films])
        report.skipped += [RowProblem(None, f.title, f"the index refused it: {f.reason}", f.tmdb_id) for f in failures]
        refused = {failure.tmdb_id for failure in failures}
        written = [film for film in films if film.movie.tmdb_id not in refused]
        self._note([film.movie.tmdb_id for film in written])
        self.store.put(written, new)
        added = sum(film.movie.tmdb_id not in known for film in written)
        report.added += added
        report.updated += len(written) - added

    def _note(self, tmdb_ids: Sequence[int]) -> None:
        if self.index.engine == "memory":  # which forgets: a database of this home has still to be told
            self.store.queue_pending(tmdb_ids)

    def _encode_plots(self, films: Sequence[StoredFilm], cached: Vectors) -> Vectors:
        new = {film.keys["plot"]: film.movie for film in films if film.keys["plot"] not in cached}
        rows = self.encoders.encode_documents(list(new.values()), ["plot"]) if new else {}
        return dict(zip(new, rows["plot"], strict=True)) if "plot" in rows else {}

    def _encode_posters(self, films: Sequence[StoredFilm], cached: Vectors) -> Vectors:
        pictures = {}
        for film in films:
            key, file = film.keys.get("poster"), self.posters.path(film.movie.poster)
            if key is not None and key not in cached and file is not None:
                pictures[key] = read_image(file)
        rows = self.encoders.encode_pictures(list(pictures.values()), ["poster"]) if pictures else {}
        return dict(zip(pictures, rows["poster"], strict=True)) if "poster" in rows else {}


def _indexed(film: StoredFilm, vectors: Vectors) -> IndexedFilm:
    present = {space: vectors[key] for space, key in film.keys.items() if key in vectors}
    return IndexedFilm(film.movie, present, film.digest)


def _hash(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:32]
