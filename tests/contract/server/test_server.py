"""The life of the embedded server: started once, shared, survived, stopped. Everything here is a real server."""

from __future__ import annotations

import os
import shutil
import stat
import time
from dataclasses import replace
from pathlib import Path

import grpc
import httpx
import pytest

from recommender.errors import EngineUnavailable, QuestionRefused
from recommender.filters import Filters
from recommender.index import VectorQuestion
from recommender.index.embedded.binary import cached_binary
from recommender.index.embedded.environment import HOST
from recommender.index.embedded.processes import birth
from recommender.index.embedded.server import ServerHome
from recommender.index.engines import open_index
from recommender.settings import Settings
from tests.contract.server.conftest import FILM, VECTOR, filled, open_again, running

pytestmark = pytest.mark.weaviate


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


def test_a_lost_key_costs_a_new_start_and_nothing_else(settings: Settings) -> None:
    filled(settings)
    ServerHome(settings.home).keep_running()
    old = running(settings).pid
    (settings.home / "server.key").write_text("")
    with open_again(settings) as again:
        assert running(settings).pid != old and again.index.movies([1]) == {1: FILM.movie}


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
