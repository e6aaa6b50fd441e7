"""The details of a film: a dialog with an address, and two rows of neighbours."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from recommender import Recommender
from tests.app.conftest import OpenApp, choose, params, said, shown, shown_ids, texts, tray


def _neighbours(app: AppTest, row: str) -> list[int]:
    return shown_ids(app, f"row-{row}")


def _film(recommender: Recommender) -> int:
    return recommender.films.showcase(1)[0].tmdb_id


def test_a_link_opens_a_film(open_app: OpenApp, recommender: Recommender) -> None:
    movie = recommender.films.film(_film(recommender))
    app = open_app(movie=str(movie.tmdb_id))
    assert movie.overview in texts(app)
    for row in ("story", "look"):
        assert len(_neighbours(app, row)) == 6 and movie.tmdb_id not in _neighbours(app, row)
    assert _neighbours(app, "story") != _neighbours(app, "look")
    assert said(app) == ""


def test_a_card_opens_a_film_and_keeps_the_query(open_app: OpenApp) -> None:
    app = open_app(q="dog")
    film = shown_ids(app)[0]
    choose(app, "open", film)
    assert params(app) == {"q": ["dog"], "movie": [str(film)]}
    assert _neighbours(app, "story") and tray(app) == ["words"]


def test_neighbours_lead_on(open_app: OpenApp, recommender: Recommender) -> None:
    app = open_app(movie=str(_film(recommender)))
    other = _neighbours(app, "look")[0]
    choose(app, "open", other, "row-look")
    assert params(app) == {"movie": [str(other)]}
    assert other not in _neighbours(app, "look")


def test_an_unknown_film_is_said_and_the_page_goes_on(open_app: OpenApp) -> None:
    for unknown in ("999999999", "alien", "-1", "٣", "9" * 4000):
        app = open_app(q="dog", movie=unknown)
        assert "There is no film" in said(app).replace("\\", "") and shown(app)
        assert params(app) == {"q": ["dog"]}


def test_like_and_less_like_build_the_query(open_app: OpenApp, recommender: Recommender) -> None:
    film = _film(recommender)
    app = open_app(q="dog", movie=str(film))
    next(button for button in app.button if button.label == "Add to my query").click().run()
    assert tray(app) == ["words", f"like-{film}"] and "movie" not in params(app)
    app = open_app(q="dog", like=str(film), movie=str(film))
    next(button for button in app.button if button.label == "Less like this").click().run()
    assert tray(app) == ["words", f"unlike-{film}"], "a film cannot be on both sides"
    assert shown(app)


def test_less_like_this_changes_the_order(open_app: OpenApp) -> None:
    app = open_app(q="animals", space="plot")
    first = shown(app)[0]
    choose(app, "less", shown_ids(app)[0])
    assert first not in shown(app) and tray(app)[1].startswith("unlike-")
