"""`setup` and `import`: from files to a searchable catalogue."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from recommender.catalogue import (
    FACTS,
    USUAL,
    CatalogueReading,
    Choice,
    Preview,
    RowProblem,
    preview_catalogue,
)
from recommender.catalogues import films_of_home, held_movies
from recommender.commands.import_facts import preview_facts, report_facts
from recommender.commands.terminal import TerminalProgress, as_json
from recommender.cost import cost_of_import
from recommender.errors import BadQuery
from recommender.import_report import ImportReport
from recommender.intake.unpacking import unpacked
from recommender.opening import open_recommender
from recommender.settings import Settings

_SHOWN = 20
"""Problems printed one by one; a hopeless file should not scroll the summary away."""


def setup(options: argparse.Namespace, settings: Settings) -> int:
    """Everything a first run needs. Repeating it is quick and changes nothing."""
    # The embedded index can always be made anew from the films held here; somebody's server only when asked.
    rebuild = options.rebuild or settings.weaviate_url is None
    with TerminalProgress() as progress, open_recommender(settings, progress, rebuild) as recommender:
        waiting = recommender.library.complete(progress)
        recommender.calibrate(progress)
        for notice in (*recommender.notices, *waiting):
            print(notice, file=sys.stderr)
        print(f"Ready: {recommender.films.count} films, engine {recommender.engine}, {recommender.profile} encoders.")
    return 0


def import_films(options: argparse.Namespace, settings: Settings) -> int:
    """Adds a catalogue and reports what became of every row."""
    choice = Choice(options.adult, options.series, _columns(options.column))
    with unpacked(options.path) as path:
        if options.dry_run:
            return _dry_run(path, options, settings, choice)
        return bring_in(settings, path, options.replace, choice, options.json)


def bring_in(
    settings: Settings,
    path: Path,
    replace: bool = False,
    choice: Choice = USUAL,
    machine_readable: bool = False,
) -> int:
    """Imports into the catalogue of the settings and tells what came of it, on request as one JSON object."""
    with TerminalProgress() as progress, open_recommender(settings, progress, fill=False) as recommender:
        report = recommender.library.import_catalogue(path, replace, progress, choice)
        recommender.calibrate(progress)
        size, name, shown = recommender.films.count, recommender.catalogue, recommender.catalogues.current
        notices = recommender.notices
    _print_problems("Skipped", report.skipped)
    _print_problems("Taken without a poster", report.without_poster)
    if report.preview is not None:
        for line in what_came(report.preview):
            print(line, file=sys.stderr)
    print(f"A line for every row: {report.file}", file=sys.stderr)
    for notice in notices:
        print(notice, file=sys.stderr)
    for reason in report.waiting.values():
        print(f"{reason} The films are in; importing them again completes them.", file=sys.stderr)
    facts = {"catalogue": name, "films": size, **report_facts(report)}
    print(as_json(facts) if machine_readable else f"{_counts(report)} The catalogue has {size} films.")
    if name != shown:
        print(f"It is called {name}: search … --catalogue {name}, or catalogues switch {name}.", file=sys.stderr)
    return 0


def _dry_run(path: Path, options: argparse.Namespace, settings: Settings, choice: Choice) -> int:
    """Tells what would come in and what not; opens no database and changes nothing."""
    with TerminalProgress() as progress:
        ids = {movie.tmdb_id for movie in held_movies(settings)}
        reading = CatalogueReading(path, choice, lambda: films_of_home(settings))
        found = preview_catalogue(reading, path, ids, lambda rows: progress("Looking through the rows", rows))
    if cost := cost_of_import(settings, found):
        print(f"{cost}.", file=sys.stderr)
    if options.json:
        print(as_json(preview_facts(found)))
        return 0
    for film in found.sample:
        genres = f" · {', '.join(film.movie.genres)}" if film.movie.genres else ""
        print(f"  {film.movie.title_and_year}{genres}{'' if film.has_poster else ' · no poster'}")
    if found.films > len(found.sample):
        print(f"  and {found.films - len(found.sample)} more")
    _print_problems("Would be skipped", list(found.problems))
    for line in what_came(found):
        print(line, file=sys.stderr)
    gone = f", {len(ids) - (found.films - found.new)} would be removed" if options.replace else ""
    print(
        f"{found.films} of {found.rows} rows would come in, {found.new} of them new{gone}; "
        f"{found.problem_count} would be skipped. Nothing was changed."
    )
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


def what_came(found: Preview) -> list[str]:
    """Sentences on what was taken as what, and on what did not come."""
    taken = ", ".join(f"{fact} from “{column}”" for fact, column in found.columns.items() if fact != column.lower())
    bare, left_out, films = found.without_poster, found.left_out, found.films
    lines = [
        f"Columns: {taken}." if taken else "",
        f"Without a poster: {bare} of {films} films; they are compared by their plots only." if bare else "",
        f"Left out: {left_out.adult} marked as adult." if left_out.adult else "",
        f"Left out: {left_out.series} of series, which are no films (--series takes them)." if left_out.series else "",
    ]
    return [line for line in lines if line]


def _counts(report: ImportReport) -> str:
    removed = f", {report.removed} removed" if report.removed else ""
    return (
        f"{report.added} added, {report.unchanged} unchanged, {report.updated} updated, "
        f"{report.skipped_count} skipped{removed}."
    )


def _print_problems(what: str, problems: list[RowProblem]) -> None:
    for problem in problems[:_SHOWN]:
        print(f"{what}: {_where(problem)} “{problem.title or 'no title'}” {problem.reason}", file=sys.stderr)
    if len(problems) > _SHOWN:
        print(f"{what}: and more; the report has them all.", file=sys.stderr)


def _where(problem: RowProblem) -> str:
    return f"film {problem.film_id}" if problem.row is None else f"row {problem.row}"
