"""Writes the films' facts, without vectors and pictures, as `import` reads them again: JSON or a CSV table."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

from recommender.errors import RecommenderError
from recommender.movies import Movie

FACTS = tuple(field.name for field in fields(Movie) if field.name != "poster")
"""A picture's name is of use in this home only."""


def export_facts(movies: Iterable[Movie], file: Path) -> int:
    """Writes every film, as a table where the file ends with .csv, else as JSON; returns how many. The file appears
    whole or not at all. Raises RecommenderError when it cannot be written."""
    partial = file.with_name(f".{file.name}.partial")
    write = _write_csv if file.suffix.lower() == ".csv" else _write_json
    try:
        with partial.open("w", encoding="utf-8", newline="") as stream:
            written = write(stream, movies)
        partial.replace(file)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise RecommenderError(
            f"{file} cannot be written: {error.strerror}.", "Choose another place for it."
        ) from error
    return written


def _write_csv(stream: Any, movies: Iterable[Movie]) -> int:
    rows = csv.writer(stream)
    rows.writerow(FACTS)
    written = 0
    for movie in movies:
        rows.writerow([_cell(value) for value in _facts(movie).values()])
        written += 1
    return written


def _write_json(stream: Any, movies: Iterable[Movie]) -> int:
    """A list with a film a line."""
    written = 0
    stream.write("[")
    for movie in movies:
        stream.write((",\n" if written else "\n") + json.dumps(_facts(movie), ensure_ascii=False))
        written += 1
    stream.write("\n]\n")
    return written


def _facts(movie: Movie) -> dict[str, Any]:
    facts = asdict(movie)
    return {name: facts[name] for name in FACTS}


def _cell(value: object) -> object:
    # Names have commas; a list in JSON's notation is read back as it was.
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | tuple) else value
