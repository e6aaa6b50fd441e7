"""Every film that ships: facts, overview, spec and picture."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

DATA = Path(__file__).parents[2] / "data"
POSTERS = DATA / "posters"
TMDB_GENRES = {
    "Action", "Adventure", "Animation", "Comedy", "Crime", "Documentary", "Drama", "Family", "Fantasy", "History",
    "Horror", "Music", "Mystery", "Romance", "Science Fiction", "TV Movie", "Thriller", "War", "Western",
}  # fmt: skip
FIELDS = {"id", "title", "overview", "vote_average", "vote_count", "release_year", "genres", "poster_path"}

FILMS: list[dict[str, Any]] = json.loads((DATA / "movies_data.json").read_text(encoding="utf-8"))
each_film = pytest.mark.parametrize("film", FILMS, ids=lambda film: f"{film['id']}-{film['title']}")


@each_film
def test_facts(film: dict[str, Any]) -> None:
    assert set(film) == FIELDS
    assert isinstance(film["id"], int) and film["id"] > 0
    assert film["title"] == film["title"].strip() != ""
    assert 1920 <= film["release_year"] <= 2029
    assert film["genres"] and set(film["genres"]) <= TMDB_GENRES and len(set(film["genres"])) == len(film["genres"])
    assert film["poster_path"] is None or re.fullmatch(r"/[A-Za-z0-9]+\.jpg", film["poster_path"])
    assert (film["vote_average"] is None) == (film["vote_count"] is None)
    assert film["vote_average"] is None or (0 < film["vote_average"] <= 10 and film["vote_count"] > 0)


@each_film
def test_overview(film: dict[str, Any]) -> None:
    assert 35 <= len(film["overview"].split()) <= 70
    assert film["overview"] == " ".join(film["overview"].split())
    assert film["overview"].endswith((".", "!", "?"))


def test_catalogue_is_large_and_varied() -> None:
    assert len(FILMS) >= 300
    assert {film["release_year"] // 10 for film in FILMS} == set(range(192, 203))
    genres = [genre for film in FILMS for genre in film["genres"]]
    rare = {genre for genre in TMDB_GENRES - {"Documentary", "TV Movie"} if genres.count(genre) < 8}
    assert not rare


def test_no_film_is_there_twice() -> None:
    assert len({film["id"] for film in FILMS}) == len(FILMS)
    assert len({(film["title"].lower(), film["release_year"]) for film in FILMS}) == len(FILMS)
    assert len({film["overview"] for film in FILMS}) == len(FILMS)
    paths = [film["poster_path"] for film in FILMS if film["poster_path"]]
    assert len(set(paths)) == len(paths)


@cache
def word_runs(overview: str, length: int) -> frozenset[tuple[str, ...]]:
    words = re.findall(r"[\w']+", overview.lower())
    return frozenset(tuple(words[at : at + length]) for at in range(len(words) - length + 1))


def test_no_two_overviews_share_a_run_of_seven_words() -> None:
    seen: dict[tuple[str, ...], str] = {}
    for film in FILMS:
        for run in word_runs(film["overview"], 7):
            assert seen.setdefault(run, film["title"]) == film["title"], f"{film['title']}: {' '.join(run)}"


def test_the_known_item_queries_ask_for_films_of_the_catalogue_in_other_words() -> None:
    queries = json.loads((DATA / "queries.json").read_text(encoding="utf-8"))
    overviews = {film["id"]: film["overview"] for film in FILMS}
    assert len(queries) >= 60
    assert len({query["tmdb_id"] for query in queries}) == len({query["query"] for query in queries}) == len(queries)
    for query in queries:
        assert set(query) == {"query", "tmdb_id"}
        assert query["tmdb_id"] in overviews, query
        assert not word_runs(query["query"], 4) & word_runs(overviews[query["tmdb_id"]], 4), query
