"""Ports, processes and notes of the embedded server, without a server."""

from __future__ import annotations

import os
import socket
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from recommender.errors import BadSetting, EngineUnavailable
from recommender.index.connection import Connection, Endpoint
from recommender.index.embedded import server
from recommender.index.embedded.environment import server_environment
from recommender.index.embedded.ports import Ports, choose_ports
from recommender.index.embedded.processes import birth, end
from recommender.index.embedded.running_server import RunningServer, read_note, write_note
from recommender.index.embedded.server import ServerHome
from recommender.index.engines import open_index
from recommender.settings import Settings

HOST = "127.0.0.1"
PORTS = Ports(http=8101, grpc=8102, gossip=8103, raft=8105)
SLEEP = [sys.executable, "-c", "import time; time.sleep(60)"]


def test_ports_are_free_and_none_is_given_twice() -> None:
    ports = choose_ports(HOST, None)
    assert len(set(ports.all())) == 6
    for port in ports.all():
        socket.create_server((HOST, port)).close()


def test_the_ports_of_last_time_are_taken_again_unless_somebody_has_one() -> None:
    before = choose_ports(HOST, None)
    assert choose_ports(HOST, before) == before
    for taken in before.all():
        with socket.create_server((HOST, taken)):
            assert taken not in choose_ports(HOST, before).all()


def test_a_process_is_known_by_its_number_and_its_birth() -> None:
    process = subprocess.Popen(SLEEP)
    born = birth(process.pid)
    assert born and born == birth(process.pid)
    assert end(process.pid, "another time", patience_s=1) and process.poll() is None
    assert end(process.pid, born, patience_s=10)
    assert birth(process.pid) is None


def test_a_dead_child_that_nobody_asked_about_counts_as_gone() -> None:
    process = subprocess.Popen([sys.executable, "-c", ""])
    os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
    assert birth(process.pid) is None
    process.wait()


def test_a_process_that_does_not_stop_is_not_said_to_have_stopped() -> None:
    stubborn = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print(flush=True); time.sleep(60)"
    process = subprocess.Popen([sys.executable, "-c", stubborn], stdout=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.readline()
    assert not end(process.pid, birth(process.pid) or "", patience_s=0.3)
    process.kill()
    process.communicate()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"pid": 1}', '{"pid": 1, "ports": 3}'])
def test_half_a_note_counts_as_none(tmp_path: Path, text: str) -> None:
    note = tmp_path / "server.json"
    assert read_note(note) is None
    note.write_text(text)
    assert read_note(note) is None
    assert ServerHome(tmp_path).running() is None


def test_the_server_of_a_copied_home_is_left_to_the_original(tmp_path: Path) -> None:
    home, copy = tmp_path / "home", tmp_path / "copy"
    for folder in (home, copy):
        folder.mkdir()
        mine = RunningServer(os.getpid(), birth(os.getpid()) or "", "x", "1.0.0", PORTS, str(home / "weaviate-data"))
        write_note(folder / "server.json", mine)
    assert ServerHome(home).running() == mine
    assert ServerHome(copy).running() is None and not ServerHome(copy).stop()


def test_the_key_is_random_and_for_its_owner_only(tmp_path: Path) -> None:
    home, other = ServerHome(tmp_path / "home"), ServerHome(tmp_path / "other")
    assert len(home.key()) >= 32 and home.key() == home.key() != other.key()
    assert stat.S_IMODE((tmp_path / "home" / "server.key").stat().st_mode) == 0o600


def test_the_server_is_told_to_keep_to_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ENABLE_MODULES", "text2vec-openai")
    monkeypatch.setenv("OPENAI_APIKEY", "secret")
    told = server_environment(tmp_path, PORTS, "the-key")
    assert told["AUTHENTICATION_ANONYMOUS_ACCESS_ENABLED"] == "false"
    assert told["AUTHENTICATION_APIKEY_ALLOWED_KEYS"] == "the-key"
    assert told["DISABLE_TELEMETRY"] == told["GO_PROFILING_DISABLE"] == "true"
    assert told["ENABLE_MODULES"] == "" and "OPENAI_APIKEY" not in told
    assert told["CORS_ALLOW_ORIGIN"] not in ("", "*")


def test_nobody_waits_forever_for_a_process_that_is_stuck(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "_PATIENCE_S", 0.1)
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
        waiting.join(timeout=10)
    assert len(said) == 1 and "Waiting" in said[0]


@pytest.mark.parametrize(
    "url", ["localhost:8080", "ftp://host", "http://", "http://host:port", "http://host:99999", "?"]
)
def test_an_address_that_is_none_is_explained(tmp_path: Path, url: str) -> None:
    for engine in ("weaviate", "auto"):
        with pytest.raises(BadSetting, match="WEAVIATE_URL"):
            open_index(Settings(home=tmp_path, engine=engine, weaviate_url=url))


@pytest.mark.parametrize(
    "settings,http,grpc,secure",
    [
        (Settings(weaviate_url="http://db"), ("db", 80), ("db", 50051), False),
        (Settings(weaviate_url="http://db:8080/", weaviate_grpc_port=7), ("db", 8080), ("db", 7), False),
        (Settings(weaviate_url="https://db", weaviate_grpc_host="g"), ("db", 443), ("g", 443), True),
    ],
)
def test_an_address_says_where_both_protocols_are_spoken(
    settings: Settings, http: tuple[str, int], grpc: tuple[str, int], secure: bool
) -> None:
    endpoint = Endpoint.of_settings(settings)
    assert (endpoint.http, endpoint.grpc, endpoint.secure) == (http, grpc, secure)


def test_the_key_of_a_server_is_not_shown() -> None:
    assert "secret" not in repr(Endpoint.of_settings(Settings(weaviate_url="http://db", weaviate_api_key="secret")))


def test_a_server_that_is_not_there_is_given_up_at_once_and_auto_goes_on_in_memory(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path, weaviate_url=f"http://{HOST}:9", engine="weaviate")
    with pytest.raises(EngineUnavailable) as caught:
        Connection(Endpoint.of_settings(settings))
    assert "127.0.0.1" in caught.value.message and "WEAVIATE_URL" in caught.value.hint
    opened = open_index(Settings(home=tmp_path, weaviate_url=f"http://{HOST}:9"))
    assert opened.index.engine == "memory" and "WEAVIATE_URL" in opened.notices[0]
    assert open_index(Settings(home=tmp_path, engine="memory")).notices == ()
