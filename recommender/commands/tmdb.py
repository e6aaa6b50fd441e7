"""`import-tmdb`: films with their facts and posters from TMDB, gathered in one polite pass and then imported."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace

from recommender.catalogue_registry import checked_name
from recommender.commands.catalogue import bring_in
from recommender.commands.terminal import TerminalProgress
from recommender.errors import BadQuery
from recommender.locks import alone
from recommender.poster_host import PosterHost
from recommender.settings import Settings
from recommender.tmdb import ATTRIBUTION, GatherReport, TmdbApi, TmdbFolder, Wanted, discovered, gather, listed, popular

_SHOWN = 20


def import_tmdb(options: argparse.Namespace, settings: Settings) -> int:
    """Gathers what is not here yet, imports it, and tells what did not come."""
    settings = replace(settings, catalogue_name=checked_name(options.catalogue), catalogue_chosen=False)
    path = settings.home / "tmdb" / options.catalogue
    path.mkdir(parents=True, exist_ok=True)
    with (
        TerminalProgress() as progress,
        closing(TmdbApi(settings.tmdb_api_url, settings.tmdb_api_key)) as api,
        closing(PosterHost(settings.tmdb_images_url)) as posters,
        alone(path.with_suffix(".lock"), "Waiting for another import from TMDB to end", progress),
    ):
        progress("Asking TMDB which films there are")
        wanted, folder = _wanted(options, api), TmdbFolder(path)
        report = gather(wanted, folder, api, posters, progress)
    _tell(report, len(folder))
    if not folder:
        return 1
    done = bring_in(settings, path)
    print(ATTRIBUTION)
    return 1 if report.stopped or report.failures or report.without_poster else done


def _wanted(options: argparse.Namespace, api: TmdbApi) -> list[Wanted]:
    if options.list is not None:
        return listed(options.list)
    count = options.limit if options.popular is None else options.popular
    if count < 1:
        raise BadQuery(f"{count} films are nothing to ask for.", "Ask for one film or more.")
    return popular(api, count) if options.popular is not None else discovered(api, options.discover, count)


def _tell(report: GatherReport, held: int) -> None:
    _tell_each("Not fetched", report.failures)
    _tell_each("Fetched without a poster", report.without_poster)
    if report.stopped is not None:
        print(f"{report.stopped.message}\n{report.stopped.hint}".strip(), file=sys.stderr)
    print(
        f"TMDB: {report.fetched} films fetched, {report.here_before} here before, {len(report.failures)} failed; "
        f"{held} in the folder.",
    )


def _tell_each(what: str, problems: Sequence[tuple[str, str]]) -> None:
    for film, reason in problems[:_SHOWN]:
        print(f"{what}: “{film}”: {reason}.", file=sys.stderr)
    if len(problems) > _SHOWN:
        print(f"{what}: and {len(problems) - _SHOWN} more.", file=sys.stderr)
