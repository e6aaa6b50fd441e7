"""The films this installation holds, in one SQLite file: facts, digests and vectors.

It is where either engine is filled from, and a cache of vectors keyed by encoder and content, so that a rebuild or a
repeated import encodes only what is new. A killed process loses at most the batch it was writing.
"""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from recommender.errors import RecommenderError
from recommender.index import FloatVector, IndexedFilm
from recommender.movies import Movie, Space

_LAYOUT = """
CREATE TABLE IF NOT EXISTS films (
    tmdb_id INTEGER PRIMARY KEY, digest TEXT NOT NULL, movie TEXT NOT NULL, plot_key TEXT, poster_key TEXT,
    revision TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS own_posters (tmdb_id INTEGER PRIMARY KEY, poster TEXT);
CREATE TABLE IF NOT EXISTS pending (tmdb_id INTEGER PRIMARY KEY);
CREATE TABLE IF NOT EXISTS vectors (key TEXT PRIMARY KEY, vector BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS catalogues (path TEXT PRIMARY KEY, state TEXT NOT NULL);
"""


@dataclass(frozen=True, slots=True)
class StoredFilm:
    """A film with the keys its vectors are cached under; a space the film lacks is absent."""

    movie: Movie
    digest: str
    keys: Mapping[Space, str]
    revision: str
    """Of the encoders that made the vectors."""
    own_poster: str | None
    """The poster its catalogue gave it; `movie` has another one while its real poster is shown."""


