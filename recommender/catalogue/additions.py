"""What files beside the films add to them: TMDB 5000's credits, The Movies Dataset's keywords, MovieLens's links."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from recommender.catalogue import values
from recommender.catalogue.columns import Columns, plain
from recommender.catalogue.csv_rows import CsvTable
from recommender.catalogue.decoding import open_text
from recommender.catalogue.film import MOST_CAST, MOST_KEYWORDS, directors_of
from recommender.catalogue.model import BadRow, Row
from recommender.errors import BadCatalogue


class Additions:
    """Facts by a film's id. Only what is used is kept, so that 200 MB of credits fit into little memory."""

    def __init__(self, files: Iterable[Path]) -> None:
        self._by_tmdb: dict[int, dict[str, Any]] = {}
        self._by_movielens: dict[int, dict[str, Any]] = {}
        for file in files:
            try:
                with open_text(file) as stream:
                    for row in CsvTable(stream, Columns()).rows():
                        if not isinstance(row, BadRow):
                            self._take({plain(name): value for name, value in row.items()})
            except (ValueError, OSError, BadCatalogue):
                continue  # the films come in without what it would have added

    @property
    def has_ids(self) -> bool:
        """Whether MovieLens's own numbers can be told as TMDB's."""
        return bool(self._by_movielens)

    def to(self, row: Row) -> Row:
        """The row with what is known beside it; the row's own words count more."""
        if not self._by_tmdb and not self._by_movielens:
            return row
        named = {plain(name): value for name, value in row.items() if plain(name) in _KEYS}
        links = self._by_movielens.get(values.whole(named.get("movielensid")) or 0, {})
        ids = (values.whole(named.get(key)) for key in ("tmdbid", "id", "movieid"))
        tmdb_id = links.get("tmdb_id") or next((found for found in ids if found), 0)
        return {**links, **self._by_tmdb.get(tmdb_id, {}), **_said(row)}

    def _take(self, row: Row) -> None:
        movielens = values.whole(row.get("movielensid"))
        if movielens and ("tmdbid" in row or "imdbid" in row):
            links = {"tmdb_id": values.whole(row.get("tmdbid")), "imdb_id": row.get("imdbid")}
            self._by_movielens.setdefault(movielens, {name: value for name, value in links.items() if value})
            return
        tmdb_id = values.whole(row.get("movieid", row.get("id")))
        if tmdb_id:
            known = self._by_tmdb.setdefault(tmdb_id, {})
            known.update({name: value for name, value in _facts(row).items() if value and name not in known})


_KEYS = frozenset({"movielensid", "tmdbid", "id", "movieid"})


def _facts(row: Row) -> dict[str, list[str]]:
    return {
        "cast": list(values.names(row.get("cast"), MOST_CAST)),
        "directors": list(directors_of(row.get("crew")) or ()),
        "keywords": list(values.names(row.get("keywords"), MOST_KEYWORDS)),
    }


def _said(row: Row) -> dict[str, Any]:
    return {name: value for name, value in row.items() if not values.is_missing(value)}
