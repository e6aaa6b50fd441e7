"""Lists from Letterboxd and IMDb name films and tell nothing of them: which of the films held here they mean."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from recommender.catalogue.model import CatalogueFilm
from recommender.movies import Movie

_YEARS_APART = 1
"""Of a film's release: festivals and cinemas, or two countries, are often a year apart."""


class HeldFilms:
    """The films held here by IMDb's id and by title."""

    def __init__(self, films: Iterable[CatalogueFilm]) -> None:
        self._by_imdb: dict[str, CatalogueFilm] = {}
        self._by_title: dict[str, list[CatalogueFilm]] = {}
        for film in films:
            if film.movie.imdb_id:
                self._by_imdb.setdefault(film.movie.imdb_id, film)
            self._by_title.setdefault(_words(film.movie.title), []).append(film)

    def __bool__(self) -> bool:
        return bool(self._by_title)

    def meant(self, listed: Movie) -> CatalogueFilm | None:
        """The film that a list means; None where no film or several could be meant."""
        if listed.imdb_id in self._by_imdb:
            return self._by_imdb[listed.imdb_id]
        namesakes = self._by_title.get(_words(listed.title), [])
        if listed.release_year is None:
            return namesakes[0] if len(namesakes) == 1 else None
        for apart in (*range(_YEARS_APART + 1), None):  # None: of the film held here no year is known
            found = [film for film in namesakes if _apart(film.movie, listed.release_year) == apart]
            if found:
                return found[0] if len(found) == 1 else None
        return None


def _apart(movie: Movie, year: int) -> int | None:
    return None if movie.release_year is None else abs(movie.release_year - year)


def _words(title: str) -> str:
    """Letters and digits without accents, with one word for "and"."""
    letters = unicodedata.normalize("NFKD", title.replace("&", " and ")).casefold()
    return re.sub(r"[\W_]+", "", "".join(letter for letter in letters if not unicodedata.combining(letter)))
