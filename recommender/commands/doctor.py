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
from recommender.embedding import load_encoders
from recommender.errors import RecommenderError
from recommender.film_store import FilmStore
from recommender.index.embedded.binary import SERVER_VERSION, cached_binary
from recommender.index.embedded.server import ServerHome
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
    settings.home.mkdir(parents=True, exist_ok=True)
    free = shutil.disk_usage(settings.home).free / 2**30
    if not os.access(settings.home, os.W_OK):
        return Finding("Home", f"{settings.home} cannot be written", "Set RECOMMENDER_HOME to a folder of yours.")
    advice = "Free some space: the server and its data take about 0.5 GB." if free < 1 else ""
    return Finding("Home", f"{settings.home}, {free:.0f} GB free", advice)


def _encoders(settings: Settings) -> Finding:
    return Finding("Encoders", load_encoders(settings.profile).revision)


def _catalogue(settings: Settings) -> Finding:
    catalogue = read_catalogue(settings.catalogue)
    posters = sum(film.poster_file is not None for film in catalogue.films)
    state = f"{settings.catalogue}, {len(catalogue.films)} films, {posters} with a poster"
    bad = len(catalogue.problems)
    advice = f"{bad} rows cannot be used; importing it names them." if bad else ""
    return Finding("Catalogue", state, advice)


def _films(settings: Settings) -> Finding:
    store = FilmStore(settings.home / "films.sqlite")
    count = store.count()
    store.close()
    return Finding("Films held here", str(count), "" if count else "Run: python -m recommender setup")


def _posters(settings: Settings) -> Finding:
    posters = RealPosters(settings.home)
    if not posters.shown:
        return Finding("Posters", "the catalogue's own (fetch-posters gets the real ones)")
    store = FilmStore(settings.home / "films.sqlite")
    real = sum(posters.file(movie) is not None for movie in store.movies())
    store.close()
    return Finding("Posters", f"real ones for {real} films (fetch-posters --restore shows the catalogue's own)")


def _database(settings: Settings) -> Finding:
    if settings.engine == "memory":
        return Finding("Database", "none wanted (RECOMMENDER_ENGINE=memory)")
    if settings.weaviate_url:
        return Finding("Database", f"Weaviate at {settings.weaviate_url}")
    server = ServerHome(settings.home).running()
    if server is not None:
        ready = server.is_ready()
        return Finding("Database", f"Weaviate {server.version} is running", "" if ready else "It is not ready: db stop")
    program = settings.weaviate_binary or cached_binary(settings.home)
    if program.exists():
        return Finding("Database", f"Weaviate {SERVER_VERSION} is here and starts when needed")
    return Finding("Database", "the Weaviate server is not here yet", "Run: python -m recommender setup")


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
    _database,
)
