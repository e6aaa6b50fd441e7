"""From films to a filled index: reads posters, encodes what is new, keeps the rest. Safe to kill and repeat."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial, reduce
from operator import add

from PIL import Image

from recommender.catalogue import CatalogueFilm, RowProblem
from recommender.errors import BadImage
from recommender.film_store import StoredFilm
from recommender.film_vectors import Vectors
from recommender.images import read_bytes
from recommender.import_report import ImportReport, in_batches
from recommender.index import IndexedFilm
from recommender.index_filling import BATCH, IndexFilling, as_indexed
from recommender.movies import Movie
from recommender.progress import Progress, silent
from recommender.side_by_side import side_by_side

PORTION = 8
"""Films that one core prepares at a time: with more of them the others idle longer at the end."""


@dataclass(frozen=True, slots=True)
class _Batch:
    """Films as they will be kept, the rows they came from, what was wrong with their posters, and, of those that are
    new or have changed, what the index gets."""

    films: Sequence[StoredFilm]
    rows: Sequence[CatalogueFilm]
    problems: Sequence[RowProblem]
    fresh: Sequence[IndexedFilm]
    new: Vectors

    def __add__(self, other: _Batch) -> _Batch:
        return _Batch(
            [*self.films, *other.films],
            [*self.rows, *other.rows],
            [*self.problems, *other.problems],
            [*self.fresh, *other.fresh],
            {**self.new, **other.new},
        )


@dataclass(frozen=True, slots=True)
class Indexer(IndexFilling):
    """Brings films into the film store and the index."""

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
        prepared = side_by_side(partial(self._prepare, whole), in_batches(rows, report, PORTION))
        for batch in _joined(prepared):
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
        return _Batch(as_indexed(films, fresh), rows, problems, fresh, new)

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

    def measure_looks(self, progress: Progress = silent) -> int:
        """Measures how the posters look of films that came in before that was measured; how many there were."""
        bare = [film for film in self.store.without_look() if self.posters.path(film.movie.poster) is not None]
        self._write_again(bare, "Measuring how posters look", progress)
        return len(bare)

    def _write_again(self, films: Sequence[StoredFilm], step: str, progress: Progress) -> None:
        for start in range(0, len(films), BATCH):
            progress(step, start, len(films))
            some = films[start : start + BATCH]
            with_vectors, new = self.vectors.indexed(some)
            refused = {failure.tmdb_id for failure in self._put(with_vectors) if failure.space is None}
            written = [film for film in as_indexed(some, with_vectors) if film.movie.tmdb_id not in refused]
            self.store.put(written, new, self.index.collection)

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


def _joined(portions: Iterable[_Batch]) -> Iterator[_Batch]:
    """As many portions together as the engine takes at once."""
    waiting: list[_Batch] = []
    for portion in portions:
        waiting.append(portion)
        if len(waiting) * PORTION >= BATCH:
            yield reduce(add, waiting)
            waiting = []
    if waiting:
        yield reduce(add, waiting)
