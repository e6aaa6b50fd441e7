"""Facts that programs keep in objects within a film: ids, ratings, people, pictures."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from recommender.catalogue.columns import plain
from recommender.catalogue.model import Row
from recommender.catalogue.values import is_missing, number

_VALUES = ("value", "average", "rating", "ratingvalue", "aggregaterating", "score")
_COUNTS = ("votes", "votecount", "ratingcount", "count")
_WHOSE = ("tmdb", "themoviedb", "imdb")


def unfolded(row: Row) -> Row:
    """The row with the facts of its inner objects beside them, under names that are known. What it says itself counts
    more."""
    found: dict[str, Any] = {}
    for name, value in row.items():
        if isinstance(value, dict | list) and (read := _READERS.get(plain(name))) is not None:
            found |= {fact: inner for fact, inner in read(value).items() if inner}
    return {**row, **{fact: inner for fact, inner in found.items() if is_missing(row.get(fact))}} if found else row


def _ids(value: Any) -> Mapping[str, Any]:
    """{"Tmdb": "603", "Imdb": "tt0133093"} of Jellyfin; Trakt, Kodi and TMDB write it alike."""
    keys = {plain(str(key)).removesuffix("id"): inner for key, inner in _dict(value).items()}
    return {f"{whose}_id": keys.get(whose) for whose in ("tmdb", "imdb")}


def _imdb(value: Any) -> Mapping[str, Any]:
    """{"rating": 7.4, "votes": 9847, "id": 439} of a database of examples that many know."""
    return {"imdb_id": _dict(value).get("id"), **_rating(value)}


def _rating(value: Any) -> Mapping[str, Any]:
    """{"average": 8.1}, {"ratingValue": 8.1, "ratingCount": 12}, {"imdb": {"value": 8.1, "votes": 12}, …}."""
    keys = {plain(str(key)): inner for key, inner in _dict(value).items()}
    if (given := next((keys[name] for name in _WHOSE if keys.get(name)), None)) is not None:
        return _rating(given) if isinstance(given, dict) else {"vote_average": given}
    average = next((keys[name] for name in _VALUES if number(keys.get(name)) is not None), None)
    return {"vote_average": average, "vote_count": next((keys[name] for name in _COUNTS if keys.get(name)), None)}


def _credits(value: Any) -> Mapping[str, Any]:
    """TMDB's {"cast": […], "crew": […]}."""
    return {name: _dict(value).get(name) for name in ("cast", "crew")}


def _people(value: Any) -> Mapping[str, Any]:
    """[{"Name": …, "Type": "Director"}, …] of Jellyfin and Emby."""
    people = [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []
    kinds = {"directors": "Director", "cast": "Actor"}
    return {fact: [one.get("Name") for one in people if one.get("Type") == kind] for fact, kind in kinds.items()}


def _images(value: Any) -> Mapping[str, Any]:
    """[{"coverType": "poster", "remoteUrl": …}, …] of Radarr."""
    images = [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []
    posters = (one.get("remoteUrl") or one.get("url") for one in images if one.get("coverType") == "poster")
    return {"poster_url": next(posters, None)}


def _dict(value: Any) -> Mapping[Any, Any]:
    return value if isinstance(value, dict) else {}


_READERS: Mapping[str, Callable[[Any], Mapping[str, Any]]] = {
    **dict.fromkeys(("ids", "providerids", "uniqueid", "externalids"), _ids),
    **dict.fromkeys(("rating", "ratings", "aggregaterating", "ratingssummary"), _rating),
    "imdb": _imdb,
    "credits": _credits,
    "people": _people,
    "images": _images,
}
