"""Puts a recommender together: encoders, film store, engine, filled and ready to answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from recommender.catalogue_registry import check_catalogue, removed_catalogues, with_catalogue
from recommender.embedding import Encoders, encoders_of
from recommender.errors import EngineUnavailable
from recommender.film_store import FilmStore
from recommender.home_database import DEFAULT, FILE
from recommender.index import MovieIndex
from recommender.index.engines import OpenedIndex, open_index
from recommender.index.memory import MemoryIndex
from recommender.library import Library
from recommender.progress import Progress, silent
from recommender.recommender import Recommender
from recommender.settings import Settings
from recommender.snapshot import Snapshots


def open_recommender(
    settings: Settings, progress: Progress = silent, rebuild: bool = False, fill: bool = True
) -> Recommender:
    """Opens everything a search needs, and on a fresh home fetches, starts and fills it first (minutes, once).

    An index made by other encoders raises IndexMismatch, unless `rebuild` allows to make one beside it from the films
    held here, which keeps every film and encodes only what the vector cache lacks. Without `fill` no catalogue is
    imported, and one of a new name is begun; else BadSetting is raised for it.
    """
    progress("Loading the encoders")
    encoders = encoders_of(settings, progress)
    recommender = opened(settings, encoders, progress, rebuild, fill)
    progress("Warming up")
    encoders.warm_up()
    return recommender


def opened(
    settings: Settings,
    encoders: Encoders,
    progress: Progress = silent,
    rebuild: bool = False,
    fill: bool = True,
    beside: Recommender | None = None,
) -> Recommender:
    """The same over encoders that are there already, for a catalogue `beside` one that was opened before."""
    check_catalogue(settings, begin=not fill)
    engine = open_index(settings, progress, rebuild)
    try:
        with removed_catalogues(settings) as removed:
            for name in removed if engine.index.collection else ():
                engine.index.drop_catalogue(name)
        settings = with_catalogue(settings, engine.index.catalogues())
        store = FilmStore(settings.home / FILE, settings.catalogue_name or DEFAULT)
    except BaseException:
        engine.index.close()
        raise
    library = Library(settings, encoders, store, engine.index)
    try:
        engine = _prepared(library, engine, rebuild, progress)
        told = library.fill(progress) if fill else ()
    except BaseException:
        library.close()
        raise
    # A database of somebody's may come up after the page; one of ours that cannot even be started stays away.
    lost = engine.index.engine == "memory" and settings.engine == "auto" and settings.weaviate_url is not None
    return Recommender(library, Snapshots(library, (*engine.notices, *told), _reopener(library), lost), beside)


def _prepared(library: Library, engine: OpenedIndex, rebuild: bool, progress: Progress) -> OpenedIndex:
    """The engine ready to search; in "auto" memory, where the database lets itself be connected but not used."""
    try:
        library.prepare(engine.index, rebuild, engine.recovered, progress)
        engine.mended()
        return engine
    except EngineUnavailable as error:
        if library.settings.engine == "weaviate" or engine.index.engine == "memory":
            raise
        engine.index.close()
        memory = OpenedIndex(MemoryIndex(), (f"Searching in memory, without a database. {error}",))
        library.use(memory.index)
        library.prepare(memory.index, rebuild, progress=progress)
        return memory


def _reopener(library: Library) -> Callable[[], MovieIndex] | None:
    """Opens the engine of the settings again, ready to search; None where memory is what they ask for."""
    if library.settings.engine == "memory":
        return None

    def reopen() -> MovieIndex:
        # "weaviate" rather than "auto": memory answers already, so another memory would be no way back.
        engine = open_index(replace(library.settings, engine="weaviate"))
        try:
            library.prepare(engine.index, recovered=engine.recovered)
            engine.mended()
        except BaseException:
            engine.index.close()
            raise
        return engine.index

    return reopen
