"""The films of the catalogue, to look up and to choose from."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

from recommender.errors import BadQuery, RecommenderError
from recommender.filters import FilterRow, choices
from recommender.movies import Movie
from recommender.posters import PosterStore
from recommender.showcase import showcase
from recommender.snapshot import Snapshots

_log = logging.getLogger(__name__)


class Films:
    """Every method answers from the films as they are now, and raises EngineUnavailable when nothing can answer."""

    def __init__(self, snapshots: Snapshots, posters: PosterStore) -> None:
        self._snapshots = snapshots
        self._posters = posters

    @property
    def count(self) -> int:
        return self._snapshots.answered(lambda snapshot: snapshot.size)

    @property
    def state(self) -> str:
        """Another text after every change of the films or their posters, whoever made it: a key for caches."""
        return self._snapshots.answered(lambda snapshot: snapshot.state)

    def film(self, tmdb_id: int) -> Movie:
        """The film of an id. Raises BadQuery when the catalogue does not have it."""
        found = self._snapshots.answered(lambda snapshot: snapshot.by_id.get(tmdb_id))
        if found is None:
            raise BadQuery(f"There is no film {tmdb_id} in this catalogue.", "Pick a film from the list.")
        return found

    def all(self) -> tuple[Movie, ...]:
        """Every film of the catalogue, never a sample."""
        return self._snapshots.answered(lambda snapshot: snapshot.movies)

    def titles(self) -> tuple[tuple[int, str], ...]:
        """Every film as (id, "Title (year)"), by title."""
        rows = ((movie.tmdb_id, movie.title_and_year) for movie in self.all())
        return tuple(sorted(rows, key=lambda row: (row[1].casefold(), row[0])))

    def choices(self, row: FilterRow) -> tuple[Any, ...]:
        """What a filter has to offer: every value some film has, or the first and the last number; () for nothing."""
        return choices(row, self.all())

    def showcase(self, limit: int) -> tuple[Movie, ...]:
        """Well-known, varied films for a first screen; the same ones every time."""
        return showcase(self.all(), limit)

    def poster_file(self, movie: Movie) -> Path | None:
        """The picture of the film's poster, None where there is none. From a server that several machines share it is
        fetched when somebody first looks at it, then kept here."""
        return self._posters.path(movie.poster) or self._fetched(movie.poster)

    def _fetched(self, name: str | None) -> Path | None:
        try:
            shelf = self._snapshots.answered(lambda snapshot: snapshot.index.posters)
            picture = shelf.picture(name) if shelf is not None and name else None
            return self._posters.keep(name, picture) if picture and name else None
        except RecommenderError as error:  # out of reach or damaged: a film without its picture is still a film
            _log.warning("The poster %s could not be had: %s", name, error)
            return None
