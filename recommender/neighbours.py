"""Every other film as one film sees it: how near in story, how near in look, and in which of four corners that is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from recommender.embedding import Encoders, FloatArray
from recommender.errors import BadQuery
from recommender.filters import Filters
from recommender.index import VectorQuestion
from recommender.movies import SPACES, Movie, Space
from recommender.search.explain import FAIR
from recommender.snapshot import Snapshot, Snapshots

MOST = 10_000
"""Films that are compared with one at most: more dots than that nobody tells apart."""

Corner = Literal["twins", "story", "look", "strangers"]
"""Near in both, in story alone, in look alone, in neither."""

_DIRECTIONS: Mapping[Corner, tuple[int, int]] = {
    "twins": (1, 1),
    "story": (1, -1),
    "look": (-1, 1),
    "strangers": (-1, -1),
}
"""Whether a corner lies where (plot, poster) are high: 1, or low: -1."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another film. Scores are calibrated as a match's are: standard deviations above the catalogue's mean for the one
    film (about -3 to 6); None where one of the two has nothing to compare."""

    movie: Movie
    plot: float | None
    poster: float | None

    @property
    def corner(self) -> Corner | None:
        """None where a score is missing. A film is near from "fair" on."""
        if self.plot is None or self.poster is None:
            return None
        if self.plot >= FAIR:
            return "twins" if self.poster >= FAIR else "story"
        return "look" if self.poster >= FAIR else "strangers"


class Neighbours:
    """Looks from one film at the others. Shared by threads."""

    def __init__(self, snapshots: Snapshots, encoders: Encoders) -> None:
        self._snapshots = snapshots
        self._encoders = encoders

    def of(self, tmdb_id: int, most: int = MOST) -> tuple[Neighbour, ...]:
        """Every other film, nearest first (both scores together, equal ones by id). In a catalogue of more than `most`
        films those that are nearest in either space. Raises BadQuery for an unknown film."""
        return self._snapshots.answered(lambda snapshot: self._of(snapshot, tmdb_id, most))

    def _of(self, snapshot: Snapshot, tmdb_id: int, most: int) -> tuple[Neighbour, ...]:
        stored = snapshot.index.vectors([tmdb_id])
        if tmdb_id not in stored:
            raise BadQuery(f"There is no film {tmdb_id} in this catalogue.", "Pick a film from the list.")
        scores = self._scores(snapshot, stored[tmdb_id], most if snapshot.size <= most else most // 2)
        found = (
            Neighbour(movie, *(scores[space].get(movie.tmdb_id) for space in SPACES))
            for movie in snapshot.movies
            if movie.tmdb_id != tmdb_id and any(movie.tmdb_id in of_space for of_space in scores.values())
        )
        return tuple(sorted(found, key=_farness))

    def _scores(
        self, snapshot: Snapshot, vectors: Mapping[Space, FloatArray], reach: int
    ) -> dict[Space, dict[int, float]]:
        """Calibrated scores by space of the `reach` films nearest in either, exact also where the other found them."""
        asked = {
            space: VectorQuestion(self._encoders.film_question(space, vector))
            for space, vector in vectors.items()
            if "vector" in snapshot.index.kinds(space)
        }
        similar: dict[Space, dict[int, float]] = {space: {} for space in SPACES}
        for space, question in asked.items():
            hits = snapshot.index.nearest(space, question, reach, Filters())
            similar[space] = {hit.tmdb_id: hit.score for hit in hits}
        everyone = {film for found in similar.values() for film in found}
        for space, question in asked.items():
            missing = everyone - similar[space].keys()
            similar[space] |= snapshot.index.similarities(space, question, missing) if missing else {}
            scale = snapshot.search.background.scale(space, question)
            similar[space] = {film: scale.score(value) for film, value in similar[space].items()}
        return similar


def corners(neighbours: Iterable[Neighbour], most: int) -> dict[Corner, tuple[Neighbour, ...]]:
    """The `most` films that lie farthest out in each corner, the farthest first."""
    found: dict[Corner, list[Neighbour]] = {corner: [] for corner in _DIRECTIONS}
    for neighbour in neighbours:
        if neighbour.corner is not None:
            found[neighbour.corner].append(neighbour)
    return {corner: _farthest_out(inside, _DIRECTIONS[corner], most) for corner, inside in found.items()}


def _farthest_out(inside: Sequence[Neighbour], direction: tuple[int, int], most: int) -> tuple[Neighbour, ...]:
    plot, poster = direction

    def place(film: Neighbour) -> tuple[float, int]:
        return -(plot * (film.plot or 0.0) + poster * (film.poster or 0.0)), film.movie.tmdb_id

    return tuple(sorted(inside, key=place)[:most])


def _farness(film: Neighbour) -> tuple[float, int]:
    return -((film.plot or 0.0) + (film.poster or 0.0)), film.movie.tmdb_id
