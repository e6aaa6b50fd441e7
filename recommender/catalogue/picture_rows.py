"""A folder of pictures and nothing else: each is a film, named by its title ("Alien (1979).jpg") or its id."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from recommender.catalogue.model import Row
from recommender.catalogue.poster_files import pictures

_ID = re.compile(r"(-?\d+)(_poster)?", re.IGNORECASE)
_IMDB = re.compile(r"(tt\d{7,10})(_poster)?", re.IGNORECASE)


def picture_rows(folders: tuple[Path, ...]) -> Iterator[Row]:
    """Rows with the name of the picture as "poster". A film of which only a number is known is called by it."""
    stems = set()
    for folder in folders:
        for file in pictures(folder):
            if file.stem.lower() not in stems:
                stems.add(file.stem.lower())
                yield {**_named(file.stem), "poster": file.name}


def _named(stem: str) -> dict[str, str]:
    if number := _ID.fullmatch(stem):
        return {"id": number[1], "title": number[1]}
    if number := _IMDB.fullmatch(stem):
        return {"imdb_id": number[1].lower(), "title": number[1].lower()}
    words = re.sub(r"_poster$", "", stem, flags=re.IGNORECASE)
    words = re.sub(r"[_\s]+", " ", words).strip() or stem
    return {"title": re.sub(r"[\s.(\[]+((?:19|20)\d\d)[)\]]?$", r" (\1)", words)}
