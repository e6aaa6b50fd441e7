"""Films asked for page by page."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from weaviate.classes.query import Filter

from recommender.index.contract import Failure, IndexedFilm, film_uuid

PAGE = 500
"""Films in one request: well below the server's limit on the size of a message."""


def pages(tmdb_ids: Collection[int]) -> Iterator[list[int]]:
    ids = sorted(tmdb_ids)
    for start in range(0, len(ids), PAGE):
        yield ids[start : start + PAGE]


def film_id(found: Any) -> int:
    return int(found.properties["tmdb_id"])


def these(tmdb_ids: Collection[int]) -> Any:
    """The filter that lets these films pass."""
    return Filter.by_id().contains_any([film_uuid(tmdb_id) for tmdb_id in tmdb_ids])


def refused(film: IndexedFilm, reason: str) -> Failure:
    return Failure(film.movie.tmdb_id, film.movie.title, reason)
