"""What the wall's script is told of films: plain rows, which JSON can carry. Foreign text is data and nothing else."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TypedDict

from pages.components import wording
from recommender import Match, Movie
from recommender.movies import Contender, Strength
from recommender.series import series_of
from recommender.spelling import title_words

OVERVIEW = 220
"""Characters of an overview on a card: its three lines hold fewer."""


class FilmRow(TypedDict):
    """What stays the same about a film, whatever is asked. `series` and `work` are alike for films that belong together
    and for films of the same title (recommender.series)."""

    id: int
    title: str
    name: str
    facts: str
    overview: str
    poster: str
    hue: int
    year: int | None
    vote: float
    votes: int
    look: tuple[float, ...]
    series: int
    work: int


class FoundRow(TypedDict, total=False):
    """A film in its place, and what an answer says of it."""

    id: int
    plot: float | None
    poster: float | None
    strength: Strength | None
    reason: str
    because: str


class ContenderRow(TypedDict):
    """A film that the dial may bring to the front: scores that rank it, and scores that its bars show."""

    id: int
    plot: float | None
    poster: float | None
    bonus: float
    bars: tuple[float | None, float | None]
    reason: str
    because: str
    named: bool


@lru_cache(maxsize=20_000)
def film(movie: Movie) -> FilmRow:
    """The row of a film; made once, since the same films come again and again."""
    return {
        "id": movie.tmdb_id,
        "title": wording.one_line(movie.title),
        "name": wording.one_line(movie.title_and_year),
        "facts": wording.facts(movie),
        "overview": wording.one_line(movie.overview)[:OVERVIEW],
        "poster": movie.poster or "",
        "hue": zlib.crc32(movie.title.encode()) % 360,
        "year": movie.release_year,
        "vote": movie.vote_average or 0.0,
        "votes": movie.vote_count or 0,
        "look": movie.look,
        "series": zlib.crc32(series_of(movie.title).encode()),
        "work": zlib.crc32(" ".join(title_words(movie.title)).encode()),
    }


def films(movies: Iterable[Movie]) -> list[FilmRow]:
    """A row for each of them, once."""
    return [film(movie) for movie in {movie.tmdb_id: movie for movie in movies}.values()]


def found(matches: Sequence[Match]) -> list[FoundRow]:
    return [
        {
            "id": match.movie.tmdb_id,
            "plot": match.plot_score,
            "poster": match.poster_score,
            "strength": match.strength,
            "reason": match.reason,
            "because": match.because or "",
        }
        for match in matches
    ]


def contenders(running: Sequence[Contender]) -> list[ContenderRow]:
    return [
        {
            "id": one.movie.tmdb_id,
            "plot": one.plot,
            "poster": one.poster,
            "bonus": one.bonus,
            "bars": (one.shown_plot, one.shown_poster),
            "reason": one.reason,
            "because": one.because or "",
            "named": one.is_named,
        }
        for one in running
    ]
