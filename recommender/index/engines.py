"""Chooses and opens the engine: a Weaviate server of somebody's, our embedded one, or memory."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from recommender.errors import EngineUnavailable
from recommender.index import MovieIndex
from recommender.index.endpoint import Endpoint
from recommender.index.memory import MemoryIndex
from recommender.progress import Progress, silent
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
        return _remote(settings) if settings.weaviate_url else _embedded(settings, progress, rebuild)
    except EngineUnavailable as error:
        if settings.engine == "weaviate":
            raise
        return OpenedIndex(MemoryIndex(), (f"Searching in memory, without a database. {error}",))


def database_is_back(settings: Settings) -> bool:
    """Whether `open_index` would find a database ready, asked within about a second and without starting one."""
    if settings.engine == "memory":
        return False
    if settings.weaviate_url:
        from recommender.index.connection import is_reachable

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
    try:
        from recommender.index.weaviate_engines import index_on_lease

        index = index_on_lease(settings, lease)
    except BaseException:
        lease.close()
        raise
    return OpenedIndex(index, (notice,) if notice else (), lease.recovered, lease.mended)


def _remote(settings: Settings) -> OpenedIndex:
    from recommender.index.weaviate_engines import index_on_server

    return OpenedIndex(index_on_server(settings))


def _tokenizer(settings: Settings, progress: Progress) -> str:
    """Sees to the file without which the server cannot ask OpenAI; a word about it where it could not be had."""
    if settings.profile != "cloud" or embedded_problem() is not None:
        return ""
    from recommender.index.embedded.tokenizer import ensure_tokenizer

    return ensure_tokenizer(settings.home, progress)
