"""TMDB on this machine: answers as https://developer.themoviedb.org documents it, and misbehaves where it is told to.

Pictures come from the same host, as `picture_host` has them.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import Message
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.picture_host import Answer, PictureHost, serving

KEY = "0123456789abcdef0123456789abcdef"
TOKEN = "eyJhbGciOiJIUzI1NiJ9.eyJhdWQiOiJ0ZXN0In0.c2lnbmVk"
A_PAGE = 20


def film(number: int, **facts: Any) -> dict[str, Any]:
    """Details of a film with its credits and keywords, as TMDB gives them."""
    crew = [{"job": "Editor", "name": "An Editor"}, {"job": "Director", "name": f"Director {number}"}]
    return {
        "adult": False,
        "budget": 0,
        "genres": [{"id": 18, "name": "Drama"}],
        "id": number,
        "imdb_id": f"tt{number:07d}",
        "original_language": "en",
        "original_title": f"Film {number}",
        "overview": f"Tale {number} of the sea.",
        "popularity": 1.5,
        "poster_path": f"/p{number}.jpg",
        "release_date": "1979-05-25",
        "runtime": 101,
        "title": f"Film {number}",
        "vote_average": 7.25,
        "vote_count": 1200,
        "credits": {"cast": [{"id": at, "name": f"Actor {at}", "order": at} for at in range(30)], "crew": crew},
        "keywords": {"keywords": [{"id": 1, "name": "lighthouse"}]},
        **facts,
    }


@dataclass(slots=True)
class TmdbHost(PictureHost):
    """Films by id in the order of their fame; `trouble` by path, without version and query, comes before the answer."""

    films: dict[int, dict[str, Any]] = field(default_factory=dict)
    trouble: dict[str, deque[Answer]] = field(default_factory=dict)
    queries: list[dict[str, str]] = field(default_factory=list)

    @property
    def api(self) -> str:
        return self.address.removesuffix("/t/p") + "/3"

    def in_the_way(self, path: str, *answers: Answer) -> None:
        self.trouble[path] = deque(answers)

    def answer(self, path: str, headers: Message) -> Answer:
        address = urlsplit(path)
        if not address.path.startswith("/3/"):
            return PictureHost.answer(self, path, headers)
        asked = {name: values[0] for name, values in parse_qs(address.query).items()}
        self.queries.append(asked)
        if asked.get("api_key") != KEY and headers.get("Authorization") != f"Bearer {TOKEN}":
            return _failure(401, 7, "Invalid API key: You must be granted a valid key.")
        wanted = address.path.removeprefix("/3/")
        if self.trouble.get(wanted):
            return self.trouble[wanted].popleft()
        return self._told(wanted, asked)

    def _told(self, wanted: str, asked: Mapping[str, str]) -> Answer:
        kind, _, which = wanted.partition("/")
        if wanted in ("movie/popular", "discover/movie", "search/movie"):
            return self._page([row for row in self.films.values() if _fits(row, asked)], int(asked.get("page", "1")))
        if kind == "find":
            found = [row for row in self.films.values() if row["imdb_id"] == which]
            return _said({"movie_results": found, "person_results": [], "tv_results": []})
        if kind == "movie" and which.isdecimal() and int(which) in self.films:
            appended = set(asked.get("append_to_response", "").split(","))
            parts = {name: None for name in ("credits", "keywords") if name not in appended}
            return _said({name: value for name, value in self.films[int(which)].items() if name not in parts})
        return _failure(404, 34, "The resource you requested could not be found.")

    def _page(self, rows: list[dict[str, Any]], page: int) -> Answer:
        pages = -(-len(rows) // A_PAGE)
        if not 1 <= page <= 500:
            return _failure(400, 22, "Invalid page: Pages start at 1 and max at 500.")
        short = [{"id": row["id"], "title": row["title"]} for row in rows[A_PAGE * (page - 1) : A_PAGE * page]]
        return _said({"page": page, "results": short, "total_pages": pages, "total_results": len(rows)})


def _fits(row: Mapping[str, Any], asked: Mapping[str, str]) -> bool:
    year = asked.get("primary_release_year")
    return asked.get("query", row["title"]) == row["title"] and year in (None, row["release_date"][:4])


def _said(value: object) -> Answer:
    return Answer(json.dumps(value).encode(), headers=(("Content-Type", "application/json;charset=utf-8"),))


def _failure(status: int, code: int, message: str) -> Answer:
    body = {"success": False, "status_code": code, "status_message": message}
    return Answer(json.dumps(body).encode(), status, (("Content-Type", "application/json;charset=utf-8"),))


@contextmanager
def tmdb_host() -> Iterator[TmdbHost]:
    """TMDB on a free port, gone at the end."""
    with serving(TmdbHost()) as host:
        yield host
