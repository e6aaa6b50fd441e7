"""Writes the catalogue with both vectors to a Parquet file, for notebooks and for measuring from outside."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from recommender.errors import RecommenderError
from recommender.index import IndexedFilm

ROWS = 1000
"""Films written at once; memory stays flat however large the catalogue."""

LAYOUT = pa.schema(
    [
        ("tmdb_id", pa.int64()),
        ("title", pa.string()),
        ("txt_vector", pa.list_(pa.float32())),
        ("poster_vector", pa.list_(pa.float32())),
    ]
)


def export(films: Iterable[IndexedFilm], file: Path) -> int:
    """Writes every film, a missing vector as null; returns how many. The file appears whole or not at all.

    Raises RecommenderError when the file cannot be written.
    """
    partial = file.with_name(f".{file.name}.partial")
    written = 0
    try:
        with pq.ParquetWriter(partial, LAYOUT) as writer:
            rows: list[dict[str, object]] = []
            for film in films:
                rows.append(_row(film))
                written += 1
                if len(rows) == ROWS:
                    writer.write_table(pa.Table.from_pylist(rows, LAYOUT))
                    rows = []
            writer.write_table(pa.Table.from_pylist(rows, LAYOUT))
        partial.replace(file)
    except OSError as error:
        partial.unlink(missing_ok=True)
        # pyarrow's own sentence names the partial file, which nobody asked for.
        reason = os.strerror(error.errno) if error.errno else str(error).rstrip(".")
        raise RecommenderError(f"{file} cannot be written: {reason}.", "Choose another place for it.") from error
    return written


def _row(film: IndexedFilm) -> dict[str, object]:
    return {
        "tmdb_id": film.movie.tmdb_id,
        "title": film.movie.title,
        "txt_vector": film.vectors.get("plot"),
        "poster_vector": film.vectors.get("poster"),
    }
