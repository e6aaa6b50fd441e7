"""The maps of this installation: made in the background whenever the films change, kept in the home."""

from __future__ import annotations

import hashlib
import heapq
import logging
import subprocess
import threading
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from recommender.embedding import Encoders
from recommender.errors import RecommenderError
from recommender.index import IndexedFilm, MovieIndex
from recommender.locks import alone
from recommender.maps import worker
from recommender.maps.film_maps import LAYOUT, FilmMaps
from recommender.snapshot import Snapshots

MOST = 20_000
"""Films on a map: of a larger catalogue the best known. More dots than these are a fog to look at."""
KEPT = 4
"""Maps of earlier films that stay in the home; going back to one of them costs nothing."""
_PATIENCE_S = 5.0
"""How long closing waits for what is being made; it may be waiting for another process itself."""
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class MapsNow:
    """What there is to show. `maps` may be of the films as they were before their last change (`is_old`)."""

    maps: FilmMaps | None
    name: str
    """Of the maps' file, another one for other films; "" without maps."""
    is_working: bool
    is_old: bool
    problem: str


class Maps:
    """Shared by threads. Nothing here waits for maps to be made, but `wait`."""

    def __init__(self, snapshots: Snapshots, encoders: Encoders, folder: Path) -> None:
        self._snapshots = snapshots
        self._encoders = encoders
        self._folder = folder
        self._lock = threading.Lock()
        self._state = ""
        self._name = ""
        self._problem = ""
        self._thread: threading.Thread | None = None
        self._worker: subprocess.Popen[bytes] | None = None
        self._closed = False

    def now(self) -> MapsNow:
        """The maps as they are; begins to make them where they are missing or the films have changed since.

        A failure is told until the films change again. Raises EngineUnavailable when nothing can answer.
        """
        state = self._snapshots.answered(lambda snapshot: snapshot.state)
        with self._lock:
            if state != self._state and not self._closed and not self._is_working():
                self._state, self._problem = state, ""
                self._thread = threading.Thread(target=self._make, args=(state,), name="maps", daemon=True)
                self._thread.start()
            working = self._is_working()
            return MapsNow(self._read(self._name), self._name, working, self._state != state or working, self._problem)

    def wait(self) -> MapsNow:
        """The maps once they are made."""
        now = self.now()
        while now.is_working:
            if self._thread is not None:
                self._thread.join()
            now = self.now()
        return now

    def file(self, name: str) -> Path | None:
        """The maps of that name as a compressed JSON file; None where there are none."""
        file = self._folder / f"{name}.json.gz"
        return file if name.isalnum() and file.is_file() else None

    def close(self) -> None:
        """Gives up what is being made."""
        with self._lock:
            self._closed = True
            if self._worker is not None:
                self._worker.terminate()
            thread = self._thread
        if thread is not None:
            thread.join(_PATIENCE_S)

    def _is_working(self) -> bool:
        return self._thread is not None and self._thread.is_alive()

    def _make(self, state: str) -> None:
        try:
            name = self._snapshots.answered(lambda snapshot: self._name_of(snapshot.index))
            self._folder.mkdir(parents=True, exist_ok=True)
            with alone(self._folder / "making.lock", "Waiting for another process to lay out the maps"):
                if self.file(name) is None:
                    self._begin(name)
            self._name = name
            self._forget_old_ones()
        except RecommenderError as error:
            self._problem = str(error)
        except Exception as error:  # a map is no reason to stop anything else
            _log.exception("The maps could not be made")
            self._problem = f"The maps could not be made: {error}."

    def _name_of(self, index: MovieIndex) -> str:
        """Tells the films, all their facts and the encoders apart."""
        parts = [f"{LAYOUT} {self._encoders.profile} {self._encoders.revision}"]
        parts += [f"{film} {digest}" for film, digest in sorted(index.digests().items())]
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:32]

    def _begin(self, name: str) -> None:
        films = self._snapshots.answered(lambda snapshot: best_known(snapshot.index, MOST))
        target = self._folder / f"{name}.json.gz"
        with self._lock:
            if self._closed:
                return
            self._worker = process = worker.start(target)
        said = worker.work(process, (films, self._encoders.phrases))
        if process.returncode != 0 and not self._closed:
            raise RecommenderError(
                f"The maps could not be laid out: {said or 'the process that does it ended early'}.",
                "Everything else works. Start the app again to have it tried again.",
            )

    def _read(self, name: str) -> FilmMaps | None:
        file = self.file(name)
        return _read(file) if file else None

    def _forget_old_ones(self) -> None:
        files = sorted(self._folder.glob("*.json.gz"), key=lambda file: file.stat().st_mtime, reverse=True)
        for file in files[KEPT:]:
            file.unlink(missing_ok=True)


def best_known(index: MovieIndex, limit: int) -> list[IndexedFilm]:
    """Up to `limit` films of an index, those with the most votes first."""
    return heapq.nsmallest(limit, index.walk(), key=lambda film: (-(film.movie.vote_count or 0), film.movie.tmdb_id))


@lru_cache(maxsize=2)
def _read(file: Path) -> FilmMaps | None:
    try:
        return FilmMaps.from_bytes(file.read_bytes())
    except (OSError, ValueError) as error:
        _log.warning("%s cannot be read: %s", file, error)
        return None
