"""The life of the embedded server: started once, shared, survived, stopped. Everything here is a real server."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

import grpc
import httpx
import numpy as np
import pytest

from recommender.errors import EngineUnavailable, QuestionRefused
from recommender.filters import Filters
from recommender.index import IndexedFilm, VectorQuestion
from recommender.index.embedded.binary import cached_binary
from recommender.index.embedded.environment import HOST
from recommender.index.embedded.processes import birth
from recommender.index.embedded.running_server import RunningServer
from recommender.index.embedded.server import ServerHome
from recommender.index.engines import OpenedIndex, open_index
from recommender.movies import Movie
from recommender.settings import ROOT, Settings
from tests.contract.conftest import FINGERPRINT

pytestmark = pytest.mark.weaviate

VECTOR = np.eye(1, 16, dtype=np.float32)[0]
FILM = IndexedFilm(Movie(1, "Kept"), {"plot": VECTOR}, "d")


@pytest.fixture
def settings(tmp_path: Path, server_binary: Path) -> Iterator[Settings]:
    chosen = Settings(home=tmp_path / "home", engine="weaviate", weaviate_binary=server_binary)
    yield chosen
    ServerHome(chosen.home).stop()


def running(settings: Settings) -> RunningServer:
    server = ServerHome(settings.home).running()
    assert server is not None
    return server


def filled(settings: Settings) -> OpenedIndex:
    opened = open_index(settings)
    opened.index.prepare(FINGERPRINT)
    opened.index.upsert([FILM])
    return opened


@contextmanager
def open_again(settings: Settings) -> Iterator[OpenedIndex]:
    opened = open_index(settings)
    yield opened
    opened.index.close()


def test_the_last_user_stops_the_server_and_the_data_stays(settings: Settings) -> None:
    first = filled(settings)
    pid = running(settings).pid
    second = open_index(settings)
    assert running(settings).pid == pid
    first.index.close()
    assert second.index.count() == 1
    second.index.close()
    assert ServerHome(settings.home).running() is None and birth(pid) is None
    again = open_index(settings)
    assert again.index.movies([1]) == {1: FILM.movie}
    again.index.close()


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


def test_a_lost_key_costs_a_new_start_and_nothing_else(settings: Settings) -> None:
    filled(settings)
    ServerHome(settings.home).keep_running()
    old = running(settings).pid
    (settings.home / "server.key").write_text("")
    with open_again(settings) as again:
        assert running(settings).pid != old and again.index.movies([1]) == {1: FILM.movie}


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


def test_a_home_removed_under_the_server_leaves_no_server_behind(settings: Settings) -> None:
    opened = filled(settings)
    pid = running(settings).pid
    shutil.rmtree(settings.home, ignore_errors=True)
    shutil.rmtree(settings.home, ignore_errors=True)  # once more what the server wrote meanwhile
    opened.index.close()
    opened.index.close()
    assert birth(pid) is None


def test_proxies_of_the_environment_change_nothing(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "grpc_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "socks://127.0.0.1:9" if name == "ALL_PROXY" else "http://127.0.0.1:9")
    started = time.monotonic()
    opened = filled(settings)
    assert opened.index.engine == "weaviate" and opened.index.movies([1]) == {1: FILM.movie}
    assert time.monotonic() - started < 30
    opened.index.close()


def test_a_question_the_server_refuses_is_that_questions_error_alone(settings: Settings) -> None:
    opened = filled(settings)
    with pytest.raises(QuestionRefused, match="Other questions work"):
        opened.index.nearest("plot", VectorQuestion(VECTOR[:3]), 1, Filters())
    assert [hit.tmdb_id for hit in opened.index.nearest("plot", VectorQuestion(VECTOR), 1, Filters())] == [1]
    opened.index.close()


def test_a_kept_server_outlives_its_users_until_it_is_stopped(settings: Settings) -> None:
    opened = open_index(settings)
    ServerHome(settings.home).keep_running()
    opened.index.close()
    assert running(settings).is_ready()
    assert ServerHome(settings.home).stop()
    assert ServerHome(settings.home).running() is None
    assert not ServerHome(settings.home).stop()


def test_nobody_gets_in_without_the_key(settings: Settings) -> None:
    opened = filled(settings)
    ports = running(settings).ports
    answer = httpx.get(f"http://{HOST}:{ports.http}/v1/schema", trust_env=False)
    assert answer.status_code == 401
    assert answer.headers.get("access-control-allow-origin") != "*"
    with grpc.insecure_channel(f"{HOST}:{ports.grpc}") as channel:
        with pytest.raises(grpc.RpcError) as caught:
            channel.unary_unary("/weaviate.v1.Weaviate/Search")(b"", timeout=10)
        assert "invalid api key" in str(caught.value)
    opened.index.close()


def test_the_key_is_random_and_for_its_owner_only(settings: Settings, tmp_path: Path) -> None:
    home, other = ServerHome(settings.home), ServerHome(tmp_path / "other")
    assert len(home.key()) >= 32 and home.key() == home.key() != other.key()
    assert stat.S_IMODE((settings.home / "server.key").stat().st_mode) == 0o600


def test_a_process_with_a_number_used_again_is_left_alone(settings: Settings) -> None:
    home = ServerHome(settings.home)
    mine = os.getpid()
    opened = open_index(settings)
    state = (settings.home / "server.json").read_text()
    opened.index.close()
    pid = state.split('"pid": ')[1].split(",")[0]
    (settings.home / "server.json").write_text(state.replace(f'"pid": {pid}', f'"pid": {mine}'))
    assert home.running() is None
    assert not home.stop()
    assert birth(mine) is not None


def test_a_program_that_is_no_server_is_reported_with_its_last_words(settings: Settings, tmp_path: Path) -> None:
    fake = tmp_path / "not-weaviate"
    fake.write_text("#!/bin/sh\necho out of cheese >&2\nexit 3\n")
    fake.chmod(0o755)
    with pytest.raises(EngineUnavailable, match="out of cheese"):
        open_index(replace(settings, weaviate_binary=fake))
    opened = open_index(replace(settings, weaviate_binary=fake, engine="auto"))
    assert opened.index.engine == "memory"
    assert "out of cheese" in opened.notices[0]


def test_data_of_a_newer_server_is_not_touched(settings: Settings, server_binary: Path) -> None:
    open_index(settings).index.close()
    note = settings.home / "server.json"
    note.write_text(note.read_text().replace('"version": "1.', '"version": "9.'))
    pinned = cached_binary(settings.home)
    pinned.parent.mkdir()
    pinned.symlink_to(server_binary)
    with pytest.raises(EngineUnavailable, match="written by Weaviate 9"):
        open_index(replace(settings, weaviate_binary=None))
    open_index(settings).index.close()  # the program that wrote it may


def test_another_server_is_used_by_its_address(settings: Settings) -> None:
    opened = filled(settings)
    ports = running(settings).ports
    remote = Settings(
        home=settings.home.parent / "elsewhere",
        engine="weaviate",
        weaviate_url=f"http://{HOST}:{ports.http}",
        weaviate_grpc_ports=(ports.grpc,),
        weaviate_api_key=ServerHome(settings.home).key(),
    )
    by_address = open_index(remote)
    assert by_address.index.movies([1]) == {1: FILM.movie}
    by_address.index.close()
    assert running(settings).is_ready()
    with pytest.raises(EngineUnavailable, match="WEAVIATE_API_KEY"):
        open_index(replace(remote, weaviate_api_key="wrong")).index.count()
    with pytest.raises(EngineUnavailable, match="WEAVIATE_URL"):
        open_index(replace(remote, weaviate_url=f"http://{HOST}:9"))
    opened.index.close()
