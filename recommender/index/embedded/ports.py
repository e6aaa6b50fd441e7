"""Free ports for the embedded server; the same ones as last time where nobody took them."""

from __future__ import annotations

import socket
from contextlib import ExitStack
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ports:
    """The server also takes gossip + 1 (data between nodes) and raft + 1 (its remote calls)."""

    http: int
    grpc: int
    gossip: int
    raft: int

    def all(self) -> tuple[int, ...]:
        return (self.http, self.grpc, self.gossip, self.gossip + 1, self.raft, self.raft + 1)


def choose_ports(host: str, before: Ports | None) -> Ports:
    """The ports of last time when all of them are free, else new ones."""
    if before is not None and _free(host, before.all()):
        return before
    with ExitStack() as held:
        # Held until all are chosen, so that no port is given twice.
        found = {name: _reserve(held, host, pair=name in ("gossip", "raft")) for name in Ports.__slots__}
    return Ports(**found)


def _free(host: str, ports: tuple[int, ...]) -> bool:
    with ExitStack() as held:
        return all(_bind(held, host, port) is not None for port in ports)


def _reserve(held: ExitStack, host: str, pair: bool) -> int:
    while True:
        port = _bind(held, host, 0)
        if port is not None and (not pair or _bind(held, host, port + 1) is not None):
            return port


def _bind(held: ExitStack, host: str, port: int) -> int | None:
    """Takes a port (0: any) for as long as `held` lasts; None when somebody has it."""
    if port > 65535:
        return None
    taken = held.enter_context(socket.socket())
    try:
        taken.bind((host, port))
    except OSError:
        return None
    return int(taken.getsockname()[1])
