"""`fetch-posters`: the films' real posters in place of the drawn ones, and back."""

from __future__ import annotations

import argparse
import sys

from recommender.commands.terminal import TerminalProgress
from recommender.opening import open_recommender
from recommender.real_posters import FetchReport
from recommender.recommender import Recommender
from recommender.settings import Settings


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Exit 0: as asked; 1: some posters could not be had (each is named), or the host could not be reached."""
    with TerminalProgress() as progress, open_recommender(settings, progress) as recommender:
        if options.restore:
            changed = recommender.library.restore_posters(progress)
            print(f"{changed} films show their catalogue's own poster again. The fetched ones are kept for next time.")
            return 0
        report = recommender.library.fetch_posters(progress)
        return _told(report, recommender)


def _told(report: FetchReport, recommender: Recommender) -> int:
    for failure in report.failures:
        movie = failure.movie
        print(f"Not fetched: “{movie.title}” ({movie.tmdb_id}): {failure.reason}", file=sys.stderr)
    if report.stopped is not None:
        print(f"{report.stopped.message}\n{report.stopped.hint}", file=sys.stderr)
    unknown = f", {report.without_path} without a poster path on TMDB" if report.without_path else ""
    print(
        f"{report.fetched} fetched, {report.here_before} here before, {len(report.failures)} failed{unknown}. "
        f"{report.shown} of {recommender.films.count} films show their real poster; the others keep their own."
    )
    return int(bool(report.failures) or report.stopped is not None)
