"""Which files of a folder are its catalogue, which ones add to it, and a state that changes when any of them does."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from recommender.catalogue.columns import Columns
from recommender.catalogue.csv_rows import CsvTable
from recommender.catalogue.decoding import open_text
from recommender.catalogue.parquet_rows import ParquetTable
from recommender.catalogue.poster_files import PICTURES, picture_folders, poster_folders
from recommender.catalogue.refusals import exported_by
from recommender.errors import BadCatalogue

JSON_LINES = frozenset({".jsonl", ".ndjson"})
JSON = JSON_LINES | {".json"}
PARQUET = frozenset({".parquet"})
TABLES = frozenset({".csv", ".tsv", ".txt"})
READABLE = JSON | TABLES | PARQUET | frozenset(PICTURES) | {f"{ending}.gz" for ending in JSON | TABLES}
"""Endings of all files that a catalogue may consist of."""

WANTED = "A catalogue is movies_data.json with a folder posters/, or a CSV file with a title column."

_ADDS = re.compile(r"credits|keywords|links", re.IGNORECASE)
"""Names of files that add to films in another one, as TMDB 5000, The Movies Dataset and MovieLens have them."""

_OTHERS = frozenset({".xlsx", ".xls", ".ods", ".zip", ".gz", ".7z", ".rar", ".feather", ".sqlite", ".db", ".pdf"})
_PEEK = 2**16


def form(file: Path) -> str:
    """The ending that says how to read it: ".csv" for Films.CSV and for films.csv.gz."""
    ending = file.suffix.lower()
    return Path(file.stem).suffix.lower() if ending == ".gz" else ending


def is_readable(name: str) -> bool:
    """Whether a file of that name may be part of a catalogue."""
    return name.lower().endswith(tuple(READABLE))


@dataclass(frozen=True, slots=True)
class Sources:
    """The files with the films, those that add to them, and the folders with posters; pictures alone where no file
    has films."""

    films: tuple[Path, ...]
    additions: tuple[Path, ...]
    posters: tuple[Path, ...]


def find_sources(path: Path, columns: Columns) -> Sources:
    """Raises BadCatalogue when nothing is there."""
    try:
        return _of_folder(innermost(path), columns) if path.is_dir() else _of_file(path)
    except OSError as error:
        raise BadCatalogue(f"{path} cannot be read: {error.strerror or error}.", "Check its permissions.") from error


def innermost(path: Path) -> Path:
    """The folder that is meant: archives often have one folder around everything. A file stays what it is."""
    while path.is_dir():
        inner = [entry for entry in path.iterdir() if not entry.name.startswith((".", "__MACOSX"))]
        if len(inner) != 1 or not inner[0].is_dir() or poster_folders(path):
            break
        path = inner[0]
    return path


def state(sources: Sources) -> str:
    """Changes with the files and with the names in the folders."""
    seen = [entry.stat() for entry in (*sources.films, *sources.additions, *sources.posters)]
    return " ".join(f"{entry.st_mtime_ns}-{entry.st_size}" for entry in seen)


def _of_file(file: Path) -> Sources:
    if not file.is_file():
        raise BadCatalogue(f"There is no catalogue at {file}.", WANTED)
    beside = sorted(other for other in file.parent.iterdir() if other != file)
    return Sources((file,), _additions(beside), poster_folders(file.parent))


def _of_folder(folder: Path, columns: Columns) -> Sources:
    entries = sorted(folder.iterdir())
    posters = picture_folders(folder)
    files = _readable(entries)
    if not _likeliest(files, columns):
        files = _of_only_subfolder(entries, columns) or files
    additions = _additions(files)
    films = _likeliest([file for file in files if file not in additions], columns)
    # Whatever is there shall be read, so that the refusal can say what it is.
    films = films or [file for file in files if form(file) != ".txt"][:1]
    if films and films[0].parent != folder:
        posters += picture_folders(films[0].parent)
    if not films and not posters:
        _name_what_is_there(entries)
        raise BadCatalogue(f"There is no catalogue in {folder}.", WANTED)
    return Sources(tuple(films), additions, posters)


def _of_only_subfolder(entries: Iterable[Path], columns: Columns) -> list[Path]:
    """The files of the one folder with films that lies beside the pictures or a word on them; of several, none."""
    inner = [_readable(sorted(entry.iterdir())) for entry in entries if entry.is_dir()]
    with_films = [files for files in inner if _likeliest(files, columns)]
    return with_films[0] if len(with_films) == 1 else []


def _readable(entries: Iterable[Path]) -> list[Path]:
    return [file for file in entries if form(file) in JSON | TABLES | PARQUET and file.is_file()]


def _name_what_is_there(entries: Iterable[Path]) -> None:
    """Raises BadCatalogue, which names the form, for a table or archive that nobody here can read."""
    for entry in entries:
        if entry.suffix.lower() in _OTHERS and entry.is_file():
            open_text(entry, peek=True).close()


def _additions(files: Iterable[Path]) -> tuple[Path, ...]:
    return tuple(file for file in files if form(file) in TABLES and _ADDS.search(file.stem) and file.is_file())


def _likeliest(files: list[Path], columns: Columns) -> list[Path]:
    """movies_data.json, or the file in which most facts of a film are known, together with those that have the same.
    Of lists from Letterboxd or IMDb all: what one has watched, rated and means to see."""
    named = [file for file in files if file.name.lower() in ("movies_data.json", "movies_data.json.gz")]
    names = {file: _names(file, columns) for file in named or files}
    facts = {file: frozenset(columns.of(known)) for file, known in names.items()}
    lists = [file for file, known in names.items() if exported_by(known)]
    if lists and not any("overview" in known for known in facts.values()):
        return lists
    with_titles = {file: known for file, known in facts.items() if "title" in known}
    best = max(with_titles.values(), key=lambda known: ("overview" in known, len(known)), default=None)
    return named or [file for file, known in with_titles.items() if known == best]


def _names(file: Path, columns: Columns) -> list[str]:
    """The columns of a file, or the keys at the start of a JSON file."""
    try:
        if form(file) in PARQUET:
            return ParquetTable(file).header
        with open_text(file, peek=True) as stream:
            if form(file) in TABLES:
                return CsvTable(stream, columns).header
            names = re.findall(r'"(?:[^"\\]|\\.){1,60}"(?=\s*:)', stream.read(_PEEK))
            return list(dict.fromkeys(json.loads(name, strict=False) for name in names))
    except (ValueError, OSError, BadCatalogue):
        return []
