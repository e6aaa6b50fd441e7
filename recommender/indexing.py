"""From films to a filled index: reads posters, encodes what is new, keeps the rest. Safe to kill and repeat."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PIL import Image

from recommender.catalogue import CatalogueFilm, RowProblem
from recommender.embedding import Encoders
from recommender.errors import BadImage
from recommender.film_store import FilmStore, StoredFilm
from recommender.film_vectors import FilmVectors, Vectors
from recommender.images import read_bytes
from recommender.import_report import ImportReport, in_batches
from recommender.index import Failure, IndexedFilm, MovieIndex
from recommender.movies import SPACES, Movie, Space
from recommender.poster_looks import PosterLooks
from recommender.posters import PosterStore
from recommender.progress import Progress, silent
from recommender.real_posters import RealPosters
from recommender.side_by_side import side_by_side
from recommender.vector_keys import vector_keys

BATCH = 32
"""Films made searchable at once: large enough to keep the engine busy, small enough to lose little when killed."""


@dataclass(frozen=True, slots=True)
class _Batch:
    """Films as they will be kept, the rows they came from, what was wrong with their posters, and, of those that are
    new or have changed, what the index gets."""

    films: Sequence[StoredFilm]
    rows: Sequence[CatalogueFilm]
    problems: Sequence[RowProblem]
    fresh: Sequence[IndexedFilm]
    new: Vectors


@dataclass(frozen=True, slots=True)
class Indexer:
    """Brings films into the film store and the index."""

    encoders: Encoders
    store: FilmStore
    posters: PosterStore
    looks: PosterLooks
    real_posters: RealPosters
    index: MovieIndex

    def run(
        self,
        rows: Iterable[CatalogueFilm | RowProblem],
        report: ImportReport | None = None,
        total: int | None = None,
        progress: Progress = silent,
    ) -> ImportReport:
        """Imports what is new or changed, on all cores. Every batch is searchable as soon as it is encoded, and no more
        than a few batches are in memory.

        The index is written before the store: after a kill in between, the repeated import writes the same objects
        again, while the other order would leave films the index never gets.
        """
        report = report or ImportReport()
        known, done, waiting = self.store.digests(), 0, self.index.incomplete()
        whole = {tmdb_id: digest for tmdb_id, digest in known.items() if tmdb_id not in waiting}
        batches = side_by_side(partial(self._prepare, whole), in_batches(rows, report, BATCH))
        for batch in batches:
            self._write(batch, known, report)
            done += len(batch.films)
            progress("Reading films and posters", done, total)
        return report

    def _prepare(self, known: Mapping[int, str], rows: Sequence[CatalogueFilm]) -> _Batch:
        problems: list[RowProblem] = []
        pictures: dict[str, Image.Image] = {}
        films = [self._keep(row, problems, pictures) for row in rows]
        given = {key: vector for row in rows if row.extras for key, vector in row.extras.vectors.items()}
        changed = [film for film in films if known.get(film.movie.tmdb_id) != film.digest]
        fresh, new = self.vectors.indexed(changed, given, pictures)
        return _Batch(_as_indexed(films, fresh), rows, problems, fresh, new)

    def _write(self, batch: _Batch, known: Mapping[int, str], report: ImportReport) -> None:
        """Writes what is fresh, and says of every film what became of it."""
        failures = self._put(batch.fresh) if batch.fresh else ()
        refused = {failure.tmdb_id: failure.reason for failure in failures if failure.space is None}
        report.waiting |= {failure.space: failure.reason for failure in failures if failure.space is not None}
        fresh = {film.movie.tmdb_id for film in batch.fresh}
        written = [film for film in batch.films if film.movie.tmdb_id in fresh - refused.keys()]
        if written:
            self.store.put(written, batch.new, self.index.collection)
        for problem in batch.problems:
            report.no_poster(problem)
        for row, film in zip(batch.rows, batch.films, strict=True):
            tmdb_id, title = film.movie.tmdb_id, film.movie.title
            if tmdb_id in refused:
                report.skip(RowProblem(row.row, title, f"the index refused it: {refused[tmdb_id]}", tmdb_id))
            else:
                outcome = "unchanged" if tmdb_id not in fresh else "updated" if tmdb_id in known else "added"
                report.film(row.row, title, tmdb_id, outcome)

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
            some = changed[start : start + BATCH]
            with_vectors, new = self.vectors.indexed(some)
            refused = {failure.tmdb_id for failure in self._put(with_vectors) if failure.space is None}
            written = [film for film in _as_indexed(some, with_vectors) if film.movie.tmdb_id not in refused]
            self.store.put(written, new, self.index.collection)
        return len(changed)

    def remove(self, tmdb_ids: Sequence[int]) -> None:
        """Removes films from the index, then from the store."""
        self.index.delete(tmdb_ids)
        self.store.delete(tmdb_ids, self.index.collection)

    def remove_others(self, keep: Collection[int], report: ImportReport) -> None:
        """Removes all films but these, and reports each."""
        others = [tmdb_id for tmdb_id in self.store.digests() if tmdb_id not in keep]
        titles = {movie.tmdb_id: movie.title for movie in self.store.movies(others)}
        self.remove(others)
        for tmdb_id in others:
            report.film(None, titles[tmdb_id], tmdb_id, "removed")

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

    def _keep(self, film: CatalogueFilm, problems: list[RowProblem], pictures: dict[str, Image.Image]) -> StoredFilm:
        """Takes the film's poster into the poster store; a picture that cannot be used leaves a film without one."""
        name, data = None, film.extras.poster if film.extras else None
        try:
            if film.poster_file is not None:
                data = read_bytes(film.poster_file)
            name, picture = self.posters.take(data) if data else (None, None)
            if name is not None and picture is not None:
                pictures[name] = picture
        except BadImage as error:
            which = film.poster_file.name if film.poster_file else "in the file"
            problem = f"its poster {which} is left out: {error.message}"
            problems.append(RowProblem(film.row, film.movie.title, problem, film.movie.tmdb_id))
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


def _as_indexed(films: Sequence[StoredFilm], indexed: Sequence[IndexedFilm]) -> list[StoredFilm]:
    """The films with what was found out about them for the index: how their posters look."""
    found = {film.movie.tmdb_id: film.movie for film in indexed}
    return [replace(film, movie=found.get(film.movie.tmdb_id, film.movie)) for film in films]
