"""The wall as other pages use it: what it is told, and what becomes of what it sends."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from recommender import Recommender
from tests.app.conftest import choose, params, send, shown_ids, wall


def _page() -> None:
    from pages.components import resources
    from pages.components.wall import wall

    films = resources.recommender().films.showcase(3)
    wall.draw("three", films, label="Three films", look="row", notes={films[0].tmdb_id: "It turns darker."})


def _open() -> AppTest:
    return AppTest.from_function(_page, default_timeout=120).run()


def test_a_row_shows_films_in_their_order_with_notes(recommender: Recommender) -> None:
    app = _open()
    films = [movie.tmdb_id for movie in recommender.films.showcase(3)]
    told = wall(app, "three")
    assert shown_ids(app, "three") == films and told["look"] == "row" and told["label"] == "Three films"
    assert [row.get("reason") for row in told["found"]] == ["It turns darker.", None, None]
    assert not told["contenders"] and not told["actions"] and told["weight"] is None


def test_a_film_of_a_row_opens_its_details(recommender: Recommender) -> None:
    film = recommender.films.showcase(3)[1].tmdb_id
    assert params(choose(_open(), "open", film, "three")) == {"movie": [str(film)]}


def test_a_film_that_is_gone_and_a_dial_that_is_not_there_do_nothing() -> None:
    assert params(choose(_open(), "open", 999_999_999, "three")) == {}
    assert params(send(_open(), "weighed", 40, "three")) == {}
