"""What the embedded server is told when it starts, and why."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from recommender.index.embedded.ports import Ports
from recommender.index.endpoint import LOOPBACK

HOST = LOOPBACK
NODE = "movies-node"
"""Part of the data: another name on the same folder would find no shards."""


DATA_VARIABLE = "PERSISTENCE_DATA_PATH"
"""Names the data folder; also the mark by which a home knows its server among all processes."""
TOKENIZER_VARIABLE = "TIKTOKEN_CACHE_DIR"
TOKENIZER_FOLDER = "tokenizer"
"""Where a home keeps the file with which OpenAI's module counts tokens (tokenizer.py)."""


MODULES = "text2vec-openai,multi2vec-google"
NETWORK_VARIABLES = ("HTTPS_PROXY", "https_proxy", "NO_PROXY", "no_proxy", "SSL_CERT_FILE")
"""What a server must know of this machine's network to reach providers, and nothing else of it."""


def network_environment() -> dict[str, str]:
    """Those of them that are set here."""
    return {name: os.environ[name] for name in NETWORK_VARIABLES if os.environ.get(name)}


def server_environment(
    data: Path, ports: Ports, key: str, network: Mapping[str, str] | None = None, async_indexing: bool = False
) -> dict[str, str]:
    """All of it spelled out, little inherited: a stray ENABLE_MODULES in somebody's shell must change nothing.

    `network` is for servers that have to reach providers of vectors.
    """
    inherited = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR") if name in os.environ}
    return {
        **inherited,
        **(network or {}),
        DATA_VARIABLE: str(data),
        # Only requests with this home's key are answered; gRPC cannot be bound to loopback, so the key matters.
        "AUTHENTICATION_ANONYMOUS_ACCESS_ENABLED": "false",
        "AUTHENTICATION_APIKEY_ENABLED": "true",
        "AUTHENTICATION_APIKEY_ALLOWED_KEYS": key,
        "AUTHENTICATION_APIKEY_USERS": "recommender",
        "CORS_ALLOW_ORIGIN": f"http://{HOST}:8501",
        "CLUSTER_BASIC_AUTH_USERNAME": "recommender",
        "CLUSTER_BASIC_AUTH_PASSWORD": key,
        # A single node on loopback, electing itself at once.
        "CLUSTER_HOSTNAME": NODE,
        "CLUSTER_IN_LOCALHOST": "true",
        "CLUSTER_ADVERTISE_ADDR": HOST,
        "CLUSTER_BIND_ADDR": HOST,
        "CLUSTER_GOSSIP_BIND_PORT": str(ports.gossip),
        "CLUSTER_DATA_BIND_PORT": str(ports.gossip + 1),
        "RAFT_JOIN": f"{NODE}:{ports.raft}",
        "RAFT_PORT": str(ports.raft),
        "RAFT_INTERNAL_RPC_PORT": str(ports.raft + 1),
        "RAFT_BOOTSTRAP_EXPECT": "1",
        "RAFT_TIMEOUTS_MULTIPLIER": "1",
        "RAFT_ENABLE_ONE_NODE_RECOVERY": "true",
        "GRPC_PORT": str(ports.grpc),
        # Nothing leaves the machine, nothing listens that is not needed.
        "DISABLE_TELEMETRY": "true",
        "GO_PROFILING_DISABLE": "true",
        # These two are on in every profile: a server that lacks a module drops the collections made with it for good
        # (measured). Without a key, which only comes with a request, they can ask nobody.
        "API_BASED_MODULES_DISABLED": "true",
        "ENABLE_MODULES": MODULES,
        "MODULES_CLIENT_TIMEOUT": "15s",
        TOKENIZER_VARIABLE: str(data.parent / TOKENIZER_FOLDER),
        "AUTOSCHEMA_ENABLED": "false",
        "ASYNC_INDEXING": str(async_indexing).lower(),
        "LOG_LEVEL": "warning",
        "LOG_FORMAT": "text",
        "GOMEMLIMIT": "2GiB",
        # The default of 90 % makes films read-only on many a laptop disk.
        "DISK_USE_READONLY_PERCENTAGE": "98",
    }


def ports_of(told: Mapping[str, str], http: int) -> Ports:
    """The ports in such an environment; the one for HTTP is no part of it. Raises KeyError and ValueError."""
    return Ports(http, int(told["GRPC_PORT"]), int(told["CLUSTER_GOSSIP_BIND_PORT"]), int(told["RAFT_PORT"]))


def can_reach_providers(told: Mapping[str, str], network: Mapping[str, str]) -> bool:
    """Whether a server with this environment was told all that it needs to reach them, and nothing that is outdated."""
    here = {name: told[name] for name in NETWORK_VARIABLES if name in told}
    return told.get("ENABLE_MODULES") == MODULES and here == network
