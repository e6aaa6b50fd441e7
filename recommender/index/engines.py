"""Chooses and opens the engine: a Weaviate server of somebody's, our embedded one, or memory."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from recommender.errors import EngineUnavailable
from recommender.index import MovieIndex
from recommender.index.cloud import CloudIndex
from recommender.index.connection import Connection, connect, is_reachable
from recommender.index.contract import SharedPosters
from recommender.index.endpoint import LOOPBACK, Endpoint, provider_headers
from recommender.index.memory import MemoryIndex
from recommender.index.poster_shelf import PosterShelf
from recommender.index.scale import Scale
from recommender.index.weaviate import WeaviateIndex
from recommender.progress import Progress, silent
from recommender.providers import Providers
from recommender.settings import Settings

if TYPE_CHECKING:  # imported only when used: memory and somebody's server need none of it, and some systems lack it
    from recommender.index.embedded.lease import ServerLease


@dataclass(frozen=True, slots=True)
class OpenedIndex:
    """An engine, and what had to be given up to get it."""

    index: MovieIndex
    notices: tuple[str, ...] = ()
    recovered: bool = False
    """True after a crash of the server: the index may lack vectors of the films written last. Write them all again,
    then call `mended`; until then every start asks for it."""
    mended: Callable[[], None] = lambda: None


def open_index(settings: Settings, progress: Progress = silent, rebuild: bool = False) -> OpenedIndex:
    """The engine the settings ask for. Only "auto" falls back to memory, with a notice that says how to do better;
    "weaviate" raises EngineUnavailable with the reasons.

    With `rebuild`, damaged data that the embedded server cannot start on is given up: the index is then empty, and
    the films held here go into it as into a new one.
    """
    if settings.engine == "memory":
        return OpenedIndex(MemoryIndex())
    try:
        return OpenedIndex(_remote(settings)) if settings.weaviate_url else _embedded(settings, progress, rebuild)
    except EngineUnavailable as error:
        if settings.engine == "weaviate":
            raise
        return OpenedIndex(MemoryIndex(), (f"Searching in memory, without a database. {error}",))


def database_is_back(settings: Settings) -> bool:
    """Whether `open_index` would find a database ready, asked within about a second and without starting one."""
    if settings.engine == "memory":
        return False
    if settings.weaviate_url:
        return any(map(is_reachable, Endpoint.nodes_of(settings)))
    from recommender.index.embedded.server import ServerHome

    server = ServerHome(settings.home).running()
    return server is not None and server.is_ready()


def embedded_problem() -> EngineUnavailable | None:
    """Why no embedded server can be run on this system, None where one can."""
    if find_spec("fcntl") is not None:
        return None
    return EngineUnavailable(
        "No embedded Weaviate server can be run on this system.",
        "Set WEAVIATE_URL to a server of yours, or RECOMMENDER_ENGINE=memory.",
    )


def lease_server(settings: Settings, progress: Progress = silent, rebuild: bool = False) -> ServerLease:
    """The embedded server of these settings, running and ready. Raises EngineUnavailable."""
    problem = embedded_problem()
    if problem is not None:
        raise problem
    from recommender.index.embedded.binary import get_server_binary
    from recommender.index.embedded.environment import network_environment
    from recommender.index.embedded.lease import ServerLease

    network = network_environment() if settings.profile == "cloud" else None

    def program() -> Path:
        return get_server_binary(settings.home, settings.weaviate_binary, progress)

    return ServerLease(settings.home, program, progress, rebuild, network, settings.weaviate_async_indexing)


def _embedded(settings: Settings, progress: Progress, rebuild: bool) -> OpenedIndex:
    notice = _tokenizer(settings, progress)
    lease = lease_server(settings, progress, rebuild)
    ports = lease.server.ports
    endpoint = Endpoint(
        http=(LOOPBACK, ports.http),
        grpc=(LOOPBACK, ports.grpc),
        secure=False,
        key=lease.key,
        hint="It is started again by itself; python -m recommender doctor says more.",
        headers=provider_headers(settings),
    )
    try:
        connection = Connection(endpoint, scale=Scale.of_settings(settings))
        index = _index(settings, connection, lease.close, lease.recovered)
    except BaseException:
        lease.close()
        raise
    return OpenedIndex(index, (notice,) if notice else (), lease.recovered, lease.mended)


def _remote(settings: Settings) -> WeaviateIndex:
    connection = connect(Endpoint.nodes_of(settings), Scale.of_settings(settings))
    return _index(settings, connection, posters=PosterShelf(connection))


def _index(
    settings: Settings,
    connection: Connection,
    on_close: Callable[[], None] = lambda: None,
    distrust: bool = False,
    posters: SharedPosters | None = None,
) -> WeaviateIndex:
    """Who makes the vectors decides what is asked of the server."""
    if settings.profile == "cloud":
        return CloudIndex(connection, Providers(settings), on_close, distrust, posters)
    return WeaviateIndex(connection, on_close, distrust, posters)


def _tokenizer(settings: Settings, progress: Progress) -> str:
    """Sees to the file without which the server cannot ask OpenAI; a word about it where it could not be had."""
    if settings.profile != "cloud" or embedded_problem() is not None:
        return ""
    from recommender.index.embedded.tokenizer import ensure_tokenizer

    return ensure_tokenizer(settings.home, progress)
