"""What reading a catalogue gives: its films, and what became of the other rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from recommender.movies import Movie

Row = Mapping[str, Any]
"""One film as a file writes it: values by column."""


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that could not even be taken apart, and why."""

    reason: str


@dataclass(frozen=True, slots=True)
class Extras:
    """What our own exports hold of a film beside its facts: the picture of its poster, and its unit vectors by the
    names under which vectors are kept, which say what made them and what they were made of."""

    poster: bytes | None
    vectors: Mapping[str, NDArray[np.float32]]


@dataclass(frozen=True, slots=True)
class CatalogueFilm:
    """A film as the catalogue gives it, with the file of its poster where there is one, and its row (from 1)."""

    movie: Movie
    poster_file: Path | None
    row: int | None = None
    extras: Extras | None = None

    @property
    def has_poster(self) -> bool:
        return self.poster_file is not None or (self.extras is not None and self.extras.poster is not None)


@dataclass(frozen=True, slots=True)
class RowProblem:
    """Something wrong with one row and what it means for the film.

    `row` counts the rows of the file from 1, its header apart; it is None where a film is meant that no row is known
    of. `film_id` is the film's id, where it has one.
    """

    row: int | None
    title: str
    reason: str
    film_id: int | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """What a person decides of a reading: whether films marked as `adult` and `series` come in too, and which column
    holds a fact ({"overview": "Description"}) where the usual names do not tell."""

    adult: bool = False
    series: bool = False
    columns: Mapping[str, str] = field(default_factory=dict)


USUAL = Choice()
"""Where nobody decides."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Rows that stay out without being wrong."""

    adult: int = 0
    series: int = 0


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The usable films in the order of the file, and the rows that were left out.

    `columns` says what was taken as what: the column of the file that gave a fact ("overview": "Description").
    """

    films: tuple[CatalogueFilm, ...]
    problems: tuple[RowProblem, ...]
    columns: Mapping[str, str] = field(default_factory=dict)
    left_out: LeftOut = LeftOut()

    @property
    def without_poster(self) -> int:
        """How many films came without a file of their poster."""
        return sum(not film.has_poster for film in self.films)
