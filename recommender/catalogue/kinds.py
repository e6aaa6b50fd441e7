"""What a row is of: a film, one marked as adult, a series or one of its episodes, or something else."""

from __future__ import annotations

import re

from recommender.catalogue import values
from recommender.catalogue.columns import Columns, plain
from recommender.catalogue.model import Row

_SERIES = frozenset({
    "tv", "tvshow", "tvshows", "show", "shows", "tvseries", "series", "serie", "série", "tvminiseries", "miniseries",
    "webseries", "tvepisode", "episode", "tvseason", "season", "tvpilot",
})  # fmt: skip
"""As TMDB, IMDb, Netflix, Trakt, Plex and others write it, without blanks and hyphens."""

_NO_FILMS = frozenset({"person", "collection", "videogame", "game", "podcast", "podcastseries", "podcastepisode"})
_SEASONS = re.compile(r"\s*\d+\s*seasons?\s*", re.IGNORECASE)


def is_adult(row: Row, columns: Columns) -> bool:
    return columns.first(row, "adult", values.yes) is True


def is_series(row: Row, columns: Columns) -> bool:
    """Whether a row is of a series, a season or an episode: by a word for it, by the number of its seasons, or by the
    day of a first broadcast where a film has that of its release."""
    if (written := _kind(row, columns)) is not None:
        return plain(written) in _SERIES
    found = columns.of(row)
    dates = {plain(name): row[name] for name in found.get("release_year", ())}
    broadcast = not values.is_missing(dates.get("firstairdate")) and values.is_missing(dates.get("releasedate"))
    lengths = (row[name] for name in found.get("runtime", ()))
    in_seasons = any(isinstance(length, str) and _SEASONS.fullmatch(length) for length in lengths)
    return broadcast or in_seasons or bool(columns.first(row, "seasons", values.count))


def no_film(row: Row, columns: Columns) -> str | None:
    """What a row is of that says to be of something that no film is: "person"."""
    written = _kind(row, columns)
    return written if written is not None and plain(written) in _NO_FILMS else None


def _kind(row: Row, columns: Columns) -> str | None:
    return columns.first(row, "kind", lambda value: values.text(value) or None)
