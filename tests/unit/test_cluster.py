"""Nodes that are lost on the way: the next one answers, and only when none does is the database away."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import grpc
import pytest

from recommender.errors import EngineUnavailable, QuestionRefused, QuestionTimedOut
from recommender.index.connection import Connection, connect
from recommender.index.database_status import database_status
from recommender.index.endpoint import Endpoint
from recommender.index.scale import ONE_NODE
from recommender.settings import Settings
from tests.weaviate_stand_in import HOST, StandIn


@pytest.fixture
def nodes() -> Iterator[tuple[StandIn, StandIn]]:
    with closing(StandIn()) as one, closing(StandIn()) as other:
        yield one, other


def endpoints(*nodes: StandIn) -> tuple[Endpoint, ...]:
    urls = ",".join(f"http://{HOST}:{node.http_port}" for node in nodes)
    return Endpoint.nodes_of(Settings(weaviate_url=urls, weaviate_grpc_ports=tuple(n.grpc_port for n in nodes)))


def search(connection: Connection) -> None:
    with connection.answering():
        connection.films("Movies").query.near_vector([0.5], limit=1)


def counts(*nodes: StandIn) -> list[int]:
    return [node.searches for node in nodes]


def opened(*nodes: StandIn) -> Connection:
    first, *others = endpoints(*nodes)
    return Connection(first, others)


def test_one_node_is_asked_and_stays_it(nodes: tuple[StandIn, StandIn]) -> None:
    with closing(opened(*nodes)) as connection:
        search(connection)
        search(connection)
    assert counts(*nodes) == [2, 0]


def test_a_node_lost_between_requests_or_under_one_costs_no_answer(nodes: tuple[StandIn, StandIn]) -> None:
    one, other = nodes
    with closing(opened(one, other)) as connection:
        search(connection)
        one.code = grpc.StatusCode.UNAVAILABLE  # reached, then cut off
        search(connection)
        assert counts(one, other) == [2, 1]
        one.code = None
        search(connection)
        assert counts(one, other) == [2, 2], "the node that answered goes on"
        other.close()
        search(connection)
        assert one.searches == 3


def test_a_silent_node_is_passed_over_as_well(nodes: tuple[StandIn, StandIn]) -> None:
    nodes[0].code = grpc.StatusCode.DEADLINE_EXCEEDED
    with closing(opened(*nodes)) as connection:
        search(connection)
    assert nodes[1].searches == 1


def test_a_silence_of_all_is_tried_twice_and_then_told(nodes: tuple[StandIn, StandIn]) -> None:
    for node in nodes:
        node.code = grpc.StatusCode.DEADLINE_EXCEEDED
    with closing(opened(*nodes)) as connection, pytest.raises(QuestionTimedOut):
        search(connection)
    assert counts(*nodes) == [2, 2]


def test_nodes_that_are_away_at_the_start_are_passed_over(nodes: tuple[StandIn, StandIn]) -> None:
    one, other = nodes
    one.close()
    for _ in range(4):  # whichever a process begins with
        with closing(connect(endpoints(one, other), ONE_NODE)) as connection:
            search(connection)
    assert other.searches == 4


def test_without_any_node_the_database_is_away(nodes: tuple[StandIn, StandIn]) -> None:
    connection = opened(*nodes)
    for node in nodes:
        node.close()
    with closing(connection), pytest.raises(EngineUnavailable, match=str(nodes[1].grpc_port)):
        search(connection)
    with pytest.raises(EngineUnavailable):
        connect(endpoints(*nodes), ONE_NODE)


def test_a_question_that_one_node_refuses_is_not_put_to_the_next(nodes: tuple[StandIn, StandIn]) -> None:
    nodes[0].code = grpc.StatusCode.INVALID_ARGUMENT
    with closing(opened(*nodes)) as connection, pytest.raises(QuestionRefused):
        search(connection)
    assert nodes[1].searches == 0


def test_the_state_of_the_database_names_the_node_that_is_away(nodes: tuple[StandIn, StandIn]) -> None:
    urls = ",".join(f"http://{HOST}:{node.http_port}" for node in nodes)
    settings = Settings(weaviate_url=urls, weaviate_grpc_ports=tuple(node.grpc_port for node in nodes))
    assert database_status(settings).summary.endswith(urls)
    nodes[1].close()
    status = database_status(settings)
    assert status.running and "1 of 2 nodes" in status.summary and str(nodes[1].http_port) in status.details
