"""The Walk page around its component: which two films, what is said, what the component is given."""

from __future__ import annotations

import json
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from pages.components import film_choice, resources
from recommender import BadQuery, Recommender
from tests.app.conftest import OpenApp, params, said

BREAKFAST_CLUB, ALIEN = 2108, 348


def open_page(open_app: OpenApp, **address: str) -> AppTest:
    app = open_app()
    for key, value in address.items():
        app.query_params[key] = value
    return app.switch_page("pages/walk.py").run()


def rows(app: AppTest) -> list[dict[str, Any]]:
    """What the component is given."""
    return list(json.loads(app.get("bidi_component")[0].proto.json)["rows"])


def ends(app: AppTest) -> tuple[int, ...]:
    return tuple(app.selectbox(f"choose-{end}").value or 0 for end in ("from", "to"))


def test_two_walks_of_five_steps_over_different_films(open_app: OpenApp) -> None:
    app = open_page(open_app, **{"from": str(BREAKFAST_CLUB), "to": str(ALIEN)})
    walks = [[step["id"] for step in row["steps"]] for row in rows(app)]
    assert [row["space"] for row in rows(app)] == ["plot", "poster"]
    assert all(len(walk) == 6 and (walk[0], walk[-1]) == (BREAKFAST_CLUB, ALIEN) for walk in walks)
    between = [film for walk in walks for film in walk[1:-1]]
    assert len(set(between)) == len(between) == 8
    for row in rows(app):
        assert row["steps"][0]["changes"] == [] and all(step["changes"] for step in row["steps"][1:])


def test_the_page_begins_with_two_well_known_films(open_app: OpenApp, recommender: Recommender) -> None:
    app = open_page(open_app)
    assert ends(app) == tuple(film.tmdb_id for film in recommender.films.showcase(2)) and said(app) == ""
    assert len(set(ends(open_page(open_app, to=str(recommender.films.showcase(1)[0].tmdb_id))))) == 2


def test_films_are_chosen_swapped_and_drawn_by_lot(open_app: OpenApp, monkeypatch: pytest.MonkeyPatch) -> None:
    app = open_page(open_app, **{"from": str(BREAKFAST_CLUB), "to": str(ALIEN)})
    app.button("walk-swap").click().run()
    assert ends(app) == (ALIEN, BREAKFAST_CLUB) and params(app)["to"] == [str(BREAKFAST_CLUB)]
    app.selectbox("choose-to").set_value(862).run()
    assert params(app) == {"from": [str(ALIEN)], "to": ["862"]}
    lots = iter([603, 680])
    monkeypatch.setattr(film_choice, "surprise", lambda *but: next(lots))
    app.button("walk-surprise").click().run()
    assert ends(app) == (603, 680)


@pytest.mark.parametrize("film", ["999999999", "-0", "9" * 40, "x", "<b>"])
def test_a_film_that_is_none_is_said_and_another_shown(open_app: OpenApp, film: str) -> None:
    app = open_page(open_app, **{"from": film, "to": film})
    assert said(app).count("no film of this catalogue") == 2 and len(rows(app)[0]["steps"]) == 6


def test_one_film_twice_is_said(open_app: OpenApp) -> None:
    app = open_page(open_app, **{"from": str(ALIEN), "to": str(ALIEN)})
    assert "two different films" in said(app) and not app.get("bidi_component")
    app.selectbox("choose-to").set_value(BREAKFAST_CLUB).run()
    assert said(app) == "" and len(rows(app)) == 2


def test_a_walk_that_cannot_be_made_leaves_the_other(open_app: OpenApp, monkeypatch: pytest.MonkeyPatch) -> None:
    walk = Recommender.walk

    def by_story_alone(self: Recommender, first: int, last: int, space: Any, **options: Any) -> Any:
        if space == "poster":
            raise BadQuery("Alien has no poster to compare.", "Pick another film.")
        return walk(self, first, last, space, **options)

    monkeypatch.setattr(Recommender, "walk", by_story_alone)
    story, look = rows(open_page(open_app, **{"from": "603", "to": str(ALIEN)}))
    assert len(story["steps"]) == 6
    assert look["steps"] == [] and look["hint"] == "Alien has no poster to compare. Pick another film."


def test_without_two_films_the_page_says_where_they_come_from(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = open_app()
    monkeypatch.setattr(resources, "catalogue", lambda: resources.Catalogue({ALIEN: "Alien (1979)"}, {}))
    app.switch_page("pages/walk.py").run()
    assert "No films here yet" in [head.value for head in app.subheader]
    assert said(app) == "" and not app.get("bidi_component")
