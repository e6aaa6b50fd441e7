"""Reads films from a catalogue (`movies_data.json` with `posters/`, or a CSV) and reports every row it cannot use."""

from __future__ import annotations

import ast
import json
import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from recommender.errors import BadCatalogue
from recommender.movies import Movie

Row = Mapping[str, Any]

_LARGEST = 2**53
"""Whole numbers beyond it come out of JSON readers as other numbers."""

_NO_TEXT = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")
"""Control characters and halves of characters, which neither a page nor a database takes."""

_FORMATS = "A catalogue is movies_data.json with a folder posters/, or a CSV file with a title column."


@dataclass(frozen=True, slots=True)
class CatalogueFilm:
    """A film as the catalogue gives it, with the file of its poster where there is one."""

    movie: Movie
    poster_file: Path | None


@dataclass(frozen=True, slots=True)
class RowProblem:
    """Something wrong with one row (counted from 1) and what it means for the film."""

    row: int
    title: str
    reason: str


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The usable films in the order of the file, and the rows that were left out."""

    films: tuple[CatalogueFilm, ...]
    problems: tuple[RowProblem, ...]


def read_catalogue(path: Path) -> Catalogue:
    """Reads a folder, a JSON file (a list of films or a table of columns) or a CSV (TMDB 5000 columns).

    Raises BadCatalogue when nothing at all can be read; a bad row only adds a problem.
    """
    file = _catalogue_file(path)
    films: dict[int, CatalogueFilm] = {}
    problems: list[RowProblem] = []
    for number, row in enumerate(_rows(file), start=1):
        movie = _movie(row)
        if isinstance(movie, str):
            problems.append(RowProblem(number, _text(_first(row, "title", "original_title")), movie))
        elif movie.tmdb_id in films:
            problems.append(RowProblem(number, movie.title, f"id {movie.tmdb_id} appears twice; the first one counts"))
        else:
            films[movie.tmdb_id] = CatalogueFilm(movie, _poster_file(file.parent / "posters", movie.tmdb_id))
    return Catalogue(tuple(films.values()), tuple(problems))


def catalogue_state(path: Path) -> str:
    """Changes when the catalogue's file or the names in its poster folder do; cheap to ask at every start."""
    file = _catalogue_file(path)
    seen = [file.stat(), *(folder.stat() for folder in [file.parent / "posters"] if folder.is_dir())]
    return " ".join(f"{entry.st_mtime_ns}-{entry.st_size}" for entry in seen)


def _catalogue_file(path: Path) -> Path:
    if path.is_dir():
        found = [path / "movies_data.json", *sorted(path.glob("*.csv"))]
        path = next((file for file in found if file.is_file()), path / "movies_data.json")
    if not path.is_file():
        raise BadCatalogue(f"There is no catalogue at {path}.", _FORMATS)
    return path


def _rows(file: Path) -> Iterator[Row]:
    try:
        if file.suffix.lower() == ".csv":
            import pandas as pd  # half a second to import, and only CSV files need it

            table = pd.read_csv(file, dtype=object, keep_default_na=False)
            yield from ({str(name): value for name, value in row.items()} for row in table.to_dict("records"))
            return
        content = json.loads(file.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        reason = " ".join(str(error).split()).rstrip(". ")
        raise BadCatalogue(f"{file} cannot be read: {reason}.", "Nothing was changed. Mend the file.") from error
    yield from _json_rows(file, content)


def _json_rows(file: Path, content: object) -> Iterator[Row]:
    """A list of films, or the column form pandas writes: {"title": {"0": …}, …} or {"title": […], …}."""
    if isinstance(content, list):
        for row in content:
            yield row if isinstance(row, dict) else {}
    elif isinstance(content, dict) and any(isinstance(column, dict | list) for column in content.values()):
        columns = {
            name: column if isinstance(column, dict) else {str(at): value for at, value in enumerate(column)}
            for name, column in content.items()
            if isinstance(column, dict | list)
        }
        keys = dict.fromkeys(key for column in columns.values() for key in column)
        for key in keys:
            yield {name: column.get(key) for name, column in columns.items()}
    else:
        raise BadCatalogue(f"{file} holds neither a list of films nor a table of columns.", _FORMATS)


def _movie(row: Row) -> Movie | str:
    """The film of a row, or the reason why there is none."""
    title = _text(_first(row, "title", "original_title"))
    tmdb_id = _whole(_first(row, "tmdb_id", "id"))
    if not row:
        return "is no film (expected an object with title and id)"
    if not title:
        return "has no title"
    if tmdb_id is None or tmdb_id <= 0:
        return "has no TMDB id"
    vote = _number(row.get("vote_average"))
    return Movie(
        tmdb_id=tmdb_id,
        title=title,
        overview=_text(row.get("overview")),
        release_year=_year(row),
        vote_average=vote if vote is not None and 0 <= vote <= 10 else None,
        vote_count=_whole(row.get("vote_count")),
        genres=_genres(row.get("genres")),
        poster_path=_text(row.get("poster_path")) or None,
    )


def _first(row: Row, *names: str) -> object:
    return next((row[name] for name in names if row.get(name) not in (None, "")), None)


def _text(value: object) -> str:
    """A string or a number (a title such as 1917) as clean text; "" for anything else."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return " ".join(_NO_TEXT.sub(" ", str(value)).split())


def _number(value: object) -> float | None:
    if isinstance(value, bool):
        return None
    try:
        number = float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return None
    return number if math.isfinite(number) else None


def _whole(value: object) -> int | None:
    number = _number(value)
    return int(number) if number is not None and number == int(number) and abs(number) <= _LARGEST else None


def _year(row: Row) -> int | None:
    found = re.search(r"\b(1[89]\d\d|20\d\d)\b", f"{_first(row, 'release_year', 'release_date', 'year') or ''}")
    return int(found.group(1)) if found else None


def _genres(value: object) -> tuple[str, ...]:
    """Names from a list of names, of {"name": …} objects, either of these as text, or "Drama|War"."""
    if isinstance(value, str):
        value = _parsed(value) if value.lstrip().startswith("[") else re.split(r"[|,]", value)
    if not isinstance(value, list):
        return ()
    names = (item.get("name") if isinstance(item, dict) else item for item in value)
    return tuple(dict.fromkeys(_text(name) for name in names if _text(name)))


def _parsed(text: str) -> object:
    """CSV files carry lists as JSON or, after a round through pandas, as Python's own notation."""
    for read in (json.loads, ast.literal_eval):
        try:
            return read(text)
        except (ValueError, SyntaxError):
            continue
    return None


def _poster_file(folder: Path, tmdb_id: int) -> Path | None:
    stems = (f"{tmdb_id}_poster", str(tmdb_id))
    files = (folder / f"{stem}{suffix}" for suffix in (".jpg", ".jpeg", ".png", ".webp") for stem in stems)
    return next((file for file in files if file.is_file()), None)
