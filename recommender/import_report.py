"""What became of every row of an import: counts, the first problems, and a file with a line for each row."""

from __future__ import annotations

import csv
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

from recommender.catalogue import CatalogueFilm, Preview, RowProblem
from recommender.movies import Space

_KEPT = 20
"""Reports of earlier imports that stay in the home."""
_MOST = 1000
"""Problems kept in memory; the file has them all."""


@dataclass(slots=True)
class ImportReport:
    """What an import did: films added, changed and left as they were, rows skipped, posters that could not be used.

    `skipped` and `without_poster` hold the first thousand, `skipped_count` counts all; `file` has a line for every row
    (CSV: row, title, tmdb_id, outcome, reason).
    """

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    removed: int = 0
    skipped: list[RowProblem] = field(default_factory=list)
    skipped_count: int = 0
    without_poster: list[RowProblem] = field(default_factory=list)
    waiting: dict[Space, str] = field(default_factory=dict)
    """Why films came in without their vector of a space, where a provider did not make it."""
    preview: Preview | None = None
    """What was found before anything was changed; None where the films were here before."""
    file: Path | None = None
    lines: TextIO | None = field(default=None, repr=False)

    def film(self, row: int | None, title: str, tmdb_id: int, outcome: str) -> None:
        """Counts a film: "added", "updated", "unchanged" or "removed"."""
        setattr(self, outcome, getattr(self, outcome) + 1)
        self._write(row, title, tmdb_id, outcome, "")

    def skip(self, problem: RowProblem) -> None:
        self.skipped_count += 1
        if len(self.skipped) < _MOST:
            self.skipped.append(problem)
        self._write(problem.row, problem.title, problem.film_id, "skipped", problem.reason)

    def no_poster(self, problem: RowProblem) -> None:
        if len(self.without_poster) < _MOST:
            self.without_poster.append(problem)
        self._write(problem.row, problem.title, problem.film_id, "poster left out", problem.reason)

    def _write(self, row: int | None, title: str, tmdb_id: int | None, outcome: str, reason: str) -> None:
        if self.lines is not None:
            csv.writer(self.lines).writerow([row, _harmless(title), tmdb_id, outcome, _harmless(reason)])


@contextmanager
def written_report(folder: Path, catalogue: str, preview: Preview) -> Iterator[ImportReport]:
    """A report whose lines go to a new file in this folder; earlier ones go when there are many."""
    folder.mkdir(parents=True, exist_ok=True)
    earlier = sorted(folder.glob("*.csv"), key=lambda file: file.stat().st_mtime)
    for file in earlier[: max(0, len(earlier) - _KEPT + 1)]:
        file.unlink(missing_ok=True)
    target = folder / f"{time.strftime('%Y%m%d-%H%M%S')}-{time.time_ns() % 10**6:06d}-{catalogue}.csv"
    # The mark at the start tells spreadsheets that this is UTF-8.
    with target.open("w", encoding="utf-8-sig", newline="") as lines:
        csv.writer(lines).writerow(["row", "title", "tmdb_id", "outcome", "reason"])
        report = ImportReport(preview=preview, file=target, lines=lines)
        try:
            yield report
        finally:
            report.lines = None


def in_batches(
    rows: Iterable[CatalogueFilm | RowProblem], report: ImportReport, size: int
) -> Iterator[list[CatalogueFilm]]:
    """The films, a batch at a time; what is no film goes into the report."""
    films: list[CatalogueFilm] = []
    for row in rows:
        if isinstance(row, RowProblem):
            report.skip(row)
            continue
        films.append(row)
        if len(films) == size:
            yield films
            films = []
    if films:
        yield films


def noting(rows: Iterable[CatalogueFilm | RowProblem], seen: set[int]) -> Iterator[CatalogueFilm | RowProblem]:
    """The same rows; `seen` gets the ids of the films."""
    for row in rows:
        if isinstance(row, CatalogueFilm):
            seen.add(row.movie.tmdb_id)
        yield row


def _harmless(text: str) -> str:
    """What a spreadsheet would compute becomes text again."""
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text
