"""How the gRPC side of the server is reached: straight, and given up within seconds when it is gone."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Any

import grpc
from weaviate.connect import ConnectionParams, ProtocolParams

from recommender.errors import EngineUnavailable
from recommender.index.endpoint import Endpoint, in_url
from recommender.index.nodes_channel import NodesChannel

DIRECT: tuple[tuple[str, int], ...] = (
    # gRPC would send even calls to this machine through a proxy of the environment, HTTP goes straight as well.
    ("grpc.enable_http_proxy", 0),
    ("grpc.initial_reconnect_backoff_ms", 100),
)
"""Options of every channel."""

_PAUSES_S = (0.1, 0.4, 1.0)
"""Before each further try of a call that found nobody: a node of a cluster may have just been replaced by another."""


class _GivesUpSoon(grpc.UnaryUnaryClientInterceptor):  # type: ignore[misc]
    """Tries a call to nobody again a few times in 1.5 s. The client on its own goes on for more than a minute."""

    def intercept_unary_unary(self, continuation: Any, details: Any, request: Any) -> Any:
        call = continuation(details, request)
        for pause in _PAUSES_S:
            if call.code() is not grpc.StatusCode.UNAVAILABLE:
                return call
            time.sleep(pause)
            call = continuation(details, request)
        if call.code() is grpc.StatusCode.UNAVAILABLE:
            raise ConnectionError(call.details())
        return call


class _Params(ConnectionParams):
    """Of a node, and of the others of its cluster."""

    others: tuple[ConnectionParams, ...] = ()

    def _grpc_channel(self, *args: Any, **options: Any) -> Any:
        channel = super()._grpc_channel(*args, **options)
        if self.others:
            channel = NodesChannel([channel, *(node._grpc_channel(*args, **options) for node in self.others)])
        return grpc.intercept_channel(channel, _GivesUpSoon())


def connection_params(nodes: Sequence[Endpoint]) -> ConnectionParams:
    """What the client is told; also where HTTP and gRPC share a port, which its own check does not allow."""
    first, *others = ((_protocol(node, node.http), _protocol(node, node.grpc)) for node in nodes)
    known = tuple(ConnectionParams.model_construct(http=http, grpc=grpc_side) for http, grpc_side in others)
    return _Params.model_construct(http=first[0], grpc=first[1], others=known)


def _protocol(node: Endpoint, listener: tuple[str, int]) -> ProtocolParams:
    return ProtocolParams(host=in_url(listener[0]), port=listener[1], secure=node.secure)


def check_grpc(endpoint: Endpoint, patience_s: float) -> None:
    """Raises EngineUnavailable where no Weaviate answers over gRPC, although one may over HTTP."""
    target = f"{in_url(endpoint.grpc[0])}:{endpoint.grpc[1]}"
    with _channel(target, endpoint.secure) as channel:
        ask = channel.unary_unary("/grpc.health.v1.Health/Check")
        try:
            ask(b"", timeout=patience_s)
        except grpc.RpcError as error:
            reason = error.code().name.lower().replace("_", " ")
            raise EngineUnavailable(
                f"Weaviate answers at {endpoint.address}, but not over gRPC at {target} ({reason}).", endpoint.hint
            ) from error


def _channel(target: str, secure: bool) -> Any:
    if secure:
        return grpc.secure_channel(target, grpc.ssl_channel_credentials(), DIRECT)
    return grpc.insecure_channel(target, DIRECT)
