"""`db`: look at the embedded server, keep it running, stop it."""

from __future__ import annotations

import argparse
import sys

from recommender.commands.terminal import TerminalProgress
from recommender.index.database_status import database_status, keep_running, stop
from recommender.settings import Settings


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Exit 0: it is as asked (for `status`: it runs); 1: `status` found none."""
    if settings.weaviate_url and options.action != "status":
        print("WEAVIATE_URL is set, so there is no embedded server to start or to stop.")
        return 0
    return {"status": _status, "start": _start, "stop": _stop}[options.action](settings)


def _status(settings: Settings) -> int:
    status = database_status(settings)
    for line in (f"{status.summary[:1].upper()}{status.summary[1:]}.".replace("..", "."), status.details):
        if line:
            print(line)
    if status.advice:
        print(status.advice, file=sys.stderr)
    return 0 if status.running else 1


def _start(settings: Settings) -> int:
    with TerminalProgress() as progress:
        keep_running(settings, progress)
    return _status(settings)


def _stop(settings: Settings) -> int:
    print("Stopped." if stop(settings) else "No embedded server was running.")
    return 0
