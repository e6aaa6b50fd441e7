"""Both maps of the films at one moment: what is kept in the home, and what the page reads. One compressed JSON file."""

from __future__ import annotations

import base64
import gzip
import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from recommender.movies import Movie, Space

LAYOUT = 1
"""Raised whenever what is written changes, so that older files are made anew rather than misread."""
NOWHERE = 65535
"""Stands for a film that is not on a map, and for a neighbour that there is not."""
TOGETHER = 0.12
"""Share of a map's width within which films are one neighbourhood."""
_GRID = 65534
"""Coordinates 0..1 are kept as whole numbers up to this one, finer than any screen."""


@dataclass(frozen=True, slots=True)
class Region:
    """A neighbourhood with a name at `x`, `y` (0..1); `level` 0 is for seeing from afar, 1 from near."""

    name: str
    x: float
    y: float
    level: int
    films: int


@dataclass(frozen=True, slots=True)
class Change:
    """A film whose neighbours by plot lie far away by poster, and the other way round; films as places in `movies`.

    `share` 0 to 1: where they lie on average, from next to it (0) over anywhere (0.5) to the far end.
    """

    film: int
    share: float
    by_plot: tuple[int, ...]
    by_poster: tuple[int, ...]


@dataclass(frozen=True)
class FilmMaps:
    """The films by rising id; `points` (films, 2) in 0..1, NaN for a film without a vector in the space; `neighbours`
    (films, 10) are places of the truly nearest films, NOWHERE for none."""

    movies: tuple[Movie, ...]
    points: Mapping[Space, NDArray[np.float64]]
    neighbours: Mapping[Space, NDArray[np.int64]]
    regions: Mapping[Space, tuple[Region, ...]]
    changes: tuple[Change, ...]
    trust: Mapping[Space, float | None]
    """Trustworthiness of each map, see `measures.trustworthiness`."""
    made: str
    """When, as an ISO date and time."""

    def at(self, space: Space, scores: Mapping[int, float]) -> tuple[float, float] | None:
        """Where a question lies by its nearest films' scores (standard deviations); None where none is on the map.

        The weighted mean of those that lie together around the one that is nearest to all (the medoid): between two
        neighbourhoods there is often nothing.
        """
        places = {movie.tmdb_id: place for place, movie in enumerate(self.movies)}
        known = [(places[film], score) for film, score in scores.items() if film in places]
        known = [(place, score) for place, score in known if not np.isnan(self.points[space][place, 0])]
        if not known:
            return None
        best = max(score for _, score in known)
        weights = np.array([math.exp(3 * (score - best)) for _, score in known])
        points = self.points[space][[place for place, _ in known]]
        apart = np.linalg.norm(points[:, None] - points[None, :], axis=2)
        together = apart[(apart @ weights).argmin()] < TOGETHER
        x, y = np.average(points[together], axis=0, weights=weights[together])
        return float(x), float(y)

    def to_bytes(self) -> bytes:
        """Compressed JSON; arrays as base64 of 16-bit numbers, little end first."""
        genres = sorted({genre for movie in self.movies for genre in movie.genres[:1]})
        facts = {
            "layout": LAYOUT,
            "made": self.made,
            "trust": dict(self.trust),
            "ids": [movie.tmdb_id for movie in self.movies],
            "titles": [movie.title for movie in self.movies],
            "years": [movie.release_year for movie in self.movies],
            "votes": [movie.vote_average for movie in self.movies],
            "posters": [movie.poster for movie in self.movies],
            "genres": genres,
            "genre": [genres.index(movie.genres[0]) if movie.genres else -1 for movie in self.movies],
            "points": {space: _packed(_on_grid(rows)) for space, rows in self.points.items()},
            "neighbours": {space: _packed(rows) for space, rows in self.neighbours.items()},
            "regions": {space: [asdict(region) for region in regions] for space, regions in self.regions.items()},
            "changes": [asdict(change) for change in self.changes],
        }
        text = json.dumps(facts, ensure_ascii=False, separators=(",", ":"))
        return gzip.compress(text.encode(), compresslevel=6, mtime=0)

    @classmethod
    def from_bytes(cls, data: bytes) -> FilmMaps:
        """What `to_bytes` wrote; of the films only what maps need. Raises ValueError for anything else."""
        try:
            facts = json.loads(gzip.decompress(data))
            if facts["layout"] != LAYOUT:
                raise ValueError("another layout")
            return cls(
                movies=tuple(_movies(facts)),
                points={space: _off_grid(_unpacked(rows, 2)) for space, rows in facts["points"].items()},
                neighbours={space: _neighbours(rows, len(facts["ids"])) for space, rows in facts["neighbours"].items()},
                regions={space: tuple(Region(**row) for row in rows) for space, rows in facts["regions"].items()},
                changes=tuple(_change(row) for row in facts["changes"]),
                trust=facts["trust"],
                made=facts["made"],
            )
        except (OSError, EOFError, KeyError, TypeError, IndexError) as error:
            raise ValueError(f"these are no maps: {error!r}") from error


def _movies(facts: Mapping[str, Any]) -> list[Movie]:
    genres: Sequence[str] = facts["genres"]
    columns = (facts["ids"], facts["titles"], facts["years"], facts["votes"], facts["genre"], facts["posters"])
    return [
        Movie(film, title, release_year=year, vote_average=vote, genres=(genres[at],) if at >= 0 else (), poster=poster)
        for film, title, year, vote, at, poster in zip(*columns, strict=True)
    ]


def _change(row: Mapping[str, Any]) -> Change:
    return Change(row["film"], row["share"], tuple(row["by_plot"]), tuple(row["by_poster"]))


def _on_grid(points: NDArray[np.float64]) -> NDArray[np.int64]:
    return np.where(np.isnan(points), NOWHERE, np.nan_to_num(points).clip(0, 1) * _GRID).astype(np.int64)


def _off_grid(numbers: NDArray[np.int64]) -> NDArray[np.float64]:
    return np.where(numbers == NOWHERE, np.nan, numbers / _GRID)


def _packed(numbers: NDArray[np.int64]) -> str:
    return base64.b64encode(numbers.astype("<u2").tobytes()).decode()


def _unpacked(text: str, columns: int) -> NDArray[np.int64]:
    return np.frombuffer(base64.b64decode(text), "<u2").astype(np.int64).reshape(-1, columns)


def _neighbours(text: str, films: int) -> NDArray[np.int64]:
    flat = np.frombuffer(base64.b64decode(text), "<u2").astype(np.int64)
    return flat.reshape(films, -1) if films else flat.reshape(0, 0)
