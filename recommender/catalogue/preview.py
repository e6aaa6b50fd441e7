"""What an import of a file or folder would bring, found out by reading all of it and keeping next to nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from recommender.catalogue.model import CatalogueFilm, LeftOut, RowProblem
from recommender.catalogue.reading import CatalogueReading

SAMPLE = 10
_MOST_PROBLEMS = 100
_MOST_REASONS = 20


@dataclass(frozen=True, slots=True)
class Preview:
    """What would come in, what not, and why.

    `films` of the `rows` would be in the catalogue afterwards; `new` of them are not in it yet. `without_poster` films
    come without a picture, `left_out` counts those that stay out without being wrong. `columns` says what is taken as
    what ("overview": "Description"), `names` are all columns. `sample` has ten films from the start of the file, with
    the file of their poster. `problems` are the first hundred rows that are no film (`problem_count` all of them),
    `reasons` how often each reason was given, the most frequent first.
    """

    path: Path
    rows: int
    films: int
    new: int
    without_poster: int
    left_out: LeftOut
    columns: Mapping[str, str]
    names: tuple[str, ...]
    sample: tuple[CatalogueFilm, ...]
    problems: tuple[RowProblem, ...]
    problem_count: int
    reasons: tuple[tuple[str, int], ...]


def preview_catalogue(
    reading: CatalogueReading, path: Path, held: Collection[int] = (), told: Callable[[int], None] = lambda rows: None
) -> Preview:
    """Reads everything once. `held` are the ids that are in the catalogue already; `told` hears how many rows were
    read. Raises BadCatalogue where nothing could come in."""
    sample: list[CatalogueFilm] = []
    problems: list[RowProblem] = []
    reasons: Counter[str] = Counter()
    films = new = bare = 0
    for each in reading:
        if isinstance(each, RowProblem):
            reasons[_kind(each)] += 1
            if len(problems) < _MOST_PROBLEMS:
                problems.append(each)
            continue
        films += 1
        new += each.movie.tmdb_id not in held
        bare += not each.has_poster
        if len(sample) < SAMPLE:
            sample.append(each)
        if films % 1000 == 0:
            told(reading.rows)
    return Preview(
        path,
        reading.rows,
        films,
        new,
        bare,
        reading.left_out,
        reading.columns,
        reading.names,
        tuple(sample),
        tuple(problems),
        sum(reasons.values()),
        tuple(reasons.most_common(_MOST_REASONS)),
    )


def _kind(problem: RowProblem) -> str:
    """The reason without what differs from row to row."""
    if "appears twice" in problem.reason:
        return "appears twice"
    return problem.reason.split(" (")[0].split(": ")[0]
