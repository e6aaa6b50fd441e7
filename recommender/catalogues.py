"""The named catalogues of a home, for pages and commands: which there are, bring in, show, write out, take away."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from recommender.catalogue import USUAL, CatalogueFilm, CatalogueReading, Choice, Preview, preview_catalogue
from recommender.catalogue_registry import CatalogueRegistry, HeldCatalogue, check_catalogue, checked_name
from recommender.cost import cost_of_import
from recommender.errors import BadSetting
from recommender.film_store import FilmStore
from recommender.home_database import DEFAULT, FILE
from recommender.import_job import ImportJob
from recommender.import_report import ImportReport
from recommender.library import Library
from recommender.movies import Movie
from recommender.posters import POSTERS, PosterStore
from recommender.progress import Progress
from recommender.removal import remove_for_good
from recommender.settings import Settings

_MOST_JOBS = 20
LOOK_EVERY_S = 1.0
"""How often it is asked whether another process has switched to another catalogue."""


@dataclass(frozen=True, slots=True)
class CatalogueState:
    """A catalogue as a list shows it.

    `films` and how many of them have a `posters` picture; `bytes` of their facts; `origin` is the file or folder whose
    films it shows and follows, None where films were imported by hand; `in_use` says that it is shown to whoever asks
    for no other.
    """

    name: str
    films: int
    posters: int
    bytes: int
    origin: Path | None
    in_use: bool


class Catalogues:
    """Shared by threads. `library_of` opens a catalogue, `forget` closes it."""

    def __init__(self, settings: Settings, library_of: Callable[[str], Library], forget: Callable[[str], None]) -> None:
        self._settings = settings
        self._library_of = library_of
        self._forget = forget
        self._jobs: tuple[ImportJob, ...] = ()
        with self._registry() as registry:
            self._in_use_at_first = registry.current
        self._looked_at = time.monotonic()
        self._switched_to = ""

    @staticmethod
    def listed(settings: Settings) -> tuple[CatalogueState, ...]:
        """What `all` says, without opening anything."""
        with closing(CatalogueRegistry(settings.home / FILE)) as registry:
            current = registry.current or DEFAULT
            return tuple(_state(held, held.name == current) for held in registry.all())

    def all(self) -> tuple[CatalogueState, ...]:
        """Every catalogue of this home, by name."""
        return self.listed(self._settings)

    @property
    def names(self) -> tuple[str, ...]:
        """The catalogues that have films, by name; quick at any size."""
        with self._registry() as registry:
            return registry.filled()

    @property
    def current(self) -> str:
        """The name of the one that is shown to whoever asks for no other."""
        return next((one.name for one in self.all() if one.in_use), DEFAULT)

    @property
    def switched_to(self) -> str:
        """The one in use since somebody switched, here or in another process; "" while nobody has. Cheap to ask."""
        if time.monotonic() - self._looked_at > LOOK_EVERY_S:
            self._looked_at = time.monotonic()
            with self._registry() as registry:
                now = registry.current
            if self._switched_to or now != self._in_use_at_first:
                self._switched_to = now or DEFAULT
        return self._switched_to

    def switch(self, name: str) -> None:
        """From now on this one is shown to whoever asks for no other, here and after the next start. Its vectors were
        made when it was imported, so nothing is encoded. Raises BadSetting where there is none of that name."""
        self._check(name)
        self._library_of(name).index.publish()
        with self._registry() as registry:
            registry.use(name)
        self._switched_to = name

    def remove(self, name: str) -> int:
        """Removes a catalogue for good: its films, and its collections in every profile; how many films it had. Ask
        first. The files that it came from stay; vectors and pictures that no other catalogue needs are gone.

        Raises BadSetting where there is none of that name, and for the one that is always there.
        """
        self._check(name)
        if name == DEFAULT:
            raise BadSetting(
                f"The catalogue “{DEFAULT}” is the one for films without another and stays.",
                "import PATH --replace puts other films in the place of those in it.",
            )
        with self._registry() as registry:
            films = remove_for_good(self._library_of(name), registry)
        self._forget(name)
        return films

    def preview(self, path: Path, name: str, choice: Choice = USUAL) -> Preview:
        """What an import of a file or folder would bring into this catalogue, which need not exist yet, and why what
        would not come in. Changes nothing; takes about a second for every ten thousand rows. Raises BadCatalogue where
        nothing would come in, and BadSetting where the name cannot be one."""
        held: Collection[int] = ()
        if checked_name(name) in {one.name for one in self.all()}:
            with closing(FilmStore(self._settings.home / FILE, name)) as store:
                held = store.digests()
        reading = CatalogueReading(path, choice, lambda: films_of_home(self._settings))
        return preview_catalogue(reading, path, held)

    def cost_of(self, preview: Preview) -> str:
        """What that will roughly cost, in words; "" where nobody is paid for it."""
        return cost_of_import(self._settings, preview)

    def start_import(
        self,
        path: Path,
        name: str,
        replace: bool = False,
        choice: Choice = USUAL,
    ) -> ImportJob:
        """Begins to import a file or folder into this catalogue, which is begun where there is none, and returns at
        once; searching goes on meanwhile, and every batch can be found as soon as it is in. With `replace` the other
        films of the catalogue are removed at the end.

        Imports run one after another. Killed or stopped, the same import goes on where it was. Raises BadSetting where
        the name cannot be one.
        """
        with self._registry() as registry:
            registry.add(name)

        def work(progress: Progress) -> ImportReport:
            return self._library_of(name).import_catalogue(path, replace, progress, choice)

        job = ImportJob(name, path, work)
        self._jobs = (*self._jobs, job)[-_MOST_JOBS:]
        return job

    @property
    def imports(self) -> tuple[ImportJob, ...]:
        """The imports that were begun in this process, the last ones, running and ended, in their order."""
        return self._jobs

    def export(self, name: str, file: Path) -> int:
        """Writes a catalogue to a file; how many films. The ending decides the form: .csv and .json have the facts,
        any other is Parquet with posters and vectors too. Raises BadSetting for an unknown name, RecommenderError for
        the file."""
        self._check(name)
        return self._library_of(name).export(file)

    def _check(self, name: str) -> None:
        with self._registry() as registry:
            known = {DEFAULT, *registry.names()}
        if name not in known:
            raise BadSetting(f"There is no catalogue “{name}” here.", f"Choose one of {', '.join(sorted(known))}.")

    def _registry(self) -> closing[CatalogueRegistry]:
        return closing(CatalogueRegistry(self._settings.home / FILE))


def _state(held: HeldCatalogue, in_use: bool) -> CatalogueState:
    return CatalogueState(held.name, held.films, held.posters, held.bytes, held.origin, in_use)


def films_of_home(settings: Settings) -> list[CatalogueFilm]:
    """The films of every catalogue of this home as their catalogues gave them, those of the one in use first."""
    with _store(settings) as store:
        return _with_posters(settings, store.originals_of_all()) if store else []


def held_films(settings: Settings) -> list[CatalogueFilm]:
    """The films of the catalogue that the settings name, with the files of their posters, without opening anything.
    Raises BadSetting where there is none of that name."""
    check_catalogue(settings)
    return _with_posters(settings, held_movies(settings))


def held_movies(settings: Settings) -> tuple[Movie, ...]:
    """The films of the catalogue that the settings mean, without opening anything; () where there is none."""
    with _store(settings) as store:
        return store.movies() if store else ()


@contextmanager
def _store(settings: Settings) -> Iterator[FilmStore | None]:
    """The films of the catalogue that the settings mean, in a home that has any: read from its file, since a catalogue
    that nobody looked at yet would first have to be filled."""
    file = settings.home / FILE
    if not file.exists():
        yield None
        return
    with closing(CatalogueRegistry(file)) as registry:
        name = registry.meant(settings)
    with closing(FilmStore(file, name)) as store:
        yield store


def _with_posters(settings: Settings, movies: Iterable[Movie]) -> list[CatalogueFilm]:
    posters = PosterStore(settings.home / POSTERS)
    return [CatalogueFilm(movie, posters.path(movie.poster)) for movie in movies]
