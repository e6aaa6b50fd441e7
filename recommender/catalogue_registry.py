"""The named catalogues of a home: which there are, where they came from, and which one is in use."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from recommender.errors import BadSetting
from recommender.home_database import DEFAULT, FILE, HomeDatabase
from recommender.settings import BUNDLED_CATALOGUE, Settings

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class HeldCatalogue:
    """A catalogue by what the home knows of it: films, how many of them have a poster, bytes of their facts, and the
    file or folder that it was made of and follows, where there is one."""

    name: str
    films: int
    posters: int
    bytes: int
    origin: Path | None


def checked_name(name: str) -> str:
    """The name of a catalogue. Raises BadSetting for one that cannot be one."""
    if not is_name(name):
        raise BadSetting(
            f"“{name}” cannot be the name of a catalogue.",
            "Use small letters, digits and single hyphens, such as my-films.",
        )
    return name


def is_name(text: str) -> bool:
    """Whether this can be the name of a catalogue: small letters, digits and single hyphens."""
    return len(text) <= _LONGEST and _NAME.fullmatch(text) is not None


def name_of(path: Path) -> str:
    """The name that a file or folder suggests: "My Films.csv" is my-films."""
    stem = path.with_suffix("").stem if path.suffix.lower() == ".gz" else path.stem
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:_LONGEST].strip("-") or "films"


class CatalogueRegistry:
    """Shared by threads and processes: the names lie in the home's database."""

    def __init__(self, file: Path) -> None:
        self._database = HomeDatabase(file)

    def close(self) -> None:
        self._database.close()

    @property
    def current(self) -> str | None:
        """The catalogue that somebody chose for this home; None where nobody did."""
        rows = self._database.rows("SELECT value FROM home WHERE key = 'current'")
        return rows[0][0] if rows else None

    def use(self, name: str) -> None:
        """From now on this one is shown where nothing else is asked for."""
        self._database.run("INSERT OR REPLACE INTO home VALUES ('current', ?)", (name,))

    def names(self) -> tuple[str, ...]:
        return tuple(name for (name,) in self._database.rows("SELECT name FROM catalogues ORDER BY name"))

    def filled(self) -> tuple[str, ...]:
        """The names of those that have films."""
        query = "SELECT name FROM catalogues WHERE EXISTS (SELECT 1 FROM films WHERE catalogue = name) ORDER BY name"
        return tuple(name for (name,) in self._database.rows(query))

    def add(self, name: str) -> None:
        """Begins a catalogue, empty; one that is there stays as it is."""
        self._database.run("INSERT OR IGNORE INTO catalogues (name) VALUES (?)", (checked_name(name),))

    def meant(self, settings: Settings) -> str:
        """The catalogue that the settings mean, which need not exist yet; begins none."""
        if settings.catalogue_name is None and settings.catalogue_chosen:
            rows = self._database.rows("SELECT name FROM catalogues WHERE origin = ?", str(settings.catalogue))
            return str(rows[0][0]) if rows else ""
        return settings.catalogue_name or self.current or DEFAULT

    def following(self, path: Path) -> str:
        """The catalogue that shows the films of this file or folder and no others; begun where there is none."""
        origin = str(path.absolute())
        with self._database.change():
            rows = self._database.rows("SELECT name FROM catalogues WHERE origin = ?", origin)
            if rows:
                return str(rows[0][0])
            wanted, taken = name_of(path), {DEFAULT, *self.names()}
            names = [wanted, *(f"{wanted}-{number}" for number in range(2, len(taken) + 3))]
            name = next(one for one in names if one not in taken)
            self._database.run("INSERT INTO catalogues (name, origin) VALUES (?, ?)", (name, origin))
        return name

    def origin(self, name: str) -> Path | None:
        rows = self._database.rows("SELECT origin FROM catalogues WHERE name = ?", name)
        return Path(rows[0][0]) if rows and rows[0][0] else None

    def all(self) -> tuple[HeldCatalogue, ...]:
        """Every catalogue, by name."""
        rows = self._database.rows(
            """SELECT c.name, count(f.tmdb_id), count(json_extract(f.movie, '$.poster')),
               coalesce(sum(length(f.movie)), 0), c.origin
               FROM catalogues c LEFT JOIN films f ON f.catalogue = c.name GROUP BY c.name ORDER BY c.name"""
        )
        return tuple(
            HeldCatalogue(name, films, posters, size, Path(origin) if origin else None)
            for name, films, posters, size, origin in rows
        )

    def remove(self, name: str, told: bool) -> None:
        """Forgets a catalogue and its films. Where no database was `told` it is kept in
        mind that one may have to be."""
        with self._database.change():
            for table in ("films", "sources", "collections", "pending"):
                self._database.run(f"DELETE FROM {table} WHERE catalogue = ?", (name,))
            self._database.run("DELETE FROM catalogues WHERE name = ?", (name,))
            self._database.run("DELETE FROM home WHERE key = 'current' AND value = ?", (name,))
            if not told:
                self._database.run("INSERT OR REPLACE INTO home VALUES (?, 'removed')", (f"removed {name}",))

    def removed(self) -> tuple[str, ...]:
        """The catalogues that a database may still have."""
        rows = self._database.rows("SELECT key FROM home WHERE value = 'removed'")
        return tuple(key.removeprefix("removed ") for (key,) in rows)

    def forget_removed(self) -> None:
        """No database has them any more."""
        self._database.run("DELETE FROM home WHERE value = ?", ("removed",))


@contextmanager
def removed_catalogues(settings: Settings) -> Iterator[tuple[str, ...]]:
    """The catalogues of this home that a database may still have; once the block is done, none has them."""
    with closing(CatalogueRegistry(settings.home / FILE)) as registry:
        names = registry.removed()
        yield names
        if names:
            registry.forget_removed()


def check_catalogue(settings: Settings, begin: bool = False) -> None:
    """Raises BadSetting where the settings name a catalogue that this home does not have, unless `begin`, which makes
    it. Somebody's server may have it all the same."""
    name = settings.catalogue_name
    if name is None:
        return
    checked_name(name)
    with closing(CatalogueRegistry(settings.home / FILE)) as registry:
        known = {DEFAULT, *registry.names()}
        if begin:
            registry.add(name)
        elif name not in known and settings.weaviate_url is None:
            raise BadSetting(
                f"There is no catalogue “{name}” here, and no file or folder of that name.",
                f"Choose one of {', '.join(sorted(known))}, or import one: import PATH --catalogue {name}.",
            )


def with_catalogue(settings: Settings, on_server: Collection[str] = ()) -> Settings:
    """The settings with the name of the catalogue that is meant, and with the files that it follows.

    `on_server` are those that a database has by itself, the one in use first: on somebody's server that one is shown
    where nobody chose, and what a home has lost comes back by its name.
    """
    with closing(CatalogueRegistry(settings.home / FILE)) as registry:
        for held in on_server:
            registry.add(held)
        if settings.catalogue_name is None and settings.catalogue_chosen:
            return replace(settings, catalogue_name=registry.following(settings.catalogue))
        theirs = next(iter(on_server), None) if settings.weaviate_url else None
        name = settings.catalogue_name or registry.current or theirs or DEFAULT
        registry.add(name)
        origin = registry.origin(name)
    if origin is None:
        fallback = BUNDLED_CATALOGUE if settings.catalogue_chosen else settings.catalogue
        return replace(settings, catalogue_name=name, catalogue=fallback, catalogue_chosen=False)
    return replace(settings, catalogue_name=name, catalogue=origin, catalogue_chosen=True)
