"""One embedded Weaviate server per home, whoever starts it: attach when it runs, start when it does not."""

from __future__ import annotations

import secrets
import shutil
import subprocess
import time
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, suppress
from dataclasses import replace
from pathlib import Path

from recommender.atomic_write import write_atomically
from recommender.errors import EngineUnavailable
from recommender.index.embedded.binary import SERVER_VERSION
from recommender.index.embedded.environment import HOST, can_reach_providers, server_environment
from recommender.index.embedded.ports import Ports, choose_ports
from recommender.index.embedded.processes import birth, end
from recommender.index.embedded.running_server import RunningServer, find_server, read_note, write_note
from recommender.index.embedded.server_log import ServerLog
from recommender.locks import alone
from recommender.progress import Progress, silent

START_LIMIT_S = 60.0
UNREADABLE_LIMIT_S = 10.0
"""A server that has met data it cannot read says so at once, and then waits for ever."""
STOP_LIMIT_S = 45.0
PATIENCE_S = START_LIMIT_S + STOP_LIMIT_S + 30.0
"""Longest wait for another process that starts or stops the server: a little more than it may take."""


class NotStarted(EngineUnavailable):
    """The server's process ended at once, or never became ready."""


class _PortTaken(NotStarted):
    """A port was free when it was chosen and is not any more."""


