"""The text that a film's plot vector reads."""

from __future__ import annotations

from recommender.movies import Movie

TEMPLATE = "plot-text-2"
"""Names the wording below: vectors made with another wording do not compare."""
KEYWORDS = 12
"""Keywords that are read at most; further ones would crowd out the overview of a short text."""


def plot_text(movie: Movie) -> str:
    """What the film is about in one paragraph: title, overview, keywords, decade, genres; what is unknown is left out.

    The genres come last: in front they help genre neighbours but cost every tenth film that is searched by its story.
    """
    kind = " ".join(part for part in (decade(movie), ", ".join(movie.genres).lower()) if part)
    keywords = ", ".join(movie.keywords[:KEYWORDS])
    sentences = (movie.title.strip().rstrip("."), movie.overview.strip().rstrip("."), keywords, kind)
    return ". ".join(part for part in sentences if part)


def decade(movie: Movie) -> str:
    """ "1990s", or "" where the year is unknown."""
    return f"{movie.release_year // 10 * 10}s" if movie.release_year else ""
