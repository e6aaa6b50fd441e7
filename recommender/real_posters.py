"""The films' real posters, fetched for one's own use: a folder of them, and whether they are shown.

The folder has the files under TMDB's own names, so a film's `poster_path` says where its real poster is. They take the
place of the catalogue's posters while they are shown, through every later import, until somebody restores the others.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from recommender.atomic_write import write_atomically
from recommender.errors import BadImage, HostUnavailable, NotFetched
from recommender.images import read_image
from recommender.movies import Movie
from recommender.progress import Progress, silent

if TYPE_CHECKING:  # what fetches over a network takes a tenth of a second to load
    from recommender.poster_host import PosterHost

AT_ONCE = 4
"""Pictures under way at the same time."""

_NAME = re.compile(r"/[\w-]+\.(jpg|jpeg|png|webp)", re.ASCII)
"""What TMDB's paths look like. Anything else could lead out of the folder, or to another page of the host."""


@dataclass(frozen=True, slots=True)
class NoPoster:
    """A film whose real poster could not be had, and why."""

    movie: Movie
    reason: str


@dataclass(slots=True)
class FetchReport:
    """What a fetch did. `shown` counts the films that have their real poster now."""

    fetched: int = 0
    here_before: int = 0
    without_path: int = 0
    """Films of which the catalogue does not know TMDB's path."""
    failures: list[NoPoster] = field(default_factory=list)
    stopped: HostUnavailable | None = None
    """Why the fetch ended before all were tried; what had come is kept."""
    shown: int = 0


class RealPosters:
    """The fetched posters of a home. Files appear whole, checked, or not at all."""

    def __init__(self, home: Path) -> None:
        self._folder = home / "tmdb-posters"
        self._shown = home / "tmdb-posters.shown"

    @property
    def shown(self) -> bool:
        """Whether they take the place of the catalogue's posters."""
        return self._shown.exists()

    def show(self) -> None:
        self._shown.parent.mkdir(parents=True, exist_ok=True)
        self._shown.touch()

    def hide(self) -> None:
        """Back to the catalogue's posters. The files stay, so that showing them again asks the host for nothing."""
        self._shown.unlink(missing_ok=True)

    def file(self, movie: Movie) -> Path | None:
        """The film's real poster where it is here and shown."""
        file = self._file(movie.poster_path) if self.shown else None
        return file if file is not None and file.exists() else None

    def fetch(self, movies: Sequence[Movie], host: PosterHost, progress: Progress = silent) -> FetchReport:
        """Gets what is not here yet, or not readable. Failures are reported, never raised; safe to kill and repeat."""
        known = {movie.poster_path: movie for movie in movies if movie.poster_path}
        missing = [movie for movie in known.values() if not self._is_here(movie)]
        report = FetchReport(
            here_before=len(known) - len(missing), without_path=sum(not movie.poster_path for movie in movies)
        )
        with ThreadPoolExecutor(AT_ONCE, "fetch-poster") as pool:
            tasks = {pool.submit(self._fetch_one, movie, host): movie for movie in missing}
            try:
                for done, task in enumerate(as_completed(tasks), start=1):
                    _settle(task, tasks[task], report)
                    progress("Fetching posters", done, len(missing))
                    if report.stopped is not None:
                        host.give_up()
            except BaseException:  # Ctrl-C: nobody waits for pictures that nobody wants any more
                host.give_up()
                raise
        return report

    def _fetch_one(self, movie: Movie, host: PosterHost) -> None:
        file = self._file(movie.poster_path)
        if file is None:
            raise NotFetched(f"“{movie.poster_path}” is no path of TMDB's")
        data = host.picture(movie.poster_path or "")
        read_image(data)  # raises BadImage
        write_atomically(file, data)

    def _is_here(self, movie: Movie) -> bool:
        file = self._file(movie.poster_path)
        if file is None or not file.exists():
            return False
        try:
            read_image(file)
        except BadImage:
            return False
        return True

    def _file(self, poster_path: str | None) -> Path | None:
        return self._folder / poster_path[1:] if poster_path and _NAME.fullmatch(poster_path) else None


def _settle(task: Future[None], movie: Movie, report: FetchReport) -> None:
    """Counts one film. Those that were still waiting when the fetch stopped have not failed; they were not tried."""
    try:
        task.result()
        report.fetched += 1
    except HostUnavailable as error:
        report.stopped = report.stopped or error
    except NotFetched as error:
        if report.stopped is None:
            report.failures.append(NoPoster(movie, str(error)))
    except BadImage as error:
        report.failures.append(NoPoster(movie, error.message))
    except OSError as error:
        report.failures.append(NoPoster(movie, f"it cannot be kept: {error}"))
