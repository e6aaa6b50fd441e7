"""Who may change the films, and the way files take to the disk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.routing import Route
from starlette.testclient import TestClient
from streamlit import config

from pages.components.library import access, receiving
from recommender.intake import MAX_BYTES, Delivery
from tests.app.conftest import OpenApp, said, texts

CSV = b"id,title,overview\n1,Low Tide,A ferry waits.\n"


@pytest.fixture
def listens_at() -> Iterator[None]:
    before = config.get_option("server.address")
    yield
    config.set_option("server.address", before)


@pytest.fixture
def here_only(listens_at: None) -> None:
    config.set_option("server.address", "localhost")


@pytest.fixture
def delivery(here_only: None) -> Iterator[Delivery]:
    receiving.inbox.cache_clear()  # another test's home
    begun = receiving.inbox().begin()
    yield begun
    begun.discard()


@pytest.fixture
def client() -> TestClient:
    return TestClient(Starlette(routes=[Route(receiving.ROUTE, receiving.receive, methods=["PUT"])]))


@pytest.mark.parametrize(
    "address,setting,may",
    [
        ("localhost", "", True),
        ("127.0.0.1", "auto", True),
        ("localhost", "off", False),
        (None, "", False),  # Streamlit then listens everywhere
        ("0.0.0.0", "auto", False),
        ("0.0.0.0", "on", True),
    ],
)
def test_films_are_changed_where_only_this_machine_reaches_the_app_or_a_setting_says_so(
    monkeypatch: pytest.MonkeyPatch, listens_at: None, address: str | None, setting: str, may: bool
) -> None:
    config.set_option("server.address", address)
    monkeypatch.setenv("RECOMMENDER_LIBRARY", setting)
    assert access.may_change() is may


def test_elsewhere_the_page_only_lists_and_says_how_to_allow_more(open_app: OpenApp, listens_at: None) -> None:
    config.set_option("server.address", "0.0.0.0")
    app = open_app().switch_page("pages/library.py").run()
    assert "RECOMMENDER_LIBRARY=on" in said(app).replace("\\", "") and "default" in texts(app)
    keys = [button.key or "" for button in app.button]
    assert not [key for key in keys if key.startswith(("remove-", "show-"))] and not app.get("bidi_component")


def test_the_page_lists_what_is_here(open_app: OpenApp, here_only: None) -> None:
    app = open_app().switch_page("pages/library.py").run()
    assert said(app) == "" and "419 films · 419 with a poster · shown now" in texts(app)
    assert app.button("show-default").disabled and app.button("remove-default").disabled


def put(client: TestClient, delivery: Delivery, name: str, data: bytes, **headers: str) -> tuple[int, str]:
    answer = client.put(f"/{receiving.address(delivery)}{name}", content=data, headers=headers)
    return answer.status_code, answer.json().get("message", "")


def test_a_file_comes_in_whole(client: TestClient, delivery: Delivery) -> None:
    assert put(client, delivery, "My%20films%25.csv", CSV) == (200, "")
    assert (delivery.folder / "My films%.csv").read_bytes() == CSV


def test_only_this_page_hands_files_over(
    client: TestClient, delivery: Delivery, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert put(client, delivery, "a.csv", CSV, **{"Sec-Fetch-Site": "cross-site"})[0] == 404
    assert put(client, Delivery(tmp_path / "guessed"), "a.csv", CSV)[0] == 404
    assert client.post(f"/{receiving.address(delivery)}a.csv", content=CSV).status_code == 405
    monkeypatch.setenv("RECOMMENDER_LIBRARY", "off")
    assert put(client, delivery, "a.csv", CSV)[0] == 404
    assert delivery.names == () and not (tmp_path / "guessed").exists()


def test_what_is_not_taken_is_said(client: TestClient, delivery: Delivery, monkeypatch: pytest.MonkeyPatch) -> None:
    status, message = put(client, delivery, "a.exe", b"MZ")
    assert status == 415 and "no file that films are read from" in message
    status, message = put(client, delivery, "a.csv", b"", **{"Content-Length": str(MAX_BYTES + 1)})
    assert status == 413 and "500 MB" in message
    monkeypatch.setattr("recommender.intake.inbox.MAX_BYTES", 10)
    status, message = put(client, delivery, "a.csv", CSV)
    assert status == 413 and "too much" in message and delivery.names == ()
