"""The engines that a Weaviate server answers for. Imported only where one is used: its client takes a second to load,
which a search in memory need not pay."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from recommender.index.cloud import CloudIndex
from recommender.index.connection import Connection, connect
from recommender.index.contract import SharedPosters
from recommender.index.endpoint import LOOPBACK, Endpoint, provider_headers
from recommender.index.poster_shelf import PosterShelf
from recommender.index.scale import Scale
from recommender.index.weaviate import WeaviateIndex
from recommender.providers import Providers
from recommender.settings import Settings

if TYPE_CHECKING:  # somebody's server needs none of it, and some systems lack what it needs
    from recommender.index.embedded.lease import ServerLease


def index_on_lease(settings: Settings, lease: ServerLease) -> WeaviateIndex:
    """On our embedded server. Closing the index ends the lease; where this raises, the lease is the caller's to end."""
    ports = lease.server.ports
    endpoint = Endpoint(
        http=(LOOPBACK, ports.http),
        grpc=(LOOPBACK, ports.grpc),
        secure=False,
        key=lease.key,
        hint="It is started again by itself; python -m recommender doctor says more.",
        headers=provider_headers(settings),
    )
    return _index(settings, Connection(endpoint, scale=Scale.of_settings(settings)), lease.close, lease.recovered)


def index_on_server(settings: Settings) -> WeaviateIndex:
    """On the server of the settings."""
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
