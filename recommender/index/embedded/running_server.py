"""What is known of a home's server: the note in `server.json`, and what the server itself answers."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

import httpx

from recommender.index.embedded.environment import HOST
from recommender.index.embedded.ports import Ports
from recommender.index.embedded.processes import birth


@dataclass(frozen=True, slots=True)
class RunningServer:
    """A server that was started here, and perhaps still runs.

    `born` tells its process from a later one with the same number. `data` tells its home from a copy of that home.
    `version` is that of the server that last wrote the data, by its own account; "" before the first was ready.
    """

    pid: int
    born: str
    program: str
    version: str
    ports: Ports
    data: str

    def lives(self) -> bool:
        return birth(self.pid) == self.born

    def is_ready(self) -> bool:
        answer = self._get("/.well-known/ready", "")
        return answer is not None and answer.status_code == 200

    def ask_version(self, key: str) -> str | None:
        """The version of the server that answers and knows our key; None where it is not ours or does not answer."""
        answer = self._get("/meta", key)
        if answer is None or answer.status_code != 200:
            return None
        try:
            return str(answer.json()["version"])
        except (ValueError, KeyError, TypeError):
            return None

    def _get(self, path: str, key: str) -> httpx.Response | None:
        headers = {"Authorization": f"Bearer {key}"} if key else {}
        try:
            address = f"http://{HOST}:{self.ports.http}/v1{path}"
            return httpx.get(address, headers=headers, timeout=2.0, trust_env=False)
        except httpx.HTTPError:
            return None


def read_note(file: Path) -> RunningServer | None:
    """The server noted in a file; None where none was, or a killed process left half a note."""
    try:
        facts = json.loads(file.read_text())
        return RunningServer(**{**facts, "ports": Ports(**facts["ports"])})
    except (OSError, ValueError, TypeError, KeyError):
        return None


def write_note(file: Path, server: RunningServer) -> None:
    """All or nothing, so that a reader never sees half of it."""
    fresh = file.with_suffix(".tmp")
    fresh.write_text(json.dumps(asdict(server)))
    os.replace(fresh, file)
