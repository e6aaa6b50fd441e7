"""What is known of a home's server: its process, the note about it in `server.json`, and what the server answers."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

import httpx
import psutil

from recommender.atomic_write import write_atomically
from recommender.index.embedded.environment import DATA_VARIABLE, HOST, ports_of
from recommender.index.embedded.ports import Ports
from recommender.index.embedded.processes import is_alive

_VERSION = re.compile(r"(\d+(\.\d+)*(-.*)?)?")


@dataclass(frozen=True, slots=True)
class RunningServer:
    """A server that was started here, and perhaps still runs.

    `born` tells its process from a later one with the same number. `data` tells its home from a copy of that home.
    `version` is that of the server that last wrote the data, by its own account; "" before the first was ready.
    """

    pid: int
    born: float
    program: str
    version: str
    ports: Ports
    data: str

    def is_alive(self) -> bool:
        """Whether this process is there, and is a server on this data: no stranger is ever taken for it."""
        try:
            found = _server_of(psutil.Process(self.pid))
        except psutil.Error:
            return False
        return found is not None and found.data == self.data and is_alive(self.pid, self.born)

    def told(self) -> Mapping[str, str]:
        """The environment it was started with; {} where the system does not say."""
        try:
            return dict(psutil.Process(self.pid).environ())
        except (psutil.Error, OSError):
            return {}

    def is_ready(self) -> bool:
        answer = self._get("/.well-known/ready", "")
        return answer is not None and answer.status_code == 200

    def ask_version(self, key: str) -> str | None:
        """The version of the server that answers and knows our key; None where it is not ours or does not answer."""
        answer = self._get("/meta", key)
        if answer is None or answer.status_code != 200:
            return None
        try:
            version = str(answer.json()["version"])
        except (ValueError, KeyError, TypeError):
            return None
        return version if _VERSION.fullmatch(version) else None

    def _get(self, path: str, key: str) -> httpx.Response | None:
        headers = {"Authorization": f"Bearer {key}"} if key else {}
        try:
            address = f"http://{HOST}:{self.ports.http}/v1{path}"
            # Plain HTTP on this machine: loading the system's certificates would take longer than the question.
            return httpx.get(address, headers=headers, timeout=2.0, trust_env=False, verify=False)
        except httpx.HTTPError:
            return None


def find_server(data: str) -> RunningServer | None:
    """The living server that works on this data folder, noted or not, from what its process was told at its start."""
    for process in psutil.process_iter():
        server = _server_of(process)
        if server is not None and server.data == data:
            return server
    return None


def _server_of(process: psutil.Process) -> RunningServer | None:
    """The process as a server of some home, None where it is something else or not ours to look into."""
    try:
        command = process.cmdline()
        if "--port" not in command[:-1]:
            return None
        told = process.environ()
        if DATA_VARIABLE not in told or process.status() == psutil.STATUS_ZOMBIE:
            return None
        ports = ports_of(told, http=int(command[command.index("--port") + 1]))
        return RunningServer(process.pid, process.create_time(), command[0], "", ports, told[DATA_VARIABLE])
    except (psutil.Error, OSError, ValueError, KeyError):
        return None


def read_note(file: Path) -> RunningServer | None:
    """The server noted in a file; None where none was, or the note is not as `write_note` writes it."""
    try:
        facts = json.loads(file.read_text())
        ports = Ports(**facts.pop("ports"))
        server = RunningServer(**facts, ports=ports)
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    return server if _is_sound(server) else None


def _is_sound(server: RunningServer) -> bool:
    """Whether every fact has its type and range: people edit notes, and disks damage them."""
    kinds: Mapping[str, type | tuple[type, ...]] = {"pid": int, "born": (int, float), "ports": Ports}
    values: dict[str, Any] = {each.name: getattr(server, each.name) for each in fields(server)}
    typed = all(isinstance(value, kinds.get(name, str)) for name, value in values.items())
    ports = [getattr(server.ports, name) for name in Ports.__slots__] if typed else []
    return (
        typed
        and 0 < server.pid < 2**31
        and all(isinstance(port, int) and 0 < port < 65536 for port in ports)
        and _VERSION.fullmatch(server.version) is not None
    )


def write_note(file: Path, server: RunningServer) -> None:
    """All or nothing, so that a reader never sees half of it."""
    write_atomically(file, json.dumps(asdict(server)).encode())
