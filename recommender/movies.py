"""Films, and what a search says about them. Pure values: no files, no database, no vectors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Space = Literal["plot", "poster"]
"""A vector space: what a film is about, or how its poster looks."""

SearchMode = Literal["auto", "plot", "poster", "blend"]
"""Where a query looks: both spaces weighed by evidence, one space alone, or both by fixed weights."""

Strength = Literal["strong", "fair", "weak"]

SPACES: tuple[Space, ...] = get_args(Space)
SEARCH_MODES: tuple[SearchMode, ...] = get_args(SearchMode)


@dataclass(frozen=True, slots=True)
class Movie:
    """One film of the catalogue.

    `vote_average` runs from 0 to 10. `poster_path` is TMDB's path of the real poster ("/abc.jpg");
    `poster` names the picture we hold: the SHA-256 of its bytes, by which the poster store finds it. `cast` are the
    leading actors, `runtime` is in minutes, `language` the original one as two letters (ISO 639-1), `imdb_id` like
    "tt0078748". `look` places the poster on the axes of recommender/look_axes.py, `looks` names the sides it is clearly
    on, such as "dark"; both are () without a poster. Films that no TMDB id is known of have a negative one of our own.
    """

    tmdb_id: int
    title: str
    overview: str = ""
    release_year: int | None = None
    vote_average: float | None = None
    vote_count: int | None = None
    genres: tuple[str, ...] = ()
    poster_path: str | None = None
    poster: str | None = None
    directors: tuple[str, ...] = ()
    cast: tuple[str, ...] = ()
    runtime: int | None = None
    language: str = ""
    keywords: tuple[str, ...] = ()
    imdb_id: str = ""
    look: tuple[float, ...] = ()
    looks: tuple[str, ...] = ()

    @property
    def people(self) -> tuple[str, ...]:
        """Directors and leading actors, each once."""
        return tuple(dict.fromkeys((*self.directors, *self.cast)))

    @property
    def title_and_year(self) -> str:
        """ "Alien (1979)", or the title alone where the year is unknown."""
        return f"{self.title} ({self.release_year})" if self.release_year else self.title


@dataclass(frozen=True, slots=True)
class Match:
    """A film found by a query, and why.

    Scores are calibrated: standard deviations above the catalogue's mean for this query (about -3 to 6), never raw
    similarities. A score is None where the film or the query has nothing to say in that space.
    """

    movie: Movie
    plot_score: float | None
    poster_score: float | None
    score: float
    strength: Strength | None
    """None where nothing was compared: filters alone were asked."""
    reason: str
    because: str | None = None
    """The part of the query that the film is nearest to, where there are several: "your words", "the picture" or a
    film's title."""


@dataclass(frozen=True, slots=True)
class Contender:
    """A film that some weight of plot against poster brings to the front, with all it takes to weigh it anew.

    `plot` and `poster` are the calibrated scores that rank it (None counts as average), `bonus` is what a title on the
    picture adds. `shown_plot` and `shown_poster` are those that bars, strength and sentence tell of; a film that
    `is_named` on the picture is a strong match whatever they are.
    """

    movie: Movie
    plot: float | None
    poster: float | None
    bonus: float
    shown_plot: float | None
    shown_poster: float | None
    reason: str
    because: str | None = None
    is_named: bool = False