class FilmStore:
    """One file, one connection, shared by threads."""

    def __init__(self, file: Path) -> None:
        """Raises RecommenderError, as everything here does, when the file cannot be used."""
        self._file = file
        self._lock = threading.RLock()
        with self._usable():
            file.parent.mkdir(parents=True, exist_ok=True)
            # Another process may be importing: wait for its short transactions rather than fail.
            self._database = sqlite3.connect(file, check_same_thread=False, timeout=60)
            self._database.execute("PRAGMA journal_mode=WAL")
            self._database.executescript(_LAYOUT)

    def close(self) -> None:
        with self._lock:
            self._database.close()

    def count(self) -> int:
        return int(self._rows("SELECT count(*) FROM films")[0][0])

    def digests(self) -> dict[int, str]:
        return dict(self._rows("SELECT tmdb_id, digest FROM films"))

    def movies(self) -> tuple[Movie, ...]:
        """Every film, by rising id."""
        return tuple(_movie(text) for (text,) in self._rows("SELECT movie FROM films ORDER BY tmdb_id"))

    def originals(self, but_revision: str = "") -> list[Movie]:
        """The films as their catalogue gave them, with its posters, by rising id; with `but_revision`, only those whose
        vectors another revision of the encoders made."""
        query = """SELECT f.movie, o.tmdb_id IS NOT NULL, o.poster FROM films f
                   LEFT JOIN own_posters o ON o.tmdb_id = f.tmdb_id WHERE f.revision != ? ORDER BY f.tmdb_id"""
        rows = ((_movie(text), has_own, own) for text, has_own, own in self._rows(query, but_revision))
        return [replace(movie, poster=own) if has_own else movie for movie, has_own, own in rows]

    def change_count(self) -> int:
        """Another number after every change that another process made."""
        return int(self._rows("PRAGMA data_version")[0][0])

    def cached(self, keys: Collection[str]) -> dict[str, FloatVector]:
        """The vectors that exist among the keys."""
        found = {}
        for key in keys:
            for (blob,) in self._rows("SELECT vector FROM vectors WHERE key = ?", key):
                found[key] = np.frombuffer(blob, dtype=np.float32)
        return found

    def put(self, films: Sequence[StoredFilm], vectors: Mapping[str, FloatVector]) -> None:
        """Adds or replaces films together with their vectors, all or nothing."""
        with self._lock, self._usable(), self._database as database:
            database.executemany(
                "INSERT OR REPLACE INTO vectors VALUES (?, ?)",
                [(key, np.asarray(vector, dtype=np.float32).tobytes()) for key, vector in vectors.items()],
            )
            database.executemany(
                "INSERT OR REPLACE INTO films VALUES (?, ?, ?, ?, ?, ?)", [_row(film) for film in films]
            )
            database.executemany("DELETE FROM own_posters WHERE tmdb_id = ?", [(film.movie.tmdb_id,) for film in films])
            database.executemany(
                "INSERT INTO own_posters VALUES (?, ?)",
                [(film.movie.tmdb_id, film.own_poster) for film in films if film.own_poster != film.movie.poster],
            )

    def delete(self, tmdb_ids: Collection[int]) -> None:
        """Forgets films; their vectors stay cached, so adding them again costs nothing."""
        with self._lock, self._usable(), self._database as database:
            database.executemany("DELETE FROM films WHERE tmdb_id = ?", [(tmdb_id,) for tmdb_id in tmdb_ids])

    def queue_pending(self, tmdb_ids: Collection[int]) -> None:
        """Notes films that changed, came or went while no database was there to be told."""
        with self._lock, self._usable(), self._database as database:
            database.executemany("INSERT OR REPLACE INTO pending VALUES (?)", [(tmdb_id,) for tmdb_id in tmdb_ids])

    def pending(self) -> list[int]:
        """The films a database has still to be told about."""
        return [tmdb_id for (tmdb_id,) in self._rows("SELECT tmdb_id FROM pending ORDER BY tmdb_id")]

    def flush_pending(self) -> None:
        """The database knows everything."""
        with self._lock, self._usable(), self._database as database:
            database.execute("DELETE FROM pending")

    def films(self, tmdb_ids: Collection[int] | None = None) -> Iterator[IndexedFilm]:
        """The given films (or all) with their vectors, by rising id."""
        query = """SELECT f.movie, f.digest, p.vector, v.vector FROM films f
                   LEFT JOIN vectors p ON p.key = f.plot_key LEFT JOIN vectors v ON v.key = f.poster_key
                   WHERE f.tmdb_id = ?"""
        for tmdb_id in sorted(self.digests() if tmdb_ids is None else tmdb_ids):
            for movie, digest, plot, poster in self._rows(query, tmdb_id):
                blobs: dict[Space, bytes | None] = {"plot": plot, "poster": poster}
                vectors = {space: np.frombuffer(blob, np.float32) for space, blob in blobs.items() if blob}
                yield IndexedFilm(_movie(movie), vectors, digest)

    def catalogues(self) -> dict[str, str]:
        """The catalogues that were imported here: path and the state they were in."""
        return dict(self._rows("SELECT path, state FROM catalogues"))

    def remember_catalogue(self, path: str, state: str, alone: bool) -> None:
        """Notes an imported catalogue; `alone` forgets the earlier ones."""
        with self._lock, self._usable(), self._database as database:
            if alone:
                database.execute("DELETE FROM catalogues")
            database.execute("INSERT OR REPLACE INTO catalogues VALUES (?, ?)", (path, state))

    def _rows(self, query: str, *values: object) -> list[Any]:
        with self._lock, self._usable():
            return self._database.execute(query, values).fetchall()

    @contextmanager
    def _usable(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            raise RecommenderError(
                f"{self._file}, where the films are held, cannot be used: {str(error).rstrip('.')}.",
                "Make room or choose another RECOMMENDER_HOME; a damaged file may be deleted and filled again.",
            ) from error


def _row(film: StoredFilm) -> tuple[object, ...]:
    plot, poster = film.keys.get("plot"), film.keys.get("poster")
    return (film.movie.tmdb_id, film.digest, _text(film.movie), plot, poster, film.revision)


def _text(movie: Movie) -> str:
    return json.dumps(asdict(movie), ensure_ascii=False, separators=(",", ":"))


def _movie(text: str) -> Movie:
    facts = json.loads(text)
    values: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in facts.items()}
    return Movie(**values)
