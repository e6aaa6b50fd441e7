"""From a path to a catalogue: finds the files, reads their rows, makes films of them and reports the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TextIO

from recommender.catalogue import sources
from recommender.catalogue.additions import Additions
from recommender.catalogue.columns import Columns, plain
from recommender.catalogue.csv_rows import CsvTable
from recommender.catalogue.decoding import open_text
from recommender.catalogue.film import film, is_adult, is_bare
from recommender.catalogue.held_films import HeldFilms
from recommender.catalogue.json_rows import json_rows
from recommender.catalogue.model import BadRow, Catalogue, CatalogueFilm, Row, RowProblem
from recommender.catalogue.picture_rows import picture_rows
from recommender.catalogue.poster_files import PosterFiles
from recommender.catalogue.refusals import check_columns, exported_by, nothing_usable
from recommender.catalogue.values import text
from recommender.errors import BadCatalogue
from recommender.movies import Movie

Held = Callable[[], Iterable[CatalogueFilm]]
"""Gives the films that are held already; asked only where a list has to be matched to them."""

_MOST_NAMES = 200
"""Of columns, in rows that all differ."""


def _none_held() -> Iterable[CatalogueFilm]:
    return ()


def read_catalogue(
    path: Path, *, adult: bool = False, columns: Mapping[str, str] | None = None, held: Held = _none_held
) -> Catalogue:
    """Reads a folder or a file: JSON as pandas or TMDB write it, JSON lines, CSV in any delimiter and encoding, or a
    folder of pictures. Films that are marked as adult stay out unless `adult` asks for them.

    `columns` decides which column holds a fact ({"overview": "Description"}); the others are known by their usual
    names. A list from Letterboxd or IMDb means films that are `held`. Raises BadCatalogue when no film can be read at
    all; a bad row only adds a problem.
    """
    reader = _Reader(path, adult, Columns(columns), held)
    try:
        reader.read()
    except OSError as error:
        reason = (error.strerror or str(error)).rstrip(". ")
        raise BadCatalogue(f"{path} cannot be read: {reason}.", "Nothing was changed. Mend the file.") from error
    return reader.catalogue()


def catalogue_state(path: Path) -> str:
    """Changes when the catalogue's files or the names in its poster folder do; cheap to ask at every start."""
    return sources.state(sources.find_sources(path, Columns()))


class _Reader:
    """One reading of one catalogue, as far as it has come."""

    def __init__(self, path: Path, adult: bool, columns: Columns, held: Held) -> None:
        self._path = path
        self._adult = adult
        self._columns = columns
        self._held = held
        self._listed: HeldFilms | None = None
        self._sources = sources.find_sources(path, columns)
        home = path if path.is_dir() else path.parent
        self._posters = PosterFiles(home, self._sources.posters)
        self._additions = Additions(self._sources.additions)
        self._films: dict[int, CatalogueFilm] = {}
        self._problems: list[RowProblem] = []
        self._names: dict[str, None] = {}
        self._rows = self._adult_left_out = 0

    def read(self) -> None:
        for file in self._sources.films:
            for number, row in enumerate(self._rows_of(file), start=1):
                self._take(number, row)
        if not self._sources.films:
            for number, row in enumerate(picture_rows(self._sources.posters), start=1):
                self._take(number, row)

    def catalogue(self) -> Catalogue:
        """Raises BadCatalogue when there is no film in it."""
        if not self._films:
            path = self._sources.films[0] if len(self._sources.films) == 1 else self._path
            raise nothing_usable(path, list(self._names), self._rows, self._problems, self._adult_left_out)
        films, problems = tuple(self._films.values()), tuple(self._problems)
        return Catalogue(films, problems, self._columns.used(), self._adult_left_out)

    def _take(self, number: int, row: Row | BadRow) -> None:
        self._rows += 1
        if isinstance(row, BadRow):
            self._problems.append(RowProblem(number, "", row.reason))
            return
        row = self._additions.to(row)
        if not self._adult and is_adult(row, self._columns):
            self._adult_left_out += 1
            return
        movie = film(row, self._columns)
        if isinstance(movie, str):
            title = self._columns.first(row, "title", text) or ""
            self._problems.append(RowProblem(number, title, movie))
        elif (first := self._films.get(movie.tmdb_id)) is not None:
            what = f"id {movie.tmdb_id}" if movie.tmdb_id > 0 else "the same title and year"
            reason = f"{what} appears twice; the first one (row {first.row}) counts"
            self._problems.append(RowProblem(number, movie.title, reason, movie.tmdb_id))
        elif self._listed is not None:
            self._match(self._listed, movie, number)
        else:
            found = self._with_poster(movie, row, number)
            if found.poster_file is None and is_bare(found.movie):
                reason = "has no TMDB id, and nothing is known of it but its title"
                self._problems.append(RowProblem(number, movie.title, reason))
            else:
                self._films[movie.tmdb_id] = found

    def _match(self, held: HeldFilms, listed: Movie, number: int) -> None:
        meant = held.meant(listed)
        if meant is None:
            self._problems.append(RowProblem(number, listed.title_and_year, "is not among the films held here"))
        else:
            self._films.setdefault(meant.movie.tmdb_id, replace(meant, row=number))

    def _with_poster(self, movie: Movie, row: Row, number: int) -> CatalogueFilm:
        column = next(iter(self._columns.of(row).get("poster", ())), "")
        named = self._posters.named(row.get(column))
        if named is not None and plain(column) != "posterpath":  # a file of their own, and no path of TMDB's
            movie = replace(movie, poster_path=None)
        return CatalogueFilm(movie, self._posters.of(movie) or named, number)

    def _rows_of(self, file: Path) -> Iterator[Row | BadRow]:
        with open_text(file) as stream:
            start = stream.read(1000)
            stream.seek(0)
            ending = file.suffix.lower()
            if ending in sources.JSON or start.lstrip("\ufeff \t\r\n")[:1] in ("[", "{"):
                yield from self._json_rows(file, stream, ending in sources.JSON_LINES)
            else:
                yield from self._table_rows(file, stream)

    def _table_rows(self, file: Path, stream: TextIO) -> Iterator[Row | BadRow]:
        try:
            table = CsvTable(stream, self._columns)
        except ValueError as error:
            raise _unreadable(file, error) from error
        self._check(file, table.header)
        yield from table.rows()

    def _json_rows(self, file: Path, stream: TextIO, lines_only: bool) -> Iterator[Row | BadRow]:
        names: dict[str, None] = {}
        try:
            for row in json_rows(stream, self._columns, lines_only):
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
    return BadCatalogue(f"{file} cannot be read: {reason}.", "Nothing was changed. Mend the file.")