class ServerHome:
    """The files of the server in a home folder, and what can be done with it. Looking at it creates nothing."""

    def __init__(self, home: Path, network: Mapping[str, str] | None = None, async_indexing: bool = False) -> None:
        """`network` is what a server must be told that has to reach providers of vectors."""
        self._home = home
        self._network, self._async_indexing = network, async_indexing
        self._data = home / "weaviate-data"
        self._note = home / "server.json"
        self._key = home / "server.key"
        self._keep = home / "server.keep"
        self._clean = home / "server.clean"
        self.crashed = home / "server.crashed"
        self.users = home / "server.users"
        self.set_aside = home / "weaviate-data.damaged"
        self.log = ServerLog(home / "weaviate.log")

    def exists(self) -> bool:
        return self._home.exists()

    def running(self) -> RunningServer | None:
        """The living server of this home: as noted, else found among the processes, since a starter that was killed
        may have left a server without a note."""
        known, data = read_note(self._note), str(self._data.absolute())
        # A copied home brings its note along, but that server works on the original's data.
        if known is not None and known.data == data and known.is_alive():
            return known
        return find_server(data) if self.exists() else None

    def key(self) -> str:
        """This installation's own random key, made once, readable by its owner only."""
        key = self._kept_key()
        if not key:
            key = secrets.token_urlsafe(32)
            write_atomically(self._key, key.encode())
        return key

    def keep_running(self) -> None:
        """The server outlives its users until `stop`."""
        self._keep.touch()

    def is_kept(self) -> bool:
        return self._keep.exists()

    def alone(self, progress: Progress = silent) -> AbstractContextManager[None]:
        """While one process starts or stops the server, the others wait. Raises EngineUnavailable after two minutes."""
        stuck = EngineUnavailable(
            f"Another process has been busy with the Weaviate server for {PATIENCE_S:.0f} s.",
            f"Look for other programs that use {self._home}, and at {self.log.file}.",
        )
        waiting = "Waiting for another process that starts or stops the Weaviate server"
        self._home.mkdir(parents=True, exist_ok=True)
        return alone(self._home / "server.lock", waiting, progress, PATIENCE_S, stuck)

    def runs_out_of_reach(self) -> bool:
        """Whether a server runs that was not told what it needs to reach the providers."""
        server = self.running() if self._network is not None else None
        return server is not None and not can_reach_providers(server.told(), self._network or {})

    def stop(self) -> bool:
        """Stops the server; False when none ran. Raises EngineUnavailable when it does not end."""
        if not self.exists():
            return False
        with self.alone():
            self._keep.unlink(missing_ok=True)
            return self.stop_when_alone()

    def stop_when_alone(self) -> bool:
        server = self.running()
        if server is None:
            return False
        if not end(server.pid, server.born, STOP_LIMIT_S):
            raise EngineUnavailable(
                f"The Weaviate server (process {server.pid}) does not stop.",
                f"Look at {self.log.file}, then end it by hand.",
            )
        self._clean.touch()
        return True

    def ensure_running(self, program: Callable[[], Path], progress: Progress, rebuild: bool = False) -> RunningServer:
        """Call when alone. Attaches to the living server or starts one; returns when it is ready.

        With `rebuild`, a server that cannot start on its data, because that is damaged, starts without it.
        """
        try:
            return self._attach(progress) or self._start(program(), progress)
        except NotStarted:
            if not (rebuild and self._data.exists()):
                raise
        progress("Starting the Weaviate server anew, without its damaged data")
        return self._start_without_data(program(), progress)

    def discard_data(self) -> None:
        """Call when alone. Ends the server and moves its data aside, so that the next start makes a new, empty index.

        `ServerLease.mended` removes what was moved, once every film has been written again.
        """
        server = self.running()
        if server is not None:
            end(server.pid, server.born, STOP_LIMIT_S, force=True)
        if self._data.exists():
            shutil.rmtree(self.set_aside, ignore_errors=True)
            self._data.rename(self.set_aside)
        self.crashed.unlink(missing_ok=True)

    def _start_without_data(self, program: Path, progress: Progress) -> RunningServer:
        self.discard_data()
        try:
            return self._start(program, progress)
        except BaseException:  # the data was not the reason: it comes back
            shutil.rmtree(self._data, ignore_errors=True)
            self.set_aside.rename(self._data)
            raise

    def _attach(self, progress: Progress) -> RunningServer | None:
        server = self.running()
        if server is None:
            return None
        if not self._kept_key():  # nobody can talk to it any more
            end(server.pid, server.born, STOP_LIMIT_S)
            return None
        with suppress(NotStarted):  # it was just dying: then there is none
            self._wait(server, progress)
            return self._introduced(server)
        if server.is_alive():
            raise self._never_ready(START_LIMIT_S)
        return None

    def _start(self, program: Path, progress: Progress) -> RunningServer:
        before = read_note(self._note)
        wrote = before.version if before else ""
        if before is not None and before.program != str(program):
            _refuse_downgrade(wrote)
        self.log.begin()
        if self._data.exists() and not self._clean.exists():
            self.crashed.touch()  # stays until somebody has mended the index, however many starts that takes
        self._clean.unlink(missing_ok=True)
        try:
            return self._launch(program, choose_ports(HOST, before.ports if before else None), wrote, progress)
        except _PortTaken:  # by somebody who was quicker: once more, with others
            return self._launch(program, choose_ports(HOST, None), wrote, progress)

    def _launch(self, program: Path, ports: Ports, wrote: str, progress: Progress) -> RunningServer:
        command = [str(program), "--scheme", "http", "--host", HOST, "--port", str(ports.http)]
        data, is_new = self._data.absolute(), not self._data.exists()
        environment = server_environment(data, ports, self.key(), self._network, self._async_indexing)
        with self.log.file.open("wb") as log:
            child = subprocess.Popen(
                command, env=environment, stdout=log, stderr=log, cwd=self._home, start_new_session=True
            )
        child.returncode = 0  # it outlives this object on purpose; `processes` looks after it from here on
        server = RunningServer(child.pid, birth(child.pid) or 0.0, str(program), wrote, ports, str(data))
        try:
            write_note(self._note, server)
            self._wait(server, progress, is_new)
            return self._introduced(server)
        except BaseException:  # also Ctrl-C: nobody else knows of this process yet
            end(server.pid, server.born, STOP_LIMIT_S)
            raise

    def _wait(self, server: RunningServer, progress: Progress, is_new: bool = False) -> None:
        started = time.monotonic()
        while not server.is_ready():
            if birth(server.pid) is None:
                self.log.raise_when_disk_is_full()
                kind = _PortTaken if self.log.tells_of_a_taken_port() else NotStarted
                raise kind(f"The Weaviate server ended at once ({self.log.last_words()}).", f"See {self.log.file}.")
            limit = UNREADABLE_LIMIT_S if self.log.tells_of_unreadable_data(is_new) else START_LIMIT_S
            if time.monotonic() - started > limit:
                self.log.raise_when_disk_is_full()
                raise self._never_ready(limit)
            progress("Starting the Weaviate server")
            time.sleep(0.1)

    def _never_ready(self, limit: float) -> NotStarted:
        return NotStarted(
            f"The Weaviate server is not ready after {limit:.0f} s; its data may be damaged.",
            f"Run: python -m recommender setup --rebuild, which keeps every film. {self.log.file} may say more.",
        )

    def _introduced(self, server: RunningServer) -> RunningServer:
        """The server with the version it says it has, which also proves that it is ours."""
        version = server.ask_version(self.key())
        if version is None:
            raise EngineUnavailable(
                f"Something else than our Weaviate server answers on port {server.ports.http}.",
                "Run: python -m recommender db stop, then try again.",
            )
        known = replace(server, version=version)
        if known != read_note(self._note):
            write_note(self._note, known)
        return known

    def _kept_key(self) -> str:
        """The key, "" where there is none: a full disk may have left the file empty."""
        with suppress(OSError, UnicodeDecodeError):
            return self._key.read_text().strip()
        return ""


def _refuse_downgrade(wrote: str) -> None:
    if wrote and _numbers(wrote) > _numbers(SERVER_VERSION):
        raise EngineUnavailable(
            f"The data here was written by Weaviate {wrote}; {SERVER_VERSION} may not understand it.",
            "Use another RECOMMENDER_HOME; the films can be imported again.",
        )


def _numbers(version: str) -> list[int]:
    return [int(part) for part in version.split("-")[0].split(".")]
