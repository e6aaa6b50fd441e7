"""One embedded Weaviate server per home, whoever starts it: attach when it runs, start when it does not.

Every process that uses the server holds a shared lock on `server.users`. The last one to close stops the server, so
that a command leaves nothing running, while a page that is open keeps it alive for everybody. The kernel drops the
lock of a killed process, and a server that lost all its users is taken over by the next one that comes.
"""

from __future__ import annotations

import atexit
import fcntl
import os
import secrets
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from filelock import FileLock, Timeout

from recommender.errors import EngineUnavailable
from recommender.index.embedded.binary import SERVER_VERSION
from recommender.index.embedded.environment import HOST, server_environment
from recommender.index.embedded.ports import Ports, choose_ports
from recommender.index.embedded.processes import birth, end
from recommender.index.embedded.running_server import RunningServer, read_note, write_note
from recommender.progress import Progress, silent

START_LIMIT_S = 60.0
STOP_LIMIT_S = 45.0
_PATIENCE_S = START_LIMIT_S + STOP_LIMIT_S + 30.0
"""Longest wait for another process that starts or stops the server: a little more than it may take."""


class ServerHome:
    """The files of the server in a home folder, and what can be done with it."""

    def __init__(self, home: Path) -> None:
        home.mkdir(parents=True, exist_ok=True)
        self._home = home
        self._data = home / "weaviate-data"
        self._note = home / "server.json"
        self._keep = home / "server.keep"
        self._clean = home / "server.clean"
        self.crashed = home / "server.crashed"
        self._lock = FileLock(home / "server.lock")
        self.log = home / "weaviate.log"

    def running(self) -> RunningServer | None:
        """The living server of this home."""
        known = read_note(self._note)
        # A copied home brings its note along, but that server works on the original's data.
        ours = known is not None and known.data == str(self._data.absolute())
        return known if ours and known is not None and known.lives() else None

    def key(self) -> str:
        """This installation's own random key, made once, readable by its owner only."""
        file = self._home / "server.key"
        if not file.exists():
            handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(handle, "w") as out:
                out.write(secrets.token_urlsafe(32))
        return file.read_text().strip()

    def keep_running(self) -> None:
        """The server outlives its users until `stop`."""
        self._keep.touch()

    def is_kept(self) -> bool:
        return self._keep.exists()

    @contextmanager
    def alone(self, progress: Progress = silent) -> Iterator[None]:
        """While one process starts or stops the server, the others wait. Raises EngineUnavailable after two minutes."""
        try:
            self._lock.acquire(timeout=0.2)
        except Timeout:
            progress("Waiting for another process that starts or stops the Weaviate server")
            try:
                self._lock.acquire(timeout=_PATIENCE_S)
            except Timeout:
                raise EngineUnavailable(
                    f"Another process has been busy with the Weaviate server for {_PATIENCE_S:.0f} s.",
                    f"Look for other programs that use {self._home}, and at {self.log}.",
                ) from None
        try:
            yield
        finally:
            self._lock.release()

    def stop(self) -> bool:
        """Stops the server; False when none ran. Raises EngineUnavailable when it does not end."""
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
                f"Look at {self.log}, then end it by hand.",
            )
        self._clean.touch()
        return True

    def ensure_running(self, program: Callable[[], Path], progress: Progress) -> RunningServer:
        """Call when alone. Attaches to the living server or starts one; returns when it is ready."""
        server = self.running()
        if server is not None:
            with suppress(_Ended):  # it was just dying: then there is none
                self._wait(server, progress)
                return self._introduced(server)
        return self._start(program(), progress)

    def _start(self, program: Path, progress: Progress) -> RunningServer:
        before = read_note(self._note)
        wrote = before.version if before else ""
        if before is not None and before.program != str(program):
            _refuse_downgrade(wrote)
        if self.log.exists():
            self.log.replace(self.log.with_suffix(".log.1"))
        if before is not None and not self._clean.exists():
            self.crashed.touch()  # stays until somebody has mended the index, however many starts that takes
        self._clean.unlink(missing_ok=True)
        try:
            return self._launch(program, choose_ports(HOST, before.ports if before else None), wrote, progress)
        except _PortTaken:  # by somebody who was quicker: once more, with others
            return self._launch(program, choose_ports(HOST, None), wrote, progress)

    def _launch(self, program: Path, ports: Ports, wrote: str, progress: Progress) -> RunningServer:
        command = [str(program), "--scheme", "http", "--host", HOST, "--port", str(ports.http)]
        environment = server_environment(self._data, ports, self.key())
        with self.log.open("wb") as log:
            child = subprocess.Popen(
                command, env=environment, stdout=log, stderr=log, cwd=self._home, start_new_session=True
            )
        child.returncode = 0  # it outlives this object on purpose; `processes` looks after it from here on
        data = str(self._data.absolute())
        server = RunningServer(child.pid, birth(child.pid) or "", str(program), wrote, ports, data)
        write_note(self._note, server)
        try:
            self._wait(server, progress)
            return self._introduced(server)
        except BaseException:  # also Ctrl-C: nobody else knows of this process yet
            end(server.pid, server.born, STOP_LIMIT_S)
            raise

    def _wait(self, server: RunningServer, progress: Progress) -> None:
        started = time.monotonic()
        while not server.is_ready():
            if not server.lives():
                kind = _PortTaken if "address already in use" in self._log_text() else _Ended
                raise kind(f"The Weaviate server ended at once ({self._last_words()}).", f"See {self.log}.")
            if time.monotonic() - started > START_LIMIT_S:
                raise EngineUnavailable(
                    f"The Weaviate server is not ready after {START_LIMIT_S:.0f} s ({self._last_words()}).",
                    "Stop it with: python -m recommender db stop, then try again.",
                )
            progress("Starting the Weaviate server")
            time.sleep(0.1)

    def _introduced(self, server: RunningServer) -> RunningServer:
        """The server with the version it says it has, which also proves that it is ours."""
        version = server.ask_version(self.key())
        if version is None:
            raise EngineUnavailable(
                f"Something else than our Weaviate server answers on port {server.ports.http}.",
                "Run: python -m recommender db stop, then try again.",
            )
        known = replace(server, version=version)
        if known != server:
            write_note(self._note, known)
        return known

    def _log_text(self) -> str:
        return self.log.read_text(errors="replace") if self.log.exists() else ""

    def _last_words(self) -> str:
        return " | ".join(self._log_text().strip().splitlines()[-3:])[:600] or "it wrote nothing"


