"""Questions as they are read against a small catalogue of well-known titles."""

from __future__ import annotations

from typing import Any

from recommender.movies import Movie
from recommender.reading import Vocabulary, read_question

GENRES = ("Action", "Adventure", "Animation", "Comedy", "Crime", "Drama", "Family", "Fantasy", "History", "Horror")
MORE_GENRES = ("Music", "Mystery", "Romance", "Science Fiction", "Thriller", "War", "Western")
TITLES = {
    1: ("Jaws", 1975),
    2: ("Alien", 1979),
    3: ("Amélie", 2001),
    4: ("The Lord of the Rings: The Fellowship of the Ring", 2001),
    5: ("Pulp Fiction", 1994),
    6: ("Titanic", 1997),
    7: ("Casablanca", 1942),
    8: ("Lost in Translation", 2003),
    9: ("Toy Story", 1995),
    10: ("The Thing", 1982),
    11: ("The Thing", 2011),
    12: ("It", 2017),
    13: ("Home", 2015),
    14: ("12 Angry Men", 1957),
    15: ("True Romance", 1993),
    16: ("Some Like It Hot", 1959),
    17: ("Blade Runner", 1982),
    18: ("Psycho", 1960),
    19: ("Saw", 2004),
}
OVERVIEW = "A family goes home to their house, where an alien is at war with a boy who saw a rose in the horror of it."
FILMS = tuple(
    Movie(
        tmdb_id,
        title,
        OVERVIEW if tmdb_id % 2 else "",
        year,
        vote_count=tmdb_id,
        genres=GENRES + MORE_GENRES,
        directors=("Christopher Nolan",) if tmdb_id < 4 else ("Peter Weir",),
        cast=("Tom Hanks", "Meg Ryan", "Leslie Rose", "Hans Zimmer", "Ann Weir"),
    )
    for tmdb_id, (title, year) in TITLES.items()
)
VOCABULARY = Vocabulary.of(FILMS)


def read(text: str) -> dict[str, Any]:
    """What was understood, by field, and the text that is left."""
    query = read_question(text, VOCABULARY)
    parts = {row.field: bound for row, bound in query.filters.active()}
    parts |= {name: value for name in ("like", "unlike", "without") if (value := getattr(query, name))}
    return parts | {"text": query.text}
