"""Servers and starters that are killed, and data that cannot be read: nothing is lost, and it is said."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import replace

import numpy as np
import pytest

from recommender.errors import EngineUnavailable
from recommender.filters import Filters
from recommender.index import IndexedFilm, VectorQuestion
from recommender.index.embedded.environment import HOST
from recommender.index.embedded.processes import birth
from recommender.index.embedded.running_server import RunningServer
from recommender.index.engines import open_index
from recommender.movies import Movie
from recommender.settings import ROOT, Settings
from tests.contract.conftest import FINGERPRINT
from tests.contract.server.conftest import FILM, VECTOR, filled, open_again, running

pytestmark = pytest.mark.weaviate


def test_a_killed_server_is_reported_and_the_next_start_has_everything(settings: Settings) -> None:
    opened = filled(settings)
    many = [IndexedFilm(Movie(n, "Of many"), {"plot": np.roll(VECTOR, n)}, "d") for n in range(2, 302)]
    opened.index.upsert(many)
    killed = running(settings)
    os.kill(killed.pid, signal.SIGKILL)
    with suppress(OSError):  # the kernel needs a moment to close the port
        while True:
            socket.create_connection((HOST, killed.ports.grpc), timeout=1).close()
    started = time.monotonic()
    with pytest.raises(EngineUnavailable) as caught:
        opened.index.nearest("plot", VectorQuestion(VECTOR), 1, Filters())
    assert "doctor" in caught.value.hint and time.monotonic() - started < 20, "alone the client tries for a minute"
    with open_again(settings) as again:
        assert len(again.index.nearest("plot", VectorQuestion(VECTOR), 400, Filters())) == again.index.count() == 301
    opened.index.close()


def test_a_crash_is_remembered_until_the_index_is_mended(settings: Settings) -> None:
    opened = filled(settings)
    os.kill(running(settings).pid, signal.SIGKILL)
    assert not opened.recovered
    for _ in range(2):
        with open_again(settings) as again:
            assert again.recovered
    again.mended()
    with open_again(settings) as mended:
        assert not mended.recovered
    opened.index.close()


def test_after_a_crash_every_film_is_found_once_it_was_written_again(settings: Settings) -> None:
    """The killed server may have lost vectors of films that it still has, so the same films are not left alone."""
    opened = filled(settings)
    other = [IndexedFilm(Movie(n, "Late"), {"plot": np.roll(VECTOR, n)}, "d") for n in range(2, 40)]
    opened.index.upsert(other)
    os.kill(running(settings).pid, signal.SIGKILL)
    with open_again(settings) as again:
        again.index.prepare(FINGERPRINT)
        assert again.recovered and again.index.count() == 39
        again.index.upsert(other)
        assert len(again.index.nearest("plot", VectorQuestion(VECTOR), 100, Filters())) == again.index.count() == 39
    opened.index.close()


def start_and_die(settings: Settings, moment: str) -> RunningServer:
    """Another process starts the server and is killed at that moment of it (a line of Python that kills when run)."""
    program = (
        "import os, signal, sys; from pathlib import Path; from recommender.settings import Settings;"
        "from recommender.index.embedded import server; from recommender.index.engines import open_index;"
        "die = lambda *facts: os.kill(os.getpid(), signal.SIGKILL);"
        f"{moment};"
        "opened = open_index(Settings(home=Path(sys.argv[1]), engine='weaviate', weaviate_binary=Path(sys.argv[2])));"
        "die()"
    )
    command = [sys.executable, "-c", program, str(settings.home), str(settings.weaviate_binary)]
    assert subprocess.run(command, cwd=ROOT, check=False).returncode == -signal.SIGKILL
    return running(settings)


@pytest.mark.parametrize("moment", ["pass", "server.write_note = die"], ids=["ready", "before-the-note"])
def test_a_server_that_lost_its_starter_is_taken_over_and_stopped(settings: Settings, moment: str) -> None:
    orphan = start_and_die(settings, moment)
    started = time.monotonic()
    opened = open_index(settings)
    assert running(settings).pid == orphan.pid and time.monotonic() - started < 30
    assert opened.index.engine == "weaviate" and running(settings).version
    opened.index.close()
    assert birth(orphan.pid) is None


def test_data_that_no_server_can_read_is_given_up_by_a_rebuild_alone(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(settings).index.close()
    raft = settings.home / "weaviate-data" / "raft" / "raft.db"
    os.truncate(raft, raft.stat().st_size // 2)
    with monkeypatch.context() as soon:
        soon.setattr("recommender.index.embedded.server.UNREADABLE_LIMIT_S", 2.0)
        started = time.monotonic()
        with pytest.raises(EngineUnavailable, match="setup --rebuild"):
            open_index(settings)
        assert time.monotonic() - started < 45
        with open_again(replace(settings, engine="auto")) as in_memory:
            assert in_memory.index.engine == "memory" and "setup --rebuild" in in_memory.notices[0]
    opened = open_index(settings, rebuild=True)
    opened.index.prepare(FINGERPRINT)
    assert opened.index.count() == 0 and not opened.recovered
    opened.index.upsert([FILM])
    assert (settings.home / "weaviate-data.damaged").exists()
    opened.mended()
    assert not (settings.home / "weaviate-data.damaged").exists()
    opened.index.close()
    with open_again(settings) as again:
        assert again.index.movies([1]) == {1: FILM.movie}
