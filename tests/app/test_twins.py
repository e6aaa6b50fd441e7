"""The Twins page around its component: which film, what is said, what the component is given."""

from __future__ import annotations

import json
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from pages.components import film_choice, resources, wording
from recommender import Recommender
from tests.app.conftest import OpenApp, params, said, texts

CORNERS = ["twins", "story", "look", "strangers"]


def open_page(open_app: OpenApp, **address: str) -> AppTest:
    app = open_app()
    for key, value in address.items():
        app.query_params[key] = value
    return app.switch_page("pages/twins.py").run()


def given(app: AppTest) -> dict[str, Any]:
    """What the component is given."""
    return dict(json.loads(app.get("bidi_component")[0].proto.json))


def test_the_page_begins_with_a_well_known_film(open_app: OpenApp, recommender: Recommender) -> None:
    app = open_page(open_app)
    first = recommender.films.showcase(1)[0]
    assert app.selectbox("choose-film").value == first.tmdb_id and said(app) == ""
    data = given(app)
    assert len(data["ids"]) + data["left_out"] == recommender.films.count - 1
    assert first.tmdb_id not in data["ids"]


def test_every_corner_lists_its_films(open_app: OpenApp, recommender: Recommender) -> None:
    data = given(open_page(open_app, film="348"))
    assert [corner["id"] for corner in data["corners"]] == CORNERS
    near = {
        corner["id"]: [(data["plot"][at], data["poster"][at]) for at in corner["films"]] for corner in data["corners"]
    }
    assert all(0 < len(films) <= 6 for films in near.values())
    line = data["line"]
    assert all(plot >= line and poster >= line for plot, poster in near["twins"])
    assert all(plot >= line > poster for plot, poster in near["story"])
    assert all(poster >= line > plot for plot, poster in near["look"])


def test_another_choice_goes_into_the_address(open_app: OpenApp) -> None:
    app = open_page(open_app, film="348")
    app.selectbox("choose-film").set_value(862).run()
    assert params(app)["film"] == ["862"] and 348 in given(app)["ids"]


def test_a_surprise_is_another_film(open_app: OpenApp, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(film_choice, "surprise", lambda *but: 862)
    app = open_page(open_app, film="348")
    app.button("twins-surprise").click().run()
    assert params(app)["film"] == ["862"]


@pytest.mark.parametrize("film", ["999999999", "-0", "9" * 40, "x", "<b>", "12.5", "٣"])
def test_a_film_that_is_none_is_said_and_another_shown(open_app: OpenApp, film: str) -> None:
    app = open_page(open_app, film=film)
    assert "no film of this catalogue" in said(app) and given(app)["ids"]


def test_without_films_the_page_says_where_they_come_from(open_app: OpenApp, monkeypatch: pytest.MonkeyPatch) -> None:
    app = open_app()
    monkeypatch.setattr(resources, "catalogue", lambda: resources.Catalogue({}, {}))
    app.switch_page("pages/twins.py").run()
    assert "No films here yet" in [head.value for head in app.subheader] and wording.BRING_FILMS in texts(app)
    assert said(app) == "" and not app.get("bidi_component")
