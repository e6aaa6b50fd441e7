"""From a path to a catalogue: finds the files, reads their rows, makes films of them and reports the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain, islice
from pathlib import Path
from typing import TextIO

from recommender.catalogue import sources
from recommender.catalogue.additions import Additions
from recommender.catalogue.columns import Columns, plain
from recommender.catalogue.csv_rows import CsvTable
from recommender.catalogue.decoding import open_text
from recommender.catalogue.film import film, is_bare
from recommender.catalogue.held_films import HeldFilms
from recommender.catalogue.json_rows import json_rows
from recommender.catalogue.kinds import is_adult, is_series
from recommender.catalogue.model import (
    USUAL,
    BadRow,
    Catalogue,
    CatalogueFilm,
    Choice,
    Extras,
    LeftOut,
    Row,
    RowProblem,
)
from recommender.catalogue.nested import unfolded
from recommender.catalogue.parquet_rows import ParquetTable
from recommender.catalogue.picture_rows import picture_rows
from recommender.catalogue.poster_files import PosterFiles
from recommender.catalogue.refusals import check_columns, exported_by, nothing_usable
from recommender.catalogue.values import text
from recommender.catalogue.votes import TOLD_BY, Scales, scales_of
from recommender.errors import BadCatalogue
from recommender.movies import Movie

Held = Callable[[], Iterable[CatalogueFilm]]
"""Gives the films that are held already; asked only where a list has to be matched to them."""

_MEND = "Nothing was changed. Mend the file."
_MADE_OF_THEM = 2
"""Rises when an import makes more of the same files than before, as it does now of posters: how they look."""
_MOST_NAMES = 200
"""Of columns, in rows that all differ."""


def _none_held() -> Iterable[CatalogueFilm]:
    return ()


def read_catalogue(path: Path, choice: Choice = USUAL, held: Held = _none_held) -> Catalogue:
    """All films of a catalogue at once; see `CatalogueReading`. Raises BadCatalogue when no film can be read at all."""
    reading = CatalogueReading(path, choice, held)
    films: list[CatalogueFilm] = []
    problems: list[RowProblem] = []
    for each in reading:
        if isinstance(each, CatalogueFilm):
            films.append(each)
        else:
            problems.append(each)
    return Catalogue(tuple(films), tuple(problems), reading.columns, reading.left_out)


def catalogue_state(path: Path) -> str:
    """Changes when the catalogue's files or the names in its poster folder do, and when more is made of them; cheap to
    ask at every start."""
    return f"{_MADE_OF_THEM}.{sources.state(sources.find_sources(path, Columns()))}"


class CatalogueReading:
    """A folder or a file, row by row: JSON as pandas or TMDB write it, JSON lines, CSV in any delimiter and encoding,
    or a folder of pictures. No film is kept, so memory stays flat however many there are.

    Films that are marked as adult and series stay out unless the `choice` asks for them. A list from Letterboxd or IMDb
    means films that are `held`.

    Going through it gives every film, and a problem for every other row. Raises BadCatalogue where nothing can be
    read, and at the end where no row was a film. What the other properties say grows on the way.
    """

    def __init__(self, path: Path, choice: Choice = USUAL, held: Held = _none_held) -> None:
        self._path = path
        self._choice = choice
        self._columns = Columns(choice.columns)
        self._scales: Scales = {}
        self._held = held
        self._listed: HeldFilms | None = None
        self._sources = sources.find_sources(path, self._columns)
        home = sources.innermost(path) if path.is_dir() else path.parent
        self._posters = PosterFiles(home, self._sources.posters)
        self._additions = Additions(self._sources.additions)
        self._first_rows: dict[int, int] = {}
        self._problems: list[RowProblem] = []
        self._names: dict[str, None] = {}
        self.rows = 0
        self.left_out = LeftOut()

    @property
    def columns(self) -> Mapping[str, str]:
        """What was taken as what: the column of the file that gave a fact ("overview": "Description")."""
        return self._columns.used()

    @property
    def names(self) -> tuple[str, ...]:
        """The columns that were found, in the order of the file."""
        return tuple(self._names)

    def __iter__(self) -> Iterator[CatalogueFilm | RowProblem]:
        try:
            for number, row, extras in self._numbered():
                found = self._outcome(number, row, extras)
                if isinstance(found, RowProblem) and not self._problems:
                    self._problems.append(found)
                if found is not None:
                    yield found
        except OSError as error:
            reason = (error.strerror or str(error)).rstrip(". ")
            raise BadCatalogue(f"{self._path} cannot be read: {reason}.", _MEND) from error
        if not self._first_rows:
            path = self._sources.films[0] if len(self._sources.films) == 1 else self._path
            raise nothing_usable(path, list(self._names), self.rows, self._problems, self.left_out)

    def _numbered(self) -> Iterator[tuple[int, Row | BadRow, Extras | None]]:
        for file in self._sources.films:
            rows = self._parquet_rows(file) if sources.form(file) in sources.PARQUET else self._rows_of(file)
            first = list(islice(rows, TOLD_BY))
            self._scales = scales_of((row for row, _ in first), self._columns)
            for number, (row, extras) in enumerate(chain(first, rows), start=1):
                yield number, row, extras
        if not self._sources.films:
            for number, row in enumerate(picture_rows(self._sources.posters), start=1):
                yield number, row, None

    def _outcome(self, number: int, row: Row | BadRow, extras: Extras | None) -> CatalogueFilm | RowProblem | None:
        """What becomes of a row; None for films that stay out without being wrong."""
        self.rows += 1
        if isinstance(row, BadRow):
            return RowProblem(number, "", row.reason)
        row = self._additions.to(row)
        if self._stays_out(row):
            return None
        movie = film(row, self._columns, self._scales)
        if isinstance(movie, str):
            return RowProblem(number, self._columns.first(row, "title", text) or "", movie)
        if (first := self._first_rows.get(movie.tmdb_id)) is not None:
            what = f"id {movie.tmdb_id}" if movie.tmdb_id > 0 else "the same title and year"
            reason = f"{what} appears twice; the first one (row {first}) counts"
            return RowProblem(number, movie.title, reason, movie.tmdb_id)
        if self._listed is not None:
            return self._match(self._listed, movie, number)
        found = replace(self._with_poster(movie, row, number), extras=extras)
        if not found.has_poster and is_bare(found.movie):
            return RowProblem(number, movie.title, "has no TMDB id, and nothing is known of it but its title")
        self._first_rows[movie.tmdb_id] = number
        return found

    def _stays_out(self, row: Row) -> bool:
        adult = not self._choice.adult and is_adult(row, self._columns)
        series = not adult and not self._choice.series and is_series(row, self._columns)
        self.left_out = LeftOut(self.left_out.adult + adult, self.left_out.series + series)
        return adult or series

    def _match(self, held: HeldFilms, listed: Movie, number: int) -> CatalogueFilm | RowProblem | None:
        meant = held.meant(listed)
        if meant is None:
            return RowProblem(number, listed.title_and_year, "is not among the films held here")
        if meant.movie.tmdb_id in self._first_rows:
            return None
        self._first_rows[meant.movie.tmdb_id] = number
        return replace(meant, row=number)

    def _with_poster(self, movie: Movie, row: Row, number: int) -> CatalogueFilm:
        column = next(iter(self._columns.of(row).get("poster", ())), "")
        named = self._posters.named(row.get(column))
        if named is not None and plain(column) != "posterpath":  # a file of their own, and no path of TMDB's
            movie = replace(movie, poster_path=None)
        return CatalogueFilm(movie, self._posters.of(movie) or named, number)

    def _rows_of(self, file: Path) -> Iterator[tuple[Row | BadRow, None]]:
        with open_text(file) as stream:
            start = stream.read(1000)
            stream.seek(0)
            ending = sources.form(file)
            if ending in sources.JSON or start.lstrip("\ufeff \t\r\n")[:1] in ("[", "{"):
                rows = self._json_rows(file, stream, ending in sources.JSON_LINES)
            else:
                rows = self._table_rows(file, stream)
            yield from ((row, None) for row in rows)

    def _table_rows(self, file: Path, stream: TextIO) -> Iterator[Row | BadRow]:
        try:
            table = CsvTable(stream, self._columns)
        except ValueError as error:
            raise _unreadable(file, error) from error
        self._check(file, table.header)
        yield from table.rows()

    def _parquet_rows(self, file: Path) -> Iterator[tuple[Row | BadRow, Extras | None]]:
        try:
            table = ParquetTable(file)
            self._check(file, table.header)
            yield from ((unfolded(row), extras) for row, extras in table.rows())
        except ValueError as error:
            raise _unreadable(file, error) from error

    def _json_rows(self, file: Path, stream: TextIO, lines_only: bool) -> Iterator[Row | BadRow]:
        names: dict[str, None] = {}
        try:
            for found in json_rows(stream, self._columns, lines_only):
                row = found if isinstance(found, BadRow) else unfolded(found)
                if not isinstance(row, BadRow) and len(names) < _MOST_NAMES:
                    names.update(dict.fromkeys(row))
                yield row
        except LookupError as error:
            raise BadCatalogue(f"{file} holds {error.args[0]}, and no films are in it.", sources.WANTED) from error
        except (ValueError, RecursionError) as error:
            raise _unreadable(file, error) from error
        if names:
            self._check(file, list(names))

    def _check(self, file: Path, names: list[str]) -> None:
        self._names.update(dict.fromkeys(names))
        if exported_by(names):
            self._listed = HeldFilms(self._held())
            if self._listed:
                # Their other dates say when somebody saw the film.
                self._columns = Columns({"release_year": "Year"})
                return
        others = self._additions.has_ids or bool(self._sources.posters)
        check_columns(file, names, self._columns, others)


def _unreadable(file: Path, error: Exception) -> BadCatalogue:
    reason = " ".join(str(error).split()).rstrip(". ")
    if isinstance(error, RecursionError):
        reason = "its brackets are nested too deep for a list of films"
    return BadCatalogue(f"{file} cannot be read: {reason}.", _MEND)
