"""Which films are wanted: the popular ones, those that a search of TMDB's finds, or those of somebody's list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

from recommender.catalogue.columns import Columns
from recommender.catalogue.csv_rows import CsvTable
from recommender.catalogue.decoding import open_text
from recommender.catalogue.film import film
from recommender.catalogue.model import BadRow
from recommender.catalogue.refusals import exported_by
from recommender.catalogue.sources import form
from recommender.catalogue.titles import without_year
from recommender.errors import BadCatalogue, BadQuery, HostUnavailable, NotFetched
from recommender.tmdb.api import TmdbApi

MOST_PAGES = 500
"""TMDB gives no more of any list, 10,000 films."""

_TMDB = re.compile(r"(?:https?://(?:www\.)?themoviedb\.org/movie/)?(\d+)(?:[-/?#].*)?", re.ASCII)
_IMDB = re.compile(r"(?:https?://\S*/)?(tt\d{7,10})\b.*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A film by what is known of it: TMDB's id, IMDb's, or a title."""

    tmdb_id: int | None = None
    imdb_id: str = ""
    title: str = ""
    year: int | None = None

    def __str__(self) -> str:
        named = f"{self.title} ({self.year})" if self.year else self.title
        return named or self.imdb_id or str(self.tmdb_id)

    def found(self, api: TmdbApi) -> int:
        """TMDB's id. Raises NotFetched where TMDB knows no such film."""
        tmdb_id = self.tmdb_id
        if tmdb_id is None and self.imdb_id:
            tmdb_id = api.by_imdb_id(self.imdb_id)
        if tmdb_id is None and self.title:
            tmdb_id = api.by_title(self.title, self.year) or (api.by_title(self.title, None) if self.year else None)
        if tmdb_id is None:
            raise NotFetched("TMDB knows no such film")
        return tmdb_id


def popular(api: TmdbApi, count: int) -> list[Wanted]:
    """The most popular films of these days. Raises HostUnavailable."""
    return _first(_pages(api, "movie/popular", {}), count)


def discovered(api: TmdbApi, asked: str, count: int) -> list[Wanted]:
    """The films that TMDB's discover finds for "with_genres=27&primary_release_year=1985", or for an address with it.

    Raises BadQuery where nothing is asked or TMDB does not understand it, and HostUnavailable.
    """
    params = dict(parse_qsl(asked.rpartition("?")[2]))
    if not params:
        raise BadQuery(
            f"“{asked}” asks TMDB for nothing.",
            "Write it as in with_genres=27&primary_release_year=1985; "
            "https://developer.themoviedb.org/reference/discover-movie lists the words.",
        )
    params = {name: value for name, value in params.items() if name not in ("api_key", "page")}
    return _first(_pages(api, "discover/movie", params), count)


def listed(file: Path) -> list[Wanted]:
    """The films of a list: ids or addresses of TMDB's or IMDb's or "Title (year)", one a line; or a table with such
    columns, Letterboxd's and IMDb's exports among them. Raises BadCatalogue where no film is named."""
    try:
        with open_text(file) as stream:
            is_table = form(file) in (".csv", ".tsv")
            found = list(_of_table(CsvTable(stream, Columns())) if is_table else map(_of_line, stream))
    except (OSError, ValueError) as error:
        reason = (isinstance(error, OSError) and error.strerror) or error
        raise BadCatalogue(f"{file} cannot be read: {reason}.", "Name a file with a film a line.") from error
    wanted = list(dict.fromkeys(one for one in found if one is not None))
    if not wanted:
        raise BadCatalogue(
            f"{file} names no film.", "Write ids of TMDB's or IMDb's, or titles such as Alien (1979), one a line."
        )
    return wanted


def _of_line(line: str) -> Wanted | None:
    line = line.strip()
    if not line or line.startswith("#"):
        return None
    if number := _TMDB.fullmatch(line):
        return Wanted(tmdb_id=int(number[1]))
    if number := _IMDB.fullmatch(line):
        return Wanted(imdb_id=number[1])
    title, year = without_year(line, None)
    return Wanted(title=title[:300], year=year)


def _of_table(table: CsvTable) -> Iterator[Wanted]:
    # The other dates of such exports say when somebody saw the film.
    columns = Columns({"release_year": "Year"} if exported_by(table.header) else None)
    for row in table.rows():
        known = None if isinstance(row, BadRow) else film(row, columns)
        if known is not None and not isinstance(known, str):
            tmdb_id = known.tmdb_id if known.tmdb_id > 0 else None
            yield Wanted(tmdb_id, known.imdb_id, known.title, known.release_year)


def _pages(api: TmdbApi, path: str, params: dict[str, str]) -> Iterator[dict[str, Any]]:
    number = pages = 1
    while number <= min(pages, MOST_PAGES):
        answer = _page(api, path, number, params)
        told = answer.get("total_pages")
        pages = told if isinstance(told, int) else number
        results = answer.get("results")
        if not isinstance(results, list) or not results:
            return
        yield from (item for item in results if isinstance(item, dict) and isinstance(item.get("id"), int))
        number += 1


def _page(api: TmdbApi, path: str, number: int, params: dict[str, str]) -> dict[str, Any]:
    try:
        return api.ask(path, page=str(number), **params)
    except NotFetched as error:
        if error.status is not None:  # a refusal, and not of the key
            raise BadQuery(f"TMDB does not understand {path} {params or ''}: {error}.") from error
        raise HostUnavailable(
            f"TMDB does not say which films there are: {error}.", "Repeat the command later; it goes on from here."
        ) from error


def _first(films: Iterator[dict[str, Any]], count: int) -> list[Wanted]:
    """Lists move while they are read, so that a film may come twice."""
    ids = dict.fromkeys(int(item["id"]) for item in islice(films, count + 20))
    return [Wanted(tmdb_id=number) for number in list(ids)[:count]]
