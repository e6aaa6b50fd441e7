"""A row becomes a film, or a sentence that says why it is none."""

from __future__ import annotations

import re
from types import MappingProxyType

from recommender.catalogue import titles, values
from recommender.catalogue.columns import CAST_PARTS, Columns, plain
from recommender.catalogue.genres import genres
from recommender.catalogue.kinds import is_series, no_film
from recommender.catalogue.languages import language
from recommender.catalogue.model import Row
from recommender.catalogue.votes import Scales, vote_of
from recommender.catalogue.years import year
from recommender.movies import Movie

MOST_DIRECTORS, MOST_CAST, MOST_KEYWORDS = 5, 10, 40

_TMDB_ADDRESS = re.compile(r"https?://image\.tmdb\.org/t/p/[\w]+/([\w-]+\.\w+)(?:\?.*)?", re.IGNORECASE | re.ASCII)
_TMDB_PATH = re.compile(r"/?([\w-]+\.\w{3,4})", re.ASCII)
_TMDB_FILM = re.compile(r"\bmovie/(\d{1,9})\b")
_IMDB_ID = re.compile(r"\b(tt\d{7,10})\b")


def film(row: Row, columns: Columns, scales: Scales = MappingProxyType({})) -> Movie | str:
    """The film of a row, or the reason why there is none. `poster` stays empty: it is the poster store's to name."""
    if not row:
        return "is no film (expected a row with a title)"
    if kind := no_film(row, columns):
        return f"is no film but, as the file says, “{kind}”"
    written = columns.first(row, "title", lambda value: values.text(value) or None)
    if written is None:
        return "has no title"
    title, release_year = titles.without_year(written, columns.first(row, "release_year", year))
    # TMDB counts series apart from films, so the number of a series is that of some film, too.
    tmdb_id = None if is_series(row, columns) else _tmdb_id(row, columns)
    if isinstance(tmdb_id, str):
        return tmdb_id
    return Movie(
        tmdb_id=titles.own_id(title, release_year) if tmdb_id is None else tmdb_id,
        title=title,
        overview=columns.first(row, "overview", _overview) or "",
        release_year=release_year,
        vote_average=vote_of(row, columns, scales),
        vote_count=columns.first(row, "vote_count", values.count),
        genres=columns.first(row, "genres", genres) or (),
        poster_path=columns.first(row, "poster", _poster_path),
        directors=_directors(row, columns),
        cast=columns.first(row, "cast", _cast) or _cast_by_columns(row),
        runtime=columns.first(row, "runtime", values.minutes),
        language=columns.first(row, "language", language) or "",
        keywords=columns.first(row, "keywords", _keywords) or (),
        imdb_id=_imdb_id(row, columns),
    )


def is_bare(movie: Movie) -> bool:
    """Whether a title is all that is known, and nobody's id says which film is meant."""
    facts = (movie.overview, movie.release_year, movie.vote_average, movie.genres, movie.poster_path, movie.imdb_id)
    return movie.tmdb_id < 0 and not any((*facts, movie.directors, movie.cast, movie.keywords))


def _tmdb_id(row: Row, columns: Columns) -> int | str | None:
    """The id, None for a film without one, or why what stands there cannot be one."""
    for column in columns.of(row).get("id", ())[:1]:
        value = row[column]
        if values.is_missing(value) or isinstance(value, dict):  # an object is a database's own number
            return None
        if isinstance(value, str) and (address := _TMDB_FILM.search(value[:300])):
            value = address[1]
        number = values.number(value)
        if number is None and isinstance(value, str) and not value.strip().lstrip("-+").isdecimal():
            if columns.gave("id", column) and not _IMDB_ID.search(value[:300]):
                return "has a word where other rows have an id, as the rest of a broken line would"
            return None  # a word, or IMDb's id: a number of somebody else's
        found = values.whole(value)
        if found is None:
            return f"has an id that cannot be one of TMDB's ({column})"
        if found > 0:
            columns.count("id", column)
        return found if found > 0 else None
    return None


def _overview(value: object) -> str | None:
    return values.long_text(value, values.MAX_OVERVIEW) or None


def _poster_path(value: object) -> str | None:
    """TMDB's path of a poster, "/abc.jpg", out of the path or the whole address in any size; None for other hosts."""
    if not isinstance(value, str):
        return None
    name = _TMDB_ADDRESS.fullmatch(value.strip()) or _TMDB_PATH.fullmatch(value.strip())
    return f"/{name[1]}" if name else None


def imdb_id(value: object) -> str | None:
    """ "tt0133093", out of an address or of the bare number that MovieLens keeps."""
    number = values.whole(value)
    if number is not None:
        return f"tt{number:07d}" if 0 < number < 10**10 else None
    found = _IMDB_ID.search(value[:300]) if isinstance(value, str) else None
    return found[1] if found else None


def _imdb_id(row: Row, columns: Columns) -> str:
    """IMDb's id, which some files keep as their only one."""
    found = columns.first(row, "imdb_id", imdb_id)
    ids = (row[column] for column in columns.of(row).get("id", ()) if isinstance(row[column], str))
    return found or next((written[1] for value in ids if (written := _IMDB_ID.search(value[:300]))), "")


def directors_of(crew: object) -> tuple[str, ...] | None:
    """The directors of a film's crew as TMDB lists it."""
    directing = [item for item in values.listed(crew) if isinstance(item, dict) and item.get("job") == "Director"]
    return values.names(directing, MOST_DIRECTORS) or None


def _directors(row: Row, columns: Columns) -> tuple[str, ...]:
    found = columns.first(row, "directors", lambda value: values.names(value, MOST_DIRECTORS) or None)
    return found or columns.first(row, "crew", directors_of) or ()


def _cast(value: object) -> tuple[str, ...] | None:
    return values.names(value, MOST_CAST) or None


def _cast_by_columns(row: Row) -> tuple[str, ...]:
    parts = {plain(name): value for name, value in row.items() if name[:1] in "sSaA"}
    return values.names([parts.get(name) for name in CAST_PARTS], MOST_CAST) if parts else ()


def _keywords(value: object) -> tuple[str, ...] | None:
    return values.names(value, MOST_KEYWORDS) or None
