"""One pass over the wanted films: details, credits, keywords and posters into a folder that `import` reads.

A film's line is written when everything of it is here, so that a pass that was killed goes on where it was.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from recommender.atomic_write import write_atomically
from recommender.catalogue.film import MOST_CAST, MOST_DIRECTORS
from recommender.errors import BadImage, HostUnavailable, NotFetched
from recommender.images import read_image
from recommender.poster_host import PosterHost
from recommender.progress import Progress, silent
from recommender.tmdb.api import TmdbApi
from recommender.tmdb.wanted import Wanted

AT_ONCE = 4
"""Films under way at the same time."""

_KEPT = (
    "id", "title", "original_title", "overview", "release_date", "vote_average", "vote_count", "genres", "poster_path",
    "runtime", "original_language", "imdb_id", "adult", "keywords",
)  # fmt: skip


@dataclass(slots=True)
class GatherReport:
    """What a pass did, and what did not come."""

    fetched: int = 0
    here_before: int = 0
    without_poster: list[tuple[str, str]] = field(default_factory=list)
    """Films whose poster did not come, and why; the next pass asks again."""
    failures: list[tuple[str, str]] = field(default_factory=list)
    """Films that did not come, and why."""
    stopped: HostUnavailable | None = None
    """Why the pass ended before all were asked for; what had come is kept."""


class TmdbFolder:
    """A folder in the form that `import` reads: a film a line, and posters by id. Shared by threads."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._films = path / "movies_data.jsonl"
        self._lock = threading.Lock()
        self._poster_paths = self._read()

    def __len__(self) -> int:
        return len(self._poster_paths)

    def __contains__(self, tmdb_id: int) -> bool:
        """Whether nothing of this film is missing."""
        return tmdb_id in self._poster_paths and not self.lacks_poster(tmdb_id)

    def lacks_poster(self, tmdb_id: int) -> str | None:
        """TMDB's path of a poster that a film here has and that is not here."""
        path = self._poster_paths.get(tmdb_id)
        return path if path and not self._poster(tmdb_id, path).exists() else None

    def keep_poster(self, tmdb_id: int, poster_path: str, picture: bytes) -> None:
        write_atomically(self._poster(tmdb_id, poster_path), picture)

    def keep(self, film: dict[str, Any]) -> None:
        """Adds a film that is not here yet."""
        with self._lock:
            if film["id"] not in self._poster_paths:
                with self._films.open("a", encoding="utf-8") as file:
                    file.write(json.dumps(film, ensure_ascii=False) + "\n")
                self._poster_paths[film["id"]] = film.get("poster_path")

    def _poster(self, tmdb_id: int, poster_path: str) -> Path:
        return self.path / "posters" / f"{tmdb_id}_poster{Path(poster_path).suffix or '.jpg'}"

    def _read(self) -> dict[int, str | None]:
        """The films that are here; a line that a kill cut off is taken out."""
        (self.path / "posters").mkdir(parents=True, exist_ok=True)
        if not self._films.exists():
            return {}
        whole, films = 0, {}
        with self._films.open("rb") as file:
            for line in file:
                if not line.endswith(b"\n"):
                    break
                whole += len(line)
                with suppress(ValueError, KeyError, TypeError):  # a line that somebody edited: its film comes anew
                    film = json.loads(line)
                    films[int(film["id"])] = film.get("poster_path")
        with self._films.open("r+b") as file:
            file.truncate(whole)
        return films


def gather(
    wanted: Sequence[Wanted], folder: TmdbFolder, api: TmdbApi, posters: PosterHost, progress: Progress = silent
) -> GatherReport:
    """Gets what is not in the folder yet. Failures are reported, never raised; safe to kill and repeat."""
    report = GatherReport()
    with ThreadPoolExecutor(AT_ONCE, "tmdb") as pool:
        tasks = {pool.submit(_get, one, folder, api, posters): one for one in wanted}
        try:
            for done, task in enumerate(as_completed(tasks), start=1):
                _settle(task, str(tasks[task]), report)
                progress("Asking TMDB for films", done, len(tasks))
                if report.stopped is not None:
                    _give_up(api, posters)
        except BaseException:  # Ctrl-C: nobody waits for films that nobody wants any more
            _give_up(api, posters)
            raise
    return report


def _give_up(*hosts: TmdbApi | PosterHost) -> None:
    for host in hosts:
        host.give_up()


def _get(one: Wanted, folder: TmdbFolder, api: TmdbApi, posters: PosterHost) -> tuple[bool, str]:
    """Whether the film is new here, and why it has no poster, "" where it has one or TMDB knows none."""
    tmdb_id = one.found(api)
    if tmdb_id in folder:
        return False, ""
    poster_path = folder.lacks_poster(tmdb_id)
    film = {} if poster_path else _kept(api.film(tmdb_id), tmdb_id)
    missing = _get_poster(tmdb_id, poster_path or film.get("poster_path"), folder, posters)
    if film:
        folder.keep(film)
    return bool(film), missing


def _get_poster(tmdb_id: int, poster_path: object, folder: TmdbFolder, posters: PosterHost) -> str:
    if not isinstance(poster_path, str) or not poster_path:
        return ""
    try:
        picture = posters.picture(poster_path)
        read_image(picture)
        folder.keep_poster(tmdb_id, poster_path, picture)
    except NotFetched as error:
        return str(error)
    except BadImage as error:
        return error.message
    return ""


def _kept(answer: dict[str, Any], tmdb_id: int) -> dict[str, Any]:
    """What is used of TMDB's answer; whole ones have hundreds of people in them. Raises NotFetched for no film."""
    if answer.get("id") != tmdb_id or not isinstance(answer.get("title"), str):
        raise NotFetched("TMDB's answer is no film")
    people = answer.get("credits")
    credits = people if isinstance(people, dict) else {}
    cast = [{"name": one.get("name")} for one in _people(credits.get("cast"))[:MOST_CAST]]
    crew = [{"job": one.get("job"), "name": one.get("name")} for one in _people(credits.get("crew"))]
    directors = [one for one in crew if one["job"] == "Director"][:MOST_DIRECTORS]
    kept = {name: answer[name] for name in _KEPT if name in answer}
    return {**kept, "credits": {"cast": cast, "crew": directors}}


def _people(listed: object) -> list[dict[str, Any]]:
    return [one for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []


def _settle(task: Future[tuple[bool, str]], named: str, report: GatherReport) -> None:
    """Counts one film. Those that were still waiting when the pass stopped have not failed; they were not asked for."""
    try:
        new, missing = task.result()
    except HostUnavailable as error:
        report.stopped = report.stopped or error
    except NotFetched as error:
        if report.stopped is None:
            report.failures.append((named, str(error)))
    except OSError as error:
        report.failures.append((named, f"it cannot be kept: {error}"))
    else:
        report.fetched += new
        report.here_before += not new
        if missing and report.stopped is None:
            report.without_poster.append((named, missing))
