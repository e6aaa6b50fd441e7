"""The measures that take seconds, asked of the running installation the way a person would ask."""

from __future__ import annotations

import json
import random
import statistics
from collections import Counter
from collections.abc import Sequence
from typing import Protocol, TypeVar

from recommender.evaluation.scoreboard import Measurement, Score, now
from recommender.movies import Movie
from recommender.progress import Progress, silent
from recommender.query import Query
from recommender.result import SearchResult
from recommender.settings import BUNDLED_CATALOGUE

QUESTIONS = 60
"""At most so many of each kind: the whole takes well under a minute."""
FEWEST = 20
"""Films a genre needs to be asked for: with fewer, ten places are filled by luck."""
DEPTH = 10
TIMED = (
    "a lighthouse keeper",
    "robots who learn to love",
    "a heist in Paris",
    "the last day of school",
    "a dog finds its way home",
)
_Thing = TypeVar("_Thing")


class Installation(Protocol):
    """What is measured: `Recommender` is one."""

    @property
    def engine(self) -> str: ...
    @property
    def profile(self) -> str: ...
    @property
    def revision(self) -> str: ...
    @property
    def catalogue(self) -> str: ...
    def search(self, query: Query, limit: int = 24) -> SearchResult: ...


def measure_here(source: Installation, movies: Sequence[Movie], progress: Progress = silent) -> Measurement:
    """Finds films that are described or named, posters by genre, and times the answers.

    `movies` are all films of the installation. Raises what `search` raises.
    """
    scores: list[Score] = []
    steps = (_described, _named, _posters_by_genre, _speed)
    for done, step in enumerate(steps):
        progress("Measuring", done, len(steps))
        scores += step(source, movies)
    return Measurement(
        "here",
        "the button on the scoreboard",
        tuple(scores),
        source.profile,
        source.engine,
        len(movies),
        now(),
        source.revision,
        source.catalogue,
    )


def _described(source: Installation, movies: Sequence[Movie]) -> list[Score]:
    here = {movie.tmdb_id for movie in movies}
    rows = json.loads((BUNDLED_CATALOGUE / "loose_questions.json").read_text(encoding="utf-8"))
    asked = [(row["query"], row["tmdb_id"]) for row in rows if row["tmdb_id"] in here]
    return _found(source, _some(asked), "A film that somebody half remembers", len(movies))


def _named(source: Installation, movies: Sequence[Movie]) -> list[Score]:
    """Titles that several films share are no fair question."""
    titles = Counter(movie.title.casefold() for movie in movies)
    asked = sorted((movie.title, movie.tmdb_id) for movie in movies if titles[movie.title.casefold()] == 1)
    return _found(source, _some(asked), "A film whose title is typed", len(movies))[:1]


def _found(source: Installation, asked: Sequence[tuple[str, int]], what: str, films: int) -> list[Score]:
    if not asked:
        return []
    places = [_place(source, words, film) for words, film in asked]
    return [
        Score(
            f"{what} {where}",
            sum(place < depth for place in places) / len(asked),
            chance=min(1.0, depth / films),
            asked=len(asked),
        )
        for where, depth in (("comes first", 1), ("is among the first ten", DEPTH))
    ]


def _place(source: Installation, words: str, film: int) -> int:
    """From 0; DEPTH where it is not among the first ones."""
    ids = [match.movie.tmdb_id for match in source.search(Query(text=words), DEPTH).matches]
    return ids.index(film) if film in ids else DEPTH


def _posters_by_genre(source: Installation, movies: Sequence[Movie]) -> list[Score]:
    with_poster = [movie for movie in movies if movie.poster]
    holders = Counter(genre for movie in with_poster for genre in movie.genres)
    genres = [genre for genre, count in sorted(holders.items()) if count >= FEWEST]
    if not genres:
        return []
    right = [_of_genre(source, genre) / DEPTH for genre in genres]
    chance = statistics.mean(holders[genre] for genre in genres) / len(with_poster)
    return [
        Score(
            "Posters asked for by genre: right among the first ten",
            statistics.mean(right),
            "share",
            chance,
            len(genres),
        )
    ]


def _of_genre(source: Installation, genre: str) -> int:
    # Exactly as typed: read as a genre, the words would become a filter, and every answer would be right.
    query = Query(text=f"poster of a {genre.lower()} movie", space="poster", as_typed=True)
    return sum(genre in match.movie.genres for match in source.search(query, DEPTH).matches)


def _speed(source: Installation, movies: Sequence[Movie]) -> list[Score]:
    films = _some(sorted(movie.tmdb_id for movie in movies))[: len(TIMED)]
    kinds = (
        ("An answer to words", [Query(text=text) for text in TIMED]),
        ("An answer to a film", [Query(like=(film,)) for film in films]),
    )
    return [
        Score(name, statistics.median(source.search(query).took_ms for query in queries), "ms", asked=len(queries))
        for name, queries in kinds
        if queries
    ]


def _some(things: Sequence[_Thing]) -> list[_Thing]:
    """At most QUESTIONS of them, the same ones every time."""
    return random.Random(3).sample(things, min(QUESTIONS, len(things)))
