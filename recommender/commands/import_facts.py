"""What an import did or would do, for programs: the keys of `import --json`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from recommender.catalogue import Preview, RowProblem
from recommender.import_report import ImportReport


def preview_facts(found: Preview) -> dict[str, Any]:
    """Of a dry run; `problems` are the first hundred rows that would not come in, `sample` films from the start."""
    return {
        "dry_run": True,
        **_found(found),
        "new": found.new,
        "skipped": found.problem_count,
        "problems": _problems(found.problems),
        "sample": [{**asdict(film.movie), "has_poster": film.has_poster} for film in found.sample],
    }


def report_facts(report: ImportReport) -> dict[str, Any]:
    """Of an import; `problems` are the first thousand rows that did not come in, `report` a file with all of them."""
    counts = {name: getattr(report, name) for name in ("added", "updated", "unchanged", "removed")}
    return {
        "dry_run": False,
        **(_found(report.preview) if report.preview else {}),
        **counts,
        "skipped": report.skipped_count,
        "problems": _problems(report.skipped),
        "posters_left_out": _problems(report.without_poster),
        "report": str(report.file),
    }


def _found(found: Preview) -> dict[str, Any]:
    return {
        "rows": found.rows,
        "usable": found.films,
        "without_poster": found.without_poster,
        "adult_left_out": found.left_out.adult,
        "series_left_out": found.left_out.series,
        "columns": dict(found.columns),
    }


def _problems(problems: Sequence[RowProblem]) -> list[dict[str, Any]]:
    return [{"row": one.row, "title": one.title, "tmdb_id": one.film_id, "reason": one.reason} for one in problems]
