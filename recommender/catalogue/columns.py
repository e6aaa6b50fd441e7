"""The names under which files keep a film's facts, and which of them a file has."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

from recommender.catalogue.model import Row
from recommender.catalogue.values import is_missing

NAMES: dict[str, tuple[str, ...]] = {
    "id": ("tmdb_id", "tmdb", "the_movie_db_id", "tmdb_url", "tmdb_link", "id", "movie_id"),
    "title": (
        "title", "name", "movie_title", "movie_name", "film_title", "film_name", "film", "movie", "names",
        "primary_title", "series_title", "title_name", "english_title", "title_english", "original_title", "orig_title",
        "original_name",
    ),
    "overview": (
        "overview", "plot", "description", "summary", "synopsis", "plot_synopsis", "plot_summary", "storyline",
        "movie_info", "long_plot", "full_plot", "short_plot", "movie_description", "plot_outline", "plot_text",
        "movie_plot", "movie_overview", "movie_summary", "story", "story_line", "long_description", "short_description",
        "desc", "movie_desc",
    ),
    "genres": ("genres", "genre", "listed_in", "movie_genre", "movie_genres", "genre_ids", "categories", "category"),
    "release_year": (
        "release_year", "year", "released_year", "movie_year", "title_year", "year_of_release", "start_year",
        "release_date", "date_published", "released", "premiered", "original_release_date", "first_air_date",
        "date", "date_x", "release", "production_year", "original_release_year", "premiere_date",
    ),
    "vote_average": (
        "vote_average", "imdb_rating", "imdb_score", "avg_vote", "average_rating", "movie_rating", "rating", "score",
        "vote", "weighted_average_vote", "user_rating", "averagerating", "community_rating", "metascore",
        "metascore_rating", "metacritic", "meta_score", "tomatometer", "tomatometer_rating", "rotten_tomatoes",
        "rotten_tomatoes_rating", "rotten_tomatoes_score", "audience_score", "critic_score", "critics_score",
        "user_score", "tmdb_rating", "avg_rating", "rating_average", "audience_rating", "critic_rating",
    ),
    "vote_count": (
        "vote_count", "votes", "num_votes", "no_of_votes", "imdb_votes", "num_voted_users", "number_of_votes",
        "total_votes", "no_of_persons_voted", "rating_count",
    ),
    "poster": (
        "poster_path", "poster", "poster_url", "poster_link", "image", "poster_image", "image_url", "img", "img_link",
        "cover", "cover_url", "poster_file", "poster_image_url", "movie_poster",
    ),
    "directors": ("directors", "director", "directed_by", "director_name", "movie_director"),
    "crew": ("crew",),
    "cast": (
        "cast", "actors", "stars", "starring", "actor", "star", "star_cast", "cast_members", "main_cast", "casts",
        "top_cast",
    ),
    "runtime": (
        "runtime", "runtime_minutes", "runtime_mins", "runtime_min", "duration", "length", "running_time",
        "watch_time", "duration_minutes", "duration_min", "movie_length",
    ),
    "language": ("original_language", "language", "orig_lang", "lang", "languages"),
    "keywords": ("keywords", "plot_keywords", "tags", "keyword"),
    "imdb_id": ("imdb_id", "imdb", "imdb_title_id", "const", "tconst", "imdb_link", "movie_imdb_link"),
    "adult": ("adult", "is_adult"),
    "kind": (
        "media_type", "title_type", "content_type", "type", "kind", "show_type", "entry_type", "object_type",
        "item_type",
    ),
    "seasons": ("number_of_seasons", "total_seasons", "no_of_seasons"),
    "movielens_id": ("movielens_id",),
}  # fmt: skip
"""What is taken as what: a fact, and the columns that may hold it, the likeliest first. Case, blanks and punctuation
of a column's name do not matter."""

FACTS = tuple(NAMES)

CAST_PARTS = (
    "star1", "star2", "star3", "star4", "actor1", "actor2", "actor3", "actor1name", "actor2name", "actor3name",
)  # fmt: skip
"""A column for each actor, as some files have them."""

T = TypeVar("T")


