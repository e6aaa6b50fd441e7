"""A connection to a Weaviate server, embedded or somebody's: opened, checked, and honest when it is lost."""

from __future__ import annotations

import socket
import struct
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import httpx
from weaviate import WeaviateClient, connect_to_custom
from weaviate.classes.init import AdditionalConfig, Auth, Timeout
from weaviate.exceptions import WeaviateBaseError

from recommender.errors import BadSetting, EngineUnavailable
from recommender.settings import Settings

OLDEST_SERVER = (1, 27)
"""Older servers do not speak with this client at all."""

_PROBE_S = 5.0
_TIMEOUTS = AdditionalConfig(timeout=Timeout(init=5, query=20, insert=90))
_RESET = struct.pack("ii", 1, 0)
"""Closes a socket without the minute of waiting that would use up the ports under load."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where a server listens, and what to do when it does not. Weaviate is spoken to over HTTP and gRPC."""

    http: tuple[str, int]
    grpc: tuple[str, int]
    secure: bool
    key: str | None = field(repr=False)
    hint: str

    @classmethod
    def of_settings(cls, settings: Settings) -> Endpoint:
        """The server WEAVIATE_URL names. Raises BadSetting for an address that is none."""
        address = urlsplit(settings.weaviate_url or "")
        try:
            port = address.port
        except ValueError:
            port = 0
        if address.scheme not in ("http", "https") or not address.hostname or port == 0:
            raise BadSetting(f"WEAVIATE_URL is “{settings.weaviate_url}”.", "Write it like http://127.0.0.1:8080.")
        secure = address.scheme == "https"
        return cls(
            http=(address.hostname, port or (443 if secure else 80)),
            grpc=(
                settings.weaviate_grpc_host or address.hostname,
                settings.weaviate_grpc_port or (443 if secure else 50051),
            ),
            secure=secure,
            key=settings.weaviate_api_key,
            hint="Check WEAVIATE_URL, WEAVIATE_GRPC_HOST, WEAVIATE_GRPC_PORT and WEAVIATE_API_KEY.",
        )


class Connection:
    """A client and the care around it. Shared by threads."""

    def __init__(self, endpoint: Endpoint) -> None:
        """Raises EngineUnavailable when nothing answers, the key is refused or the server is too old."""
        self._endpoint = endpoint
        with self.answering():
            _probe(endpoint.http)
            self.client = _client(endpoint)
            self._check_version()

    @contextmanager
    def answering(self) -> Iterator[None]:
        """Around every request: turns whatever goes wrong into one error that people understand.

        Probes the port first (0.1 ms on this machine), because the client goes on trying a dead server for a minute.
        """
        try:
            _probe(self._endpoint.grpc)
            yield
        except (WeaviateBaseError, httpx.HTTPError, OSError) as error:
            raise EngineUnavailable(
                f"The Weaviate database does not answer: {_first_line(error)}.", self._endpoint.hint
            ) from error

    def close(self) -> None:
        self.client.close()

    def _check_version(self) -> None:
        try:
            version = str(self.client.get_meta()["version"])
        except BaseException:
            self.client.close()
            raise
        if tuple(int(part) for part in version.split(".")[:2]) < OLDEST_SERVER:
            self.client.close()
            wanted = ".".join(map(str, OLDEST_SERVER))
            raise EngineUnavailable(f"The Weaviate server has version {version}.", f"It must be {wanted} or newer.")


def _client(endpoint: Endpoint) -> WeaviateClient:
    return connect_to_custom(
        http_host=endpoint.http[0],
        http_port=endpoint.http[1],
        http_secure=endpoint.secure,
        grpc_host=endpoint.grpc[0],
        grpc_port=endpoint.grpc[1],
        grpc_secure=endpoint.secure,
        auth_credentials=Auth.api_key(endpoint.key) if endpoint.key else None,
        additional_config=_TIMEOUTS,
        # The client's own checks ask the Python package index for news; ours ask the server.
        skip_init_checks=True,
    )


def _probe(endpoint: tuple[str, int]) -> None:
    """Raises OSError, naming the endpoint, where nobody listens."""
    try:
        with closing(socket.create_connection(endpoint, timeout=_PROBE_S)) as visit:
            visit.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
    except OSError as error:
        raise OSError(f"{endpoint[0]}:{endpoint[1]}: {error}") from error


def _first_line(error: Exception) -> str:
    lines = str(error).strip().splitlines() or [type(error).__name__]
    return lines[0].strip().rstrip(".")[:300]
