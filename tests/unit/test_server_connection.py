"""Connections to a database: where it is, what keeps it away, and what its errors mean. Against a stand-in."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import grpc
import pytest
from weaviate.exceptions import WeaviateQueryError

from recommender.errors import BadSetting, EngineUnavailable, QuestionRefused, QuestionTimedOut, RecommenderError
from recommender.index import connection as connection_module
from recommender.index.connection import Connection, is_reachable
from recommender.index.endpoint import Endpoint
from recommender.index.engines import database_is_back, open_index
from recommender.index.trouble import translated
from recommender.settings import Settings
from tests.weaviate_stand_in import HOST, META, SharedDoor, StandIn

CODES = grpc.StatusCode
NOWHERE = "http://127.0.0.1:9"
SOON_S = 20  # long enough for a busy machine; left alone the client goes on trying for a minute


@pytest.fixture
def server() -> Iterator[StandIn]:
    with closing(StandIn()) as stand_in:
        yield stand_in


def of(server: StandIn) -> Settings:
    return Settings(weaviate_url=f"http://{HOST}:{server.http_port}", weaviate_grpc_ports=(server.grpc_port,))


def search(connection: Connection) -> None:
    with connection.answering():
        connection.client.collections.use("Movies").query.near_vector([0.5], limit=1)


@pytest.mark.parametrize(
    "url", ["localhost:8080", "ftp://host", "http://", "http://host:port", "http://host:99999", "http://[", "?"]
)
def test_an_address_that_is_none_is_explained(tmp_path: Path, url: str) -> None:
    for engine in ("weaviate", "auto"):
        with pytest.raises(BadSetting, match="WEAVIATE_URL"):
            open_index(Settings(home=tmp_path, engine=engine, weaviate_url=url))


@pytest.mark.parametrize(
    "settings,http,grpc_side,secure",
    [
        (Settings(weaviate_url="http://db"), ("db", 80), ("db", 50051), False),
        (Settings(weaviate_url="http://db:8080/", weaviate_grpc_ports=(7,)), ("db", 8080), ("db", 7), False),
        (Settings(weaviate_url="https://db", weaviate_grpc_host="g"), ("db", 443), ("g", 443), True),
    ],
)
def test_an_address_says_where_both_protocols_are_spoken(
    settings: Settings, http: tuple[str, int], grpc_side: tuple[str, int], secure: bool
) -> None:
    endpoint = Endpoint.of_settings(settings)
    assert (endpoint.http, endpoint.grpc, endpoint.secure) == (http, grpc_side, secure)


def test_addresses_by_commas_are_nodes_with_one_grpc_port_or_one_each() -> None:
    two = Settings(weaviate_url="http://a:1, http://b:2")
    assert [node.grpc for node in Endpoint.nodes_of(two)] == [("a", 50051), ("b", 50051)]
    assert [node.grpc[1] for node in Endpoint.nodes_of(replace(two, weaviate_grpc_ports=(7,)))] == [7, 7]
    assert [node.grpc[1] for node in Endpoint.nodes_of(replace(two, weaviate_grpc_ports=(7, 8)))] == [7, 8]
    with pytest.raises(BadSetting, match="2 nodes, WEAVIATE_GRPC_PORT 3"):
        Endpoint.nodes_of(replace(two, weaviate_grpc_ports=(7, 8, 9)))


def test_an_address_with_colons_is_written_in_brackets() -> None:
    assert Endpoint.of_settings(Settings(weaviate_url="http://[::1]:8080")).address == "http://[::1]:8080"


def test_the_key_of_a_server_is_not_shown() -> None:
    assert "secret" not in repr(Endpoint.of_settings(Settings(weaviate_url="http://db", weaviate_api_key="secret")))


def test_a_server_that_is_not_there_is_given_up_at_once_and_auto_goes_on_in_memory(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path, weaviate_url=NOWHERE, engine="weaviate")
    with pytest.raises(EngineUnavailable) as caught:
        Connection(Endpoint.of_settings(settings))
    assert "127.0.0.1" in caught.value.message and "WEAVIATE_URL" in caught.value.hint
    opened = open_index(replace(settings, engine="auto"))
    assert opened.index.engine == "memory" and "WEAVIATE_URL" in opened.notices[0]
    assert open_index(Settings(home=tmp_path, engine="memory")).notices == ()


@pytest.mark.parametrize("proxy", [NOWHERE, "socks://127.0.0.1:9"])
def test_proxies_of_the_environment_are_not_asked_for_the_database(
    server: StandIn, monkeypatch: pytest.MonkeyPatch, proxy: str
) -> None:
    for name in ("http_proxy", "https_proxy", "grpc_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, proxy)
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    started = time.monotonic()
    with closing(Connection(Endpoint.of_settings(of(server)))) as connection:
        search(connection)
        assert connection.is_reachable()
    assert server.searches == 1 and time.monotonic() - started < SOON_S


def test_one_host_and_port_for_both_protocols_works(server: StandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection_module, "TRUSTED_S", 0.0)
    with closing(SharedDoor(server.http_port, server.grpc_port)) as door:
        settings = Settings(weaviate_url=f"http://{HOST}:{door.port}", weaviate_grpc_ports=(door.port,))
        with closing(Connection(Endpoint.of_settings(settings))) as connection:
            search(connection)
            assert server.searches == 1
            server.pages["/v1/.well-known/live"] = (502, "")
            started = time.monotonic()
            with pytest.raises(EngineUnavailable, match="no server behind it"):
                search(connection)
            assert time.monotonic() - started < SOON_S


def test_one_door_with_somebody_else_behind_it_ends_in_memory(tmp_path: Path) -> None:
    with socket.create_server((HOST, 0)) as listener:
        url = f"https://{HOST}:{listener.getsockname()[1]}"
        listener.close()
        opened = open_index(
            Settings(home=tmp_path, weaviate_url=url, weaviate_grpc_ports=(int(url.rpartition(":")[2]),))
        )
    assert opened.index.engine == "memory" and "WEAVIATE_URL" in opened.notices[0]


@pytest.mark.parametrize(
    "page,said",
    [
        ((200, json_text), said)
        for json_text, said in (
            ("<html>a login page</html>", "WEAVIATE_URL"),
            ("[]", "WEAVIATE_URL"),
            ("{}", "WEAVIATE_URL"),
            (META.replace("1.39.3", "one"), "WEAVIATE_URL"),
            (META.replace("1.39.3", "1.20.0"), "1.27"),
        )
    ]
    + [((401, ""), "WEAVIATE_API_KEY"), ((403, ""), "WEAVIATE_API_KEY"), ((404, ""), "WEAVIATE_URL")],
)
def test_what_does_not_answer_like_a_usable_weaviate_keeps_it_away(
    tmp_path: Path, server: StandIn, page: tuple[int, str], said: str
) -> None:
    server.pages["/v1/meta"] = page
    with pytest.raises(EngineUnavailable, match=said):
        open_index(replace(of(server), home=tmp_path, engine="weaviate"))
    opened = open_index(replace(of(server), home=tmp_path))
    assert opened.index.engine == "memory" and said in opened.notices[0]


def test_a_grpc_port_that_speaks_something_else_is_named(server: StandIn) -> None:
    wrong = replace(of(server), weaviate_grpc_ports=(server.http_port,), weaviate_grpc_host="localhost")
    with pytest.raises(EngineUnavailable, match="not over gRPC at localhost") as caught:
        Connection(Endpoint.of_settings(wrong))
    assert "WEAVIATE_GRPC_PORT" in caught.value.hint


@pytest.mark.parametrize(
    "code,kind",
    [
        (CODES.INVALID_ARGUMENT, QuestionRefused),
        (CODES.UNKNOWN, QuestionRefused),
        (CODES.RESOURCE_EXHAUSTED, QuestionRefused),
        (CODES.PERMISSION_DENIED, QuestionRefused),
        (CODES.DEADLINE_EXCEEDED, QuestionTimedOut),
        (CODES.UNAVAILABLE, EngineUnavailable),
        (CODES.UNAUTHENTICATED, EngineUnavailable),
    ],
)
def test_a_search_that_fails_says_whether_the_others_work(
    server: StandIn, code: grpc.StatusCode, kind: type[RecommenderError]
) -> None:
    with closing(Connection(Endpoint.of_settings(of(server)))) as connection:
        server.code = code
        started = time.monotonic()
        with pytest.raises(kind) as caught:
            search(connection)
        assert time.monotonic() - started < SOON_S
        assert caught.value.hint and "Traceback" not in caught.value.message
        server.code = None
        search(connection)


@pytest.mark.parametrize(
    "status,kind",
    [
        (400, QuestionRefused),
        (403, QuestionRefused),
        (422, QuestionRefused),
        (500, QuestionRefused),
        (504, QuestionTimedOut),
        (401, EngineUnavailable),
        (502, EngineUnavailable),
        (503, EngineUnavailable),
    ],
)
def test_http_statuses_are_told_apart_as_well(server: StandIn, status: int, kind: type[RecommenderError]) -> None:
    server.pages["/v1/schema/Movies"] = (status, "{}")
    with (
        closing(Connection(Endpoint.of_settings(of(server)))) as connection,
        pytest.raises(kind),
        connection.answering(),
    ):
        connection.client.collections.exists("Movies")


def test_a_refusal_while_opening_keeps_the_database_away(server: StandIn) -> None:
    server.pages["/v1/schema/Movies"] = (403, "{}")
    with (
        closing(Connection(Endpoint.of_settings(of(server)))) as connection,
        pytest.raises(EngineUnavailable, match="WEAVIATE_API_KEY"),
        connection.opening(),
    ):
        connection.client.collections.exists("Movies")


def test_a_full_disk_of_the_database_is_called_so() -> None:
    raw = WeaviateQueryError("put object: store: write /data/segment: no space left on device", "GRPC batch")
    said = translated(raw, "hint")
    assert isinstance(said, QuestionRefused) and "disk is full" in said.message and "/data" not in said.message


def test_a_closed_connection_counts_as_gone(server: StandIn) -> None:
    connection = Connection(Endpoint.of_settings(of(server)))
    connection.close()
    connection.close()
    assert not connection.is_reachable()
    with pytest.raises(EngineUnavailable):
        search(connection)


def test_a_server_that_comes_back_is_noticed(tmp_path: Path) -> None:
    with closing(StandIn()) as server:
        settings = replace(of(server), home=tmp_path)
        connection = Connection(Endpoint.of_settings(settings))
        assert connection.is_reachable() and is_reachable(Endpoint.of_settings(settings)) and database_is_back(settings)
        server.pages["/v1/.well-known/ready"] = (503, "")
        assert not connection.is_reachable() and not database_is_back(settings)
    assert not connection.is_reachable() and not database_is_back(settings)
    connection.close()
    assert not database_is_back(Settings(home=tmp_path)) and list(tmp_path.iterdir()) == []
    assert not database_is_back(Settings(home=tmp_path, engine="memory"))
