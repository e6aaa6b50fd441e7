"""Films out of Parquet: anybody's by the names of their columns, our own exports with posters and vectors as well."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from recommender.catalogue.model import Extras, Row
from recommender.movies import Space

PICTURE = "poster_image"
KEYS: dict[Space, str] = {"plot": "txt_key", "poster": "poster_key"}
VECTORS: dict[Space, str] = {"plot": "txt_vector", "poster": "poster_vector"}
_EXTRAS = (PICTURE, *KEYS.values(), *VECTORS.values())
_AT_ONCE = 64


class ParquetTable:
    """A Parquet file: its columns, and its rows as they come. Raises ValueError where it is none."""

    def __init__(self, file: Path) -> None:
        import pyarrow as pa  # takes a third of a second that no other format need pay
        import pyarrow.parquet as pq

        try:
            self._file = pq.ParquetFile(file)
        except pa.ArrowException as error:
            raise ValueError(str(error)) from error
        self._broken: type[Exception] = pa.ArrowException
        self.header = [name for name in self._file.schema_arrow.names if name not in _EXTRAS]

    def rows(self) -> Iterator[tuple[Row, Extras | None]]:
        """Each row, and what our own exports hold beside it."""
        try:
            for batch in self._file.iter_batches(_AT_ONCE):
                for row in batch.to_pylist():
                    facts = {name: row[name] for name in self.header}
                    yield facts, _extras(row)
        except self._broken as error:
            raise ValueError(str(error)) from error


def _extras(row: dict[str, Any]) -> Extras | None:
    picture, vectors = row.get(PICTURE), {}
    for space, name in KEYS.items():
        key, vector = row.get(name), _vector(row.get(VECTORS[space]))
        if isinstance(key, str) and vector is not None:
            vectors[key] = vector
    return Extras(picture if isinstance(picture, bytes) else None, vectors) if picture or vectors else None


def _vector(values: object) -> NDArray[np.float32] | None:
    """None for what is no vector of length 1."""
    try:
        vector = np.asarray(values, np.float32) if isinstance(values, list) else None
    except (ValueError, TypeError):
        return None
    return vector if vector is not None and abs(float(np.linalg.norm(vector)) - 1) < 1e-3 else None
