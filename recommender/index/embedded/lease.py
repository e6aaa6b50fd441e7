"""A process's use of the embedded server.

Every process that uses the server holds a shared lock on `server.users`. The last one to close stops the server, so
that a command leaves nothing running, while a page that is open keeps it alive for everybody. The kernel drops the
lock of a killed process, and a server that lost all its users is taken over by the next one that comes.
"""

from __future__ import annotations

import atexit
import errno
import fcntl
import shutil
import threading
from collections.abc import Callable, Mapping
from contextlib import nullcontext
from pathlib import Path

from recommender.errors import EngineUnavailable
from recommender.index.embedded.processes import end
from recommender.index.embedded.server import STOP_LIMIT_S, ServerHome
from recommender.index.embedded.server_log import disk_is_full
from recommender.progress import Progress, silent


class ServerLease:
    """One process's use of the server, from `__init__` to `close` (or the end of the program).

    `recovered` says that the server was killed and may have lost the end of its vector index (its objects are there).
    """

    def __init__(
        self,
        home: Path,
        program: Callable[[], Path],
        progress: Progress = silent,
        rebuild: bool = False,
        network: Mapping[str, str] | None = None,
        async_indexing: bool = False,
    ) -> None:
        """Raises EngineUnavailable with the reason when no server can be had, started or attached to. With `rebuild`,
        data that no server can start on is moved aside. With `network`, one that runs without it is started anew."""
        self._home = ServerHome(home, network, async_indexing)
        self._closing = threading.Lock()
        try:
            if self._home.running() is None:
                program()  # may take minutes the first time, which nobody should wait out behind the lock
            with self._home.alone(progress):
                self._users = self._home.users.open("a")
                try:
                    self._bring_into_reach()
                    fcntl.flock(self._users, fcntl.LOCK_SH)
                    self.server = self._home.ensure_running(program, progress, rebuild)
                except BaseException:
                    self._users.close()
                    raise
            self.key, self.recovered = self._home.key(), self._home.crashed.exists()
        except OSError as error:
            raise _explained(error, home) from error
        atexit.register(self.close)

    def mended(self) -> None:
        """Call when every film was written again, after a crash or into an index made anew."""
        self._home.crashed.unlink(missing_ok=True)
        shutil.rmtree(self._home.set_aside, ignore_errors=True)

    def close(self) -> None:
        """Gives the server up; the last user stops it, unless `db start` asked to keep it.

        Safe at any time and from any thread: to repeat, after the server has died, after its home was removed.
        """
        atexit.unregister(self.close)
        with self._closing:
            if self._users.closed:
                return
            with self._home.alone() if self._home.exists() else nullcontext(), self._users:
                self._stop_as_the_last()

    def _bring_into_reach(self) -> None:
        """Stops a server that was not told how to reach the providers, unless somebody else is using it."""
        if not self._home.runs_out_of_reach():
            return
        try:
            fcntl.flock(self._users, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise EngineUnavailable(
                "The Weaviate server was started by another program, without the way to the providers that is set here "
                "(HTTPS_PROXY, NO_PROXY, SSL_CERT_FILE).",
                "Close that program, or start it with the same settings.",
            ) from None
        self._home.stop_when_alone()

    def _stop_as_the_last(self) -> None:
        try:
            fcntl.flock(self._users, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return  # somebody else is still using it
        if not self._home.exists():  # removed under the server, which has nothing to look after any more
            end(self.server.pid, self.server.born, STOP_LIMIT_S)
        elif not self._home.is_kept():
            self._home.stop_when_alone()


def _explained(error: OSError, home: Path) -> EngineUnavailable:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return disk_is_full(home)
    return EngineUnavailable(f"The Weaviate server cannot be started: {error}.", "Run: python -m recommender doctor")
