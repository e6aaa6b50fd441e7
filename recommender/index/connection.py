"""A connection to a Weaviate server, embedded or somebody's: opened, checked, and honest when it is lost."""

from __future__ import annotations

import random
import socket
import ssl
import struct
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from typing import Any

import httpx
from weaviate import WeaviateClient
from weaviate.classes.init import AdditionalConfig, Auth, Timeout
from weaviate.config import GrpcConfig

from recommender.errors import EngineUnavailable
from recommender.index.endpoint import Endpoint
from recommender.index.grpc_channel import DIRECT, check_grpc, connection_params
from recommender.index.scale import ONE_NODE, Scale
from recommender.index.trouble import FOREIGN_ERRORS, first_line, translated

OLDEST_SERVER = (1, 27)
"""Older servers do not speak with this client at all."""

_PROBE_S = 5.0
_BACK_S = 1.0
TRUSTED_S = 0.5
"""How long after an answer a server is taken to be there. Should it be gone by then, gRPC gives up soon, too."""
_TIMEOUTS = Timeout(init=5, query=20, insert=90)
_RESET = struct.pack("ii", 1, 0)
"""Closes a socket without the minute of waiting that would use up the ports under load."""


class Connection:
    """A client and the care around it. Shared by threads."""

    def __init__(self, endpoint: Endpoint, others: Sequence[Endpoint] = (), scale: Scale = ONE_NODE) -> None:
        """To a node; `others` are nodes of the same cluster, which take over questions, films and all other everyday
        work when this one is lost. Raises EngineUnavailable when nothing answers, the key is refused or the server is
        too old."""
        self._endpoint, self._others = endpoint, tuple(others)
        self._asker = _asker(endpoint)
        self._answered = float("-inf")
        self.client = _client((endpoint, *others))
        self.scale = scale
        self.version = ""
        try:
            with self.opening():
                _probe(endpoint.http)
                self.client.connect()
                self.version = self._checked_version()
                check_grpc(endpoint, _PROBE_S)
        except BaseException:
            self.close()
            raise

    @contextmanager
    def answering(self) -> Iterator[None]:
        """Around every request: turns whatever goes wrong into an error that people understand.

        Raises EngineUnavailable when the server cannot be reached or does not take our key, QuestionRefused when it
        refuses this question, QuestionTimedOut when it takes too long over it. A port that has been silent is probed
        first, because the client goes on trying a dead server for a minute; on a busy machine that takes a millisecond.
        """
        try:
            if time.monotonic() - self._answered > TRUSTED_S:
                self._check_the_line()
            yield
            self._answered = time.monotonic()
        except FOREIGN_ERRORS as error:
            raise translated(error, self._endpoint.hint) from error

    @contextmanager
    def opening(self) -> Iterator[None]:
        """Like `answering`, for the first requests: whatever goes wrong then keeps the database away, so all of it
        is EngineUnavailable, also what a server that is none at all makes of them."""
        try:
            with self.answering():
                yield
        except EngineUnavailable:
            raise
        except Exception as error:
            raise EngineUnavailable(
                f"The Weaviate database cannot be used: {first_line(error)}.", self._endpoint.hint
            ) from error

    def films(self, name: str) -> Any:
        """A collection, whose reads and writes need as many replicas as the settings say."""
        return self.client.collections.use(name).with_consistency_level(self.scale.level)

    def is_reachable(self) -> bool:
        """Whether the server is there and ready for questions, found out within about a second. Never raises."""
        return _is(self._asker, "ready")

    def close(self) -> None:
        """Safe to repeat."""
        self.client.close()
        self._asker.close()

    def _check_the_line(self) -> None:
        """Raises OSError where the server is gone. Behind a door that HTTP and gRPC share, somebody always listens."""
        if self._others:
            _probe_any([self._endpoint.grpc, *(node.grpc for node in self._others)])
        elif self._endpoint.http != self._endpoint.grpc:
            _probe(self._endpoint.grpc)
        elif not _is(self._asker, "live"):
            raise OSError(f"{self._endpoint.address}: there is no server behind it")

    def _checked_version(self) -> str:
        version = str(self.client.get_meta()["version"])
        if tuple(int(part) for part in version.split(".")[:2]) < OLDEST_SERVER:
            wanted = ".".join(map(str, OLDEST_SERVER))
            raise EngineUnavailable(f"The Weaviate server has version {version}.", f"It must be {wanted} or newer.")
        return version


def connect(nodes: Sequence[Endpoint], scale: Scale) -> Connection:
    """To the first of a cluster's nodes that can be used, each process beginning with another one, so that many share
    the work. Raises EngineUnavailable when none can be used."""
    start = random.randrange(len(nodes))
    reasons = []
    for at in range(start, start + len(nodes)):
        node, *others = (nodes[(at + turn) % len(nodes)] for turn in range(len(nodes)))
        try:
            return Connection(node, others, scale)
        except EngineUnavailable as error:
            reasons.append(error)
    raise reasons[0]


def is_reachable(endpoint: Endpoint) -> bool:
    """Like `Connection.is_reachable`, where there is no connection any more."""
    with _asker(endpoint) as asker:
        return _is(asker, "ready")


def _asker(endpoint: Endpoint) -> httpx.Client:
    # Without TLS there is nothing to verify, and loading the system's certificates takes longer than a question.
    verify = _trusted() if endpoint.secure else False
    return httpx.Client(base_url=endpoint.address, timeout=_BACK_S, trust_env=False, verify=verify)


def _trusted() -> ssl.SSLContext:
    """Those of SSL_CERT_FILE, else the well-known authorities."""
    return httpx.create_ssl_context()


def _is(asker: httpx.Client, state: str) -> bool:
    try:
        return asker.get(f"/v1/.well-known/{state}").status_code == 200
    except (httpx.HTTPError, RuntimeError, OSError):  # a client that was closed raises RuntimeError
        return False


def _client(nodes: Sequence[Endpoint]) -> WeaviateClient:
    key = nodes[0].key
    client = WeaviateClient(
        connection_params=connection_params(nodes),
        auth_client_secret=Auth.api_key(key) if key else None,
        additional_headers=dict(nodes[0].headers),
        additional_config=AdditionalConfig(timeout=_TIMEOUTS, grpc_config=GrpcConfig(channel_options=DIRECT)),
        # The client's own checks ask the Python package index for news; ours ask the server.
        skip_init_checks=True,
    )
    if nodes[0].secure:
        # The client on its own trusts a list of authorities that nobody can add to, unless it also takes the proxies of
        # the environment.
        connection: Any = client._connection
        connection._make_mounts = lambda colour: {"https://": httpx.HTTPTransport(verify=_trusted())}
    return client


def _probe_any(listeners: Sequence[tuple[str, int]]) -> None:
    """Raises OSError where nobody listens at any of them."""
    for left, listener in zip(reversed(range(len(listeners))), listeners, strict=True):
        try:
            return _probe(listener)
        except OSError:
            if not left:
                raise


def _probe(listener: tuple[str, int]) -> None:
    """Raises OSError, naming the listener, where nobody listens."""
    try:
        with closing(socket.create_connection(listener, timeout=_PROBE_S)) as visit:
            visit.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
    except OSError as error:
        raise OSError(f"{listener[0]}:{listener[1]}: {error}") from error
