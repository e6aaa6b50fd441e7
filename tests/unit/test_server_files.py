"""Notes, keys and failing starts of the embedded server, without a server."""

from __future__ import annotations

import json
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

import pytest

from recommender.errors import EngineUnavailable
from recommender.index.embedded import server
from recommender.index.embedded.environment import (
    MODULES,
    can_reach_providers,
    network_environment,
    server_environment,
)
from recommender.index.embedded.ports import Ports
from recommender.index.embedded.processes import birth, is_alive
from recommender.index.embedded.running_server import RunningServer, find_server, read_note, write_note
from recommender.index.embedded.server import ServerHome
from recommender.index.engines import open_index
from recommender.settings import Settings

PORTS = Ports(http=8101, grpc=8102, gossip=8103, raft=8105)
SLEEP = [sys.executable, "-c", "import time; time.sleep(60)"]


def note(**changes: object) -> str:
    """A sound note in which some facts are others."""
    sound = RunningServer(1, 1.0, "x", "1.39.3", PORTS, "data")
    return json.dumps({**asdict(sound), **changes})


BAD_NOTES = [
    "",
    "{",
    "[]",
    "[" * 100_000,
    '{"pid": 1}',
    note(ports=3),
    note(ports={"http": "8101", "grpc": 2, "gossip": 3, "raft": 4}),
    note(ports={"http": 10**9, "grpc": 2, "gossip": 3, "raft": 4}),
    note(pid="1"),
    note(pid=10**400),
    note(pid=-1),
    note(born="long ago"),
    note(version="new"),
    note(version=None),
    note(data=7),
    note(more="than there is"),
]


@pytest.mark.parametrize("text", BAD_NOTES)
def test_half_a_note_or_a_wrong_one_counts_as_none(tmp_path: Path, text: str) -> None:
    file = tmp_path / "server.json"
    assert read_note(file) is None
    file.write_text(text)
    assert read_note(file) is None
    assert ServerHome(tmp_path).running() is None and not ServerHome(tmp_path).stop()


def test_a_note_reads_as_it_was_written(tmp_path: Path) -> None:
    server = RunningServer(1, 1.5, "x", "1.39.3", PORTS, "data")
    write_note(tmp_path / "server.json", server)
    assert read_note(tmp_path / "server.json") == server


@contextmanager
def server_process(home: Path) -> Iterator[RunningServer]:
    """A process that was told what a server of that home is told, as the home would note it."""
    data = (home / "weaviate-data").absolute()
    told = server_environment(data, PORTS, "key")
    with subprocess.Popen([*SLEEP, "--port", str(PORTS.http)], env=told) as process:
        while find_server(str(data)) is None:  # the system shows what a process was told a moment after its start
            time.sleep(0.01)
        born = birth(process.pid)
        assert born is not None
        try:
            yield RunningServer(process.pid, born, sys.executable, "1.0.0", PORTS, str(data))
        finally:
            process.kill()


def test_the_server_of_a_copied_home_is_left_to_the_original(tmp_path: Path) -> None:
    home, copy = tmp_path / "home", tmp_path / "copy"
    with server_process(home) as server:
        for folder in (home, copy):
            folder.mkdir()
            write_note(folder / "server.json", server)
        assert ServerHome(home).running() == server
        assert ServerHome(copy).running() is None and not ServerHome(copy).stop()
        assert is_alive(server.pid, server.born)


def test_a_server_that_nobody_noted_is_found_by_its_data_and_can_be_stopped(tmp_path: Path) -> None:
    with server_process(tmp_path) as server:
        found = ServerHome(tmp_path).running()
        assert found is not None and (found.pid, found.ports, found.data) == (server.pid, PORTS, server.data)
        assert ServerHome(tmp_path).stop()
        assert not is_alive(server.pid, server.born)
    assert ServerHome(tmp_path).running() is None


def test_a_stranger_with_the_noted_number_and_birth_is_never_ended(tmp_path: Path) -> None:
    with subprocess.Popen(SLEEP) as stranger:
        born = birth(stranger.pid)
        assert born is not None
        data = str((tmp_path / "weaviate-data").absolute())
        write_note(tmp_path / "server.json", RunningServer(stranger.pid, born, SLEEP[0], "1.0.0", PORTS, data))
        assert ServerHome(tmp_path).running() is None and not ServerHome(tmp_path).stop()
        assert stranger.poll() is None
        stranger.kill()


def test_looking_at_a_home_makes_none(tmp_path: Path) -> None:
    home = ServerHome(tmp_path / "home")
    assert home.running() is None and not home.is_kept() and not home.stop()
    assert list(tmp_path.iterdir()) == []


