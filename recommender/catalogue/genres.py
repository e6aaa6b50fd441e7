"""Genres, out of names, TMDB's numbers or objects."""

from __future__ import annotations

import re

from recommender.catalogue.values import MAX_NAME, fact_text, listed, whole

TMDB_GENRES: dict[int, str] = {
    28: "Action", 12: "Adventure", 16: "Animation", 35: "Comedy", 80: "Crime", 99: "Documentary", 18: "Drama",
    10751: "Family", 14: "Fantasy", 36: "History", 27: "Horror", 10402: "Music", 9648: "Mystery", 10749: "Romance",
    878: "Science Fiction", 10770: "TV Movie", 53: "Thriller", 10752: "War", 37: "Western",
}  # fmt: skip
"""TMDB's list of film genres, which is fixed."""

MOST = 20

_KNOWN = {name.casefold(): name for name in TMDB_GENRES.values()}
_ONLY_KNOWN = re.compile(rf"(?:(?:{'|'.join(map(re.escape, _KNOWN))})(?:[\s\-]+|$))+", re.IGNORECASE)
_ONE_KNOWN = re.compile("|".join(map(re.escape, _KNOWN)), re.IGNORECASE)


def genres(value: object) -> tuple[str, ...] | None:
    """Names from a list of names, numbers or {"id", "name"} objects, any of these as text, or "Drama|War".

    None where nothing is named, so that another column may.
    """
    if isinstance(value, str) and _ONLY_KNOWN.fullmatch(value.strip()[:500]):
        value = _ONE_KNOWN.findall(value[:500])  # "Action-Adventure" and "Action Adventure Science Fiction"
    elif isinstance(value, int | float):
        value = [value]
    found = dict.fromkeys(name for name in map(_name, listed(value, "|,;/")[: 5 * MOST]) if name)
    return tuple(found)[:MOST] or None


def _name(item: object) -> str:
    if isinstance(item, dict):
        item = item.get("name") or item.get("id")
    number = whole(item)
    if number is not None:
        return TMDB_GENRES.get(number, "")
    name = fact_text(item, MAX_NAME)
    return _KNOWN.get(name.casefold(), name)
