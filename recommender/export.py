"""A catalogue as a Parquet file: for another home, which then has the same, for notebooks and for measuring."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from recommender.catalogue.parquet_rows import KEYS, PICTURE, VECTORS
from recommender.errors import RecommenderError
from recommender.index import IndexedFilm
from recommender.movies import Movie, Space
from recommender.posters import PosterStore

ROWS = 200
"""Films written at once; memory stays flat however large the catalogue."""
Keys = Callable[[Movie], Mapping[Space, str]]
"""The names under which a film's vectors are kept: they tell a later import whether it would make the same."""

_TEXT, _NAMES, _VECTOR = pa.string(), pa.list_(pa.string()), pa.list_(pa.float32())
FACTS: Mapping[str, Any] = {
    "tmdb_id": pa.int64(), "title": _TEXT, "overview": _TEXT, "release_year": pa.int64(), "vote_average": pa.float64(),
    "vote_count": pa.int64(), "genres": _NAMES, "poster_path": _TEXT, "directors": _NAMES, "cast": _NAMES,
    "runtime": pa.int64(), "language": _TEXT, "keywords": _NAMES, "imdb_id": _TEXT,
}  # fmt: skip
"""How a poster looks is measured on its picture, which comes along."""
LAYOUT = pa.schema(
    [
        *FACTS.items(),
        (PICTURE, pa.binary()),
        *((name, _TEXT) for name in KEYS.values()),
        *((name, _VECTOR) for name in VECTORS.values()),
    ]
)


def export(films: Iterable[IndexedFilm], file: Path, posters: PosterStore, keys: Keys) -> int:
    """Writes every film with its poster and vectors, null where one is missing; returns how many. The file appears
    whole or not at all.

    Raises RecommenderError when the file cannot be written.
    """
    partial = file.with_name(f".{file.name}.partial")
    waiting, written = iter(films), 0
    try:
        with pq.ParquetWriter(partial, LAYOUT) as writer:
            while some := list(islice(waiting, ROWS)):
                writer.write_table(pa.Table.from_pylist([_row(film, posters, keys) for film in some], LAYOUT))
                written += len(some)
        partial.replace(file)
    except OSError as error:
        # pyarrow's own sentence names the partial file, which nobody asked for.
        reason = os.strerror(error.errno) if error.errno else str(error).rstrip(".")
        raise RecommenderError(f"{file} cannot be written: {reason}.", "Choose another place for it.") from error
    finally:
        partial.unlink(missing_ok=True)
    return written


def _row(film: IndexedFilm, posters: PosterStore, keys: Keys) -> dict[str, object]:
    facts, names, picture = asdict(film.movie), keys(film.movie), posters.path(film.movie.poster)
    return {
        **{name: facts[name] for name in FACTS},
        PICTURE: picture.read_bytes() if picture else None,
        **{KEYS[space]: names.get(space) for space in film.vectors},
        **{VECTORS[space]: vector for space, vector in film.vectors.items()},
    }