def test_the_key_is_random_and_for_its_owner_only(tmp_path: Path) -> None:
    home, other = ServerHome(tmp_path / "home"), ServerHome(tmp_path / "other")
    assert len(home.key()) >= 32 and home.key() == home.key() != other.key()
    assert stat.S_IMODE((tmp_path / "home" / "server.key").stat().st_mode) == 0o600


@pytest.mark.parametrize("content", [b"", b"  \n", b"\xff\xfe"])
def test_a_key_that_a_full_disk_left_empty_is_made_anew(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "server.key").write_bytes(content)
    key = ServerHome(tmp_path).key()
    assert len(key) >= 32 and ServerHome(tmp_path).key() == key
    assert stat.S_IMODE((tmp_path / "server.key").stat().st_mode) == 0o600


def test_the_server_is_told_to_keep_to_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ENABLE_MODULES", "text2vec-openai")
    monkeypatch.setenv("OPENAI_APIKEY", "secret")
    assert server_environment(tmp_path, PORTS, "the-key", async_indexing=True)["ASYNC_INDEXING"] == "true"
    told = server_environment(tmp_path, PORTS, "the-key")
    assert told["AUTHENTICATION_ANONYMOUS_ACCESS_ENABLED"] == "false"
    assert told["AUTHENTICATION_APIKEY_ALLOWED_KEYS"] == "the-key"
    assert told["DISABLE_TELEMETRY"] == told["GO_PROFILING_DISABLE"] == "true"
    assert told["ENABLE_MODULES"] == MODULES and "OPENAI_APIKEY" not in told
    assert told["CORS_ALLOW_ORIGIN"] not in ("", "*")


def test_the_way_to_the_providers_is_told_only_where_it_is_needed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:3128")
    monkeypatch.setenv("OPENAI_API_KEY", "secret")
    network = network_environment()
    assert "HTTPS_PROXY" not in server_environment(tmp_path, PORTS, "k")
    told = server_environment(tmp_path, PORTS, "k", network)
    assert told["HTTPS_PROXY"] == "http://127.0.0.1:3128" and "secret" not in told.values()
    assert can_reach_providers(told, network)
    assert not can_reach_providers(server_environment(tmp_path, PORTS, "k"), network)
    assert not can_reach_providers(told | {"ENABLE_MODULES": ""}, network)


def test_nobody_waits_forever_for_a_process_that_is_stuck(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "PATIENCE_S", 0.1)
    said: list[str] = []

    def wait() -> None:
        with (
            pytest.raises(EngineUnavailable, match="busy"),
            ServerHome(tmp_path).alone(lambda step, done=None, total=None: said.append(step)),
        ):
            raise AssertionError("two at once")

    with ServerHome(tmp_path).alone():
        waiting = threading.Thread(target=wait)
        waiting.start()
        waiting.join(timeout=60)
    assert len(said) == 1 and "Waiting" in said[0]


def program(folder: Path, script: str) -> Path:
    """A stand-in for the server program."""
    file = folder / "stand-in"
    file.write_text(f"#!/bin/sh\n{script}\n")
    file.chmod(0o755)
    return file


def test_a_full_disk_is_said_in_calm_words(tmp_path: Path) -> None:
    fails = program(tmp_path, 'echo "panic: open /x/y.db: no space left on device goroutine 1" >&2; exit 2')
    home = tmp_path / "home"
    with pytest.raises(EngineUnavailable, match="disk is full") as caught:
        open_index(Settings(home=home, engine="weaviate", weaviate_binary=fails))
    assert "goroutine" not in str(caught.value) and str(home) in caught.value.hint
    opened = open_index(Settings(home=home, weaviate_binary=fails))
    assert opened.index.engine == "memory" and "disk is full" in opened.notices[0]


def test_data_that_is_not_to_blame_stays_when_a_rebuild_fails(tmp_path: Path) -> None:
    fails = program(tmp_path, "echo out of cheese >&2; exit 3")
    data = tmp_path / "home" / "weaviate-data" / "films"
    data.parent.mkdir(parents=True)
    data.write_text("all of them")
    with pytest.raises(EngineUnavailable, match="out of cheese"):
        open_index(Settings(home=tmp_path / "home", engine="weaviate", weaviate_binary=fails), rebuild=True)
    assert data.read_text() == "all of them"
    assert [path.name for path in data.parent.parent.glob("weaviate-data*")] == ["weaviate-data"]


def test_a_server_that_panics_and_then_waits_for_ever_is_given_up_soon(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server, "UNREADABLE_LIMIT_S", 0.5)
    stuck = program(tmp_path, "echo Recovered from panic >&2; exec sleep 60")
    started = time.monotonic()
    with pytest.raises(EngineUnavailable, match="setup --rebuild"):
        open_index(Settings(home=tmp_path / "home", engine="weaviate", weaviate_binary=stuck))
    assert time.monotonic() - started < 20
    assert ServerHome(tmp_path / "home").running() is None
