"""Weaviate nodes as real server processes on this machine, which can be killed and started again."""

from __future__ import annotations

import secrets
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import httpx

from recommender.index.embedded.environment import HOST, server_environment
from recommender.index.embedded.ports import Ports, choose_ports
from recommender.settings import Settings

START_LIMIT_S = 120.0
STOP_LIMIT_S = 60.0


@dataclass
class Node:
    """One server. Its name, ports and data stay the same over all its lives."""

    name: str
    ports: Ports
    folder: Path
    program: Path
    environment: dict[str, str] = field(repr=False)
    process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Returns at once; `await_ready` waits."""
        command = [str(self.program), "--scheme", "http", "--host", HOST, "--port", str(self.ports.http)]
        with (self.folder / f"{self.name}.log").open("ab") as log:
            self.process = subprocess.Popen(
                command, env=self.environment, cwd=self.folder, stdout=log, stderr=log, start_new_session=True
            )

    def is_ready(self) -> bool:
        with suppress(httpx.HTTPError):
            return httpx.get(f"{self.address}/v1/.well-known/ready", timeout=2, trust_env=False).status_code == 200
        return False

    def await_ready(self) -> float:
        """Seconds it took. Raises RuntimeError when the server ends or takes too long."""
        started = time.monotonic()
        while not self.is_ready():
            if self.process is None or self.process.poll() is not None or time.monotonic() - started > START_LIMIT_S:
                raise RuntimeError(f"{self.name} is not ready; see {self.folder / self.name}.log")
            time.sleep(0.1)
        return time.monotonic() - started

    def kill(self) -> None:
        """As a machine that loses its power: nothing is written any more."""
        assert self.process is not None
        self.process.kill()
        self.process.wait()

    def stop(self) -> float:
        """As an administrator who replaces it; the seconds it took."""
        started = time.monotonic()
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(STOP_LIMIT_S)
            except subprocess.TimeoutExpired:
                self.kill()
        return time.monotonic() - started

    @property
    def address(self) -> str:
        return f"http://{HOST}:{self.ports.http}"


@dataclass
class LocalCluster:
    """Nodes that know each other."""

    nodes: list[Node]
    key: str = field(repr=False)

    def settings(self, home: Path, *nodes: Node) -> Settings:
        """Of an app that uses these nodes, or all of them."""
        chosen = nodes or tuple(self.nodes)
        return Settings(
            home=home,
            engine="weaviate",
            weaviate_url=",".join(node.address for node in chosen),
            weaviate_grpc_ports=tuple(node.ports.grpc for node in chosen),
            weaviate_api_key=self.key,
            weaviate_shards=3,
            weaviate_replicas=len(self.nodes),
        )

    def await_indexed(self) -> None:
        """Returns once every node has put every vector it holds into its index."""
        while any(self._waiting(node) for node in self.nodes):
            time.sleep(0.2)

    def _waiting(self, node: Node) -> int:
        answer = httpx.get(
            f"{node.address}/v1/nodes?output=verbose",
            headers={"Authorization": f"Bearer {self.key}"},
            timeout=10,
            trust_env=False,
        )
        here = next(each for each in answer.json()["nodes"] if each["name"] == node.name)
        return sum(shard["vectorQueueLength"] for shard in here["shards"] or ())


@contextmanager
def local_cluster(program: Path, folder: Path, size: int = 3) -> Iterator[LocalCluster]:
    """A cluster of so many nodes, ready; all of them are gone afterwards."""
    key = secrets.token_urlsafe(24)
    ports = _different_ports(size)
    raft = ",".join(f"node{at}:{each.raft}" for at, each in enumerate(ports, start=1))
    nodes = [_node(at, each, ports[at % size], raft, program, folder, key) for at, each in enumerate(ports, start=1)]
    try:
        for node in nodes:
            node.start()
        for node in nodes:
            node.await_ready()
        yield LocalCluster(nodes, key)
    finally:
        for node in nodes:
            node.stop()


def _different_ports(size: int) -> list[Ports]:
    found: list[Ports] = []
    while len(found) < size:
        ports = choose_ports(HOST, None)
        if not {*ports.all()} & {port for other in found for port in other.all()}:
            found.append(ports)
    return found


def _node(at: int, ports: Ports, other: Ports, raft: str, program: Path, folder: Path, key: str) -> Node:
    name = f"node{at}"
    environment = server_environment(folder / name, ports, key, async_indexing=True) | {
        "CLUSTER_HOSTNAME": name,
        "CLUSTER_JOIN": f"{HOST}:{other.gossip}",
        "RAFT_JOIN": raft,
        "RAFT_BOOTSTRAP_EXPECT": str(raft.count(",") + 1),
        "RAFT_ENABLE_ONE_NODE_RECOVERY": "false",
        # As in deploy/compose.cluster.yaml, which says why.
        "ASYNC_REPLICATION_FREQUENCY": "5s",
        "ASYNC_REPLICATION_PROPAGATION_DELAY": "5s",
    }
    return Node(name, ports, folder, program, environment)
