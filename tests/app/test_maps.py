"""The Maps page around its component: what it is given, what is marked, what a lasso leads to."""

from __future__ import annotations

import dataclasses
import json
from typing import Any

import pytest
from starlette.testclient import TestClient
from streamlit.testing.v1 import AppTest

from pages.components import resources, server
from recommender import Recommender
from recommender.maps import MapsNow
from tests.app.conftest import OpenApp, choose, params, said, shown_ids, texts, wall


@pytest.fixture(autouse=True)
def made(recommender: Recommender) -> MapsNow:
    """The maps, once they are there."""
    return recommender.maps.wait()


def open_page(open_app: OpenApp, **address: str) -> AppTest:
    app = open_app()
    for key, value in address.items():
        app.query_params[key] = value
    return app.switch_page("pages/maps.py").run()


def given(app: AppTest) -> dict[str, Any]:
    """What the component is given."""
    return dict(json.loads(app.get("bidi_component")[0].proto.json))


def test_the_page_names_the_file_of_its_films(open_app: OpenApp, recommender: Recommender, made: MapsNow) -> None:
    app = open_page(open_app)
    assert given(app) == {"file": f"films-map/{made.name}.json", "here": None} and said(app) == ""
    assert made.maps is not None and len(made.maps.movies) == recommender.films.count
    assert all((trust or 0) > 0.85 for trust in made.maps.trust.values())


def test_a_question_is_marked_where_its_films_lie(open_app: OpenApp, made: MapsNow) -> None:
    app = open_page(open_app, q="giant shark attacks a beach town")
    assert made.maps is not None
    ids = [movie.tmdb_id for movie in made.maps.movies]
    assert given(app)["here"]["plot"] == pytest.approx(made.maps.points["plot"][ids.index(578)].tolist(), abs=0.1)
    app.text_input("maps-words").set_value("a lonely robot in space").run()
    assert params(app)["q"] == ["a lonely robot in space"]
    app.button("maps-unmark").click().run()
    assert given(app)["here"] is None and params(app) == {}


def test_the_films_inside_a_lasso_are_a_wall(
    open_app: OpenApp, recommender: Recommender, monkeypatch: pytest.MonkeyPatch
) -> None:
    films = [348, 603, 578]
    app = open_app()
    app.session_state["lassoed"] = tuple(films)
    app.switch_page("pages/maps.py").run()
    assert sorted(shown_ids(app, "inside")) == sorted(films) and wall(app, "inside")["caption"] == "3 films"
    choose(app, "open", 348, "inside")
    assert params(app) == {"movie": ["348"]}, "its details are open on Discover"


@pytest.mark.parametrize(
    "address", [{"q": "x" * 9000}, {"like": "999999999"}, {"space": "<b>"}, {"poster": "-9e9"}], ids=str
)
def test_bad_addresses_get_a_sentence_and_the_maps(open_app: OpenApp, address: dict[str, str]) -> None:
    app = open_page(open_app, **address)
    assert said(app) and given(app)["file"]


def test_without_films_the_page_says_where_they_come_from(open_app: OpenApp, monkeypatch: pytest.MonkeyPatch) -> None:
    app = open_app()
    monkeypatch.setattr(resources, "catalogue", lambda: resources.Catalogue({}, {}))
    app.switch_page("pages/maps.py").run()
    assert "No films here yet" in [head.value for head in app.subheader] and not app.get("bidi_component")


def test_maps_that_are_missing_or_old_are_told(
    open_app: OpenApp, recommender: Recommender, made: MapsNow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recommender.maps, "now", lambda: MapsNow(None, "", True, True, ""))
    app = open_page(open_app)
    assert "for the first time" in texts(app) and not app.get("bidi_component")
    monkeypatch.setattr(recommender.maps, "now", lambda: MapsNow(made.maps, made.name, True, True, ""))
    assert "have changed since" in texts(open_page(open_app))
    monkeypatch.setattr(recommender.maps, "now", lambda: MapsNow(None, "", False, False, "No room on the disk."))
    assert "No room on the disk" in said(open_page(open_app))


def test_of_a_large_catalogue_the_page_says_which_films_are_on_the_maps(
    open_app: OpenApp, recommender: Recommender, made: MapsNow, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "best known" not in texts(open_page(open_app))
    assert made.maps is not None
    some = dataclasses.replace(made.maps, movies=made.maps.movies[:100])
    monkeypatch.setattr(recommender.maps, "now", lambda: dataclasses.replace(made, maps=some))
    assert "The 100 best known of 419 films" in texts(open_page(open_app))


def test_the_server_hands_the_maps_out_compressed_and_for_ever(open_app: OpenApp, made: MapsNow) -> None:
    from starlette.applications import Starlette

    client = TestClient(Starlette(routes=list(server.routes(""))))
    answer = client.get(f"/films-map/{made.name}.json")
    assert answer.headers["content-encoding"] == "gzip" and "immutable" in answer.headers["cache-control"]
    assert made.maps is not None and answer.json()["ids"] == [movie.tmdb_id for movie in made.maps.movies]
    for name in ("0" * 32, "..%2Ffilms", made.name.upper()):
        assert client.get(f"/films-map/{name}.json").status_code == 404
