"""The films of one catalogue, as facts: the same in every profile and for every engine."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from recommender.home_database import DEFAULT, WITHOUT_LOOK, HomeDatabase, content_digest, own_key
from recommender.index import FloatVector
from recommender.movies import Movie

_AT_ONCE = 500
"""Values in one question; the database takes some thousands."""


@dataclass(frozen=True, slots=True)
class StoredFilm:
    """A film, and the poster its catalogue gave it; `movie` has another one while its real poster is shown."""

    movie: Movie
    own_poster: str | None

    @property
    def digest(self) -> str:
        """Another text for other facts or another poster. How the poster looks is measured after that is known."""
        return content_digest(_text(replace(self.movie, look=(), looks=())))


class FilmStore:
    """The films of a catalogue, the collections of a database that hold them, and the vectors of all catalogues.

    Shared by threads; several stores, in one process or many, may share a file.
    """

    def __init__(self, file: Path, catalogue: str = DEFAULT) -> None:
        """Raises RecommenderError, as everything here does, when the file cannot be used."""
        self.catalogue = catalogue
        self._database = HomeDatabase(file)
        self._own_changes = 0

    def close(self) -> None:
        self._database.close()

    def count(self) -> int:
        return int(self._rows("SELECT count(*) FROM films WHERE catalogue = ?")[0][0])

    def digests(self) -> dict[int, str]:
        return dict(self._rows("SELECT tmdb_id, digest FROM films WHERE catalogue = ?"))

    def movies(self, tmdb_ids: Collection[int] | None = None) -> tuple[Movie, ...]:
        """Every film, or the given ones that are here, by rising id."""
        if tmdb_ids is None:
            return tuple(_movie(text) for (text,) in self._rows(f"{_MOVIES} ORDER BY tmdb_id"))
        found = (self._rows(f"{_MOVIES} AND tmdb_id IN ({_marks(ids)})", *ids) for ids in _parts(tmdb_ids))
        return tuple(_movie(text) for rows in found for (text,) in rows)

    def originals(self) -> list[Movie]:
        """The films as their catalogue gave them, with its posters, by rising id."""
        return [replace(film.movie, poster=film.own_poster) for film in self.stored()]

    def stored(self) -> list[StoredFilm]:
        """Every film as it is kept, by rising id."""
        return [StoredFilm(_movie(text), own) for text, own in self._rows(f"{_STORED} ORDER BY tmdb_id")]

    def without_look(self) -> list[StoredFilm]:
        """The films with a poster of which nobody has measured how it looks, by rising id."""
        rows = self._rows(f"{_STORED} AND {WITHOUT_LOOK} ORDER BY tmdb_id")
        return [StoredFilm(_movie(text), own) for text, own in rows]

    def of_all(self) -> Iterator[StoredFilm]:
        """The films of every catalogue of this home as they are kept there."""
        for text, own in self._database.rows("SELECT movie, own_poster FROM films"):
            yield StoredFilm(_movie(text), own)

    def originals_of_all(self) -> Iterator[Movie]:
        """As `originals` of every catalogue, each film once: those of this one first."""
        query = "SELECT tmdb_id, movie, own_poster FROM films ORDER BY catalogue != ?, tmdb_id"
        seen: set[int] = set()
        for tmdb_id, text, own in self._rows(query):
            if tmdb_id not in seen:
                seen.add(tmdb_id)
                yield replace(_movie(text), poster=own)

    def change_count(self) -> int:
        """Another number after every change that somebody else made, in this process or another."""
        rows = self._rows("SELECT changes FROM catalogues WHERE name = ?")
        return (int(rows[0][0]) if rows else 0) - self._own_changes

    @property
    def own_changes(self) -> int:
        """Another number after every change that was made by this one."""
        return self._own_changes

    def own(self, key: str) -> str:
        """The key of a vector that came with a file of films: nobody but this catalogue shall believe it."""
        return own_key(self.catalogue, key)

    def cached(self, keys: Collection[str]) -> dict[str, FloatVector]:
        """The vectors that exist among the keys, of two the one that came with the films of this catalogue."""
        wanted = {**{key: key for key in keys}, **{self.own(key): key for key in keys}}
        found: dict[str, FloatVector] = {}
        for some in _parts(wanted):
            rows = self._database.rows(f"SELECT key, vector FROM vectors WHERE key IN ({_marks(some)})", *some)
            for key, blob in rows:
                if key != wanted[key] or key not in found:
                    found[wanted[key]] = np.frombuffer(blob, dtype=np.float32)
        return found

    def keep(self, vectors: Mapping[str, FloatVector]) -> None:
        """Adds vectors to the cache."""
        rows = [(key, np.asarray(vector, dtype=np.float32).tobytes()) for key, vector in vectors.items()]
        self._database.run("INSERT OR REPLACE INTO vectors VALUES (?, ?)", *rows)

    def forget_vectors(self, keys: Iterable[str]) -> None:
        """Deletes these vectors and those that this catalogue alone uses, and gives their room back to the disk."""
        self._database.run("DELETE FROM vectors WHERE key = ?", *((key,) for key in keys))
        first = own_key(self.catalogue)
        self._database.run("DELETE FROM vectors WHERE key >= ? AND key < ?", (first, f"{first}~"))
        self._database.shrink()

    def makers(self) -> set[str]:
        """The models (by the revision of their encoders) that ever made vectors of this home."""
        return {
            key.removeprefix(_MAKER) for (key,) in self._database.rows("SELECT key FROM home WHERE value = 'maker'")
        }

    def note_maker(self, revision: str) -> None:
        if revision not in self.makers():
            self._database.run("INSERT OR IGNORE INTO home VALUES (?, 'maker')", (f"{_MAKER}{revision}",))

    def put(
        self, films: Sequence[StoredFilm], vectors: Mapping[str, FloatVector], collection: str | None = None
    ) -> None:
        """Adds or replaces films together with their vectors, all or nothing. `collection` has them already; all
        others of this catalogue have still to be told."""
        rows = [(self.catalogue, film.movie.tmdb_id, film.digest, _text(film.movie), film.own_poster) for film in films]
        with self._changing([film.movie.tmdb_id for film in films], collection):
            self.keep(vectors)
            self._database.run_many("INSERT OR REPLACE INTO films VALUES (?, ?, ?, ?, ?)", rows)

    def delete(self, tmdb_ids: Collection[int], collection: str | None = None) -> None:
        """Forgets films; their vectors stay cached, so adding them again costs nothing."""
        with self._changing(tmdb_ids, collection):
            self._database.run_many(
                "DELETE FROM films WHERE catalogue = ? AND tmdb_id = ?", [(self.catalogue, one) for one in tmdb_ids]
            )

    def begin(self, collection: str) -> None:
        """From now on this collection of a database is to be told of every change of the films."""
        self._database.run("INSERT OR IGNORE INTO collections VALUES (?, ?, 0)", (self.catalogue, collection))

    def complete(self, collection: str) -> None:
        """It has all films, but for those that are pending."""
        self._database.run("INSERT OR REPLACE INTO collections VALUES (?, ?, 1)", (self.catalogue, collection))

    def is_complete(self, collection: str) -> bool:
        """Whether it had all films once; what came since is pending."""
        query = "SELECT 1 FROM collections WHERE catalogue = ? AND name = ? AND complete"
        return bool(self._rows(query, collection))

    def pending(self, collection: str) -> list[int]:
        """The films that changed, came or went while this collection was not told, since it was begun."""
        query = "SELECT tmdb_id FROM pending WHERE catalogue = ? AND collection = ? ORDER BY tmdb_id"
        return [tmdb_id for (tmdb_id,) in self._rows(query, collection)]

    def told(self, collection: str, tmdb_ids: Collection[int]) -> None:
        """The collection knows about these films as they are."""
        rows = [(self.catalogue, collection, tmdb_id) for tmdb_id in tmdb_ids]
        self._database.run("DELETE FROM pending WHERE catalogue = ? AND collection = ? AND tmdb_id = ?", *rows)

    def sources(self) -> dict[str, str]:
        """The files and folders that were imported here: path and the state they were in, "" for one that has only been
        begun."""
        return dict(self._rows("SELECT path, state FROM sources WHERE catalogue = ?"))

    def begin_source(self, path: str) -> None:
        """Notes that an import has begun, so that whoever finds it cut off goes on with it."""
        self._database.run("INSERT OR IGNORE INTO sources VALUES (?, ?, '')", (self.catalogue, path))

    def remember_source(self, path: str, state: str, alone: bool) -> None:
        """Notes what was imported; `alone` forgets what was before."""
        with self._database.change():
            if alone:
                self._database.run("DELETE FROM sources WHERE catalogue = ?", (self.catalogue,))
            self._database.run("INSERT OR REPLACE INTO sources VALUES (?, ?, ?)", (self.catalogue, path, state))

    @contextmanager
    def _changing(self, tmdb_ids: Collection[int], collection: str | None) -> Iterator[None]:
        """Around a change of these films: counts it, and notes who has still to be told."""
        names = [name for (name,) in self._rows("SELECT name FROM collections WHERE catalogue = ?")]
        with self._database.change():
            yield
            self._database.run(_COUNT, (self.catalogue,))
            rows = [(self.catalogue, name, one) for name in names if name != collection for one in tmdb_ids]
            self._database.run("INSERT OR IGNORE INTO pending VALUES (?, ?, ?)", *rows)
        self._own_changes += 1

    def _rows(self, query: str, *values: object) -> list[Any]:
        return self._database.rows(query, self.catalogue, *values)


_MAKER = "made by "
_STORED = "SELECT movie, own_poster FROM films WHERE catalogue = ?"
_MOVIES = "SELECT movie FROM films WHERE catalogue = ?"
_COUNT = "INSERT INTO catalogues (name, changes) VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET changes = changes + 1"


def _parts(values: Collection[Any]) -> Iterator[list[Any]]:
    ordered = sorted(values)
    for start in range(0, len(ordered), _AT_ONCE):
        yield ordered[start : start + _AT_ONCE]


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))


def _text(movie: Movie) -> str:
    return json.dumps(asdict(movie), ensure_ascii=False, separators=(",", ":"))


def _movie(text: str) -> Movie:
    facts = json.loads(text)
    values: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in facts.items()}
    return Movie(**values)
