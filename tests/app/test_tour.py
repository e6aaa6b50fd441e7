"""The tour: what it tries out, its bar on every page, and what it says to bad addresses and failing stops."""

from __future__ import annotations

import json
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from pages.components import frame, resources
from pages.components.tour import warming
from pages.components.tour.stops import stops
from recommender import Recommender
from recommender.errors import BadQuery
from tests.app.conftest import OpenApp, params, said, shown_ids, texts


def open_tour(open_app: OpenApp) -> AppTest:
    return open_app().switch_page("pages/tour.py").run()


def bar(app: AppTest) -> dict[str, Any]:
    """What the bar of the tour is given, {} where there is none."""
    told = [json.loads(part.proto.json or "{}") for part in app.get("bidi_component")]
    return next((data for data in told if "lines" in data), {})


def test_every_stop_works_and_is_a_page_of_the_app(open_app: OpenApp) -> None:
    app = open_tour(open_app)
    assert said(app) == "" and "does not work" not in texts(app)
    assert [stop.name for stop in stops()] == ["By story", "By look", "The dial", "Twins", "Maps", "Walk", "Scoreboard"]
    assert {stop.file for stop in stops()} <= {page.file for page in frame.PAGES}


def test_the_first_stop_is_a_question_with_the_bar_below(open_app: OpenApp) -> None:
    app = open_tour(open_app)
    app.button("tour-begin").click().run()
    assert params(app) == {"q": ["Movie about lovable cute pets"], "space": ["plot"], "tour": ["1"]}
    assert shown_ids(app) and bar(app)["number"] == 1 and bar(app)["problem"] == ""


@pytest.mark.parametrize("number", [2, 3, 4, 6])
def test_each_stop_is_a_link(open_app: OpenApp, number: int) -> None:
    stop = stops()[number - 1]
    app = open_app()
    for key, values in {**stop.params, "tour": [str(number)]}.items():
        app.query_params[key] = list(values)
    app = app.run() if stop.file == frame.DISCOVER.file else app.switch_page(stop.file).run()
    assert bar(app)["number"] == number and bar(app)["lines"] == stop.lines
    assert params(app)["tour"] == [str(number)] and said(app) == ""


def test_a_stop_that_fails_says_so_and_the_tour_goes_on(
    open_app: OpenApp, recommender: Recommender, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(tmdb_id: int) -> None:
        raise BadQuery("No film lies anywhere today.")

    monkeypatch.setattr(recommender, "neighbours", fail)
    app = open_tour(open_app)
    assert "This stop does not work here: No film lies anywhere today." in texts(app)
    app.query_params["tour"] = "4"
    app.switch_page("pages/twins.py").run()
    assert "No film lies anywhere today" in bar(app)["problem"] and "No film lies anywhere today" in said(app)


def test_a_bug_in_a_stop_is_a_sentence_too(monkeypatch: pytest.MonkeyPatch, open_app: OpenApp) -> None:
    open_app()
    monkeypatch.setattr(resources, "search", lambda *_: 1 / 0)
    assert "our fault" in warming.problem(stops()[0])


@pytest.mark.parametrize("number", ["0", "8", "-1", "9" * 30, "x", "<b>"])
def test_a_stop_that_there_is_not_is_said(open_app: OpenApp, number: str) -> None:
    app = open_app(q="dog", tour=number)
    assert "The tour has no stop" in said(app) and shown_ids(app) and not bar(app)


def test_without_films_there_is_nothing_to_tour(open_app: OpenApp, monkeypatch: pytest.MonkeyPatch) -> None:
    app = open_app()
    monkeypatch.setattr(resources, "catalogue", lambda: resources.Catalogue({}, {}))
    app.switch_page("pages/tour.py").run()
    assert "No films here yet" in [head.value for head in app.subheader] and said(app) == ""
