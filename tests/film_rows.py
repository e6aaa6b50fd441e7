"""Films as they come out of a file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from recommender.catalogue import USUAL, Catalogue, Choice, read_catalogue
from recommender.movies import Movie


def read(folder: Path, *rows: dict[str, Any], choice: Choice = USUAL) -> Catalogue:
    file = folder / "movies_data.json"
    file.write_text(json.dumps(rows), encoding="utf-8")
    return read_catalogue(file, choice)


def one(folder: Path, **facts: Any) -> Movie:
    (film,) = read(folder, {"id": 1, "title": "Ebb", "overview": "The sea.", **facts}).films
    return film.movie


TMDB_ROWS = [
    {"id": 11, "title": "Low Tide", "overview": "A ferry waits.", "genre_ids": [18, 35], "release_date": "2022-06-17"},
    {"id": 12, "title": "High Tide", "overview": "It sails.", "genre_ids": [37], "release_date": None},
]


def read_file(folder: Path, name: str, content: str | bytes) -> Catalogue:
    file = folder / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_catalogue(file)


def movies(catalogue: Catalogue) -> list[Movie]:
    return [film.movie for film in catalogue.films]