def plain(name: str) -> str:
    """The name without what does not matter. "movieId" in just this spelling is MovieLens's own number, no TMDB id."""
    return "movielensid" if name.strip() == "movieId" else re.sub(r"[\W_]+", "", name.casefold())


_FACT_OF = {plain(name): (fact, rank) for fact, names in NAMES.items() for rank, name in enumerate(names)}

_LESS_LIKELY = 100


def _fact_of(name: str) -> tuple[str, int]:
    """The fact that a column of this name may hold, "" for none, and its place among such names.

    Where the whole name says nothing it counts without a remark behind it, as in "Title (English)", and without the
    table that it was taken from, as in "movie.overview".
    """
    for less_likely, written in enumerate((name, *_shorter(name))):
        if (known := _FACT_OF.get(plain(written))) is not None:
            return known[0], known[1] + less_likely * _LESS_LIKELY
    return "", 0


def _shorter(name: str) -> Iterator[str]:
    remark = re.fullmatch(r"(.*\w)\s*[(\[][^()\[\]]*[)\]]\s*", name[:200])
    if remark:
        yield remark[1]
    table = re.fullmatch(r"(?:movies?|films?)[._ ]+(.+)", name[:200].strip(), re.IGNORECASE)
    if table:
        yield table[1]


def _unwrapped(value: object) -> object:
    """MongoDB writes numbers as {"$numberInt": "1977"}, dates as {"$date": …} and its own ids as {"$oid": …}."""
    while isinstance(value, dict) and len(value) == 1 and (key := next(iter(value))).startswith("$"):
        value = None if key == "$oid" else value[key]
    return value


class Columns:
    """Which columns of a file hold which fact, and which of them gave something.

    `chosen` names the column of a fact (as the file or the table above spells it) and rules out all others; "" rules
    out them all.
    """

    def __init__(self, chosen: Mapping[str, str] | None = None) -> None:
        self._chosen = {fact: plain(column) for fact, column in (chosen or {}).items()}
        self._known: dict[tuple[str, ...], dict[str, tuple[str, ...]]] = {}
        self._used: Counter[tuple[str, str]] = Counter()

    def of(self, names: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """The columns among `names` that may hold each fact, the likeliest first; facts without one are absent."""
        key = tuple(names)
        if key not in self._known:
            if len(self._known) > 1000:  # rows that all differ: remembering them would only fill memory
                self._known.clear()
            self._known[key] = self._find(key)
        return self._known[key]

    def _find(self, names: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
        found: dict[str, list[tuple[int, str]]] = {}
        for name in names:
            fact, rank = _fact_of(name)
            if fact and fact not in self._chosen:
                found.setdefault(fact, []).append((rank, name))
        for fact, wanted in self._chosen.items():
            found[fact] = [(0, name) for name in names if wanted and plain(name) == wanted]
        return {fact: tuple(name for _, name in sorted(ranked)) for fact, ranked in found.items() if ranked}

    def first(self, row: Row, fact: str, read: Callable[[object], T | None]) -> T | None:
        """What `read` makes of the first column of this fact that holds anything it can make sense of."""
        for column, value in self.filled(row, fact):
            result = read(value)
            if result:
                self.count(fact, column)
            if result is not None:
                return result
        return None

    def filled(self, row: Row, fact: str) -> Iterator[tuple[str, object]]:
        """The columns of this fact that hold anything, the likeliest first, with what they hold."""
        for column in self.of(row).get(fact, ()):
            value = _unwrapped(row[column])
            if not is_missing(value):
                yield column, value

    def count(self, fact: str, column: str) -> None:
        """Notes that the column gave the fact once more."""
        self._used[fact, column] += 1

    def gave(self, fact: str, column: str) -> bool:
        """Whether an earlier row had the fact from this column."""
        return (fact, column) in self._used

    def used(self) -> dict[str, str]:
        """The column that gave each fact, in the order of the table; the one that gave most, where several did."""
        most = {fact: column for (fact, column), _ in reversed(self._used.most_common())}
        return {fact: most[fact] for fact in NAMES if fact in most}
