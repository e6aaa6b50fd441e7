"""`doctor`: looks at everything an installation needs and says what to do about what is missing. Changes nothing."""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass

from recommender.catalogue import read_catalogue
from recommender.catalogues import held_movies
from recommender.embedding import encoders_of
from recommender.errors import RecommenderError
from recommender.index.database_status import database_status
from recommender.lettering import Lettering
from recommender.real_posters import RealPosters
from recommender.settings import Settings


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at; `advice` is empty where all is well."""

    what: str
    state: str
    advice: str = ""


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Prints every finding; exit 1 when one of them needs attention."""
    findings = [_guarded(check, settings) for check in CHECKS]
    for finding in findings:
        print(f"{'!!' if finding.advice else 'ok'}  {finding.what}: {finding.state}")
        if finding.advice:
            print(f"      {finding.advice}")
    return int(any(finding.advice for finding in findings))


def _guarded(check: Callable[[Settings], Finding], settings: Settings) -> Finding:
    try:
        return check(settings)
    except RecommenderError as error:
        return Finding(check.__name__.strip("_"), error.message, error.hint or "See the README.")
    except OSError as error:
        return Finding(check.__name__.strip("_"), str(error), "Set RECOMMENDER_HOME to a folder of yours.")


def _python(settings: Settings) -> Finding:
    return Finding("Python", f"{platform.python_version()} on {platform.system()} {platform.machine()}")


def _home(settings: Settings) -> Finding:
    folder = next(path for path in (settings.home, *settings.home.parents) if path.exists())
    if not (folder.is_dir() and os.access(folder, os.W_OK)):
        return Finding("Home", f"{settings.home} cannot be written", "Set RECOMMENDER_HOME to a folder of yours.")
    free = shutil.disk_usage(folder).free / 2**30
    state = f"{settings.home}{'' if folder == settings.home else ' (will be made by setup)'}, {free:.0f} GB free"
    return Finding("Home", state, "Free some space: the server and its data take about 0.5 GB." if free < 1 else "")


def _encoders(settings: Settings) -> Finding:
    return Finding("Encoders", encoders_of(settings).revision)


def _catalogue(settings: Settings) -> Finding:
    catalogue = read_catalogue(settings.catalogue)
    posters = sum(film.poster_file is not None for film in catalogue.films)
    state = f"{settings.catalogue}, {len(catalogue.films)} films, {posters} with a poster"
    bad = len(catalogue.problems)
    advice = f"{bad} rows cannot be used; importing it names them." if bad else ""
    return Finding("Catalogue", state, advice)


def _films(settings: Settings) -> Finding:
    count = len(held_movies(settings))
    return Finding("Films held here", str(count), "" if count else "Run: python -m recommender setup")


def _posters(settings: Settings) -> Finding:
    posters = RealPosters(settings.home)
    if not posters.shown:
        return Finding("Posters", "the catalogue's own (fetch-posters gets the real ones)")
    real = sum(posters.file(movie) is not None for movie in held_movies(settings))
    return Finding("Posters", f"real ones for {real} films (fetch-posters --restore shows the catalogue's own)")


def _database(settings: Settings) -> Finding:
    if settings.engine == "memory":
        return Finding("Database", "none wanted (RECOMMENDER_ENGINE=memory)")
    status = database_status(settings)
    return Finding("Database", status.summary, status.advice)


def _lettering(settings: Settings) -> Finding:
    if Lettering().is_there:
        return Finding("Lettering", "titles are read off pictures (rapidocr)")
    return Finding("Lettering", 'not read off pictures (the extra "lettering" does: pip install "rapidocr>=3.10")')


def _terminal(settings: Settings) -> Finding:
    encoding = (sys.stdout.encoding or "unknown").lower()
    advice = "" if "utf" in encoding else "Set PYTHONIOENCODING=utf-8, or film titles may come out garbled."
    return Finding("Terminal", encoding, advice)


CHECKS: tuple[Callable[[Settings], Finding], ...] = (
    _python,
    _terminal,
    _home,
    _encoders,
    _catalogue,
    _films,
    _posters,
    _lettering,
    _database,
)
