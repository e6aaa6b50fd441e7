"""Facts within objects within films, as media servers, databases and interfaces of the web write them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.film_rows import movies, read_file

PLOT = "A ferry waits."
JELLYFIN = {
    "Items": [
        {
            "Name": "Ebb", "Id": "f27c", "Overview": PLOT, "Genres": ["Drama"], "CommunityRating": 7.4, "Type": "Movie",
            "ProductionYear": 1999, "ProviderIds": {"Tmdb": "603", "Imdb": "tt0133093"},
            "People": [{"Name": "A", "Type": "Director"}, {"Name": "B", "Type": "Actor"}],
        }
    ],
    "TotalRecordCount": 1,
}  # fmt: skip
KODI = {
    "result": {
        "limits": {"total": 1},
        "movies": [
            {
                "movieid": 1, "label": "Ebb", "title": "Ebb", "plot": PLOT, "year": 1999, "genre": ["Drama"],
                "rating": 7.4, "runtime": 8160, "director": ["A"], "cast": [{"name": "B", "role": "C"}],
                "uniqueid": {"tmdb": "603", "imdb": "tt0133093"},
            }
        ],
    }
}  # fmt: skip
RADARR = [
    {
        "title": "Ebb", "overview": PLOT, "year": 1999, "tmdbId": 603, "imdbId": "tt0133093", "genres": ["Drama"],
        "ratings": {"imdb": {"votes": 12, "value": 7.4}}, "id": 17, "directors": ["A"], "actors": ["B"],
        "images": [{"coverType": "fanart", "remoteUrl": "x"}, {"coverType": "poster", "remoteUrl": "/a.jpg"}],
    }
]  # fmt: skip
MONGODB = {
    "_id": {"$oid": "573a"}, "title": "Ebb", "plot": PLOT, "year": {"$numberInt": "1999"}, "type": "movie",
    "tmdb_id": 603, "imdb": {"rating": 7.4, "votes": 12, "id": 133093}, "genres": ["Drama"], "cast": ["B"],
    "directors": ["A"],
}  # fmt: skip
PAGE_OF_THE_WEB = [
    {
        "@type": "Movie", "name": "Ebb", "description": PLOT, "datePublished": "1999-03-31", "tmdb_id": 603,
        "aggregateRating": {"ratingValue": "7.4", "ratingCount": 12}, "genre": ["Drama"], "director": [{"name": "A"}],
        "actor": [{"name": "B"}], "external_ids": {"imdb_id": "tt0133093"},
    }
]  # fmt: skip


@pytest.mark.parametrize("content", [JELLYFIN, KODI, RADARR, MONGODB, PAGE_OF_THE_WEB])
def test_facts_come_out_of_inner_objects(tmp_path: Path, content: Any) -> None:
    (film,) = movies(read_file(tmp_path, "films.json", json.dumps(content)))
    assert (film.tmdb_id, film.title, film.overview, film.release_year) == (603, "Ebb", PLOT, 1999)
    assert (film.vote_average, film.imdb_id, film.genres) == (7.4, "tt0133093", ("Drama",))
    assert (film.directors, film.cast) == (("A",), ("B",))
    assert (film.runtime, film.poster_path) == (
        136 if content is KODI else None,
        "/a.jpg" if content is RADARR else None,
    )


def test_what_a_film_says_itself_counts_more(tmp_path: Path) -> None:
    row = {"tmdb_id": 1, "title": "Ebb", "overview": PLOT, "vote_average": 5, "ids": {"tmdb": 2}, "imdb": {"rating": 9}}
    (film,) = movies(read_file(tmp_path, "films.json", json.dumps([row])))
    assert (film.tmdb_id, film.vote_average) == (1, 5)


@pytest.mark.parametrize(
    "content",
    [
        [["title", "overview"], ["Ebb", PLOT], ["Flow", PLOT]],
        {"range": "A1:B3", "values": [["Title", "Plot"], ["Ebb", PLOT], ["Flow", PLOT]]},
        [[{"title": "Ebb", "overview": PLOT}], [{"title": "Flow", "overview": PLOT}]],
    ],
)
def test_rows_below_names_and_lists_of_lists(tmp_path: Path, content: Any) -> None:
    assert [film.title for film in movies(read_file(tmp_path, "films.json", json.dumps(content)))] == ["Ebb", "Flow"]