class ServerLease:
    """One process's use of the server, from `__init__` to `close` (or the end of the program).

    `recovered` says that the server was killed and may have lost the end of its vector index (its objects are there).
    """

    def __init__(self, home: Path, program: Callable[[], Path], progress: Progress = silent) -> None:
        """Raises EngineUnavailable with the reason when no server can be had, started or attached to."""
        try:
            self._home = ServerHome(home)
            if self._home.running() is None:
                program()  # may take minutes the first time, which nobody should wait out behind the lock
            with self._home.alone(progress):
                self._users = (home / "server.users").open("a")
                fcntl.flock(self._users, fcntl.LOCK_SH)
                try:
                    self.server = self._home.ensure_running(program, progress)
                except BaseException:
                    self._users.close()
                    raise
            self.key, self.recovered = self._home.key(), self._home.crashed.exists()
        except OSError as error:
            raise EngineUnavailable(
                f"The Weaviate server cannot be started: {error}.", "Run: python -m recommender doctor"
            ) from error
        atexit.register(self.close)

    def mended(self) -> None:
        """Call when every film was written again after a crash."""
        self._home.crashed.unlink(missing_ok=True)

    def close(self) -> None:
        """Gives the server up; the last user stops it, unless `db start` asked to keep it. Safe to repeat."""
        atexit.unregister(self.close)
        if self._users.closed:
            return
        with self._home.alone(), self._users:
            try:
                fcntl.flock(self._users, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return  # somebody else is still using it
            if not self._home.is_kept():
                self._home.stop_when_alone()


class _Ended(EngineUnavailable):
    """The server's process is gone."""


class _PortTaken(_Ended):
    """A port was free when it was chosen and is not any more."""


def _refuse_downgrade(wrote: str) -> None:
    if wrote and _numbers(wrote) > _numbers(SERVER_VERSION):
        raise EngineUnavailable(
            f"The data here was written by Weaviate {wrote}; {SERVER_VERSION} may not understand it.",
            "Use another RECOMMENDER_HOME; the films can be imported again.",
        )


def _numbers(version: str) -> list[int]:
    return [int(part) for part in version.split("-")[0].split(".")]
