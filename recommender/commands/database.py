"""`db`: look at the embedded server, keep it running, stop it."""

from __future__ import annotations

import argparse

from recommender.commands.terminal import TerminalProgress
from recommender.index.embedded.binary import get_server_binary
from recommender.index.embedded.server import ServerHome, ServerLease
from recommender.settings import Settings


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Exit 0: it is as asked (for `status`: it runs); 1: `status` found none."""
    if settings.weaviate_url:
        print(f"WEAVIATE_URL is set: {settings.weaviate_url} is used, no embedded server.")
        return 0
    return {"status": _status, "start": _start, "stop": _stop}[options.action](settings)


def _status(settings: Settings) -> int:
    home = ServerHome(settings.home)
    server = home.running()
    if server is None:
        print("No embedded server is running. Any search starts one and stops it again.")
        return 1
    state = "ready" if server.is_ready() else "not ready"
    kept = "until “db stop”" if home.is_kept() else "as long as somebody uses it"
    print(f"Weaviate {server.version}, process {server.pid}, {state}, runs {kept}.")
    print(f"HTTP port {server.ports.http}, gRPC port {server.ports.grpc}, log {home.log}")
    return 0


def _start(settings: Settings) -> int:
    with TerminalProgress() as progress:
        use = ServerLease(
            settings.home, lambda: get_server_binary(settings.home, settings.weaviate_binary, progress), progress
        )
    ServerHome(settings.home).keep_running()
    use.close()
    return _status(settings)


def _stop(settings: Settings) -> int:
    print("Stopped." if ServerHome(settings.home).stop() else "No embedded server was running.")
    return 0
