"""`setup` and `import`: from files to a searchable catalogue."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from recommender.catalogue import FACTS, Catalogue, RowProblem
from recommender.commands.terminal import TerminalProgress
from recommender.errors import BadQuery
from recommender.indexing import ImportReport
from recommender.recommender import open_recommender
from recommender.settings import Settings

_SHOWN = 20
"""Problems printed one by one; a hopeless file should not scroll the summary away."""


def setup(options: argparse.Namespace, settings: Settings) -> int:
    """Everything a first run needs. Repeating it is quick and changes nothing."""
    # The embedded index can always be made anew from the films held here; somebody's server only when asked.
    rebuild = options.rebuild or settings.weaviate_url is None
    with TerminalProgress() as progress, open_recommender(settings, progress, rebuild) as recommender:
        for notice in recommender.notices:
            print(notice, file=sys.stderr)
        print(f"Ready: {recommender.films.count} films, engine {recommender.engine}, {recommender.profile} encoders.")
    return 0


def import_films(options: argparse.Namespace, settings: Settings) -> int:
    """Adds a catalogue and reports what became of every row."""
    columns = _columns(options.column)
    return bring_in(settings, options.path, options.replace, options.adult, columns)


def bring_in(
    settings: Settings, path: Path, replace: bool = False, adult: bool = False, columns: dict[str, str] | None = None
) -> int:
    """Imports into the catalogue of the settings and tells what came of it."""
    with TerminalProgress() as progress, open_recommender(settings, progress, fill=False) as recommender:
        report = recommender.library.import_catalogue(path, replace, progress, adult, columns)
        size, name, shown = recommender.films.count, recommender.catalogue, recommender.catalogues.current
    _print_problems("Skipped", report.skipped)
    _print_problems("Taken without a poster", report.without_poster)
    if report.catalogue is not None:
        for line in what_came(report.catalogue):
            print(line, file=sys.stderr)
    print(f"{_counts(report)} The catalogue has {size} films.")
    if name != shown:
        print(f"It is called {name}: search … --catalogue {name}, or catalogues switch {name}.", file=sys.stderr)
    return 0


def _columns(chosen: Sequence[str]) -> dict[str, str]:
    """{"overview": "Inhalt"} out of "overview=Inhalt". Raises BadQuery where a fact is none."""
    columns = {}
    for written in chosen:
        fact, _, column = (part.strip() for part in written.partition("="))
        if fact not in FACTS or not column:
            raise BadQuery(
                f"--column {written} names no fact and column.", f"Write FACT=COLUMN; facts are {', '.join(FACTS)}."
            )
        columns[fact] = column
    return columns


def what_came(catalogue: Catalogue) -> list[str]:
    """Sentences on what was taken as what, and on what did not come."""
    taken = ", ".join(f"{fact} from “{column}”" for fact, column in catalogue.columns.items() if fact != column.lower())
    bare, adult, films = catalogue.without_poster, catalogue.adult_left_out, len(catalogue.films)
    lines = [
        f"Columns: {taken}." if taken else "",
        f"Without a poster: {bare} of {films} films; they are compared by their plots only." if bare else "",
        f"Left out: {adult} marked as adult." if adult else "",
    ]
    return [line for line in lines if line]


def _counts(report: ImportReport) -> str:
    removed = f", {report.removed} removed" if report.removed else ""
    return (
        f"{report.added} added, {report.unchanged} unchanged, {report.updated} updated, "
        f"{len(report.skipped)} skipped{removed}."
    )


def _print_problems(what: str, problems: list[RowProblem]) -> None:
    for problem in problems[:_SHOWN]:
        print(f"{what}: {_where(problem)} “{problem.title or 'no title'}” {problem.reason}", file=sys.stderr)
    if len(problems) > _SHOWN:
        print(f"{what}: and {len(problems) - _SHOWN} more.", file=sys.stderr)


def _where(problem: RowProblem) -> str:
    return f"film {problem.film_id}" if problem.row is None else f"row {problem.row}"
