"""The one SQLite file of a home: films by catalogue, where they came from, and the vectors that all of them share.

Vectors are kept by what made them (model and revision) and what they were made of (the text, the picture), so the same
film in two catalogues, after a rebuild or after a profile was changed and changed back, is never encoded twice. A
killed process loses at most the batch it was writing.
"""

from __future__ import annotations

import hashlib
import sqlite3
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from recommender.errors import RecommenderError

FILE = "films.sqlite"
"""Its name in a home."""
DEFAULT = "default"
"""The catalogue of a home in which nobody named any."""

WITHOUT_LOOK = "json_extract(movie, '$.poster') IS NOT NULL AND coalesce(json_array_length(movie, '$.look'), 0) = 0"
"""Of a film: it has a poster, and nobody has measured how that looks."""

_LAYOUT_VERSION = 1
_LAYOUT = (
    "CREATE TABLE IF NOT EXISTS home (key TEXT PRIMARY KEY, value TEXT NOT NULL)",
    """CREATE TABLE IF NOT EXISTS catalogues (
        name TEXT PRIMARY KEY, origin TEXT UNIQUE, changes INTEGER NOT NULL DEFAULT 0)""",
    """CREATE TABLE IF NOT EXISTS films (
        catalogue TEXT NOT NULL, tmdb_id INTEGER NOT NULL, digest TEXT NOT NULL, movie TEXT NOT NULL, own_poster TEXT,
        PRIMARY KEY (catalogue, tmdb_id))""",
    """CREATE TABLE IF NOT EXISTS sources (
        catalogue TEXT NOT NULL, path TEXT NOT NULL, state TEXT NOT NULL, PRIMARY KEY (catalogue, path))""",
    """CREATE TABLE IF NOT EXISTS collections (
        catalogue TEXT NOT NULL, name TEXT NOT NULL, complete INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (catalogue, name))""",
    """CREATE TABLE IF NOT EXISTS pending (
        catalogue TEXT NOT NULL, collection TEXT NOT NULL, tmdb_id INTEGER NOT NULL,
        PRIMARY KEY (catalogue, collection, tmdb_id)) WITHOUT ROWID""",
    "CREATE TABLE IF NOT EXISTS vectors (key TEXT PRIMARY KEY, vector BLOB NOT NULL)",
    f"INSERT OR IGNORE INTO catalogues (name) VALUES ('{DEFAULT}')",
)

_INDEX = f"CREATE INDEX IF NOT EXISTS films_without_look ON films (catalogue, tmdb_id) WHERE {WITHOUT_LOOK}"
"""Every start asks for these films, and hardly ever are there any: 100,000 films need not be read for that."""

_CARRY_OVER = (
    "CREATE TABLE IF NOT EXISTS own_posters (tmdb_id INTEGER PRIMARY KEY, poster TEXT)",
    "ALTER TABLE films RENAME TO films_before",
    "ALTER TABLE catalogues RENAME TO catalogues_before",
    "DROP TABLE IF EXISTS pending",
    *_LAYOUT,
    f"""INSERT INTO films SELECT '{DEFAULT}', f.tmdb_id, content_digest(f.movie), f.movie,
        CASE WHEN o.tmdb_id IS NULL THEN json_extract(f.movie, '$.poster') ELSE o.poster END
        FROM films_before f LEFT JOIN own_posters o ON o.tmdb_id = f.tmdb_id""",
    f"INSERT INTO sources SELECT '{DEFAULT}', path, state FROM catalogues_before",
    "DROP TABLE films_before",
    "DROP TABLE catalogues_before",
    "DROP TABLE own_posters",
)
"""From the layout of homes that knew one catalogue and one profile. The vectors stay where they are."""


def content_digest(text: str) -> str:
    """Another text for every content."""
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def own_key(catalogue: str, key: str = "") -> str:
    """The key of a vector that one catalogue alone uses; without a key, what all of its begin with."""
    return f"{catalogue}@{key}"


class HomeDatabase:
    """One file, one connection, shared by threads."""

    def __init__(self, file: Path) -> None:
        """Raises RecommenderError, as everything here does, when the file cannot be used."""
        self._file = file
        self._lock = threading.RLock()
        with self._usable():
            file.parent.mkdir(parents=True, exist_ok=True)
            # Another process may be importing: wait for its short transactions rather than fail.
            self._database = sqlite3.connect(file, check_same_thread=False, timeout=60, isolation_level=None)
            self._database.execute("PRAGMA journal_mode=WAL")
            self._database.create_function("content_digest", 1, content_digest, deterministic=True)
        if self._version() != _LAYOUT_VERSION:
            self._lay_out()
        with self._lock, self._usable():
            self._database.execute(_INDEX)

    def close(self) -> None:
        with self._lock:
            self._database.close()

    def rows(self, query: str, *values: object) -> list[Any]:
        with self._lock, self._usable():
            return self._database.execute(query, values).fetchall()

    def run(self, statement: str, *rows: Sequence[object]) -> None:
        """Runs a statement that changes something once for each row of values."""
        with self.change():
            self.run_many(statement, rows)

    def run_many(self, statement: str, rows: Iterable[Sequence[object]]) -> None:
        """The same inside `change`."""
        self._database.executemany(statement, rows)

    @contextmanager
    def change(self) -> Iterator[None]:
        """All changes inside happen, or none of them."""
        with self._lock, self._usable():
            if self._database.in_transaction:  # of this thread, which holds the lock
                yield
                return
            self._database.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._database.execute("COMMIT")
            except BaseException:
                if self._database.in_transaction:
                    self._database.execute("ROLLBACK")
                raise

    def shrink(self) -> None:
        """Gives the room of what was deleted back to the disk, unless somebody is at work just now."""
        with self._lock, suppress(sqlite3.OperationalError):
            self._database.execute("VACUUM")

    def _version(self) -> int:
        return int(self.rows("PRAGMA user_version")[0][0])

    def _lay_out(self) -> None:
        with self.change():
            if self._version() == _LAYOUT_VERSION:
                return  # another process was quicker
            tables = {name for (name,) in self.rows("SELECT name FROM sqlite_master WHERE type = 'table'")}
            for statement in _CARRY_OVER if "films" in tables else _LAYOUT:
                self._database.execute(statement)
            self._database.execute(f"PRAGMA user_version = {_LAYOUT_VERSION}")

    @contextmanager
    def _usable(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            raise RecommenderError(
                f"{self._file}, where the films are held, cannot be used: {str(error).rstrip('.')}.",
                "Make room or choose another RECOMMENDER_HOME; a damaged file may be deleted and filled again.",
            ) from error
