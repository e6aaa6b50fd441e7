"""Chooses and opens the engine: a Weaviate server of somebody's, our embedded one, or memory."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from recommender.errors import EngineUnavailable
from recommender.index import MovieIndex
from recommender.index.connection import Connection, Endpoint
from recommender.index.embedded.binary import get_server_binary
from recommender.index.embedded.environment import HOST
from recommender.index.embedded.server import ServerLease
from recommender.index.memory import MemoryIndex
from recommender.index.weaviate import WeaviateIndex
from recommender.progress import Progress, silent
from recommender.settings import Settings


@dataclass(frozen=True, slots=True)
class OpenedIndex:
    """An engine, and what had to be given up to get it."""

    index: MovieIndex
    notices: tuple[str, ...] = ()
    recovered: bool = False
    """True after a crash of the server: the index may lack vectors of the films written last. Write them all again,
    then call `mended`; until then every start asks for it."""
    mended: Callable[[], None] = lambda: None


def open_index(settings: Settings, progress: Progress = silent) -> OpenedIndex:
    """The engine the settings ask for. Only "auto" falls back to memory, with a notice that says how to do better;
    "weaviate" raises EngineUnavailable with the reasons."""
    if settings.engine == "memory":
        return OpenedIndex(MemoryIndex())
    try:
        return OpenedIndex(_remote(settings)) if settings.weaviate_url else _embedded(settings, progress)
    except EngineUnavailable as error:
        if settings.engine == "weaviate":
            raise
        return OpenedIndex(MemoryIndex(), (f"Searching in memory, without a database. {error}",))


def _embedded(settings: Settings, progress: Progress) -> OpenedIndex:
    use = ServerLease(
        settings.home, lambda: get_server_binary(settings.home, settings.weaviate_binary, progress), progress
    )
    ports = use.server.ports
    endpoint = Endpoint(
        http=(HOST, ports.http),
        grpc=(HOST, ports.grpc),
        secure=False,
        key=use.key,
        hint="The next start brings it back; python -m recommender doctor says more.",
    )
    try:
        index = WeaviateIndex(Connection(endpoint), on_close=use.close, distrust=use.recovered)
    except EngineUnavailable:
        use.close()
        raise
    return OpenedIndex(index, recovered=use.recovered, mended=use.mended)


def _remote(settings: Settings) -> WeaviateIndex:
    return WeaviateIndex(Connection(Endpoint.of_settings(settings)))
