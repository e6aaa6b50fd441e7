"""The gRPC channels to the nodes of a cluster as one: a call that a node does not answer goes to the next one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import grpc

_ELSEWHERE = (grpc.StatusCode.UNAVAILABLE, grpc.StatusCode.CANCELLED, grpc.StatusCode.DEADLINE_EXCEEDED)
"""Codes of a node that is lost or silent. Silence is real: for seconds after the leader of a cluster died, others wait
for its word, and answer the same call at once when it is made again."""

_ROUNDS = 2
"""How often each node is tried: one that was silent at first has found a new leader by then."""


class NodesChannel(grpc.Channel):  # type: ignore[misc]
    """Any node answers everything. The one that answered last is called first, so a lost one costs one call its time
    and no later one. A call may be made twice, so it must come to the same when repeated, as all of ours do."""

    def __init__(self, channels: Sequence[Any]) -> None:
        self.channels, self.now = tuple(channels), 0

    def unary_unary(self, *method: Any, **options: Any) -> Any:
        return _Call(self, [channel.unary_unary(*method, **options) for channel in self.channels])

    def unary_stream(self, *method: Any, **options: Any) -> Any:
        return self.channels[self.now].unary_stream(*method, **options)

    def stream_unary(self, *method: Any, **options: Any) -> Any:
        return self.channels[self.now].stream_unary(*method, **options)

    def stream_stream(self, *method: Any, **options: Any) -> Any:
        return self.channels[self.now].stream_stream(*method, **options)

    def subscribe(self, *how: Any, **options: Any) -> None:
        self.channels[self.now].subscribe(*how, **options)

    def unsubscribe(self, callback: Any) -> None:
        for channel in self.channels:
            channel.unsubscribe(callback)

    def close(self) -> None:
        for channel in self.channels:
            channel.close()


class _Call(grpc.UnaryUnaryMultiCallable):  # type: ignore[misc]
    """One method of every node. All tries together take no longer than the caller has."""

    def __init__(self, nodes: NodesChannel, calls: Sequence[Any]) -> None:
        self._nodes, self._calls = nodes, calls

    def __call__(self, request: Any, timeout: float | None = None, **options: Any) -> Any:
        return self.with_call(request, timeout, **options)[0]

    def with_call(self, request: Any, timeout: float | None = None, **options: Any) -> Any:
        first, turns = self._nodes.now, _ROUNDS * len(self._calls)
        share = timeout / turns if timeout else None
        for turn in range(turns):
            node = (first + turn) % len(self._calls)
            try:
                answer = self._calls[node].with_call(request, timeout=share, **options)
            except grpc.RpcError as error:
                if error.code() not in _ELSEWHERE or turn == turns - 1:
                    raise
            else:
                self._nodes.now = node
                return answer
        raise AssertionError("a cluster has nodes")

    def future(self, *request: Any, **options: Any) -> Any:
        return self._calls[self._nodes.now].future(*request, **options)
