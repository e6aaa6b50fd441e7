"""Films as they come out of rows of a file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from recommender.catalogue import Catalogue, read_catalogue
from recommender.movies import Movie


def read(folder: Path, *rows: dict[str, Any], adult: bool = False) -> Catalogue:
    file = folder / "movies_data.json"
    file.write_text(json.dumps(rows), encoding="utf-8")
    return read_catalogue(file, adult=adult)


def one(folder: Path, **facts: Any) -> Movie:
    (film,) = read(folder, {"id": 1, "title": "Ebb", "overview": "The sea.", **facts}).films
    return film.movie
