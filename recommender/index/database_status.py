"""What `db` and `doctor` see and do of the database that the settings name, without opening an index."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass

from recommender.errors import EngineUnavailable
from recommender.index.endpoint import Endpoint
from recommender.index.engines import embedded_problem, lease_server
from recommender.progress import Progress
from recommender.settings import Settings


@dataclass(frozen=True, slots=True)
class DatabaseStatus:
    """In words for people; `advice` is empty where all is well."""

    running: bool
    summary: str
    details: str = ""
    advice: str = ""


def database_status(settings: Settings) -> DatabaseStatus:
    """Asks the server of WEAVIATE_URL, or looks at the embedded one without starting it. Creates nothing."""
    return _remote(settings) if settings.weaviate_url else _embedded(settings)


def keep_running(settings: Settings, progress: Progress) -> None:
    """Starts the embedded server, which then runs until `stop`. Raises EngineUnavailable."""
    lease = lease_server(settings, progress)
    from recommender.index.embedded.server import ServerHome

    ServerHome(settings.home).keep_running()
    lease.close()


def stop(settings: Settings) -> bool:
    """Stops the embedded server; False when none ran. Raises EngineUnavailable when it does not end."""
    from recommender.index.embedded.server import ServerHome

    return ServerHome(settings.home).stop()


def _remote(settings: Settings) -> DatabaseStatus:
    from recommender.index.connection import Connection  # the client of the database, which takes a second to load

    versions, lost = [], []
    for node in Endpoint.nodes_of(settings):
        try:
            with closing(Connection(node)) as connection:
                versions.append(connection.version)
        except EngineUnavailable as error:
            lost.append((node, error))
    if not versions:
        return DatabaseStatus(False, lost[0][1].message, advice=lost[0][1].hint)
    summary = f"Weaviate {versions[0]} answers at {settings.weaviate_url}"
    if not lost:
        return DatabaseStatus(True, summary)
    of_how_many = f"{summary}, {len(versions)} of {len(versions) + len(lost)} nodes"
    return DatabaseStatus(True, of_how_many, " ".join(f"{node.address}: {error.message}" for node, error in lost))


def _embedded(settings: Settings) -> DatabaseStatus:
    problem = embedded_problem()
    if problem is not None:
        return DatabaseStatus(False, problem.message, advice=problem.hint)
    from recommender.index.embedded.binary import SERVER_VERSION, cached_binary
    from recommender.index.embedded.server import ServerHome

    home = ServerHome(settings.home)
    server = home.running()
    if server is not None:
        kept = "until “db stop”" if home.is_kept() else "as long as somebody uses it"
        ready = server.is_ready()
        return DatabaseStatus(
            True,
            f"Weaviate {server.version or SERVER_VERSION}, process {server.pid}, "
            f"{'ready' if ready else 'not ready'}, runs {kept}",
            f"HTTP port {server.ports.http}, gRPC port {server.ports.grpc}, log {home.log.file}",
            "" if ready else "If it stays so: python -m recommender db stop, then setup --rebuild.",
        )
    program = settings.weaviate_binary or cached_binary(settings.home)
    if program.exists():
        return DatabaseStatus(False, "the Weaviate server is here and starts when needed")
    advice = "Correct or remove WEAVIATE_BINARY." if settings.weaviate_binary else "Run: python -m recommender setup"
    return DatabaseStatus(False, "the Weaviate server is not here yet", advice=advice)
